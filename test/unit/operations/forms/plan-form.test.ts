import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, formatMonth, monthOf } from '#shared/base/month.ts';
import { everything } from '#shared/language/condition.ts';
import { type FilledForm, FormDesk } from '#test/support/form-desk.ts';
import { refusalFrom } from '#test/support/store.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const now = monthOf(todayIn());
const last = addMonths(now, -1);
const before = addMonths(now, -2);
const path = '環島步道改善';
const graves = '公墓整修';

let town: Township;
let desk: FormDesk;

beforeEach(() => {
  town = new Township();
  desk = new FormDesk(town);
});

afterEach(() => town.close());

async function carriedOut(name: string, unit: '建設課' | '民政課'): Promise<Id> {
  const values = { name, year: 115, kind: 'selected' as const, unit: town.units[unit], dueOn: '2030-12-31' };
  const { id } = (await town.call('研考', 'plan.create', { values })).record;
  for (const move of ['review', 'approve', 'begin']) town.write({ kind: 'move', register: 'plan', id, move } as const);
  return id;
}

const months = () => recordsWhere(town.db, 'planMonth', everything).toSorted((a, b) => a.month.localeCompare(b.month));

const issue = (more: object = {}) => desk.issue({ about: 'planProgress', ...more });
const behalf = () => town.behalf('本課主管');

const report = (plan: Id, month: string, more: object = {}) =>
  town.call('本課承辦', 'planMonth.create', { values: { plan, unit: town.units.建設課, month, ...more } });

const update = (one: { id: Id; version: number }, patch: object) =>
  town.call('本課承辦', 'planMonth.update', { id: one.id, version: one.version, patch });

const filledIn = (blank: FilledForm, cells: Record<string, string | number>, name = path): FilledForm => {
  for (const [label, value] of Object.entries(cells)) blank.fill(name, label, value);
  return blank;
};

const verdicts = (back: Awaited<ReturnType<FormDesk['read']>>) =>
  back.rows.flatMap(({ cells }) => cells.map(({ label, verdict }) => [label, verdict]));

