import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { newestEntry } from '#shared/forms/dated-entries.ts';
import { longText } from '#shared/language/field.ts';
import type { LabelOf } from '#shared/language/record.ts';
import { register, statesOf } from '#shared/language/register.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { motion } from '#shared/registers/motion.ts';
import { motionReport } from '#shared/registers/motion-report.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Draft } from '../../store/draft.ts';
import { labelsOf } from '../../store/labels.ts';
import { type Of, recordsSeen, recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { atWork, executed } from '../motion/file.ts';
import { isOf, onlyOwn, signed } from '../signed.ts';
import { keptRows } from './kept-rows.ts';
import { unfit, unfitIn } from './plain-subject.ts';
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

const { execution, asOf } = motionReport.fields;

/** What a unit says of a motion. */
const said = register(
  'motion',
  motionReport.label,
  {
    execution: { ...execution, required: false as const },
    text: longText('本次執行說明', { length: 4000, aliases: ['執行說明'] }),
    asOf: { ...asOf, required: false as const, help: '留白即收回之日' },
  },
  { subject: 'motion', title: ['text'] },
);

const { number, council, title, resolution, dueOn, executedOn } = motion.fields;

const columns: readonly FormColumn[] = [
  shown('council', council),
  shown('number', number),
  shown('title', title),
  shown('resolution', resolution),
  shown('dueOn', dueOn),
  shown('executedOn', executedOn),
  shown('executionText', longText('前次執行說明')),
  { name: 'execution', field: said.fields.execution, fill: true, usual: true },
  { name: 'text', field: said.fields.text, fill: true, usual: true, stacked: 'asOf' },
  { name: 'asOf', field: said.fields.asOf, fill: true, usual: false },
];

/** 議決案執行情形: a row is a motion that its unit has at work; what comes back becomes its report. */
export const motionSubject: FormSubject = {
  label: motionReport.label,
  of: motion,
  key: 'number',
  about: 'title',
  splits: [{ name: 'unit', label: motion.fields.unit.label }],
  columns: () => columns,
  rows: rowsOf,
  now: nowOf,
  speaks: (who, unit) => isOf(who, 'write', unit),
  unfit: unfitSaid,
  needs: (name) => together[name] ?? [],
  judge: () => ({ row: (_id, news, _now, { there }) => wanting({ ...there, ...news }) }),
  drafts: draftsOf,
};

function rowsOf(context: ReadContext, asked: RowsAsked): FormRows {
  const all = [...keptRows(context, motion, asked)];
  const kept = asked.knownAt === undefined ? all.filter(({ state }) => atWork.has(state)) : all;
  const labels = labelsOf({ ...context, of: motion, outward: asked.outward === true }, kept, asked.knownAt);
  const labelOf: LabelOf = (of, id) => labels[of]?.[id] ?? '';
  const rows = kept.map((one): FormRow => {
    const { execution: _asked, ...values } = one;
    return { id: one.id, version: one.version, units: { unit: (one.unit as Id | null) ?? null }, values };
  });
  return { rows, labelOf, settled: all.length - kept.length };
}

/** What was reported since the form went out. */
function nowOf(context: ReadContext, ids: readonly Id[], issuedAt: number): Map<Id, Now> {
  const reports = recordsSeen(context, 'motionReport', { field: 'motion', is: 'oneOf', value: ids })
    .filter(({ version }) => version > issuedAt)
    .toSorted(newestFirst);
  const states = statesOf(motion);
  return new Map(
    [...keptRows(context, motion, { ids })].map((one): [Id, Now] => {
      const report = reports.find((each) => each.motion === one.id);
      const values = {
        execution: report?.execution ?? null,
        text: report?.text ?? null,
        asOf: report?.asOf ?? null,
      };
      const closed = atWork.has(one.state) ? {} : { closed: words.settled(states[one.state] ?? one.state) };
      return [one.id, { version: one.version, values, ...closed }];
    }),
  );
}

/** Neither is a report without the other. */
const together: Readonly<Record<string, readonly string[]>> = {
  execution: ['text'],
  text: ['execution'],
  asOf: ['text', 'execution'],
};

function wanting(news: Values): Record<string, string> {
  if (!isSaid(news.text) && isSaid(news.execution)) return { execution: words.executionText };
  if (!isSaid(news.text) && isSaid(news.asOf)) return { asOf: words.executionText };
  return isSaid(news.text) && !isSaid(news.execution) ? { text: words.executionWord } : {};
}

function unfitSaid(name: string, value: unknown): string | undefined {
  const problem = unfitIn(said, name, value);
  if (problem !== undefined || name !== 'asOf') return problem;
  return isSaid(value) && String(value) > todayIn() ? directiveWords.futureDay : undefined;
}

function draftsOf(context: TaskContext, taken: readonly Taken[]): Draft[] {
  const act = signed(context);
  return taken.flatMap(({ id, values }) => {
    const parsed = patchSchema(said).safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    const [missing] = Object.entries(wanting(values));
    if (missing) throw new Refusal('invalid', missing[1], { fields: { [missing[0]]: missing[1] } });
    const {
      execution: how,
      text,
      asOf: day,
    } = parsed.data as {
      execution?: Of<'motionReport'>['execution'];
      text?: string;
      asOf?: Day | null;
    };
    const newest = text ? newestEntry(text, act.on) : undefined;
    if (!how || !newest) return [];
    const record = recordThere(context.store.db, 'motion', id);
    onlyOwn(context, 'write', record.unit ?? '');
    const on = day ?? newest.on;
    const told = { unit: record.unit ?? '', execution: how, text: newest.text, files: [], ...(on ? { asOf: on } : {}) };
    return executed(context, record, told, act).drafts;
  });
}
