import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import { newestEntry } from '#shared/forms/dated-entries.ts';
import { caseRows } from '#shared/importing/case-rows.ts';
import { directive } from '#shared/registers/directive.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { everyRow } from '../../store/list.ts';
import { recordsSeen } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { type CaseWork, caseOf, isOpenRequest } from '../directive/case-work.ts';
import { type Given, given } from '../directive/give.ts';
import { directiveNumbers } from '../directive/numbers.ts';
import { addReport, addRequest, extensionProblem } from '../directive/report.ts';
import type { Beside, ImportBook } from './book.ts';
import { saidBy } from './said-by.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * 列管清單: new rows are given and tracked with what was reported; of cases that are there 辦理情形 becomes a report, a
 * changed day a request for more time, and never anything else.
 */
export const caseBook: ImportBook = { of: caseRows, must: ['leads'], there, beside, drafts };

function* there(context: ReadContext, ids?: readonly Id[]): Generator<Kept> {
  const asked = ids ? { filter: { field: 'id', is: 'oneOf', value: ids } as const } : {};
  for (const kept of everyRow({ ...context, of: directive }, asked))
    yield { ...kept, text: kept.lastReport, asOf: kept.lastReportOn, extendTo: null };
}

/** What files say and a case does not change by: another unit, another day it was given. */
const settled = ['leads', 'cos', 'givenOn', 'meeting'] as const;

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const today = todayIn();
  const reported = reportedTexts(context);
  const extending = openExtensions(context);
  return (said, kept) => {
    const values = newestOf(said, today);
    if (!kept) return { values, problems: asNew(values, today) };
    const known = typeof values.text !== 'string' || reported.get(kept.id)?.has(textKey(values.text)) === true;
    const news = Object.entries(values).filter(
      ([name]) => name === 'number' || !(same(kept, values, name) || (known && ofReport.has(name))),
    );
    const left = Object.fromEntries(news);
    return { values: withExtension(left, kept, extending), problems: asChange(left, kept, today) };
  };
}

/** What has no meaning without a new report. */
const ofReport = new Set(['text', 'asOf']);

/** Of entries stacked in one cell the newest, with its day. */
function newestOf(said: Values, today: string): Record<string, unknown> {
  const newest = typeof said.text === 'string' ? newestEntry(said.text, today) : undefined;
  return newest ? { ...said, text: newest.text, ...(newest.on ? { asOf: newest.on } : {}) } : { ...said };
}

const same = (kept: Kept, values: Values, name: string): boolean => equal(kept[name] ?? null, values[name] ?? null);

/** What was reported of each case, so that an older list adds nothing anew. */
function reportedTexts(context: ReadContext): Map<Id, Set<string>> {
  const texts = new Map<Id, Set<string>>();
  for (const { directive: id, text } of recordsSeen(context, 'report', { all: [] }))
    texts.set(id, (texts.get(id) ?? new Set()).add(textKey(text)));
  return texts;
}

function openExtensions(context: ReadContext): Set<string> {
  const extend = recordsSeen(context, 'request', { field: 'kind', is: 'equal', value: 'extend' });
  return new Set(extend.filter(isOpenRequest).map((one) => `${one.directive} ${one.newDueOn}`));
}

/** A changed day is asked for; asked for already it is no news. */
function withExtension(values: Record<string, unknown>, kept: Kept, open: ReadonlySet<string>) {
  const { dueOn, ...rest } = values;
  if (dueOn === undefined || dueOn === null || kept.state === 'draft') return values;
  return open.has(`${kept.id} ${String(dueOn)}`) ? rest : { ...rest, extendTo: dueOn };
}

function asNew({ leads, cos, givenOn, asOf, content }: Values, today: string): Record<string, string> {
  const problems: Record<string, string> = {};
  const lead = Array.isArray(leads) ? leads : [];
  if (lead.length === 0) problems.leads = directiveWords.noLead(String(content ?? '').slice(0, 20));
  if (Array.isArray(cos) && cos.some((one) => lead.includes(one))) problems.cos = directiveWords.sameRole;
  if (typeof givenOn === 'string' && givenOn > today) problems.givenOn = directiveWords.futureDay;
  if (typeof asOf === 'string' && asOf > today) problems.asOf = directiveWords.futureDay;
  return problems;
}

