import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;
let made: Awaited<ReturnType<BudgetTown['inForce']>>;

beforeEach(async () => {
  town = await BudgetTown.founded();
  made = await town.inForce();
});

afterEach(() => town.close());

/** A line's amounts on a day, by name. */
async function amountsOf(line: string, asOf = inYear('12-31')): Promise<Record<string, number | null>> {
  const { amounts } = await town.call('檢視', 'budget.line', { id: line, asOf });
  return amounts;
}

const wish = (amount: number, more: object = {}) => ({
  budget: made.budget,
  kind: 'transfer' as const,
  from: made.works,
  to: made.goods,
  amount,
  on: inYear('09-22'),
  ...more,
});
const transfer = (amount: number, more: object = {}) => ({ ...wish(amount, more), reason: '測設費調整' });

async function approved(amount: number): Promise<string> {
  const { ids } = await town.call('本課承辦', 'budgetMove.ask', transfer(amount));
  const [id = ''] = ids;
  await town.call('主計', 'budgetMove.review', { id });
  await town.call('首長', 'budgetMove.approve', { id, number: '試主字第1150010025號' });
  return id;
}

describe('a move', () => {
  it('counts from its day, once the head has approved it', async () => {
    const { ids } = await town.call('本課承辦', 'budgetMove.ask', transfer(200_000));
    const [id = ''] = ids;
    expect((await amountsOf(made.goods)).current).toBe(1_000_000);
    expect((await refusalFrom(town.call('本課承辦', 'budgetMove.review', { id }))).code).toBe('forbidden');
    await town.call('主計', 'budgetMove.review', { id });
    expect((await refusalFrom(town.call('主計', 'budgetMove.approve', { id, number: '1' }))).code).toBe('forbidden');
    await town.call('研考', 'budgetMove.approve', { id, number: '試主字第25號' }, town.behalf('首長'));
    expect(town.record('budgetMove', id)).toMatchObject({
      approvedBy: town.people.首長,
      enteredBy: town.people.研考,
      basis: '紙本簽核',
    });
    expect(await amountsOf(made.goods)).toMatchObject({ transfer: 200_000, current: 1_200_000 });
    expect((await amountsOf(made.goods, inYear('09-21'))).current).toBe(1_000_000);
    const book = await town.book({ id: made.budget, asOf: inYear('12-31') });
    expect(book.amounts.current?.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(14_000_000);
  });

  it('beyond the 20% of the year is refused with its article, and is judged again when it is approved', async () => {
    const refused = await refusalFrom(town.call('本課承辦', 'budgetMove.ask', transfer(200_001)));
    expect(refused.sentence).toMatch(/全年流入.*200,000元.*預算法第63條/);
    const { ids } = await town.call('本課承辦', 'budgetMove.ask', transfer(150_000));
    const [second = ''] = ids;
    await approved(100_000);
    expect((await refusalFrom(town.call('主計', 'budgetMove.review', { id: second }))).sentence).toContain(
      '超過50,000元',
    );
    const check = await town.call('檢視', 'budgetMove.check', wish(150_000));
    expect(check).toMatchObject({
      blocked: true,
      gauges: [
        { way: 'out', used: 100_000 },
        { way: 'in', limit: 200_000, used: 100_000, asked: 150_000 },
      ],
    });
  });

  it('with an exception of law goes through', async () => {
    const exception = { exceptionBasis: '災害防救法第57條', exceptionNumber: '府主字第1號' };
    expect((await town.call('檢視', 'budgetMove.check', wish(500_000, exception))).blocked).toBe(false);
    await town.call('本課承辦', 'budgetMove.ask', transfer(500_000, exception));
  });

  it('that must not stand is cancelled from a day on; nobody changes or undoes it', async () => {
    const id = await approved(200_000);
    await town.call('首長', 'budgetMove.cancel', { id, on: todayIn(), text: '撤案簽' });
    expect((await amountsOf(made.goods, inYear('12-31'))).current).toBe(1_200_000);
    const { events } = await town.call('檢視', 'budget.line', { id: made.goods, asOf: todayIn() });
    expect(events.map(({ kind, current }) => [kind, current])).toEqual([
      ['legal', 1_000_000],
      ['transfer', 1_200_000],
      ['cancelled', 1_000_000],
    ]);
    const undo = town.call('主計', 'journal.undo', { position: town.position });
    expect((await refusalFrom(undo)).sentence).toContain('註銷');
  });

  it('of a supplementary budget comes with its promulgation, new lines among them', async () => {
    const budget = await town.open({ kind: 'supplementary' });
    await town.lines(
      budget,
      { base: made.works, estimate: 500_000, explain: '生活圈道路' },
      { base: made.goods, estimate: -100_000 },
      { ...town.expense('物品', 60_000), name: '新增細目' },
      { base: made.tax, estimate: 460_000 },
    );
    await town.step(budget, 'submit');
    await town.step(budget, 'decide', {}, '首長');
    await town.step(budget, 'send', { on: inYear('05-01'), number: '試主字第5號' });
    await town.step(budget, 'read', { on: inYear('05-20') });
    await town.step(budget, 'readAgain', { on: inYear('05-21') });
    await town.step(budget, 'resolve', { on: inYear('05-22'), number: '試代議字第7號' });
    expect((await amountsOf(made.works)).current).toBe(2_000_000);
    await town.step(budget, 'promulgate', { on: inYear('06-18'), number: '試主字第9號' });
    expect(await amountsOf(made.works)).toMatchObject({ supplement: 500_000, current: 2_500_000 });
    expect(await amountsOf(made.goods)).toMatchObject({ supplement: -100_000, current: 900_000 });
    const book = await town.book({ id: made.budget, asOf: inYear('12-31') });
    const at = book.lines.findIndex(({ name }) => name === '新增細目');
    expect([book.lines[at]?.legal, book.amounts.original?.[at], book.amounts.current?.[at]]).toEqual([
      null,
      null,
      60_000,
    ]);
    const [moved] = recordsWith(town.db, 'budgetMove', 'to', made.works);
    expect(moved).toMatchObject({
      kind: 'supplement',
      state: 'approved',
      amendment: budget,
      on: inYear('06-18'),
      number: '試主字第9號',
      reason: '生活圈道路',
    });
    const rows = await town.compared(made.budget, budget);
    expect(rows.filter(({ kind }) => kind !== 'same').map(({ kind, difference }) => [kind, difference])).toEqual(
      expect.arrayContaining([
        ['changed', 500_000],
        ['changed', -100_000],
        ['changed', 460_000],
      ]),
    );
    expect(await town.problems()).toEqual([]);
  });
});

describe('what the council holds back', () => {
  it('is spent by nobody until its resolution lifts it, in part or whole', async () => {
    const { ids } = await town.call('主計', 'budgetTerm.add', {
      budget: made.budget,
      line: made.works,
      kind: 'freeze',
      amount: 800_000,
      on: inYear('01-05'),
      text: '俟專案報告後動支',
    });
    const [id = ''] = ids;
    const ask = (amount: number) =>
      town.call('本課承辦', 'control.ask', { line: made.works, amount, purpose: '工程款', on: inYear('03-01') });
    expect((await refusalFrom(ask(1_200_001))).sentence).toContain('凍結');
    await ask(1_200_000);
    await town.call('主計', 'budgetTerm.lift', { id, on: inYear('04-01'), amount: 300_000, number: '試代議字第3號' });
    expect((await amountsOf(made.works, inYear('04-01'))).frozen).toBe(500_000);
    expect(
      (await refusalFrom(town.call('主計', 'budgetTerm.lift', { id, amount: 500_001, number: '1' }))).sentence,
    ).toContain('500,000元');
    await town.call('主計', 'budgetTerm.lift', { id, on: inYear('05-01'), number: '試代議字第4號' });
    expect(town.record('budgetTerm', id)).toMatchObject({ state: 'ended', endedOn: inYear('05-01') });
    expect((await amountsOf(made.works, inYear('05-01'))).frozen).toBeNull();
    expect((await amountsOf(made.works, inYear('04-30'))).frozen).toBe(500_000);
  });
});

describe('動支', () => {
  const ask = (amount: number, line = made.goods) =>
    town.call('本課承辦', 'control.ask', { line, amount, purpose: '採購文具', on: inYear('03-01') });

  it('is held by 主計, lowers what may be spent, and is freed by its vouchers', async () => {
    const [id = ''] = (await ask(400_000)).ids;
    expect(town.record('control', id).number).toMatch(new RegExp(`^動支${bookYear}-0001$`));
    await town.call('主計', 'control.hold', { id, on: inYear('03-03') });
    expect(await amountsOf(made.goods, inYear('03-31'))).toMatchObject({ controlled: 400_000, available: 600_000 });
    expect((await refusalFrom(ask(600_001))).sentence).toContain('超過可用餘額600,000元');
    await town.call('主計', 'control.use', { id, amount: 150_000, voucher: '付115-0031', on: inYear('04-02') });
    const april = { budget: made.budget, month: inYear('04').slice(0, 7) };
    // Until the accounting system's figures know of the voucher, its money is still kept from others.
    expect(await amountsOf(made.goods, inYear('04-30'))).toMatchObject({ controlled: 400_000, available: 600_000 });
    await town.call('主計', 'execution.put', { ...april, rows: [{ line: made.goods, paid: 150_000 }] });
    expect(await amountsOf(made.goods, inYear('04-30'))).toMatchObject({ controlled: 250_000, paid: 150_000 });
    expect((await refusalFrom(town.call('主計', 'control.use', { id, amount: 250_001 }))).sentence).toContain(
      '250,000元',
    );
    await town.call('主計', 'control.use', { id, amount: 240_000, on: inYear('05-02'), last: true });
    expect(town.record('control', id)).toMatchObject({ state: 'settled', used: 390_000 });
    expect((await amountsOf(made.goods, inYear('05-31'))).controlled).toBe(240_000);
    const may = { budget: made.budget, month: inYear('05').slice(0, 7) };
    await town.call('主計', 'execution.put', { ...may, rows: [{ line: made.goods, paid: 390_000 }] });
    expect(await amountsOf(made.goods, inYear('05-31'))).toMatchObject({ controlled: null, available: 1_000_000 });
  });

  it('what others were given meanwhile counts; the setting may warn instead', async () => {
    const [first = ''] = (await ask(700_000)).ids;
    const [second = ''] = (await ask(700_000)).ids;
    await town.call('主計', 'control.hold', { id: first, on: inYear('03-02') });
    const hold = () => town.call('主計', 'control.hold', { id: second, on: inYear('03-02') });
    expect((await refusalFrom(hold())).sentence).toContain('超過可用餘額300,000元');
    const { version } = town.record('setting', town.setting);
    await town.call('管理員', 'setting.update', { id: town.setting, version, patch: { overdraw: 'warn' } });
    await hold();
    expect((await amountsOf(made.goods, inYear('03-31'))).available).toBe(-400_000);
  });
});

describe('分配與執行', () => {
  it('the months of a line are its money; past months stay when it grows', async () => {
    const months = Array.from({ length: 12 }, () => 80_000);
    const put = (rows: object[]) => town.as('主計').call('allotment.put', { budget: made.budget, rows });
    expect((await refusalFrom(put([{ line: made.goods, months }]))).sentence).toMatch(
      /960,000元，與預算現額1,000,000元不符/,
    );
    await town.call('主計', 'allotment.spread', { budget: made.budget, method: 'even' });
    expect(await amountsOf(made.goods, inYear('03-31'))).toMatchObject({ allotted: 249_999 });
    expect(await amountsOf(made.goods, inYear('12-31'))).toMatchObject({ allotted: 1_000_000 });
    expect(
      (
        await refusalFrom(
          town.as('本課承辦').call('allotment.put', { budget: made.budget, rows: [{ line: made.goods, months }] }),
        )
      ).code,
    ).toBe('forbidden');
  });

  it('figures of a month are written once, and the same again changes nothing', async () => {
    const input = {
      budget: made.budget,
      month: inYear('03').slice(0, 7),
      rows: [{ line: made.goods, paid: 300_000, payable: 20_000, saved: 0 }],
    };
    await town.call('主計', 'execution.put', input);
    const { position } = town;
    await town.call('主計', 'execution.put', input);
    expect(town.position).toBe(position);
    await town.call('主計', 'execution.put', { ...input, rows: [{ line: made.goods, paid: 310_000 }] });
    expect(await amountsOf(made.goods, inYear('03-31'))).toMatchObject({
      paid: 310_000,
      payable: 20_000,
      saved: 0,
      committed: null,
    });
    const next = { ...input, month: `${rocYear(todayIn()) + 1911}-12` };
    expect((await refusalFrom(town.call('主計', 'execution.put', next))).sentence).toContain('不在');
  });
});

describe('保留', () => {
  const file = async (): Promise<string> => {
    const id = newId();
    town.write({
      kind: 'create',
      register: 'attachment',
      id,
      values: { name: '契約.pdf', bytes: 5, hash: 'a'.repeat(64) },
    });
    return id;
  };

  it('takes contract, chain and basis; keeps its year, and ends when it is spent', async () => {
    await town.step(made.budget, 'begin');
    await town.call('主計', 'execution.put', {
      budget: made.budget,
      month: `${bookYear + 1911}-12`,
      rows: [{ line: made.works, paid: 1_200_000, committed: 700_000 }],
    });
    const ask = (amount: number, files: string[]) =>
      town.call('本課承辦', 'carryOver.ask', {
        line: made.works,
        basis: 'committed',
        amount,
        contract: '建115-031',
        reason: '工程履約中',
        files,
      });
    expect((await refusalFrom(ask(700_000, []))).sentence).toContain('附上檔案');
    const files = [await file()];
    expect((await refusalFrom(ask(700_001, files))).sentence).toContain('契約責任只有700,000元');
    const [id = ''] = (await ask(600_000, files)).ids;
    expect((await refusalFrom(town.call('他課主管', 'carryOver.check', { id }))).code).toBe('forbidden');
    await town.call('本課主管', 'carryOver.check', { id });
    await town.call('主計', 'carryOver.review', { id });
    await town.call('首長', 'carryOver.approve', { id, number: '試主字第50號' });
    expect(town.record('carryOver', id)).toMatchObject({ state: 'approved', year: bookYear, left: 600_000 });
    await town.call('主計', 'carryOver.use', { id, amount: 450_000, number: '付1' });
    expect((await refusalFrom(town.call('主計', 'carryOver.use', { id, amount: 150_001 }))).sentence).toContain(
      '150,000元',
    );
    await town.call('主計', 'carryOver.use', { id, amount: 150_000 });
    expect(town.record('carryOver', id)).toMatchObject({ state: 'closed', left: 0 });
  });
});

describe('墊付', () => {
  it('has a ledger of its own: consent, payment, and how it became regular', async () => {
    const { ids } = await town.call('本課承辦', 'advance.propose', {
      title: '補助道路改善',
      year: bookYear,
      unit: town.units.建設課,
      agency: '縣政府',
      amount: 500_000,
    });
    const [id = ''] = ids;
    expect(town.record('advance', id).number).toBe(`墊${bookYear}-001`);
    expect((await refusalFrom(town.call('主計', 'advance.pay', { id, amount: 5 }))).sentence).toContain('同意墊付後');
    await town.call('主計', 'advance.send', { id, on: inYear('03-01') });
    await town.call('主計', 'advance.consent', { id, on: inYear('05-20'), number: '試代議字第8號' });
    expect(town.record('advance', id).dueOn).toBe(`${bookYear + 1912}-12-31`);
    expect((await refusalFrom(town.call('主計', 'advance.pay', { id, amount: 500_001 }))).sentence).toContain(
      '500,000元',
    );
    await town.call('主計', 'advance.pay', { id, amount: 320_000 });
    const regular = { id, way: 'supplementary' as const, budget: made.budget };
    expect((await refusalFrom(town.call('主計', 'advance.regularise', regular))).sentence).toContain('轉正的預算');
    const next = { id, way: 'nextYear' as const, budget: made.budget };
    expect((await refusalFrom(town.call('主計', 'advance.regularise', next))).sentence).toContain('次年度');
    const cancel = () => town.call('主計', 'advance.cancel', { id, text: '補助取消' });
    expect((await refusalFrom(cancel())).sentence).toContain('已支付320,000元');
    await town.call('主計', 'advance.pay', { id, amount: 0 });
    await cancel();
    expect(town.record('advance', id).state).toBe('cancelled');
    expect((await amountsOf(made.works)).current).toBe(2_000_000);
  });
});

describe('looking back', () => {
  it('as of a day is not as known at a time', async () => {
    const before = town.position;
    await approved(200_000);
    const at = async (asked: object): Promise<number | null | undefined> => {
      const book = await town.book({ id: made.budget, ...asked });
      return book.amounts.current?.[book.lines.findIndex(({ id }) => id === made.goods)];
    };
    expect(await at({ asOf: inYear('12-31') })).toBe(1_200_000);
    expect(await at({ asOf: inYear('09-21') })).toBe(1_000_000);
    expect(await at({ asOf: inYear('12-31'), knownAt: before })).toBe(1_000_000);
  });
});
