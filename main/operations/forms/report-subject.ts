import { z } from 'zod';
import { formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { naturalKey } from '#shared/base/text-key.ts';
import { dayEntry, textEntry } from '#shared/contract/entries.ts';
import { newestEntry } from '#shared/forms/dated-entries.ts';
import { choice, day, longText, percent, text } from '#shared/language/field.ts';
import { statesOf } from '#shared/language/register.ts';
import { assignment } from '#shared/registers/assignment.ts';
import { directive } from '#shared/registers/directive.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Kept } from '../../store/columns.ts';
import { recordsSeen, recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { type CaseWork, caseOf, isActive, isOpenRequest, type Share } from '../directive/case-work.ts';
import { addReport, addRequest, extensionProblem } from '../directive/report.ts';
import { isOf, onlyOwn, type Signed, signed } from '../signed.ts';
import { keptRows } from './kept-rows.ts';
import { unfit } from './plain-subject.ts';
import { newestFirst } from './reports.ts';
import {
  type FormColumn,
  type FormRow,
  type FormRows,
  type FormSubject,
  isSaid,
  type Now,
  type RowsAsked,
  shown,
  type Taken,
  type Values,
} from './subject.ts';

const yesNo = { yes: '是', no: '否' } as const;

const asked = (name: string, field: FormColumn['field'], usual = true): FormColumn => ({
  name,
  field,
  fill: true,
  usual,
});

const columns: readonly FormColumn[] = [
  shown('number', directive.fields.number),
  shown('content', directive.fields.content),
  shown('role', assignment.fields.role),
  shown('dueOn', directive.fields.dueOn),
  shown('lastReportOn', day('前次填報')),
  shown('lastReport', longText('前次辦理情形')),
  { ...asked('text', longText('本次辦理情形', { length: 8000, aliases: ['辦理情形'] })), stacked: 'asOf' },
  asked('percent', percent('進度', { max: 100 })),
  asked('release', choice('申請解除列管', yesNo)),
  asked('extendTo', day('申請展延至', { deadline: true, aliases: ['預定完成日'] })),
  asked('reason', text('展延理由', { length: 200 })),
];

/** 辦理情形: a row is one unit's share of a case. What comes back becomes a report, or asks; it never changes the case itself. */
export const reportSubject: FormSubject = {
  label: '辦理情形',
  of: assignment,
  key: 'number',
  about: 'content',
  splits: [{ name: 'unit', label: assignment.fields.unit.label }],
  columns: () => columns,
  rows: rowsOf,
  now: nowOf,
  speaks: (who, unit) => isOf(who, 'write', unit),
  unfit: unfitSaid,
  needs: (name, value) => (value === 'no' ? [] : (together[name] ?? [])),
  judge: () => ({ row: (_id, said, _now, { there }) => wanting({ ...there, ...said }) }),
  drafts: draftsOf,
};

const ongoing = { field: 'state', is: 'oneOf', value: ['ongoing', 'asked'] } as const;

type Case = Pick<Kept, 'id'> & Values;

/** The cases of shares, as the account sees them. */
function casesOf(context: ReadContext, shares: readonly Kept[], knownAt: number | undefined): Map<Id, Case> {
  const ids = [...new Set(shares.map((one) => String(one.directive)))];
  return new Map([...keptRows(context, directive, { ids, knownAt })].map((one) => [one.id, one]));
}

/** Cases may be picked by their own ids, too: people pick cases, not shares. */
function picked({ filter, ids, ...rest }: RowsAsked): RowsAsked {
  if (ids === undefined) return { ...rest, filter: filter ? { all: [filter, ongoing] } : ongoing };
  const either = {
    any: [
      { field: 'id', is: 'oneOf', value: ids },
      { field: 'directive', is: 'oneOf', value: ids },
    ],
  } as const;
  return { ...rest, filter: rest.knownAt === undefined ? { all: [either, ongoing] } : either };
}

function rowsOf(context: ReadContext, wish: RowsAsked): FormRows {
  const shares = [...keptRows(context, assignment, picked(wish))];
  const cases = casesOf(context, shares, wish.knownAt);
  const rows = shares.flatMap((share): FormRow[] => {
    const of = cases.get(String(share.directive));
    if (!of || (wish.knownAt === undefined && of.state !== 'tracked')) return [];
    const { number, content, dueOn } = of;
    const { role, lastReportOn, lastReport, percent: done } = share;
    return [
      {
        id: share.id,
        version: share.version,
        units: { unit: String(share.unit) },
        values: { number, content, role, dueOn, lastReportOn, lastReport, percent: done },
      },
    ];
  });
  const place = new Map(rows.map(({ id, values }) => [id, naturalKey(String(values.number ?? ''))]));
  const placeOf = ({ id }: FormRow): string => place.get(id) ?? '';
  return { rows: rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)), labelOf };
}

const labelOf = (): string => '';

