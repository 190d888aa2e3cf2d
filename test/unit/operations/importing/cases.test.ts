import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Calls } from '#shared/contract/index.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const today = todayIn();
const dots = (day: string): string => formatDay(day, 'dots');
const reportedOn = addDays(today, -20);
const [given, due, later] = [addDays(today, -30), addDays(today, 20), addDays(today, 50)];
const heads = '編號\t指（裁）示事項\t裁示日\t主辦\t協辦\t辦理情形\t預定完成日\t進度\t管考建議';

const row = (...cells: string[]): string => cells.join('\t');
const table = (...rows: string[]): string => ['試驗鄉公所列管案件一覽表', heads, ...rows].join('\n');

type Preview = Calls['import.read']['answer'];

const read = (pasted: string, who: PersonName = '研考'): Promise<Preview> =>
  town.call(who, 'import.read', { register: 'directive', pasted });
const rowsOf = async ({ stage }: Preview) => (await town.call('研考', 'import.rows', { stage })).rows;
const apply = ({ stage }: Preview, who: PersonName = '研考') => town.call(who, 'import.apply', { stage });

const cases = () => recordsWhere(town.db, 'directive', { all: [] });
const reports = () => recordsWhere(town.db, 'report', { all: [] });
const requests = () => recordsWhere(town.db, 'request', { all: [] });

const roads = row(
  '建-114-007',
  '中正路路面改善',
  dots(given),
  '建設課',
  '民政課、財政課',
  `${dots(reportedOn)}：已發包`,
  dots(due),
  '30%',
  '繼續列管',
);

async function there(): Promise<Id> {
  await apply(await read(table(roads)));
  return cases()[0]?.id ?? '';
}