describe('a form about progress', () => {
  it('goes to every unit with the plans it carries out, and comes back as their month', async () => {
    const id = await carriedOut(path, '建設課');
    await carriedOut(graves, '民政課');
    const values = { name: '尚未核定的計畫', year: 115, kind: 'selected' as const, unit: town.units.建設課 };
    await town.call('研考', 'plan.create', { values });
    await report(id, before, { planned: '30', actual: '28.5' });
    const { form, sheets, rows } = await issue();
    expect({ sheets, rows }).toEqual({ sheets: 2, rows: 2 });
    const blank = await desk.blank(form, '建設課');
    expect(blank.sheet.rowCount - blank.head).toBe(1);
    expect(blank.text(path, '預定完成日')).toBe(formatDay('2030-12-31', 'dots'));
    expect(blank.text(path, '前次填報月份')).toBe(formatMonth(before));
    expect(blank.text(path, '前次實際總進度')).toContain('28.5');
    expect(blank.text(path, '預定總進度')).toBe('');
    // Told after the form went out: the form goes on saying what it said.
    const { position } = town;
    await report(id, last, { planned: '35', actual: '35' });
    expect(town.position).toBeGreaterThan(position);
    expect((await desk.blank(form, '建設課')).text(path, '前次填報月份')).toBe(formatMonth(before));

    const filled = filledIn(blank, {
      月份: formatMonth(now, 'dots'),
      預定總進度: '40',
      實際總進度: '38.25%',
      累計支用數: 1_200_000,
    });
    const back = await desk.read(filled);
    expect(back).toMatchObject({ form: { label: '計畫進度' }, counts: { take: 4, both: 0, bad: 0, refused: 0 } });
    expect((await refusalFrom(desk.apply(back))).code).toBe('forbidden');
    const plan = town.record('plan', id);
    await desk.apply(back, behalf());
    expect(months().at(-1)).toMatchObject({
      ...{ plan: id, unit: town.units.建設課, month: now },
      ...{ planned: '40', actual: '38.25', spent: 1_200_000 },
    });
    expect(town.record('plan', id)).toEqual(plan);
    expect(await town.problems()).toEqual([]);
  });

  it('changes nothing when it comes back a second time', async () => {
    const id = await carriedOut(path, '建設課');
    const { form } = await issue();
    const cells = { 月份: formatMonth(last, 'dots'), 預定總進度: '40', 實際總進度: '40' };
    const filled = filledIn(await desk.blank(form, '建設課'), cells);
    await desk.apply(await desk.read(filled), behalf());
    // Another month meanwhile is no clash.
    await report(id, before, { planned: '10', actual: '9' });
    const told = months();
    const again = await desk.read(filled);
    expect(again.counts).toMatchObject({ take: 0, both: 0, bad: 0, there: 3 });
    await desk.apply(again, behalf());
    expect(months()).toEqual(told);
  });

  it('asks where the office has the same month otherwise, and takes a correction of it', async () => {
    const id = await carriedOut(path, '建設課');
    const { form } = await issue();
    await report(id, last, { planned: '40', actual: '39' });
    const cells = { 月份: formatMonth(last, 'dots'), 預定總進度: '40', 實際總進度: '38', 累計支用數: 5000 };
    const filled = filledIn(await desk.blank(form, '建設課'), cells);
    const back = await desk.read(filled);
    expect(verdicts(back)).toEqual([
      ['月份', 'there'],
      ['預定總進度', 'there'],
      ['實際總進度', 'both'],
      ['累計支用數', 'take'],
    ]);
    expect(back.rows[0]?.cells[2]).toMatchObject({ base: '', theirs: '38%', ours: '39%' });
    await desk.apply(back, behalf());
    expect(months()).toMatchObject([{ month: last, planned: '40', actual: '38', spent: 5000 }]);
  });

  it('corrects a month that stood there before it went out', async () => {
    const id = await carriedOut(path, '建設課');
    await report(id, last, { planned: '40', actual: '39', note: '留著' });
    const { form } = await issue();
    const filled = filledIn(await desk.blank(form, '建設課'), {
      月份: formatMonth(last, 'dots'),
      實際總進度: '38',
    });
    const back = await desk.read(filled);
    expect(back.counts).toMatchObject({ take: 2, both: 0 });
    await desk.apply(back, behalf());
    expect(months()).toMatchObject([{ month: last, planned: '40', actual: '38', note: '留著' }]);
  });

  it('is refused as a whole where the month was told between reading and taking', async () => {
    const id = await carriedOut(path, '建設課');
    const { form } = await issue();
    const filled = filledIn(await desk.blank(form, '建設課'), {
      月份: formatMonth(last, 'dots'),
      實際總進度: '38',
    });
    const back = await desk.read(filled);
    const { record } = await report(id, last, { planned: '40', actual: '39' });
    expect((await refusalFrom(desk.apply(back, behalf()))).code).toBe('conflict');
    expect(months()).toMatchObject([{ actual: '39' }]);
    const anew = await desk.read(filled);
    await update(record, { actual: '39.5' });
    expect((await refusalFrom(desk.apply(anew, behalf()))).code).toBe('conflict');
    expect(months()).toMatchObject([{ actual: '39.5' }]);
  });

  it('demands a month, and of a red plan why and what is done about it', async () => {
    await carriedOut(path, '建設課');
    const { form } = await issue();
    const without = filledIn(await desk.blank(form, '建設課'), { 預定總進度: '40', 累計支用數: 10 });
    const cells = (await desk.read(without)).rows[0]?.cells;
    expect(cells?.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['bad', '填了進度或其他欄位，須一併填寫月份，例如115.10。'],
      ['bad', '填了進度或其他欄位，須一併填寫月份，例如115.10。'],
    ]);
    const alone = filledIn(await desk.blank(form, '建設課'), { 月份: formatMonth(last, 'dots') });
    expect(verdicts(await desk.read(alone))).toEqual([['月份', 'bad']]);

    const red = { 月份: formatMonth(last, 'dots'), 預定總進度: '40.5', 實際總進度: '30.5', 落後原因分析: '颱風' };
    const behind = await desk.read(filledIn(await desk.blank(form, '建設課'), red));
    expect(behind.rows[0]?.cells.map(({ label, reason }) => [label, reason])).toEqual([
      ['月份', undefined],
      ['預定總進度', '落後10個百分點，須一併填寫落後原因分析與因應對策。'],
      ['實際總進度', '落後10個百分點，須一併填寫落後原因分析與因應對策。'],
      ['落後原因分析', undefined],
    ]);
    const yellow = { ...red, 實際總進度: '30.51' };
    expect((await desk.read(filledIn(await desk.blank(form, '建設課'), yellow))).counts).toMatchObject({ bad: 0 });
    const answered = { ...red, 因應對策: '增派機具' };
    const back = await desk.read(filledIn(await desk.blank(form, '建設課'), answered));
    expect(back.counts).toMatchObject({ take: 5, bad: 0 });
    // Whoever leaves the reason out when taking it is told as well.
    const [row] = back.rows;
    const values = { month: last, planned: '40.5', actual: '30.5' };
    const short = {
      sheet: back.sheet.id,
      file: back.file,
      rows: [{ id: row?.id ?? '', version: row?.version ?? 0, values }],
    };
    expect((await refusalFrom(town.call('研考', 'form.apply', short, behalf()))).sentence).toContain('落後10個百分點');
    await desk.apply(back, behalf());
    expect(months()).toMatchObject([{ analysis: '颱風', remedy: '增派機具' }]);
  });

  it('demands the reason at the cell where what stood there makes the plan red', async () => {
    const id = await carriedOut(path, '建設課');
    await report(id, last, { planned: '40', actual: '39' });
    const { form } = await issue();
    const cells = { 月份: formatMonth(last, 'dots'), 實際總進度: '25' };
    const red = await desk.read(filledIn(await desk.blank(form, '建設課'), cells));
    expect(red.rows[0]?.cells).toMatchObject([
      { label: '月份', verdict: 'take' },
      { label: '實際總進度', verdict: 'bad', reason: '落後15個百分點，須一併填寫落後原因分析與因應對策。' },
    ]);
    await update(months()[0] ?? { id: '', version: 0 }, { analysis: '颱風', remedy: '增派機具' });
    expect((await desk.read(filledIn(await desk.blank(form, '建設課'), cells))).counts).toMatchObject({ bad: 0 });
  });

  it('says what hangs on a cell that cannot be taken, not that nothing was written there', async () => {
    await carriedOut(path, '建設課');
    const { form } = await issue();
    const reasons = async (cells: Record<string, string>) =>
      (await desk.read(filledIn(await desk.blank(form, '建設課'), cells))).rows[0]?.cells.map(({ reason }) => reason);
    expect(await reasons({ 月份: '115.13', 預定總進度: '40' })).toEqual([
      expect.any(String),
      expect.stringContaining('「月份」不能採用'),
    ]);
    expect(await reasons({ 月份: formatMonth(last, 'dots'), 預定總進度: '140' })).toEqual([
      expect.stringContaining('「預定總進度」不能採用'),
      expect.any(String),
    ]);
    const red = { 月份: formatMonth(last, 'dots'), 預定總進度: '40', 實際總進度: '20', 因應對策: '增派機具' };
    expect((await reasons({ ...red, 落後原因分析: '颱'.repeat(20_000) }))?.slice(1, 3)).toEqual([
      expect.stringContaining('「落後原因分析」不能採用'),
      expect.stringContaining('「落後原因分析」不能採用'),
    ]);
  });

  it('says at the cell what cannot be', async () => {
    await carriedOut(path, '建設課');
    const { form } = await issue({ columns: ['month', 'planned', 'factor', 'improveBy'] });
    const next = addMonths(now, 1);
    const filled = filledIn(await desk.blank(form, '建設課'), {
      月份: formatMonth(next, 'dots'),
      預定總進度: '100.5',
      落後因素: '天氣',
      改善期限: '115.13.1',
    });
    const cells = (await desk.read(filled)).rows[0]?.cells;
    expect(cells?.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['月份', 'bad'],
      ['預定總進度', 'bad'],
      ['落後因素', 'bad'],
      ['改善期限', 'bad'],
    ]);
    expect(cells?.[0]?.reason).toBe(`${formatMonth(next)}還沒有到。到了當月再填報。`);
    expect(cells?.[1]?.reason).toContain('100');
  });

  it('takes nothing but what can be filled in: a month stays its plan’s and its unit’s', async () => {
    const id = await carriedOut(path, '建設課');
    const other = await carriedOut(graves, '民政課');
    await report(id, last, { planned: '40' });
    const { form } = await issue();
    const sheet = await desk.sheetOf(form, '建設課');
    const values = { month: last, plan: other };
    const rows = [{ id, version: months()[0]?.version ?? 0, values }];
    const refused = await refusalFrom(town.call('本課承辦', 'form.apply', { sheet, file: 'x', rows }));
    expect(refused.sentence).toContain('「plan」');
    expect(months()).toMatchObject([{ plan: id }]);
  });

  it('takes nothing of a plan that was released meanwhile', async () => {
    const id = await carriedOut(path, '建設課');
    const { form } = await issue();
    const filled = filledIn(await desk.blank(form, '建設課'), { 月份: formatMonth(last, 'dots'), 實際總進度: '38' });
    const early = await desk.read(filled);
    for (const move of ['finish', 'release']) town.write({ kind: 'move', register: 'plan', id, move } as const);
    const back = await desk.read(filled);
    expect(back.rows).toMatchObject([{ cells: [], problem: '此計畫目前為「解除列管」，不再填報進度。' }]);
    expect((await refusalFrom(desk.apply(early, behalf()))).sentence).toContain('解除列管');
    expect(months()).toEqual([]);
  });

  it('takes the plans that were picked', async () => {
    const id = await carriedOut(path, '建設課');
    await carriedOut(graves, '民政課');
    const named = await town.call('研考', 'form.offer', { about: 'planProgress', ids: [id] });
    expect(named).toMatchObject({ rows: 1, units: [{ name: '建設課' }] });
    const filter = { field: 'unit', is: 'equal', value: town.units.民政課 } as const;
    const found = await town.call('研考', 'form.offer', { about: 'planProgress', filter });
    expect(found).toMatchObject({ rows: 1, units: [{ name: '民政課' }] });
    const usual = found.columns.filter((one) => one.usual).map(({ name }) => name);
    expect(usual).toEqual(['month', 'planned', 'actual', 'spent', 'analysis', 'remedy']);
  });
});

