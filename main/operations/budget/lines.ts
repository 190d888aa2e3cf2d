import { compare, multiply } from '#shared/base/decimal.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { statesOf } from '#shared/language/register.ts';
import { type Scheme, schemes } from '#shared/registers/budget-account.ts';
import { registers } from '#shared/registers/index.ts';
import type { Who } from '#shared/rights.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { unitName } from '../../store/people.ts';
import { type Of, recordOf } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create } from '../changes.ts';
import { isOf } from '../signed.ts';
import { budgetName } from './book.ts';
import { readAccounts } from './book-rows.ts';
import { budgetThere } from './read-book.ts';

type Line = Of<'budgetLine'>;
type Values = Record<string, unknown>;

interface Put {
  budget: Id;
  create: { id?: Id; values: Values }[];
  change: { id: Id; version: number; patch: Values }[];
  remove: Id[];
}

/** Which state each drafting amount is written in. */
const stageOf = { estimate: 'compiling', reviewed: 'reviewing', decided: 'decided' } as const;
const drafting = new Set<string>(Object.values(stageOf));

/** What a unit's own staff may not write: these are the review's and the head's. */
const stages = Object.keys(stageOf) as (keyof typeof stageOf)[];

/** Whose rights count; the program itself has no `who`. */
export interface Drafting {
  db: ReadableDb;
  who: Who | null;
}

const draftingOf = ({ store, author }: TaskContext): Drafting => ({ db: store.db, who: author.who });

/** One budget while its lines are written. */
export class LineWriting {
  readonly db: ReadableDb;
  readonly budget: Of<'budget'>;
  readonly #who: Who | null;
  readonly #accounts: ReadonlyMap<Id, AccountFact>;
  readonly #parents: ReadonlySet<Id>;

  constructor({ db, who }: Drafting, id: Id) {
    this.db = db;
    this.#who = who;
    this.budget = budgetThere(db, id);
    if (!drafting.has(this.budget.state))
      throw new Refusal(
        'invalid',
        words.notDrafting(budgetName(this.budget), statesOf(registers.budget)[this.budget.state] ?? ''),
      );
    const accounts = readAccounts(db, this.budget.year);
    this.#accounts = new Map(accounts.map((one) => [one.id, one]));
    this.#parents = new Set(accounts.flatMap(({ parent }) => parent ?? []));
  }

  /** Those of the unit write while it is compiled; 主計 always. */
  checkReach(unit: Id | null): void {
    if (this.#who === null || this.#who.rights.has('accounting')) return;
    const own = unit !== null && isOf(this.#who, 'write', unit);
    if (own && this.budget.state === 'compiling') return;
    throw new Refusal('forbidden', words.ownUnitLine(unit === null ? '' : unitName(this.db, unit)));
  }

  checkStages(values: Values, before: Line | undefined): void {
    for (const stage of stages) {
      const value = values[stage];
      if (value === undefined || value === (before?.[stage] ?? null)) continue;
      if (this.budget.state !== stageOf[stage])
        throw new Refusal('invalid', words.stageOf[stage], { fields: { [stage]: words.stageOf[stage] } });
      if (typeof value === 'number' && value < 0 && this.budget.kind !== 'supplementary')
        throw new Refusal('invalid', words.negative, { fields: { [stage]: words.negative } });
    }
  }

  checkAccounts(values: Values, side: Line['side']): void {
    this.#checkAccount(values.account, side === 'revenue' ? 'source' : 'agency', 'account');
    if (side === 'revenue' && (values.object || values.function))
      throw new Refusal('invalid', words.revenueHasNoObject, { fields: { object: words.revenueHasNoObject } });
    if (values.object) this.#checkAccount(values.object, 'object', 'object');
    if (values.function) this.#checkAccount(values.function, 'function', 'function');
  }

  #checkAccount(id: unknown, scheme: Scheme, field: string): void {
    const account = this.#accounts.get(String(id));
    const problem = this.#accountProblem(id, account, scheme, field);
    if (problem) throw new Refusal('invalid', problem, { fields: { [field]: problem } });
  }

  #accountProblem(id: unknown, account: AccountFact | undefined, scheme: Scheme, field: string): string | undefined {
    if (!account) {
      const other = recordOf(this.db, 'budgetAccount', String(id));
      return words.accountOfOtherYear(other?.name ?? '', this.budget.year);
    }
    if (account.scheme !== scheme) return words.accountScheme(account.name, schemes[scheme]);
    // 用途別一級科目 may stand for itself; elsewhere money stands on the last level only.
    return field !== 'object' && this.#parents.has(account.id) ? words.accountHasChildren(account.name) : undefined;
  }

