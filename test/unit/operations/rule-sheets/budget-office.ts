import { recordsWhere } from '#main/store/records.ts';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { BudgetStep } from '#shared/contract/budget-operations.ts';
import type { CallName } from '#shared/contract/index.ts';
import { BudgetTown, bookYear } from '#test/support/budget-town.ts';
import type { PersonName } from '#test/support/township.ts';
import type { AdvanceState, BudgetState, CarryState, ControlState, MoveState, TermState } from './budget-sheet.ts';

/** This year: what is done today, or entered today for somebody, falls into it. */
const year = rocYear(todayIn());
const number = '試主字第1號';

type Step = readonly [by: PersonName, operation: CallName, more?: object];

const forward: readonly (readonly [BudgetState, BudgetStep])[] = [
  ['審查概算', 'submit'],
  ['核定', 'decide'],
  ['送審', 'send'],
  ['一讀', 'read'],
  ['二讀', 'readAgain'],
  ['三讀', 'resolve'],
  ['發布', 'promulgate'],
  ['執行', 'begin'],
  ['決算', 'settle'],
  ['審議', 'audit'],
  ['公告', 'publish'],
];

export interface Book {
  budget: Id;
  works: Id;
  goods: Id;
}

/** Every machine of the budget in every state, reached by the operations themselves. */
export class BudgetOffice {
  readonly town: BudgetTown;
  readonly contract = newId();
  #accounts: ReadonlyMap<string, Id> = new Map();

  private constructor(town: BudgetTown) {
    this.town = town;
  }

  static async founded(): Promise<BudgetOffice> {
    const town = await BudgetTown.founded();
    const office = new BudgetOffice(town);
    await town.call('主計', 'budgetAccount.copy', { from: bookYear, to: year });
    const accounts = recordsWhere(town.db, 'budgetAccount', { field: 'year', is: 'equal', value: year });
    office.#accounts = new Map(accounts.map(({ scheme, name, id }) => [`${scheme} ${name}`, id]));
    const values = { name: '契約.pdf', bytes: 5, hash: 'a'.repeat(64) };
    town.write({ kind: 'create', register: 'attachment', id: office.contract, values });
    return office;
  }

  account(scheme: string, name: string): Id {
    const id = this.#accounts.get(`${scheme} ${name}`);
    if (!id) throw new Error(name);
    return id;
  }

  expense(object: string, estimate: number | null): Record<string, unknown> {
    return {
      account: this.account('agency', '道路工程'),
      function: this.account('function', '交通支出'),
      object: this.account('object', object),
      unit: this.town.units.建設課,
      estimate,
    };
  }