/** What was reported and asked for since the form went out. */
function nowOf(context: ReadContext, ids: readonly Id[], issuedAt: number): Map<Id, Now> {
  const shares = [...keptRows(context, assignment, { ids })];
  const cases = casesOf(context, shares, undefined);
  const ofShares = { field: 'assignment', is: 'oneOf', value: ids } as const;
  const reports = recordsSeen(context, 'report', ofShares)
    .filter(({ version }) => version > issuedAt)
    .toSorted(newestFirst);
  const requests = recordsSeen(context, 'request', ofShares).filter(isOpenRequest);
  return new Map(
    shares.map((share): [Id, Now] => {
      const report = reports.find((one) => one.assignment === share.id);
      const extension = requests.find((one) => one.assignment === share.id && one.kind === 'extend');
      const release = requests.some((one) => one.assignment === share.id && one.kind === 'release');
      const closed = closedBy(share, cases.get(String(share.directive)));
      return [
        share.id,
        {
          version: share.version,
          values: {
            text: report?.text ?? null,
            asOf: report?.asOf ?? null,
            percent: share.percent,
            release: release ? 'yes' : null,
            extendTo: extension?.newDueOn ?? null,
            reason: extension?.reason ?? null,
          },
          dueOn: (cases.get(String(share.directive))?.dueOn ?? null) as string | null,
          ...(closed === undefined ? {} : { closed }),
        },
      ];
    }),
  );
}

function closedBy(share: Kept, of: Case | undefined): string | undefined {
  if (!of) return words.gone;
  if (of.state !== 'tracked') return words.notOngoing(statesOf(directive)[String(of.state)] ?? '');
  const active = isActive({ state: share.state as Share['state'] });
  return active ? undefined : words.notOngoing(statesOf(assignment)[String(share.state)] ?? '');
}

const together: Readonly<Record<string, readonly string[]>> = {
  percent: ['text'],
  release: ['text'],
  extendTo: ['reason'],
  reason: ['extendTo'],
};

function wanting(said: Values): Record<string, string> {
  const missing: Record<string, string> = {};
  if (!isSaid(said.text) && said.release === 'yes') missing.release = words.textFirst;
  if (!isSaid(said.text) && isSaid(said.percent)) missing.percent = words.textFirst;
  if (isSaid(said.extendTo) && !isSaid(said.reason)) missing.extendTo = words.reasonFirst;
  if (isSaid(said.reason) && !isSaid(said.extendTo)) missing.reason = words.dateFirst;
  return missing;
}

const percentRange = { error: words.percentRange };

const saidEntry = z.strictObject({
  text: textEntry(8000).nullish(),
  percent: z.coerce.number(percentRange).int(percentRange).min(0, percentRange).max(100, percentRange).nullish(),
  release: z.enum(['yes', 'no']).nullish(),
  extendTo: dayEntry.nullish(),
  reason: textEntry(200).nullish(),
});

function unfitSaid(name: string, value: unknown, { values, dueOn = null }: Now): string | undefined {
  const parsed = saidEntry.partial().safeParse({ [name]: value });
  if (!parsed.success) return parsed.error.issues[0]?.message;
  const { extendTo, reason } = parsed.data;
  if (!(extendTo || reason) || parsed.data[name as keyof Said] === values[name]) return undefined;
  if (isSaid(values.extendTo)) return words.askedAlready(formatDay(String(values.extendTo), 'dots'));
  return extendTo ? extensionProblem(dueOn, extendTo, todayIn()) : undefined;
}

type Said = z.output<typeof saidEntry>;

function draftsOf(context: TaskContext, taken: readonly Taken[]) {
  const act = signed(context);
  const works = new Map<Id, CaseWork>();
  for (const { id, values } of taken) {
    const parsed = saidEntry.safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    const share = recordThere(context.store.db, 'assignment', id);
    onlyOwn(context, 'write', share.unit);
    const work = works.get(share.directive) ?? caseOf(context, share.directive);
    works.set(share.directive, work);
    say(context, work, share, parsed.data, act);
  }
  return [...works.values()].flatMap((work) => work.done());
}

/** One row: a report of the newest day that is told, and what is asked for. */
function say(context: TaskContext, work: CaseWork, { unit, state }: Share, said: Said, act: Signed): void {
  const [missing] = Object.entries(wanting(said));
  if (missing) throw new Refusal('invalid', missing[1], { fields: { [missing[0]]: missing[1] } });
  const { text: told, percent: done, release, extendTo, reason } = said;
  const newest = isSaid(told) ? newestEntry(String(told), act.on) : undefined;
  const askRelease = release === 'yes' && state === 'ongoing';
  const [report = null] = newest
    ? addReport(
        context,
        work,
        {
          unit,
          text: newest.text,
          percent: done ?? null,
          files: [],
          askRelease,
          ...(newest.on ? { asOf: newest.on } : {}),
        },
        act,
      )
    : [];
  if (extendTo)
    addRequest(
      context,
      work,
      { unit, kind: 'extend', reason: reason ?? '', newDueOn: extendTo, files: [] },
      act,
      report,
    );
}