describe('a form about plans and their milestones', () => {
  it('is one of plain entries', async () => {
    const id = await carriedOut(path, '建設課');
    const { form } = await desk.issue({ about: 'plan', columns: ['total', 'content'] });
    const filled = filledIn(await desk.blank(form, '建設課'), { 總經費: 3_500_000, 計畫內容: '步道三公里' });
    await desk.apply(await desk.read(filled));
    expect(town.record('plan', id)).toMatchObject({ total: 3_500_000, content: '步道三公里' });
  });

  it('goes to the unit of each milestone’s plan, which is shown beside it', async () => {
    const ids = [await carriedOut(path, '建設課'), await carriedOut(graves, '民政課')];
    for (const plan of ids)
      await town.call('研考', 'planMilestone.create', { values: { plan, name: '工程決標', dueOn: '2026-05-01' } });
    const { form, sheets } = await desk.issue({ about: 'planMilestone' });
    expect(sheets).toBe(2);
    const blank = await desk.blank(form, '建設課');
    expect(blank.text('工程決標', '計畫')).toBe(path);
    const back = await desk.read(filledIn(blank, { 完成日: '115.5.20' }, '工程決標'));
    expect(back.rows).toMatchObject([{ title: `工程決標　${path}`, cells: [{ label: '完成日', verdict: 'take' }] }]);
    await desk.apply(back);
    const doneOn = recordsWhere(town.db, 'planMilestone', everything).map((one) => [one.plan, one.doneOn]);
    expect(doneOn).toEqual([
      [ids[0], '2026-05-20'],
      [ids[1], null],
    ]);
  });
});