  async #first(by: PersonName, operation: CallName, input: object): Promise<Id> {
    const { ids } = (await this.town.as(by).call(operation, input)) as { ids: Id[] };
    return ids[0] ?? '';
  }

  async #taken(id: Id, steps: readonly Step[]): Promise<Id> {
    for (const [by, operation, more = {}] of steps) await this.town.as(by).call(operation, { id, ...more });
    return id;
  }

  /** A budget of its own in a state: special ones stand beside each other in one year. */
  async budget(state: BudgetState, kind: 'special' | 'general' = 'special'): Promise<Book> {
    const { town } = this;
    const budget = await town.open({ year, kind, ...(kind === 'special' ? { fund: newId().slice(-12) } : {}) });
    const revenue = { side: 'revenue', account: this.account('source', '稅課收入'), estimate: 3_000_000 };
    const expenses = [this.expense('設備及投資', 2_000_000), this.expense('物品', 1_000_000)];
    const [works = '', goods = ''] = await town.lines(budget, ...expenses, revenue);
    const until = forward.findIndex(([name]) => name === state);
    for (const [, step] of forward.slice(0, until + 1))
      await town.step(budget, step, { number }, step === 'decide' ? '首長' : '主計');
    return { budget, works, goods };
  }

  moveWish({ budget, works, goods }: Book): object {
    return { budget, kind: 'transfer', from: works, to: goods, amount: 1000, reason: '測設費' };
  }

  async move(book: Book, state: MoveState): Promise<Id> {
    const review: Step = ['主計', 'budgetMove.review'];
    const approve: Step = ['首長', 'budgetMove.approve', { number }];
    const ways: Record<MoveState, readonly Step[]> = {
      擬議: [],
      主計審核: [review],
      核定: [review, approve],
      退回: [['主計', 'budgetMove.return', { text: '請補正' }]],
      撤回: [['本課承辦', 'budgetMove.withdraw']],
      註銷: [review, approve, ['首長', 'budgetMove.cancel', { text: '撤案' }]],
    };
    return this.#taken(await this.#first('本課承辦', 'budgetMove.ask', this.moveWish(book)), ways[state]);
  }

  async control({ goods }: Book, state: ControlState): Promise<Id> {
    const hold: Step = ['主計', 'control.hold'];
    const ways: Record<ControlState, readonly Step[]> = {
      申請: [],
      控留中: [hold],
      核銷一部: [hold, ['主計', 'control.use', { amount: 200 }]],
      已核銷: [hold, ['主計', 'control.use', { amount: 1000 }]],
      註銷: [hold, ['主計', 'control.cancel', { text: '不辦' }]],
      退回: [['主計', 'control.refuse', { text: '不符' }]],
    };
    const id = await this.#first('本課承辦', 'control.ask', { line: goods, amount: 1000, purpose: '文具' });
    return this.#taken(id, ways[state]);
  }

  carryWish({ works }: Book): object {
    return { line: works, basis: 'committed', amount: 1000, reason: '履約中', files: [this.contract] };
  }

  async carry(book: Book, state: CarryState): Promise<Id> {
    const checked: Step[] = [['本課主管', 'carryOver.check']];
    const reviewed: Step[] = [...checked, ['主計', 'carryOver.review']];
    const approved: Step[] = [...reviewed, ['首長', 'carryOver.approve', { number }]];
    const used = (kind: string, amount: number): Step => ['主計', 'carryOver.use', { kind, amount }];
    const ways: Record<CarryState, readonly Step[]> = {
      申請: [],
      主管核可: checked,
      主計審核: reviewed,
      核定執行: approved,
      執行一部: [...approved, used('paid', 200)],
      結清: [...approved, used('paid', 1000)],
      註銷: [...approved, used('cancelled', 1000)],
      退回: [['本課主管', 'carryOver.return', { text: '請補契約' }]],
      撤回: [['本課承辦', 'carryOver.withdraw']],
    };
    return this.#taken(await this.#first('本課承辦', 'carryOver.ask', this.carryWish(book)), ways[state]);
  }

  async term(reading: Book, state: TermState): Promise<Id> {
    const lift = (more: object): Step => ['主計', 'budgetTerm.lift', { number, ...more }];
    const freeze = { kind: 'freeze', amount: 1000 };
    const condition = { kind: 'condition', amount: 1000 };
    const ways: Record<TermState, readonly [values: object, steps?: readonly Step[]]> = {
      審議中刪減: [{ kind: 'cut', amount: 1000 }],
      審議中凍結: [freeze],
      議決刪減: [{ kind: 'cut', amount: 1000 }],
      凍結: [freeze],
      部分解凍: [freeze, [lift({ amount: 200 })]],
      解凍: [freeze, [lift({})]],
      附條件: [condition],
      條件成就: [condition, [lift({})]],
      附帶決議: [{ kind: 'attached' }],
    };
    const [values, steps = []] = ways[state];
    const said = { budget: reading.budget, line: reading.works, text: '審議意見', ...values };
    return this.#taken(await this.#first('主計', 'budgetTerm.add', said), steps);
  }

  async advance(state: AdvanceState, regular: Id): Promise<Id> {
    const sent: Step[] = [['主計', 'advance.send']];
    const consented: Step[] = [...sent, ['主計', 'advance.consent', { number }]];
    const ways: Record<AdvanceState, readonly Step[]> = {
      擬辦: [],
      提請審議: sent,
      同意墊付: consented,
      支付一部: [...consented, ['主計', 'advance.pay', { amount: 200 }]],
      已轉正: [...consented, ['主計', 'advance.regularise', { way: 'nextYear', budget: regular }]],
      不同意: [...sent, ['主計', 'advance.refuse', { text: '不同意' }]],
      註銷: [['主計', 'advance.cancel', { text: '補助取消' }]],
    };
    const values = { title: '補助道路', year: bookYear, unit: this.town.units.建設課, amount: 1000 };
    return this.#taken(await this.#first('本課承辦', 'advance.propose', values), ways[state]);
  }
}
