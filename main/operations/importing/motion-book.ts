import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { motionRows, plainPart, type sourceWords } from '#shared/importing/motion-rows.ts';
import { decisionIn, type Execution, executionIn, executionWord } from '#shared/importing/resolved-texts.ts';
import { sessionTitle } from '#shared/meeting/naming.ts';
import { sessionIn } from '#shared/meeting/session-name.ts';
import { itemDecisions } from '#shared/registers/item.ts';
import { executions, motion } from '#shared/registers/motion.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import { everyRow } from '../../store/list.ts';
import { recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { Beside, ImportBook, NearTexts, Understood } from './book.ts';
import { fitIn } from './fit.ts';
import { asNote, NotedCheck, UnitsBeside } from './motion-execution.ts';
import { MotionKeys, type Source, sourceOf } from './motion-keys.ts';
import { isAsPrinted } from './motion-printed.ts';
import { courseOf, isEarly, type News, newsIn } from './motion-steps.ts';
import { motionAlone, motionDrafts } from './motion-writing.ts';
import { Names } from './names.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * 議案清冊, 議決案執行情形表: a motion is taken as far as the list has its facts, by the office's own moves, and what it says of
 * the execution becomes a report.
 */
export const motionBook: ImportBook = {
  of: motionRows,
  must: ['council', 'category'],
  wants: ['council', 'number', 'title'],
  keys,
  assumed: (_db, titles): Readonly<Record<string, string>> => {
    const session = sessionIn(titles);
    return session ? { council: sessionTitle(session) } : {};
  },
  understand: (context) => {
    const names = new Names(context);
    return (said, near) => understood(leadFirst(said, near, names));
  },
  compared: (context) => {
    const motions = new MotionKeys(context);
    return (name, values) => motions.part(name, values);
  },
  there,
  beside,
  check: (_context, sheet) => new NotedCheck(sheet),
  single: { of: motion, record: motionAlone },
  drafts: motionDrafts,
};

function keys(said: ReadonlySet<string>): readonly string[] {
  const name = ['number', 'title'].find((one) => said.has(one));
  if (name === undefined) return [];
  return said.has('council') ? ['council', name] : [name];
}

function* there(context: ReadContext, ids?: readonly Id[]): Generator<Kept> {
  const asked = ids ? { filter: { field: 'id', is: 'oneOf', value: ids } as const } : {};
  for (const kept of everyRow({ ...context, of: motion }, asked))
    yield { ...kept, execution: executionLabel(kept.execution) };
}

const executionLabel = (code: unknown): string | null =>
  typeof code === 'string' ? (executions[code as Execution] ?? code) : null;

const bySourceWord: Readonly<Record<keyof typeof sourceWords, Source>> = {
  ofRepresentative: 'representative',
  ofOffice: 'office',
  ofFloor: 'floor',
};

/** Where the column of the unit names several, the first leads and the others help. */
function leadFirst(said: Values, near: NearTexts, names: Names): Values {
  if (said.unit !== undefined) return said;
  const [unit, ...others] = names.several(motionRows.fields.unit, near.own().unit ?? '') ?? [];
  if (unit === undefined) return said;
  const cos = Array.isArray(said.cos) ? said.cos : [];
  return { ...said, unit, cos: [...new Set([...cos, ...others])].filter((one) => one !== unit).sort() };
}

/** 代表提案 in the column of categories is who brought it; what stands under 執行情形 is a word, a text or several. */
function understood(said: Values): Understood {
  const { category, source } = said;
  const who = bySourceWord[String(category) as keyof typeof sourceWords];
  const values: Record<string, unknown> = {};
  for (const name in said) if (name !== 'category' && name !== 'source') values[name] = said[name];
  if (category !== undefined && !who) values.category = category;
  if (source !== undefined || who !== undefined) values.source = source ?? who;
  if (typeof values.execution === 'string') Object.assign(values, executionOf(values.execution, values));
  return { values, problems: {} };
}

function executionOf(cell: string, { executionText, executedOn }: Values): Record<string, unknown> {
  const word = executionWord(cell);
  if (word && executionText) return { execution: executions[word] };
  const said = executionIn(cell, todayIn());
  if (!said) return { execution: undefined };
  const on = said.on ?? executedOn;
  return {
    execution: executions[said.execution],
    executionText: executionText ?? said.text,
    ...(on ? { executedOn: on } : {}),
  };
}

/** What has no meaning without a new report. */
const ofReport = new Set(['execution', 'executionText', 'executedOn']);

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const motions = new MotionKeys(context);
  const problemsOf = fitIn(context, motion);
  const reported = reportedTexts(context);
  const units = new UnitsBeside(context);
  return (said, kept) => {
    const named = kept
      ? newsOf(context, said, kept, { reported: reported.get(kept.id), motions })
      : asNew(said, motions);
    const values = placed(named, said, kept, units);
    if (kept && Object.keys(values).length === 0) return { values, problems: {} };
    const news = newsIn(values);
    const state = String(kept?.state ?? 'received');
    const record = kept ? { ...kept, ...values } : values;
    resolve(values, record, state, motions, news);
    const { problem } = courseOf(state, kept ? { ...record, ...values } : values, news);
    return {
      values,
      problems: {
        ...problemsOf(kept ? plainPart(values) : values, kept),
        ...settled(values, kept),
        ...(problem ? { [problem.field]: problem.sentence } : {}),
        ...textProblems(values, record),
      },
    };
  };
}

