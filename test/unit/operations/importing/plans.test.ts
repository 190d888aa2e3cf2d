import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, formatMonth, type Month, monthOf } from '#shared/base/month.ts';
import type { Calls } from '#shared/contract/index.ts';
import { everything } from '#shared/language/condition.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

type Value = string | number | Date | null;

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

  it.each([
    ['起', '迄'],
    ['起', '訖'],
    ['開始', '結束'],
    ['起日', '迄日'],
  ])('have their period in two columns under one head: %s, %s', async (from, to) => {
    const heads = ['計畫編號', '計畫名稱', '年度', '承辦單位'];
    const merged = ['P-03', '碼頭整建', 115, '建設課'];
    const list = (...row: Value[]) =>
      read(
        [
          [...heads, '期程', null],
          [null, null, null, null, from, to],
          [...merged, ...row],
        ],
        { register: 'plan' },
      );
    const preview = await list('115.01', '115.12');
    expect(preview).toMatchObject({ head: { from: 0, first: 2 }, counts: { add: 1, refused: 0 } });
    await apply(preview.stage);
    const period = () => recordsWhere(town.db, 'plan', { field: 'number', is: 'equal', value: 'P-03' })[0]?.period;
    expect(period()).toBe('115.01–115.12');
    expect((await list('115.01', '115.12')).counts).toMatchObject({ same: 1, change: 0 });
    expect((await list(null, null)).counts).toMatchObject({ same: 1, change: 0 });
    for (const [row, wanted] of [
      [['115年1月', null], '115年1月起'],
      [[null, '115/12/31'], '至115/12/31'],
      [['115年度', '115年度'], '115年度'],
      [[new Date('2026-01-01'), new Date('2026-12-31')], '115.01.01–115.12.31'],
    ] as const) {
      await apply((await list(...row)).stage);
      expect(period()).toBe(wanted);
    }
  });

  it('keep the period that they say in a column of its own', async () => {
    const rows = [
      ['計畫編號', '計畫名稱', '年度', '承辦單位', '期別', '期程（起）', '期程（迄）'],
      ['P-03', '碼頭整建', 115, '建設課', '第六期', '115.01', '115.12'],
    ];
    await apply((await read(rows, { register: 'plan' })).stage);
    const named = { field: 'number', is: 'equal', value: 'P-03' } as const;
    expect(recordsWhere(town.db, 'plan', named)).toMatchObject([{ period: '第六期' }]);
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

describe('where plans stand', () => {
  const register = { register: 'plan' } as const;
  const columns = ['計畫編號', '計畫名稱', '年度', '類別', '主辦單位', '預定完成日', '狀態'];
  const days = ['核定日期', '實際完工日期', '解除列管日', '撤案日', '撤案理由'];
  const row = (number: string, standing: string | null, ...more: Value[]): Value[] => [
    number,
    `計畫${number}`,
    115,
    '選項列管',
    '建設課',
    '115.12.31',
    standing,
    ...more,
  ];
  const plans = () =>
    Object.fromEntries(
      recordsWhere(town.db, 'plan', everything).map((one) => [
        one.number,
        [one.state, one.approvedOn, one.finishedOn, one.releasedOn, one.endedOn],
      ]),
    );
  const told = async (stage: string, who: PersonName = '研考') =>
    (await rowsOf(stage, who)).flatMap(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]));
  const ongoing = async (number: string): Promise<Id> => {
    await apply((await read([columns, row(number, '執行中')], register)).stage);
    return recordsWhere(town.db, 'plan', { field: 'number', is: 'equal', value: number })[0]?.id ?? '';
  };

  it('is taken from the list, by its word or its days; what cannot be is said at the cell', async () => {
    const rows = [
      [...columns, ...days],
      row('P-11', '施工中', '115.3.1'),
      row('P-12', '解除列管', '115.2.1', '115.8.1', '115.9.1'),
      row('P-13', null, '115.2.1', '115.8.1'),
      row('P-14', '已完工'),
      row('P-15', '撤案', '115.2.1', null, null, '115.5.1', '併入縣府工程'),
      row('P-16', null),
      row('P-17', '撤案'),
      row('P-18', '提報', '115.2.1'),
      row('P-19', '執行中', null, '115.8.1'),
      row('P-20', '完工待驗', null, formatDay(addDays(todayIn(), 1))),
      row('P-21', '停辦'),
      row('P-22', '核定').with(5, null),
    ];
    const preview = await read(rows, register);
    expect(preview.counts).toEqual({ add: 6, change: 0, same: 0, refused: 6 });
    expect(await told(preview.stage)).toEqual([
      ['G8', expect.stringMatching(/撤回.*撤案理由/)],
      ['G9', '狀態是「核定列管」，不能改為「提報」。核對狀態與各個日期；或在「欄位對應」不匯入狀態。'],
      ['G10', '狀態是「完工待驗」，不能改為「執行中」。核對狀態與各個日期；或在「欄位對應」不匯入狀態。'],
      ['I11', '日期不得晚於今日。'],
      ['G12', expect.stringContaining('「狀態」應為其中之一')],
      ['G13', expect.stringMatching(/核定列管.*預定完成日/)],
    ]);
    const before = plans();
    const { position } = await apply(preview.stage);
    const after = {
      ...before,
      'P-11': ['ongoing', '2026-03-01', null, null, null],
      'P-12': ['released', '2026-02-01', '2026-08-01', '2026-09-01', null],
      'P-13': ['finished', '2026-02-01', '2026-08-01', null, null],
      // Nobody knows since when.
      'P-14': ['finished', null, null, null, null],
      'P-15': ['withdrawn', '2026-02-01', null, null, '2026-05-01'],
      'P-16': ['proposed', null, null, null, null],
    };
    expect(plans()).toEqual(after);
    expect((await read(rows, register)).counts).toEqual({ add: 0, change: 0, same: 6, refused: 6 });
    await town.call('研考', 'journal.undo', { position });
    expect(plans()).toEqual(before);
    await town.call('研考', 'journal.redo', {});
    expect(plans()).toEqual(after);
    expect(await town.problems()).toEqual([]);
  });

  it('moves on with a newer list, never back with an older one, and comes back with its undo', async () => {
    const id = await ongoing('P-11');
    const older = await read([columns, row('P-11', '審查中')], register);
    expect(older.counts).toMatchObject({ same: 1, refused: 0 });
    const newer = await read([[...columns, ...days], row('P-11', '驗收中', null, '115.11.2')], register);
    expect((await rowsOf(newer.stage))[0]?.cells.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['狀態', '執行中', '驗收中'],
      ['完工日', '', '115.11.02'],
    ]);
    const torn = await read([[...columns, ...days], row('P-11', '執行中', null, '115.11.2')], register);
    expect(await told(torn.stage)).toEqual([['G2', expect.stringContaining('「完工待驗」，不能改為「執行中」')]]);
    const { position } = await apply(newer.stage);
    expect(plans()['P-11']).toEqual(['accepting', null, '2026-11-02', null, null]);
    await town.call('研考', 'journal.undo', { position });
    expect(town.record('plan', id)).toMatchObject({ state: 'ongoing', finishedOn: null });

    const released = await read([columns, row('P-11', '結案')], register);
    await apply(released.stage);
    // What is known to have been moved just now has today's day.
    expect(plans()['P-11']).toEqual(['released', null, todayIn(), todayIn(), null]);
    const other = await read([columns, row('P-11', '撤案')], register);
    expect(await told(other.stage)).toEqual([['G2', expect.stringContaining('狀態是「解除列管」，不能改為「撤案」')]]);
  });

  it('since when is filled in by a later list, and never corrected by one', async () => {
    await apply((await read([columns, row('P-11', '已完工')], register)).stage);
    const rows = (day: string) => [[...columns, ...days], row('P-11', '已完工', null, day)];
    const late = await read(rows('115.8.1'), register);
    expect(late.counts).toMatchObject({ change: 1 });
    const theirs = await read(rows('115.8.1'), register, '本課承辦');
    expect(await told(theirs.stage, '本課承辦')).toEqual([['I2', expect.stringContaining('管考')]]);
    await apply(late.stage);
    expect(plans()['P-11']).toEqual(['finished', null, '2026-08-01', null, null]);
    expect((await read(rows('115.8.1'), register)).counts).toMatchObject({ same: 1 });
    expect(await told((await read(rows('115.8.2'), register)).stage)).toEqual([
      ['I2', expect.stringContaining('「完工日」與施政簿不同')],
    ]);
  });

  it('that somebody changed since the list was looked at stops the whole import', async () => {
    const id = await ongoing('P-11');
    await ongoing('P-12');
    const { stage } = await read([columns, row('P-11', '已完工'), row('P-12', '已完工')], register);
    await town.as('研考').call('plan.finish', { id, version: town.record('plan', id).version });
    const refused = await refusalFrom(apply(stage));
    expect(refused.sentence).toMatch(/預覽之後資料有變動，全部未匯入.*「計畫P-11」已由他人修改/);
    expect(plans()['P-12']?.[0]).toBe('ongoing');
  });

  it('is told by whoever may take the steps', async () => {
    const rows = [columns, row('P-11', '審查'), row('P-12', '執行中')];
    const own = await read(rows, register, '本課承辦');
    expect(own.counts).toMatchObject({ add: 1, refused: 1 });
    expect(await told(own.stage, '本課承辦')).toEqual([['G3', expect.stringContaining('首長裁示')]]);
    await apply(own.stage, '本課承辦');
    expect(plans()['P-11']).toEqual(['reviewing', null, null, null, null]);
    await ongoing('P-13');
    const done = [columns, row('P-13', '已完工')];
    expect((await read(done, register, '他課承辦')).counts).toMatchObject({ refused: 1 });
    await apply((await read(done, register, '本課承辦')).stage, '本課承辦');
    expect(plans()['P-13']).toEqual(['finished', null, todayIn(), null, null]);
  });
});
