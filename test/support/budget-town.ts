import { rocYear, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Compared } from '#shared/budget/compare.ts';
import { unpackCompared, unpackLines } from '#shared/budget/packed.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { Township } from './township.ts';

/** The year before this one: all its months are over, whatever the day of the test. */
export const bookYear = rocYear(todayIn()) - 1;
export const inYear = (monthDay: string): string => `${bookYear + 1911}-${monthDay}`;

/** A township with accounts of a year, and the way to write its lines through the operations themselves. */
export class BudgetTown extends Township {
  readonly accounts = new Map<string, Id>();

  static async founded(): Promise<BudgetTown> {
    const town = new BudgetTown();
    await town.#grow('agency', '02 試驗鄉公所主管/01 試驗鄉公所/04 交通支出/01 道路工程');
    await town.#grow('agency', '02 試驗鄉公所主管/01 試驗鄉公所/03 農業支出/01 農業管理');
    await town.#grow('agency', '02 試驗鄉公所主管/01 試驗鄉公所/09 預備金/01 第一預備金');
    await town.#grow('source', '01 稅課收入');
    await town.#grow('source', '08 補助及協助收入');
    await town.#grow('function', '03 經濟發展支出/04 交通支出');
    await town.#grow('object', '10 人事費', 'personnel');
    await town.#grow('object', '20 業務費/11 物品');
    await town.#grow('object', '30 設備及投資');
    await town.#grow('object', '60 預備金/01 第一預備金', 'reserve1');
    return town;
  }

  async #grow(scheme: Scheme, path: string, role: 'personnel' | 'reserve1' | null = null): Promise<void> {
    let parent: Id | null = null;
    const steps = path.split('/');
    for (const [at, step] of steps.entries()) {
      const key = `${scheme}/${steps.slice(0, at + 1).join('/')}`;
      const known = this.accounts.get(key);
      if (known) {
        parent = known;
        continue;
      }
      const id = newId();
      const [code = '', name = ''] = step.split(' ');
      const last = at === steps.length - 1;
      await this.call('主計', 'budgetAccount.put', {
        year: bookYear,
        scheme,
        accounts: [{ id, parent, code, name, role: last ? role : null }],
      });
      this.accounts.set(key, id);
      this.accounts.set(name, id);
      parent = id;
    }
  }

  account(name: string): Id {
    const id = this.accounts.get(name);
    if (!id) throw new Error(name);
    return id;
  }

  async open(values: Record<string, unknown> = {}): Promise<Id> {
    const { ids } = await this.call('主計', 'budget.open', { year: bookYear, ...values });
    return ids[0] ?? '';
  }

  expense(object: string, estimate: number, more: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      account: this.account('道路工程'),
      function: this.accounts.get('function/03 經濟發展支出/04 交通支出'),
      object: this.account(object),
      unit: this.units.建設課,
      estimate,
      ...more,
    };
  }

  revenue(name: string, estimate: number): Record<string, unknown> {
    return { side: 'revenue', account: this.account(name), estimate };
  }

  async lines(budget: Id, ...values: Record<string, unknown>[]): Promise<Id[]> {
    const { ids } = await this.call('主計', 'budgetLine.put', {
      budget,
      create: values.map((one) => ({ values: one })),
    });
    return ids;
  }

  /** A book as the page has it. */
  async book(asked: Calls['budget.book']['input']): Promise<BookAnswer> {
    const packed = await this.call('檢視', 'budget.book', asked);
    return { ...packed, lines: unpackLines(packed.lines) };
  }

  async compared(before: Id, after: Id): Promise<Compared[]> {
    return unpackCompared(await this.call('檢視', 'budget.compare', { before, after }));
  }

  version(register: 'budget' | 'budgetLine' | 'budgetMove', id: Id): number {
    return this.record(register, id).version;
  }

  async step(
    budget: Id,
    step: string,
    more: Record<string, unknown> = {},
    by: '主計' | '首長' = '主計',
  ): Promise<void> {
    const input = { id: budget, version: this.version('budget', budget), step, ...more };
    await this.as(by).call('budget.step', input);
  }

  /** From the estimates to the council's table. */
  async sent(budget: Id): Promise<void> {
    await this.step(budget, 'submit');
    await this.step(budget, 'decide', {}, '首長');
    await this.step(budget, 'send', { on: `${bookYear + 1910}-10-30`, number: '試主字第1號' });
  }

  /** On to the day it is law. */
  async enacted(budget: Id): Promise<void> {
    const before = bookYear + 1910;
    await this.step(budget, 'read', { on: `${before}-11-10` });
    await this.step(budget, 'readAgain', { on: `${before}-11-17` });
    await this.step(budget, 'resolve', { on: `${before}-11-25`, number: '試代議字第12號' });
    await this.step(budget, 'promulgate', { on: `${before}-12-10`, number: '試主字第99號' });
  }

  /** A general budget in force: 業務費, 設備及投資, 人事費 and a reserve, met by taxes. */
  async inForce(): Promise<{ budget: Id; goods: Id; works: Id; pay: Id; reserve: Id; farm: Id; tax: Id }> {
    const budget = await this.open();
    const [goods = '', works = '', pay = '', reserve = '', farm = '', tax = ''] = await this.lines(
      budget,
      this.expense('物品', 1_000_000),
      this.expense('設備及投資', 2_000_000, { nature: 'capital' }),
      this.expense('人事費', 3_000_000),
      {
        ...this.expense('第一預備金', 50_000),
        account: this.accounts.get('agency/02 試驗鄉公所主管/01 試驗鄉公所/09 預備金/01 第一預備金'),
        object: this.accounts.get('object/60 預備金/01 第一預備金'),
      },
      { ...this.expense('物品', 950_000), account: this.account('農業管理'), unit: this.units.民政課 },
      this.revenue('稅課收入', 7_000_000),
    );
    await this.sent(budget);
    await this.enacted(budget);
    return { budget, goods, works, pay, reserve, farm, tax };
  }
}
