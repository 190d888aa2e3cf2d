import { todayIn } from '#shared/base/day.ts';
import { planDays } from '#shared/importing/plan-rows.ts';
import { type Move, statesOf } from '#shared/language/register.ts';
import { plan } from '#shared/registers/plan.ts';
import { type Right, rights } from '#shared/rights.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { planWords as words } from '#shared/words/plan.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Kept } from '../../store/columns.ts';
import { blockedBy } from '../../store/permits.ts';

type Values = Readonly<Record<string, unknown>>;
type PlanDay = (typeof planDays)[number];

/** Steps that a list may tell of; those that lead back are somebody's word. */
const forward = ['review', 'approve', 'begin', 'finish', 'accept', 'release', 'retract', 'withdraw'] as const;
type Step = (typeof forward)[number];

const steps = forward.map((name) => {
  const move: Move | undefined = plan.options.moves?.[name];
  if (!move) throw new Error(`a plan has no step ${name}`);
  return { name, move, from: [move.from].flat() };
});

/** The fewest steps from one state to another; none where no way leads there. */
function wayTo(from: string, to: string): Step[] | undefined {
  const ways = new Map<string, Step[]>([[from, []]]);
  for (const [state, way] of ways)
    for (const { name, move, from: starts } of steps)
      if (starts.includes(state) && !ways.has(move.to)) ways.set(move.to, [...way, name]);
  return ways.get(to);
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Where a day leads a plan to. */
const stateOnDay: Readonly<Record<PlanDay, string>> = {
  approvedOn: 'approved',
  finishedOn: 'finished',
  releasedOn: 'released',
  endedOn: 'withdrawn',
};

export interface PlanCourse {
  steps: Step[];
  /** Days of steps that were made before, which nobody had filled in. */
  late: PlanDay[];
  /** Why it cannot be so, by field. */
  problems: Readonly<Record<string, string>>;
}

const labelOf = (state: string): string => statesOf(plan)[state] ?? state;

/** A plan on its way from step to step. */
class Walk {
  now: string;
  readonly steps: Step[] = [];

  constructor(state: string) {
    this.now = state;
  }

  /** On to a state: by new steps, not at all as it is there or past it already, or there is no way. */
  lead(to: string): 'on' | 'past' | 'none' {
    const way = wayTo(this.now, to);
    if (way === undefined) return wayTo(to, this.now) ? 'past' : 'none';
    this.steps.push(...way);
    this.now = to;
    return way.length > 0 ? 'on' : 'past';
  }
}

/**
 * Where a list's word and days lead a plan, by the office's own steps. A list that is behind the office says nothing new;
 * one that contradicts it, or its own days, does not come in.
 */
export function planCourse(state: string, news: Values, kept: Values | undefined): PlanCourse {
  const walk = new Walk(state);
  const late: PlanDay[] = [];
  const problems: Record<string, string> = {};
  for (const day of planDays.filter((name) => isFilled(news[name]))) {
    const led = walk.lead(stateOnDay[day]);
    if (led === 'on') continue;
    const { label } = plan.fields[day];
    if (led === 'past' && kept && !isFilled(kept[day])) late.push(day);
    else problems[day] = kept ? words.dayKnown(label) : words.dayAgainst(label);
  }
  const { standing } = news;
  if (typeof standing === 'string' && !followsTo(walk, standing))
    problems.standing = words.noWay(labelOf(walk.now), labelOf(standing));
  return { steps: walk.steps, late, problems };
}

/** A word that is behind the office's own says nothing; behind the list's days it contradicts them. */
function followsTo(walk: Walk, standing: string): boolean {
  if (standing === walk.now) return true;
  const isLed = walk.steps.length > 0;
  const led = walk.lead(standing);
  return led === 'on' || (led === 'past' && !isLed);
}

interface Judging {
  record: Values;
  state: string;
  news: Values;
  may: (right: Right) => boolean;
}

/** Why the account cannot take a plan along this way, by field. */
export function stepProblems(course: PlanCourse, { record, state, news, may }: Judging): Record<string, string> {
  const told = isFilled(news.standing) ? 'standing' : (planDays.find((name) => isFilled(news[name])) ?? 'standing');
  let now = state;
  for (const { move } of course.steps.flatMap((step) => steps.find(({ name }) => name === step) ?? [])) {
    const sentence = may(move.right)
      ? blockedBy(plan, move, { ...record, state: now } as unknown as Kept)
      : refusalWords.forbidden(rights[move.right]);
    if (sentence !== undefined) return { [told]: sentence };
    now = move.to;
  }
  const [late] = course.late;
  if (late !== undefined && !may('control')) return { [late]: refusalWords.forbidden(rights.control) };
  return Object.fromEntries(
    planDays.flatMap((name) =>
      typeof news[name] === 'string' && String(news[name]) > todayIn() ? [[name, directiveWords.futureDay]] : [],
    ),
  );
}
