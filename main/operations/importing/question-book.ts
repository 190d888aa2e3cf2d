import { rocYear, todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { plainOfQuestion, questionRows } from '#shared/importing/question-rows.ts';
import { numberKey, sessionTitle } from '#shared/meeting/naming.ts';
import { sessionIn } from '#shared/meeting/session-name.ts';
import { question } from '#shared/registers/question.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { blockedBy } from '../../store/permits.ts';
import { recordOf, recordsSeen, recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { create, move } from '../changes.ts';
import { Numbers } from '../directive/numbers.ts';
import { mayDo } from '../signed.ts';
import type { Beside, ImportBook } from './book.ts';
import { fitIn } from './fit.ts';
import { standsAsLookedAt } from './looked-at.ts';
import { bareSerial } from './motion-keys.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * 質詢清冊: a written answer is drafted, and delivered where it is complete and whoever brings the list in may approve it.
 */
export const questionBook: ImportBook = {
  of: questionRows,
  must: ['council'],
  wants: ['number', 'askedOn', 'representative', 'summary'],
  keys,
  assumed: (_db, titles): Readonly<Record<string, string>> => {
    const session = sessionIn(titles);
    return session ? { council: sessionTitle(session) } : {};
  },
  compared,
  there: recordsThere(question),
  beside,
  drafts,
};

const natural = ['askedOn', 'representative', 'summary'] as const;

function keys(said: ReadonlySet<string>): readonly string[] {
  if (said.has('number')) return said.has('council') ? ['council', 'number'] : ['number'];
  return natural.every((name) => said.has(name)) ? natural : [];
}

/** 王○○代表 and 王○○ are one. */
const partIn = (name: string, value: unknown): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  const key = textKey(String(value));
  return name === 'representative' ? key.replace(/(?<=..)(?:副?主席|代表|議員)$/, '') : key;
};

function naturalKey(values: Values): string | undefined {
  const parts = natural.map((name) => partIn(name, values[name]));
  return parts.includes(undefined) ? undefined : parts.join(' ');
}

/** A number of the program's own is one of the office; a mere serial is one of its session. */
function compared(context: ReadContext): (name: string, values: Values) => string | undefined {
  let known: Map<string | undefined, string> | undefined;
  const numberOf = (values: Values): string | undefined => {
    if (values.number) return numberKey(String(values.number));
    known ??= new Map(
      recordsSeen(context, 'question', { field: 'number', is: 'filled' }).map((one) => [
        naturalKey({ ...one }),
        numberKey(one.number ?? ''),
      ]),
    );
    const key = naturalKey(values);
    return known.get(key) ?? key;
  };
  return (name, values) => {
    if (name === 'number') return numberOf(values);
    if (name !== 'council') return partIn(name, values[name]);
    return values.number && bareSerial(String(values.number)) !== undefined ? String(values.council ?? '') : '';
  };
}

const ofAnswer = ['answer', 'answerNumber', 'answeredOn'] as const;

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const problemsOf = fitIn(context, question);
  const approves = context.who.rights.has('approve');
  return (said, kept) => {
    const values = kept ? newsOf(said, kept) : { ...said, ...(said.dueOn ? { written: true } : {}) };
    if (kept && Object.keys(values).length === 0) return { values, problems: {} };
    const plain = Object.fromEntries(Object.entries(values).filter(([name]) => plainOfQuestion.includes(name)));
    const { problem } = courseOf(kept?.state ?? 'noted', { ...kept, ...values }, values, approves);
    const units: Record<string, string> = problem === undefined ? {} : { units: problem };
    return { values, problems: { ...problemsOf(plain, kept), ...answerProblems(values, kept), ...units } };
  };
}

function answerProblems(values: Values, kept: Kept | undefined): Record<string, string> {
  const { answeredOn } = values;
  const late = typeof answeredOn === 'string' && answeredOn > todayIn();
  return {
    ...(kept?.state === 'answered' ? delivered(values) : {}),
    ...(late ? { answeredOn: directiveWords.futureDay } : {}),
  };
}

const newsOf = (said: Values, kept: Kept): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => {
      const alike = name === 'number' && numberKey(String(value)) === numberKey(String(kept.number ?? ''));
      return !alike && !equal(kept[name] ?? null, value ?? null);
    }),
  );

const delivered = (values: Values): Record<string, string> =>
  Object.fromEntries(
    ofAnswer.filter((name) => name in values).map((name) => [name, words.answered(question.fields[name].label)]),
  );

/** What a list's answer leads to, by the same moves as the office's own. */
function courseOf(state: string, record: Values, news: Values, approves: boolean) {
  const steps: ('draft' | 'deliver')[] = [];
  const { draft, deliver } = question.options.moves ?? {};
  const blocked = (one: typeof draft, now: string): string | undefined =>
    one && blockedBy(question, one, { ...record, state: now } as unknown as Kept);
  let now = state;
  if (now === 'noted' && isFilled(news.answer)) {
    const problem = blocked(draft, now);
    if (problem !== undefined) return { steps, problem };
    steps.push('draft');
    now = 'answering';
  }
  const complete = ofAnswer.some((name) => isFilled(news[name])) && ofAnswer.every((name) => isFilled(record[name]));
  if (approves && now === 'answering' && complete && blocked(deliver, now) === undefined) steps.push('deliver');
  return { steps };
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const { db } = context.store;
  const numbers = new Numbers(db, 'question', officeSetting(db).questionNumber);
  const approves = mayDo(context, 'approve');
  for (const row of rows) {
    const { record, version } = row;
    const id = record ?? newId();
    const before = record === null ? undefined : recordThere(db, 'question', record);
    const news: Values = saidAnew(row);
    if (ofAnswer.some((name) => isFilled(news[name]))) standsAsLookedAt(db, question, row);
    if (before) yield { kind: 'patch', register: 'question', id, version: version ?? 0, patch: news };
    else yield create('question', id, { ...news, number: news.number ?? numberOf(context, numbers, news) });
    const { steps } = courseOf(before?.state ?? 'noted', { ...before, ...news }, news, approves);
    for (const step of steps) yield move('question', id, step);
  }
}

function numberOf({ store }: TaskContext, numbers: Numbers, { council, askedOn }: Values): string {
  const session = typeof council === 'string' ? recordOf(store.db, 'council', council) : undefined;
  return numbers.next({ 年: rocYear(String(askedOn)), 屆: session?.term ?? null, 次: session?.number ?? null });
}