describe('a list of directives', () => {
  it('comes in as tracked cases with their numbers, units and what was reported', async () => {
    const preview = await read(table(roads, row('', '鑿井', dots(given), '建設課', '', '', '', '', '')));
    expect(preview.counts).toEqual({ add: 1, change: 0, same: 0, refused: 1 });
    await apply(preview);
    expect(cases()).toMatchObject([
      {
        number: '建-114-007',
        content: '中正路路面改善',
        state: 'tracked',
        givenOn: given,
        dueOn: due,
        firstDueOn: due,
        leads: [town.units.建設課],
        cos: [town.units.民政課, town.units.財政課].sort(),
        standing: 'ongoing',
        percent: '30',
        lastReport: '已發包',
      },
    ]);
    expect(reports()).toMatchObject([
      {
        text: '已發包',
        asOf: reportedOn,
        percent: '30',
        unit: town.units.建設課,
        by: null,
        enteredBy: town.people.研考,
        basis: '貼上的列管清單',
      },
    ]);
    expect(await town.problems()).toEqual([]);
  });

  it('says the same the second time, and nothing is added', async () => {
    await there();
    const again = await read(table(roads));
    expect(again.counts).toEqual({ add: 0, change: 0, same: 1, refused: 0 });
    const { position } = town;
    expect(await apply(again)).toMatchObject({ added: 0, changed: 0 });
    expect(town.position).toBe(position);
  });

  it('turns the newest of stacked entries into a report, and a changed day into a request', async () => {
    const id = await there();
    const [first, newest] = [addDays(today, -10), addDays(today, -2)];
    const stacked = `"${dots(first)}：已開工\n${dots(newest)}：完成六成"`;
    const preview = await read(
      table(row('建-114-007', '中正路路面改善', dots(given), '建設課', '', stacked, dots(later), '60', '')),
    );
    const [change] = await rowsOf(preview);
    expect(change?.cells.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['辦理情形', '已發包', '完成六成'],
      ['進度', '30%', '60%'],
      ['填報日', dots(reportedOn), dots(newest)],
      ['申請展延至', '', dots(later)],
    ]);
    await apply(preview);
    expect(reports().map(({ asOf, text, percent }) => [asOf, text, percent])).toEqual(
      expect.arrayContaining([[newest, '完成六成', '60']]),
    );
    expect(requests()).toMatchObject([{ kind: 'extend', newDueOn: later, directive: id }]);
    expect(town.record('directive', id).dueOn).toBe(due);
    const again = await read(table(row('建-114-007', '', '', '', '', stacked, dots(later), '60', '')));
    expect(await rowsOf(again)).toMatchObject([{ action: 'same', problems: [] }]);
  });

  it('asks for more time where a cell tells how its day was put off', async () => {
    const id = await there();
    for (const cell of [
      `原${dots(due)}，展延至${dots(later)}`,
      `${dots(due)}展延至${dots(later)}`,
      `展延至${dots(later)}`,
      `"${dots(due)}\n${dots(later)}"`,
      `${dots(later)}前`,
    ]) {
      const [change] = await rowsOf(await read(table(row('建-114-007', '', '', '', '', '', cell, '', ''))));
      expect(change?.problems, cell).toEqual([]);
      expect(change?.cells.map(({ label, after }) => [label, after])).toEqual([['申請展延至', dots(later)]]);
    }
    await apply(await read(table(row('建-114-007', '', '', '', '', '', `展延至${dots(later)}`, '', ''))));
    expect(requests()).toMatchObject([{ kind: 'extend', newDueOn: later, directive: id }]);
    expect(town.record('directive', id).dueOn).toBe(due);
  });

  it('gives a new case the last of its days, and rounds its progress to whole percent', async () => {
    const putOff = roads.replace(dots(due), `原${dots(due)}，展延至${dots(later)}`).replace('30%', '33.3%');
    const preview = await read(table(putOff));
    expect(preview.counts).toMatchObject({ add: 1, refused: 0 });
    await apply(preview);
    expect(cases()).toMatchObject([{ dueOn: later, firstDueOn: later, percent: '33' }]);
  });

  it('corrects what the form corrects, and refuses what has an operation of its own, at its cell', async () => {
    const id = await there();
    const preview = await read(
      table(
        row('建-114-007', '中正路與民生路路面改善', '', '財政課', '', '', dots(addDays(due, -5)), '', ''),
        row('行-115-001', '未指定單位', dots(given), '', '', '', '', '', ''),
      ),
    );
    const [first, second] = await rowsOf(preview);
    expect(first?.problems.map(({ cell, sentence }) => [cell, sentence])).toEqual([
      ['D3', expect.stringContaining('主辦與施政簿不同')],
      ['G3', expect.stringContaining('應晚於目前的期限')],
    ]);
    expect(second?.problems).toMatchObject([{ cell: 'D4', sentence: expect.stringContaining('未指定主辦單位') }]);
    await apply(await read(table(row('建-114-007', '中正路與民生路路面改善', '', '', '', '', '', '', ''))));
    expect(town.record('directive', id).content).toBe('中正路與民生路路面改善');
  });

  it('takes nothing for a closed case, and lets a unit speak for itself only', async () => {
    const id = await there();
    const news = table(row('建-114-007', '', '', '', '', '完工', '', '', ''));
    expect((await refusalFrom(read(news, '檢視').then((preview) => apply(preview, '檢視')))).code).toBe('forbidden');
    expect((await refusalFrom(apply(await read(news, '他課承辦'), '他課承辦'))).code).toBe('forbidden');
    await apply(await read(news, '本課承辦'), '本課承辦');
    expect(reports()).toMatchObject([
      { text: '已發包' },
      { text: '完工', by: town.people.本課承辦, enteredBy: null, basis: null },
    ]);
    await town.call('首長', 'directive.rule', { rulings: [{ directive: id, decision: 'release', text: '解列' }] });
    const [late] = await rowsOf(await read(table(row('建-114-007', '', '', '', '', '補述', '', '', ''))));
    expect(late?.problems).toMatchObject([{ cell: 'A3', sentence: expect.stringContaining('不在列管中') }]);
  });

  it('is undone as one', async () => {
    const { position } = await apply(await read(table(roads, roads.replace('007', '008').replace('中正', '民生'))));
    expect(cases()).toHaveLength(2);
    await town.call('研考', 'journal.undo', { position });
    expect(cases()).toHaveLength(0);
    expect(reports()).toHaveLength(0);
    expect(await town.problems()).toEqual([]);
  });
});

describe('a list in which the office is to give the numbers', () => {
  it('comes in by what its cases say, and adds nothing the second time', async () => {
    const listed = table(
      row('', '中正路路面改善', dots(given), '建設課', '', '', dots(due), '', ''),
      row('', '鑿井', dots(given), '建設課', '', '', dots(due), '', ''),
    );
    const preview = await read(listed);
    expect(preview).toMatchObject({ keys: ['content'], counts: { add: 2, refused: 0 } });
    await apply(preview);
    expect(cases().every(({ number }) => number !== '')).toBe(true);
    expect((await read(listed)).counts).toMatchObject({ add: 0, same: 2, refused: 0 });
  });
});

describe('two rows that nothing tells apart', () => {
  it('are not both taken, and what to do is said for either case', async () => {
    const rows = [row('指（裁）示事項', '主辦'), row('週報彙整', '建設課'), row('週報彙整', '財政課')];
    const preview = await read(rows.join('\n'));
    expect(preview.counts).toMatchObject({ add: 1, refused: 1 });
    const [, second] = await rowsOf(preview);
    expect(second?.problems[0]?.sentence).toBe(
      '與第2列的「指（裁）示事項」相同，視為同一筆。重複的留下一列；不同的補上編號，或在「辨識」加選能區分的欄位。',
    );
  });
});