  /** A line of a supplementary budget takes its accounts from the line it amends. */
  fromBase(values: Values): Values {
    const base = typeof values.base === 'string' ? recordOf(this.db, 'budgetLine', values.base) : undefined;
    if (!base) return values;
    if (base.budget !== this.budget.amends) throw new Refusal('invalid', words.otherBudget);
    const { side, account, function: of, object, nature, funding, unit, name } = base;
    return { side, account, function: of, object, nature, funding, unit, name, ...values };
  }
}

interface Item {
  name: string;
  quantity?: string | null;
  price?: number | null;
  times?: string | null;
  amount: number;
}

/** 數量 × 單價 × 次數, where they are said, is the amount: nothing rounds on the way. */
function checkItems(items: readonly Item[]): void {
  for (const { name, quantity, price, times, amount } of items) {
    if (quantity === null || quantity === undefined || price === null || price === undefined) continue;
    const product = multiply(multiply(quantity, price), times ?? 1);
    if (compare(product, amount) === 0) continue;
    const sentence = `「${name}」：數量×單價×次數是${product}元，與金額${formatMoney(amount)}元不符。改正其中一項。`;
    throw new Refusal('invalid', sentence, { fields: { items: sentence } });
  }
}

const sumOf = (items: readonly Item[]): number => items.reduce((sum, one) => sum + one.amount, 0);

/** New items make the estimate anew, unless one was typed besides. */
function withItems(values: Values, before: Line | undefined, state: string): Values {
  if (values.items === undefined) return values;
  const items = values.items as Item[];
  checkItems(items);
  const followed = before === undefined || before.items.length === 0 || before.estimate === sumOf(before.items);
  const sums = state === 'compiling' && values.estimate === undefined && items.length > 0 && followed;
  return sums ? { ...values, estimate: sumOf(items) } : values;
}

/** A new line, refused where it may not be. */
export function added(writing: LineWriting, { id = newId(), values: said }: Put['create'][number]): Draft {
  const values = withItems(writing.fromBase(said), undefined, writing.budget.state);
  const side = (values.side ?? 'expenditure') as Line['side'];
  if (!values.account) {
    const sentence = '「科目」未填，請填寫。';
    throw new Refusal('invalid', sentence, { fields: { account: sentence } });
  }
  writing.checkReach((values.unit as Id | null | undefined) ?? null);
  writing.checkStages(values, undefined);
  writing.checkAccounts(values, side);
  return create('budgetLine', id, { ...values, side, budget: writing.budget.id });
}

function lineOf(writing: LineWriting, id: Id): Line {
  const line = recordOf(writing.db, 'budgetLine', id);
  if (!line) throw new Refusal('missing', words.noLine);
  if (line.budget !== writing.budget.id) throw new Refusal('invalid', words.otherBudget);
  writing.checkReach(line.unit);
  return line;
}

/** A line that becomes another, refused where it may not. */
export function changed(writing: LineWriting, { id, version, patch: said }: Put['change'][number]): Draft {
  const line = lineOf(writing, id);
  const { budget: _, ...patch } = withItems(said, line, writing.budget.state);
  if (patch.unit !== undefined) writing.checkReach(patch.unit as Id | null);
  writing.checkStages(patch, line);
  const touched = ['account', 'function', 'object', 'side'].some((name) => patch[name] !== undefined);
  if (touched) writing.checkAccounts({ ...line, ...patch }, (patch.side ?? line.side) as Line['side']);
  return { kind: 'patch', register: 'budgetLine', id, version, patch };
}

/** Lines of one budget changed, as an operation that writes more besides takes them. */
export function changedLines(context: TaskContext, budget: Id, change: Put['change']): Draft[] {
  const writing = new LineWriting(draftingOf(context), budget);
  return change.map((one) => changed(writing, one));
}

function put(context: TaskContext, input: Put): Made {
  const writing = new LineWriting(draftingOf(context), input.budget);
  const drafts = [
    ...input.create.map((one) => added(writing, one)),
    ...input.change.map((one) => changed(writing, one)),
    ...input.remove.map((id): Draft => {
      lineOf(writing, id);
      return { kind: 'remove', register: 'budgetLine', id };
    }),
  ];
  const { position } = context.commit('budgetLine.put', drafts);
  return { position, ids: drafts.map(({ id }) => id) };
}

export const lineTasks: Record<string, Task> = { 'budgetLine.put': task(put) };