function asChange(values: Values, kept: Kept, today: string): Record<string, string> {
  const news = Object.keys(values).filter((name) => name !== 'number');
  if (news.length === 0) return {};
  const number = String(kept.number ?? '');
  if (kept.state === 'closed') return { number: directiveWords.notTracked(number) };
  const problems: Record<string, string> = {};
  for (const name of settled) if (name in values) problems[name] = words.caseSettled(caseRows.fields[name].label);
  if ('percent' in values && !('text' in values)) problems.percent = words.percentAlone;
  if ('text' in values && kept.state === 'draft') problems.text = directiveWords.notTracked(number);
  if (typeof values.asOf === 'string' && values.asOf > today) problems.asOf = directiveWords.futureDay;
  const due = 'dueOn' in values && kept.state !== 'draft' ? dueProblem(values.dueOn, kept, today) : undefined;
  return due === undefined ? problems : { ...problems, dueOn: due };
}

const dueProblem = (dueOn: unknown, kept: Kept, today: string): string | undefined =>
  typeof dueOn === 'string' ? extensionProblem(kept.dueOn as string | null, dueOn, today) : undefined;

/** Fields of a case that a list corrects as the form does. */
const plain = new Set(['content', 'kind', 'source', 'sourceNumber', 'note']);

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>, file: string): Generator<Draft> {
  const numbers = directiveNumbers(context.store.db);
  const write = new CaseWriting(context, file);
  for (const row of rows) {
    const { record, version, values } = row;
    if (record === null) {
      const made = given(context, numbers, entryOf(values), (work) => write.say(work, values));
      yield* made.drafts;
      continue;
    }
    const news = saidAnew(row);
    const patch = Object.fromEntries(Object.entries(news).filter(([name]) => plain.has(name)));
    if (Object.keys(patch).length > 0)
      yield { kind: 'patch', register: 'directive', id: record, version: version ?? 0, patch };
    const work = caseOf(context, record);
    if (write.say(work, news)) yield* work.done();
  }
}

function entryOf(values: Values): Given {
  const { number, content, kind, meeting, source, sourceNumber, givenOn, leads, cos, dueOn, note } = values;
  return {
    content: String(content),
    kind: (kind as Id | undefined) ?? null,
    source: String(source ?? (meeting ? 'meeting' : 'none')),
    meeting: (meeting as Id | undefined) ?? null,
    sourceNumber: (sourceNumber as string | undefined) ?? null,
    ...(typeof givenOn === 'string' ? { givenOn } : {}),
    leads: (leads as Id[] | undefined) ?? [],
    cos: (cos as Id[] | undefined) ?? [],
    due: typeof dueOn === 'string' ? { on: dueOn } : null,
    confidential: false,
    tags: [],
    files: [],
    note: (note as string | undefined) ?? null,
    draft: false,
    ...(typeof number === 'string' ? { number } : {}),
  };
}

/** What a list says of its cases: of one's own unit oneself, of others as the file has it. */
class CaseWriting {
  readonly #context: TaskContext;
  readonly #file: string;

  constructor(context: TaskContext, file: string) {
    this.#context = context;
    this.#file = file;
  }

  /** Whether there was anything to say; said for the first of the lead units that is still at work. */
  say(work: CaseWork, { text, asOf, percent, extendTo }: Values): boolean {
    if (!text && !extendTo) return false;
    const share = work.shares.find(({ role, state }) => role === 'lead' && (state === 'ongoing' || state === 'asked'));
    if (!share) throw new Refusal('invalid', directiveWords.notTracked(work.number));
    const act = saidBy(this.#context, share.unit, words.importBasis(this.#file));
    const said = { unit: share.unit, files: [] };
    const day = typeof asOf === 'string' && asOf >= work.directive.givenOn ? { asOf } : {};
    const done = percent === undefined || percent === null ? null : Number(percent);
    const [report = null] = text
      ? addReport(this.#context, work, { ...said, ...day, text: String(text), percent: done, askRelease: false }, act)
      : [];
    if (extendTo) {
      const reason = String(text ?? words.importBasis(this.#file));
      addRequest(this.#context, work, { ...said, kind: 'extend', reason, newDueOn: String(extendTo) }, act, report);
    }
    return true;
  }
}
