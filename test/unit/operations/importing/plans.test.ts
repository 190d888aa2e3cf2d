import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, formatMonth, type Month, monthOf } from '#shared/base/month.ts';
import type { Calls } from '#shared/contract/index.ts';
import { everything } from '#shared/language/condition.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

type Value = string | number | null;

const now = monthOf(todayIn());
const last = addMonths(now, -1);
const before = addMonths(now, -2);

let town: Township;
let path: Id;
let graves: Id;

beforeEach(async () => {
  town = new Township();
  path = await propose('環島步道改善', '建設課', 'P-01');
  graves = await propose('公墓整修', '民政課', 'P-02');
});

afterEach(() => town.close());

const propose = async (name: string, unit: '建設課' | '民政課', number: string): Promise<Id> => {
  const values = { name, number, year: 115, kind: 'selected' as const, unit: town.units[unit] };
  return (await town.call('研考', 'plan.create', { values })).record.id;
};

async function workbook(rows: readonly (readonly Value[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('進度').addRows(rows.map((row) => [...row]));
  const file = town.files.room('進度表.xlsx');
  writeFileSync(file.path, new Uint8Array(await book.xlsx.writeBuffer()));
  return town.files.offer(file);
}

const read = async (
  rows: readonly (readonly Value[])[],
  more: Partial<Calls['import.read']['input']> = {},
  who: PersonName = '研考',
) => town.call(who, 'import.read', { register: 'planMonth', file: await workbook(rows), ...more });

const rowsOf = async (stage: string, who: PersonName = '研考') => (await town.call(who, 'import.rows', { stage })).rows;

const apply = (stage: string, who: PersonName = '研考') => town.call(who, 'import.apply', { stage, without: [] });

const kept = () =>
  recordsWhere(town.db, 'planMonth', everything)
    .map(({ plan, month, planned, actual, spent, unit }) => ({ plan, month, planned, actual, spent, unit }))
    .toSorted((a, b) => a.month.localeCompare(b.month) || (a.plan === path ? -1 : 1));

const heads = ['計畫編號', '計畫名稱', '年月', '預定進度', '實際進度', '累計支用數', '落後原因'];
const at = (month: Month): string => formatMonth(month, 'dots');

describe('a table of progress', () => {
  it('has new, changed and unchanged months, in thousands, and says at the cell why a row cannot come in', async () => {
    await town.call('研考', 'planMonth.createMany', {
      rows: [
        { plan: path, unit: town.units.民政課, month: before, planned: '20', actual: '20', spent: 1_000_000 },
        { plan: graves, unit: town.units.民政課, month: before, planned: '10', actual: '10', spent: 2_000 },
      ],
    });
    const rows = [
      ['試驗鄉公所列管計畫執行進度表'],
      [null, null, null, null, null, '單位：千元'],
      heads,
      ['P-01', '環島步道改善', at(before), '20', '18.5', 1000, null],
      ['P-02', '公墓整修', at(before), '10%', '10', 2, null],
      ['P-01', '環島步道改善', at(last), '40', '27.5', 1234, '用地未取得'],
      ['P-01', '環島步道改善', at(last), '41', '28', 1234, null],
      ['P-09', '沒有這項計畫', at(last), '5', '5', 1, null],
      ['P-02', '公墓整修', at(last), '100.5', '20', 1, null],
      ['P-02', '公墓整修', at(addMonths(now, 1)), '30', '20', 1, null],
      [null, '合計', null, null, null, 4471, null],
    ];
    const preview = await read(rows);
    expect(preview).toMatchObject({
      keys: ['plan', 'month'],
      missing: null,
      unit: '千元',
      counts: { add: 1, change: 1, same: 1, refused: 4 },
      totals: 1,
    });
    const [changed, same, added, ...refused] = await rowsOf(preview.stage);
    expect(changed).toMatchObject({
      action: 'change',
      cells: [{ label: '實際總進度', before: '20%', after: '18.5%' }],
    });
    expect(same).toMatchObject({ action: 'same' });
    expect(added).toMatchObject({ action: 'add', row: 6 });
    const problems = refused.map((one) => one.problems.map(({ cell, sentence }) => [cell, sentence]));
    expect(problems).toEqual([
      [['7', expect.stringContaining('第6列')]],
      [[expect.stringMatching(/^[AB]8$/), expect.stringMatching(/P-09|沒有這項計畫/)]],
      [['D9', expect.stringContaining('100')]],
      [['C10', `${formatMonth(addMonths(now, 1))}還沒有到。到了當月再填報。`]],
    ]);
    await apply(preview.stage);
    // A month that was there keeps the unit of its time; a new one has the plan's.
    expect(kept()).toEqual([
      { plan: path, month: before, planned: '20', actual: '18.5', spent: 1_000_000, unit: town.units.民政課 },
      { plan: graves, month: before, planned: '10', actual: '10', spent: 2_000, unit: town.units.民政課 },
      { plan: path, month: last, planned: '40', actual: '27.5', spent: 1_234_000, unit: town.units.建設課 },
    ]);
    const again = await read(rows);
    expect(again.counts).toMatchObject({ add: 0, change: 0, same: 3 });
    expect((await apply(again.stage)).position).toBe(0);
    expect(await town.problems()).toEqual([]);
  });

  it('takes the month from its title where no column has it', async () => {
    const table = (title: string) => [[title], ['計畫名稱', '預定進度', '實際進度'], ['環島步道改善', '40', '41']];
    const preview = await read(table(`試驗鄉公所${formatMonth(last)}份列管計畫進度`));
    expect(preview).toMatchObject({ fixed: { month: formatMonth(last) }, counts: { add: 1, refused: 0 } });
    await apply(preview.stage);
    expect(kept()).toMatchObject([{ plan: path, month: last, actual: '41' }]);
    const unsaid = await read(table('試驗鄉公所列管計畫進度'));
    expect(unsaid.missing).toContain('月份');
    const both = await read(table(`自${formatMonth(before)}至${formatMonth(last)}`));
    expect(both.missing).toContain('月份');
  });

  it('of a unit’s writer says of which plans other units tell', async () => {
    const rows = [
      ['計畫編號', '年月', '預定進度', '實際進度'],
      ['P-01', at(last), '40', '40'],
      ['P-02', at(last), '40', '40'],
    ];
    const preview = await read(rows, {}, '本課承辦');
    expect(preview.counts).toMatchObject({ add: 1, refused: 1 });
    const [own, theirs] = await rowsOf(preview.stage, '本課承辦');
    expect(own?.title).toBe(`環島步道改善　${formatMonth(last)}`);
    expect(theirs?.problems.map(({ sentence }) => sentence)).toContain(
      '「公墓整修」由民政課填報。請該單位或研考登錄。',
    );
    await apply(preview.stage, '本課承辦');
    expect(kept()).toMatchObject([{ plan: path, unit: town.units.建設課 }]);
  });
});

describe('lists of plans and milestones', () => {
  it('come in by their numbers and names', async () => {
    const plans = await read(
      [
        ['海島鄉列管計畫一覽表', null, null, null, null, '單位：千元'],
        ['計畫編號', '計畫名稱', '年度', '計畫別', '承辦單位', '計畫經費', '經費來源', '預定完工日期'],
        ['P-01', '環島步道改善', 115, '選項列管', '建設課', 3500, '地方主辦', '115.12.31'],
        ['P-03', '碼頭整建', 115, '離島綜合建設實施方案', '建設課', 12000, '離島建設基金補助', '116/6/30'],
      ],
      { register: 'plan' },
    );
    expect(plans.counts).toMatchObject({ add: 1, change: 1, refused: 0 });
    await apply(plans.stage);
    expect(recordsWhere(town.db, 'plan', { field: 'number', is: 'equal', value: 'P-03' })).toMatchObject([
      { kind: 'island', funding: 'island', total: 12_000_000, dueOn: '2027-06-30', state: 'proposed' },
    ]);
    const milestones = await read(
      [
        ['計畫名稱', '查核點', '預定完成日', '實際完成日'],
        ['碼頭整建', '工程決標', '115.5.1', '115.5.20'],
        ['碼頭整建', '基樁完成', '115.9.1', null],
        ['環島步道改善', '工程決標', '115.6.1', null],
      ],
      { register: 'planMilestone' },
    );
    expect(milestones).toMatchObject({ keys: ['plan', 'name'], counts: { add: 3, refused: 0 } });
    await apply(milestones.stage);
    expect(recordsWhere(town.db, 'planMilestone', everything)).toMatchObject([
      { name: '工程決標', doneOn: '2026-05-20' },
      { name: '基樁完成', dueOn: '2026-09-01', doneOn: null },
      { name: '工程決標', plan: path },
    ]);
  });

  it('that stand as they are ask for nothing, whoever may change them', async () => {
    const [first] = recordsWhere(town.db, 'plan', { field: 'id', is: 'equal', value: path });
    const named = { id: path, version: first?.version ?? 0 };
    await town.call('研考', 'plan.update', { ...named, patch: { endText: '併入他案' } });
    await town.as('研考').call('plan.retract', { id: path, version: town.record('plan', path).version });
    const register = { register: 'plan' } as const;
    const table = (name: string) => [
      ['計畫編號', '計畫名稱', '年度', '類別', '主辦單位'],
      ['P-01', name, 115, '選項列管', '建設課'],
    ];
    expect((await read(table('環島步道改善'), register)).counts).toEqual({ add: 0, change: 0, same: 1, refused: 0 });
    const changed = await read(table('環島步道'), register);
    expect((await rowsOf(changed.stage)).map(({ action }) => action)).toEqual(['refused']);
    const months = [
      ['計畫編號', '年月', '預定進度'],
      ['P-02', formatMonth(last), 20],
    ];
    await apply((await read(months)).stage);
    expect((await read(months, {}, '本課承辦')).counts).toMatchObject({ same: 1, refused: 0 });
  });
});