/** What is reported of a motion stays a note where the table, and the office, have it with no unit yet. */
function placed(
  named: Record<string, unknown>,
  said: Values,
  kept: Kept | undefined,
  units: UnitsBeside,
): Record<string, unknown> {
  if (!isFilled(named.executionText)) return named;
  const beside = isFilled(kept?.unit ?? named.unit) ? undefined : units.of(said);
  const values = beside ? { ...beside, ...present(named) } : named;
  const state = String(kept?.state ?? 'received');
  return isEarly(state, { ...kept, ...values }) ? asNote(values, kept) : values;
}

const present = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !besideUnits.has(name) || saysUnits(value)));
const besideUnits: ReadonlySet<string> = new Set(['unit', 'cos']);
const saysUnits = (value: unknown): boolean => isFilled(value) && !(Array.isArray(value) && value.length === 0);

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const defaultCategory: Readonly<Record<Source, string>> = {
  office: 'proposal',
  representative: 'motion',
  petition: 'petition',
  floor: 'motion',
};

function asNew(said: Values, motions: MotionKeys): Record<string, unknown> {
  const source = sourceOf(said);
  const number = said.number ? { number: motions.written(said) } : {};
  return { ...said, source, category: said.category ?? defaultCategory[source], ...number };
}

/** What is another than it was; of a report that was made already nothing. */
function newsOf(
  context: ReadContext,
  said: Values,
  kept: Kept,
  { reported, motions }: { reported: ReadonlySet<string> | undefined; motions: MotionKeys },
): Record<string, unknown> {
  const text = said.executionText;
  const known = typeof text !== 'string' || reported?.has(textKey(text)) === true;
  const alone = typeof text !== 'string' && said.execution !== undefined && said.execution !== kept.execution;
  const news = Object.entries(said).filter(([name, value]) => {
    // A serial is as good as the number that is made of it.
    if (name === 'number') return isFilled(value) && !motions.alike(said, kept);
    if (ofReport.has(name) && known) return alone && name === 'execution';
    if (ofReport.has(name)) return true;
    return !equal(kept[name] ?? null, value ?? null) && !isAsPrinted(context, name, value, kept);
  });
  return Object.fromEntries(news);
}

function reportedTexts(context: ReadContext): Map<Id, Set<string>> {
  const texts = new Map<Id, Set<string>>();
  for (const { motion: id, text } of recordsSeen(context, 'motionReport', { all: [] }))
    texts.set(id, (texts.get(id) ?? new Set()).add(textKey(text)));
  return texts;
}

const resolvable = new Set(['received', 'review']);

/** A decision that only its words say; its day is the last of its session where the list has none. */
function resolve(
  values: Record<string, unknown>,
  record: Values,
  state: string,
  motions: MotionKeys,
  news: News,
): void {
  if (!resolvable.has(state)) return;
  const say = (name: string, value: unknown): void => {
    if (!isFilled(value) || isFilled(record[name])) return;
    values[name] = value;
  };
  if (typeof values.resolution === 'string') say('decision', decisionIn(values.resolution));
  const end = motions.council(record.council)?.to;
  if (news.has('decision') && end !== undefined && end <= todayIn()) say('resolvedOn', end);
}

function textProblems(values: Values, record: Values): Record<string, string> {
  const problems: Record<string, string> = {};
  if (isFilled(values.resolution) && !isFilled(values.decision) && !isFilled(record.decision))
    problems.resolution = words.noDecision(Object.values(itemDecisions));
  for (const name of ['resolvedOn', 'executedOn'] as const) {
    const day = values[name];
    if (typeof day === 'string' && day > todayIn()) problems[name] = directiveWords.futureDay;
  }
  if (isFilled(values.execution) && !isFilled(values.executionText)) problems.execution = words.executionAlone;
  return problems;
}

/** Once sent, what was decided is no longer corrected by a list. */
function settled(values: Values, kept: Kept | undefined): Record<string, string> {
  if (!kept || resolvable.has(kept.state) || kept.state === 'resolved') return {};
  const names = (['decision', 'resolvedOn'] as const).filter((name) => name in values);
  return Object.fromEntries(names.map((name) => [name, words.decisionSent(motion.fields[name].label)]));
}
