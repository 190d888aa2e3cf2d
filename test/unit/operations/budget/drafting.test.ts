import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { newId } from '#shared/base/ids.ts';
import { BudgetTown, bookYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;

beforeEach(async () => {
  town = await BudgetTown.founded();
});

afterEach(() => town.close());

const change = (id: string, patch: Record<string, unknown>) => ({
  change: [{ id, version: town.version('budgetLine', id), patch }],
});

describe('accounts', () => {
  it('keep to four levels, one number each, and no circle', async () => {
    const put = (accounts: object[], remove: string[] = []) =>
      town.as('主計').call('budgetAccount.put', { year: bookYear, scheme: 'agency', accounts, remove });
    const roads = town.account('道路工程');
    const root = town.account('試驗鄉公所主管');
    const deep = { id: newId(), parent: roads, code: '01', name: '太深' };
    expect((await refusalFrom(put([deep]))).sentence).toContain('超過款、項、目、節四級');
    const twin = { id: newId(), parent: null, code: '02', name: '雙胞' };
    expect((await refusalFrom(put([twin]))).sentence).toContain('編號「02」');
    const loop = { id: root, parent: town.account('試驗鄉公所'), code: '02', name: '試驗鄉公所主管' };
    expect((await refusalFrom(put([loop]))).sentence).toContain('不能移到自己下面');
    await put([{ id: roads, parent: town.account('農業支出'), code: '02', name: '道路養護' }]);
    expect(town.record('budgetAccount', roads)).toMatchObject({ level: 4, name: '道路養護', code: '02' });
  });

  it('that lines stand under cannot go', async () => {
    const budget = await town.open();
    await town.lines(budget, town.expense('物品', 5));
    const gone = town
      .as('主計')
      .call('budgetAccount.put', { year: bookYear, scheme: 'agency', remove: [town.account('道路工程')] });
    expect((await refusalFrom(gone)).code).toBe('invalid');
  });

  it('of the usual kind are there at a word, once', async () => {
    await town.call('主計', 'budgetAccount.start', { year: 90 });
    const count = () =>
      town.call('主計', 'budgetAccount.list', { filter: { field: 'year', is: 'equal', value: 90 }, limit: 1 });
    const { total } = await count();
    expect(total).toBeGreaterThan(90);
    await town.call('主計', 'budgetAccount.start', { year: 90 });
    expect((await count()).total).toBe(total);
  });
});

describe('lines', () => {
  it('are written by their own unit while they are compiled, and by 主計', async () => {
    const budget = await town.open();
    const create = [{ values: town.expense('物品', 100) }];
    await town.call('本課承辦', 'budgetLine.put', { budget, create });
    expect((await refusalFrom(town.call('他課承辦', 'budgetLine.put', { budget, create }))).code).toBe('forbidden');
    expect((await refusalFrom(town.call('檢視', 'budgetLine.put', { budget, create }))).code).toBe('forbidden');
    await town.step(budget, 'submit');
    expect((await refusalFrom(town.call('本課承辦', 'budgetLine.put', { budget, create }))).code).toBe('forbidden');
  });

  it('take each amount in its own state', async () => {
    const budget = await town.open();
    const [id = ''] = await town.lines(budget, town.expense('物品', 100));
    const put = (patch: Record<string, unknown>) =>
      town.call('主計', 'budgetLine.put', { budget, ...change(id, patch) });
    expect((await refusalFrom(put({ reviewed: 90 }))).sentence).toContain('審查概算');
    await town.step(budget, 'submit');
    await put({ reviewed: 90 });
    expect((await refusalFrom(put({ estimate: 80 }))).sentence).toContain('編製');
    await town.step(budget, 'decide', {}, '首長');
    expect(town.record('budgetLine', id)).toMatchObject({ estimate: 100, reviewed: 90, decided: 90 });
    await put({ decided: 85 });
    expect(town.record('budgetLine', id).decided).toBe(85);
  });

  it('stand under accounts of their year, scheme and last level', async () => {
    const budget = await town.open();
    const put = (values: Record<string, unknown>) =>
      town.call('主計', 'budgetLine.put', { budget, create: [{ values }] });
    const at = (values: Record<string, unknown>) => refusalFrom(put({ ...town.expense('物品', 1), ...values }));
    expect((await at({ account: town.account('稅課收入') })).sentence).toContain('不是歲出機關別科目');
    expect((await at({ account: town.account('試驗鄉公所') })).sentence).toContain('下面還有科目');
    expect((await at({ account: null })).sentence).toContain('「科目」未填');
    expect((await at({ estimate: -1 })).sentence).toContain('不得為負數');
    const taxed = { ...town.revenue('稅課收入', 1), object: town.account('物品') };
    expect((await refusalFrom(put(taxed))).sentence).toContain('歲入細目不列用途別');
    expect((await at({ estimate: 1.5 })).code).toBe('invalid');
  });

  it('make the estimate of their items, exactly', async () => {
    const budget = await town.open();
    const item = {
      id: newId(),
      name: '混凝土',
      quantity: '12.5',
      measure: '方',
      price: 2_400,
      times: '2',
      amount: 60_000,
    };
    const [id = ''] = await town.lines(budget, { ...town.expense('物品', 0), estimate: null, items: [item] });
    expect(town.record('budgetLine', id).estimate).toBeNull();
    await town.call('主計', 'budgetLine.put', {
      budget,
      ...change(id, {
        items: [item, { ...item, id: newId(), name: '運費', quantity: null, price: null, times: null, amount: 500 }],
      }),
    });
    const wrong = { ...item, amount: 60_001 };
    const refused = await refusalFrom(
      town.call('主計', 'budgetLine.put', { budget, ...change(id, { items: [wrong] }) }),
    );
    expect(refused.sentence).toContain('數量×單價×次數是60000元');
  });

  it('change nothing at all where one of them is refused', async () => {
    const budget = await town.open();
    const { position } = town;
    const create = [{ values: town.expense('物品', 1) }, { values: town.expense('物品', -1) }];
    await refusalFrom(town.call('主計', 'budgetLine.put', { budget, create }));
    expect([town.position, recordsWith(town.db, 'budgetLine', 'budget', budget)]).toEqual([position, []]);
  });
});

describe('a budget', () => {
  it('is one of its kind in a year; supplementary ones are counted', async () => {
    await town.open();
    expect((await refusalFrom(town.open())).sentence).toContain('已經有了');
    await town.open({ kind: 'supplementary' });
    const second = await town.open({ kind: 'supplementary' });
    expect(town.record('budget', second).serial).toBe(2);
    expect((await refusalFrom(town.open({ kind: 'subsidiary' }))).sentence).toContain('基金名稱');
    await town.open({ kind: 'subsidiary', fund: '公共造產基金' });
  });

  it('goes to the council only when it adds up', async () => {
    const budget = await town.open();
    await town.lines(budget, town.expense('物品', 100), town.revenue('稅課收入', 90));
    await town.step(budget, 'submit');
    await town.step(budget, 'decide', {}, '首長');
    const send = () => town.step(budget, 'send', { number: '試主字第1號' });
    expect((await refusalFrom(send())).sentence).toContain('差△10元');
    await town.call('主計', 'budget.amend', { id: budget, version: town.version('budget', budget), surplusUsed: 10 });
    expect((await refusalFrom(town.step(budget, 'send'))).sentence).toContain('須填文號');
    await send();
    expect(town.record('budget', budget).state).toBe('sent');
  });

  it('is decided by the head, or for the head by who may enter it', async () => {
    const budget = await town.open();
    await town.lines(budget, town.expense('物品', 100));
    await town.step(budget, 'submit');
    const input = { id: budget, version: town.version('budget', budget), step: 'decide' as const };
    expect((await refusalFrom(town.call('主計', 'budget.step', input))).code).toBe('forbidden');
    await town.call('研考', 'budget.step', input, town.behalf('首長'));
    expect(town.record('budget', budget).state).toBe('decided');
  });

  it('is cut by the council and never raised; what was sent stands', async () => {
    const budget = await town.open();
    const [goods = '', works = ''] = await town.lines(
      budget,
      town.expense('物品', 1_000_000),
      town.expense('設備及投資', 2_000_000),
      town.revenue('稅課收入', 3_000_000),
    );
    await town.sent(budget);
    const term = { budget, line: goods, kind: 'cut' as const, amount: 250_000, text: '物品刪減25萬元' };
    await town.call('主計', 'budgetTerm.add', term);
    expect((await refusalFrom(town.call('主計', 'budgetTerm.add', { ...term, amount: 750_001 }))).sentence).toContain(
      '750,000元',
    );
    expect(
      (await refusalFrom(town.call('主計', 'budgetLine.put', { budget, ...change(works, { decided: 1 }) }))).sentence,
    ).toContain('細目不能再改');
    await town.enacted(budget);
    expect(town.record('budgetLine', goods)).toMatchObject({ proposed: 1_000_000, legal: 750_000 });
    expect(town.record('budgetLine', works)).toMatchObject({ proposed: 2_000_000, legal: 2_000_000 });
    expect((await refusalFrom(town.call('主計', 'budgetTerm.add', term))).sentence).toContain('刪減不能再改');
    expect(await town.problems()).toEqual([]);
  });

  it('returned by the council is drafted again, without what the council had said', async () => {
    const budget = await town.open();
    const [goods = ''] = await town.lines(budget, town.expense('物品', 100), town.revenue('稅課收入', 100));
    await town.sent(budget);
    await town.call('主計', 'budgetTerm.add', { budget, line: goods, kind: 'cut', amount: 40, text: '刪減' });
    await town.step(budget, 'returned');
    expect(town.record('budgetLine', goods).proposed).toBeNull();
    await town.call('主計', 'budgetLine.put', { budget, ...change(goods, { decided: 100 }) });
    await town.step(budget, 'send', { number: '試主字第2號' });
    await town.step(budget, 'read');
    await town.step(budget, 'readAgain');
    await town.step(budget, 'resolve', { number: '試代議字第1號' });
    expect(town.record('budgetLine', goods).legal).toBe(100);
  });

  it('keeps its steps in the order of their days', async () => {
    const budget = await town.open();
    await town.lines(budget, town.expense('物品', 100), town.revenue('稅課收入', 100));
    await town.sent(budget);
    const early = town.step(budget, 'read', { on: `${bookYear + 1910}-10-01` });
    expect((await refusalFrom(early)).sentence).toContain('不得早於');
    expect((await refusalFrom(town.step(budget, 'promulgate', { number: '1' }))).code).toBe('invalid');
  });

  it('is copied from the year before: accounts once, lines with what they came from', async () => {
    const first = await town.inForce();
    const { ids } = await town.call('主計', 'budget.open', {
      year: bookYear + 1,
      copyFrom: first.budget,
      copyAmounts: true,
    });
    const [id = ''] = ids;
    const lines = recordsWith(town.db, 'budgetLine', 'budget', id);
    expect(lines.map(({ estimate, former }) => [estimate, former]).toSorted()).toEqual(
      [
        [1_000_000, first.goods],
        [2_000_000, first.works],
        [3_000_000, first.pay],
        [50_000, first.reserve],
        [950_000, first.farm],
        [7_000_000, first.tax],
      ].toSorted(),
    );
    for (const { account } of lines) expect(town.record('budgetAccount', account).year).toBe(bookYear + 1);
    const book = await town.book({ id });
    expect(book.lastYear.toSorted()).toEqual([1_000_000, 2_000_000, 3_000_000, 50_000, 7_000_000, 950_000].toSorted());
    const rows = await town.compared(first.budget, id);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  it('that was in force before the office kept it here is taken over as it is', async () => {
    const budget = await town.open();
    const [goods = ''] = await town.lines(budget, town.expense('物品', 100));
    await town.step(budget, 'adopt', { on: `${bookYear + 1910}-12-10`, number: '試主字第99號' });
    expect(town.record('budgetLine', goods).legal).toBe(100);
    expect((await town.book({ id: budget })).amounts.current).toEqual([100]);
  });

  it('a step is undone whole, and an undo does not reach behind the council', async () => {
    const budget = await town.open();
    const [goods = ''] = await town.lines(budget, town.expense('物品', 100), town.revenue('稅課收入', 100));
    const edit = await town.call('主計', 'budgetLine.put', {
      budget,
      ...change(goods, { estimate: 100, name: '文具' }),
    });
    const more = await town.call('主計', 'budgetLine.put', { budget, ...change(goods, { nature: 'capital' }) });
    await town.sent(budget);
    const behind = town.call('主計', 'journal.undo', { position: more.position });
    expect((await refusalFrom(behind)).sentence).toContain('細目不能再改');
    await town.call('主計', 'journal.undo', {});
    expect(town.record('budget', budget)).toMatchObject({ state: 'decided', sentOn: null });
    expect(town.record('budgetLine', goods).proposed).toBeNull();
    await town.call('主計', 'journal.undo', { position: more.position });
    await town.call('主計', 'journal.undo', { position: edit.position });
    expect(town.record('budgetLine', goods)).toMatchObject({ nature: 'current', name: null });
  });
});
