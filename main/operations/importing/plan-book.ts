import { formatDay, isDay } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { plainOfPlan, planDays, planPeriodEnds, planRows } from '#shared/importing/plan-rows.ts';
import { matches } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import { initialState } from '#shared/language/register.ts';
import { plan } from '#shared/registers/plan.ts';
import type { Right, Who } from '#shared/rights.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { create, follow, move } from '../changes.ts';
import { patched } from '../patched.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { fitIn } from './fit.ts';
import { planCourse, stepProblems } from './plan-steps.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

const first = initialState(plan);
const thereOf = recordsThere(plan);

/**
 * 計畫清冊: a plan is proposed, and taken as far as the list has it by the office's own steps. What the head decided on paper
 * is entered by whoever may enter for others, with the file as its source.
 */
export const planBook: ImportBook = {
  of: planRows,
  *there(context, ids) {
    for (const kept of thereOf(context, ids)) yield { ...kept, standing: kept.state };
  },
  seldom: (name) => planPeriodEnds.includes(name),
  understand: () => understood,
  beside,
  lent,
  single: { of: plan, record: alone },
  drafts,
};

/** The period as one text; what the list has of it in a column of its own goes before. */
function understood({ from, to, ...values }: Values): Understood {
  const period = values.period ?? periodText(asWritten(from), asWritten(to));
  return { values: period === undefined ? values : { ...values, period }, problems: {} };
}

/** A real date comes as one of the calendar's, and is written as offices do. */
function asWritten(end: unknown): string {
  const text = typeof end === 'string' ? end : '';
  return isDay(text) ? formatDay(text, 'dots') : text;
}

function periodText(from: string, to: string): string | undefined {
  if (from === to) return from === '' ? undefined : from;
  if (to === '') return `${from}起`;
  return from === '' ? `至${to}` : `${from}–${to}`;
}

function lent(who: Who): readonly Right[] {
  return who.rights.has('behalf') ? ['ruling'] : [];
}

const told = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

/** The plan that a new row is, where the list leads it no further. */
function alone(values: Values): Values | undefined {
  return planCourse(first, values, undefined).steps.length > 0 ? undefined : plainOfPlan(values);
}

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const { who } = context;
  const problemsOf = fitIn(context, plan);
  const reach = plan.options.editable?.(who);
  const rights = new Set([...who.rights, ...lent(who)]);
  const may = (right: Right): boolean => rights.has(right);
  return (said, kept) => {
    const news = kept ? newsOf(said, kept) : { ...said };
    if (kept && Object.keys(news).length === 0) return { values: news, problems: {} };
    const state = kept?.state ?? first;
    const course = planCourse(state, news, kept);
    const own = stepProblems(course, { record: { ...kept, ...news }, state, news, may });
    const isOutOfReach =
      kept && reach && course.steps.some((step) => !isRuling(step)) && !matches(reach, kept, plan.fields);
    return {
      values: news,
      problems: {
        ...(isOutOfReach ? { '': refusalWords.rowForbidden(titleOf(plan, kept)) } : {}),
        ...problemsOf(plainOfPlan(news), kept),
        ...own,
        ...course.problems,
      },
    };
  };
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined;

const isRuling = (step: string): boolean => plan.options.moves?.[step]?.right === 'ruling';

const days: ReadonlySet<string> = new Set(planDays);

/** What is another than it was; where a plan stands is news where that leads further or cannot be. */
function newsOf(said: Values, kept: Kept): Record<string, unknown> {
  const news = Object.entries(said).filter(
    ([name, value]) => !equal(kept[name] ?? null, value ?? null) && !(days.has(name) && value === null),
  );
  // A word that says nothing new may still contradict the days.
  const { steps, problems } = planCourse(kept.state, { ...Object.fromEntries(news), standing: said.standing }, kept);
  const leads = steps.length > 0 || 'standing' in problems;
  const others = news.filter(([name]) => name !== 'standing');
  return Object.fromEntries(leads && isFilled(said.standing) ? [['standing', said.standing], ...others] : others);
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  for (const row of rows) {
    const { record, version, values } = row;
    if (record === null) {
      const id = newId();
      const news = told(values);
      yield create('plan', id, plainOfPlan(news));
      // Nobody knows any more when it came there, where the list does not say.
      for (const step of planCourse(first, news, undefined).steps) yield stepped(id, step, news, null);
      continue;
    }
    const news = saidAnew(row);
    const kept = recordThere(context.store.db, 'plan', record);
    // Its steps follow from where it stood when the list was looked at.
    if (kept.version !== version) throw new Refusal('conflict', words.movedSince(kept.name));
    const patch = plainOfPlan(news);
    if (Object.keys(patch).length > 0) yield* patched(context, 'plan', { id: record, version, patch });
    const { steps, late } = planCourse(kept.state, news, { ...kept });
    for (const step of steps) yield stepped(record, step, news, undefined);
    if (late.length > 0) yield follow('plan', record, Object.fromEntries(late.map((day) => [day, news[day]])));
  }
}

/** On the day that the list has; else today's, or none. */
function stepped(id: string, step: string, news: Values, otherwise: null | undefined): Draft {
  const name = plan.options.moves?.[step]?.dates;
  if (name === undefined) return move('plan', id, step);
  const day = news[name] ?? otherwise;
  return move('plan', id, step, day === undefined ? {} : { [name]: day });
}
