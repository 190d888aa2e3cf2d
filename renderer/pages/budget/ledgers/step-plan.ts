import type { Day } from '#shared/base/day.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import type { Fields } from '#shared/language/field.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import type { Right, Role } from '#shared/rights.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What matters of who is signed in. */
export interface Actor {
  rights: readonly Right[];
  units: readonly string[];
}

export type MayTake = (record: AnyRecord, actor: Actor) => boolean;

/** One step of a ledger: when it is open, to whom, what it asks, and for whom it can be entered. */
export interface StepPlan {
  /** The operation behind the register's name. */
  name: string;
  label: string;
  verb: string;
  /** Said of it afterwards: 「…」已核定. */
  done: string;
  states: readonly string[];
  may: MayTake;
  when?: (record: AnyRecord) => boolean;
  /** Whose decision it is, where somebody else enters it; a chief's is one of the record's unit. */
  lent?: Role | ((record: AnyRecord) => Role);
  /** It lies open by itself. */
  waits?: true;
  /** Nothing takes it back but another step. */
  lasting?: true;
  fields: Fields;
  proposed?: (record: AnyRecord, today: Day) => Values;
  /** Beside the title: the article, the day limit. */
  note?: (record: AnyRecord) => string | undefined;
  /** Budgets that are offered, where not every one will do. */
  budgets?: (budgets: readonly BudgetSummary[], record: AnyRecord, values: Values) => BudgetSummary[];
}

/** A step as it is offered. */
export interface OpenStep {
  id: string;
  label: string;
  lent?: true;
  plan: StepPlan;
}

export const holds =
  (...rights: readonly Right[]): MayTake =>
  (_record, actor) =>
    rights.some((right) => actor.rights.includes(right));

/** In the record's own unit; where it has none, anywhere. */
export const inUnit =
  (right: Right): MayTake =>
  ({ unit }, actor) =>
    actor.rights.includes(right) && (unit === null || actor.units.includes(String(unit)));

export const either =
  (...all: readonly MayTake[]): MayTake =>
  (record, actor) =>
    all.some((may) => may(record, actor));

/** The steps that are open to the account, in their order, and those it may enter for somebody else. */
export function stepsOf(plans: readonly StepPlan[], record: AnyRecord, actor: Actor): OpenStep[] {
  return plans
    .filter((plan) => plan.states.includes(record.state) && (plan.when?.(record) ?? true))
    .flatMap((plan): OpenStep[] => {
      const step = { id: plan.name, label: plan.label, plan };
      if (plan.may(record, actor)) return [step];
      return plan.lent !== undefined && actor.rights.includes('behalf') ? [{ ...step, lent: true }] : [];
    });
}

/** What waits for the account itself lies open at once. */
export const waitingStep = (steps: readonly OpenStep[]): OpenStep | undefined =>
  steps.find(({ plan, lent }) => plan.waits === true && lent !== true);

/** The role that decides, and for a chief the unit. */
export function lentRole(
  { lent }: Pick<StepPlan, 'lent'>,
  record: AnyRecord,
): { role: Role; units?: string[] } | undefined {
  const role = typeof lent === 'function' ? lent(record) : lent;
  if (role === undefined) return undefined;
  return role === 'chief' && typeof record.unit === 'string' ? { role, units: [record.unit] } : { role };
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Labels of what is still to be filled in. */
export const missingIn = ({ fields }: Pick<StepPlan, 'fields'>, values: Values): string[] =>
  Object.entries(fields)
    .filter(([name, field]) => field.required && field.kind !== 'flag' && isBlank(values[name]))
    .map(([, field]) => field.label);

/** What the operation takes: what was left blank is left out. */
export const inputOf = ({ fields }: Pick<StepPlan, 'fields'>, values: Values): Values =>
  Object.fromEntries(
    Object.keys(fields)
      .map((name): [string, unknown] => [name, values[name]])
      .filter(([, value]) => !isBlank(value)),
  );