describe('units as people write them', () => {
  const heads4 = '編號\t指（裁）示事項\t單位\t協辦\t預定完成日\t辦理情形';
  const units = async (...cells: [leads: string, cos?: string][]) => {
    const quoted = (text: string): string => `"${text}"`;
    const rows = cells.map(([leads, cos = ''], at) =>
      row(`甲-${at}`, `事項${at}`, quoted(leads), quoted(cos), dots(due), ''),
    );
    return read([heads4, ...rows].join('\n'));
  };
  const named = (ids: unknown) =>
    (ids as Id[]).map((id) => Object.entries(town.units).find(([, one]) => one === id)?.[0] ?? id).sort();

  it('are told apart whatever stands between and around them', async () => {
    const ways = [
      '建設課/財政課',
      '建設課／財政課',
      '建設課及財政課',
      '建設課 財政課',
      '建設課・財政課',
      '建設課&財政課',
    ];
    const marked = ['1.建設課\n2.財政課', '建設課（主）、財政課（協）', '建設課､財政課。'];
    const preview = await units(...[...ways, ...marked].map((text): [string] => [text]));
    expect(preview).toMatchObject({ counts: { add: 9, refused: 0 }, unknown: [] });
    await apply(preview);
    for (const { leads } of cases()) expect(named(leads)).toEqual(['建設課', '財政課'].sort());
  });

  it('are one where a name is broken over lines, and proposed as a whole where none of it is known', async () => {
    const preview = await units(['建\n設\n課'], ['建設\n課'], ['建設課/港務課']);
    expect(preview).toMatchObject({ counts: { add: 2, refused: 1 } });
    expect(preview.unknown.map(({ name }) => name)).toEqual(['建設課/港務課']);
  });

  it('are those of the row above where it says so, and none where that row has none', async () => {
    const preview = await units(['建設課', '財政課'], ['同　上', '同上。'], ['同前', ''], ['建設課', '同上']);
    expect(preview).toMatchObject({ counts: { add: 4, refused: 0 }, unknown: [] });
    await apply(preview);
    const byNumber = cases().toSorted((a, b) => String(a.number).localeCompare(String(b.number)));
    expect(byNumber.map(({ leads, cos }) => [named(leads), named(cos)])).toEqual([
      [['建設課'], ['財政課']],
      [['建設課'], ['財政課']],
      [['建設課'], []],
      [['建設課'], []],
    ]);
  });
});

describe('units that are written once for the rows below them', () => {
  const heads3 = '編號\t指（裁）示事項\t主辦\t預定完成日';
  const grouped = [
    heads3,
    row('建-114-001', '路面改善', '建設課', dots(due)),
    row('建-114-002', '側溝清淤', '', ''),
    row('', '小計', '2', ''),
    row('民-114-001', '公墓指標', '', dots(due)),
    row('民-114-002', '里鄰會議', '民政課', dots(due)),
    row('民-114-003', '調解業務', '', ''),
  ].join('\n');

  it('are filled down to the next, not below a sum, and never a day', async () => {
    const preview = await read(grouped);
    expect(preview.columns.find(({ field }) => field === 'leads')).toMatchObject({ fills: true });
    expect(preview.columns.find(({ field }) => field === 'dueOn')).not.toHaveProperty('fills');
    expect(preview).toMatchObject({ totals: 1, counts: { add: 4, refused: 1 } });
    expect(preview.marks).toEqual({
      C3: { is: 'filled', text: '建設課' },
      '4': { is: 'sum' },
      C5: { is: 'bad', sentence: expect.stringContaining('主辦') },
      C7: { is: 'filled', text: '民政課' },
    });
    const all = await rowsOf(preview);
    expect(
      all.map(({ title, cells, problems }) => [
        title,
        cells.find(({ field }) => field === 'leads')?.after,
        problems.length,
      ]),
    ).toEqual([
      ['路面改善', '建設課', 0],
      ['側溝清淤', '建設課', 0],
      ['公墓指標', undefined, 1],
      ['里鄰會議', '民政課', 0],
      ['調解業務', '民政課', 0],
    ]);
    expect(all[1]?.cells.some(({ field }) => field === 'dueOn')).toBe(false);
  });

  it('are left blank where the user says so', async () => {
    const preview = await town.call('研考', 'import.read', { register: 'directive', pasted: grouped, fill: [] });
    expect(preview.counts).toMatchObject({ add: 2, refused: 3 });
  });
});
