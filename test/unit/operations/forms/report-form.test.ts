import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import { FormDesk } from '#test/support/form-desk.ts';
import { refusalFrom } from '#test/support/store.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;
let desk: FormDesk;

const today = todayIn();
const due = addDays(today, 10);

async function give(content: string, units: ('建設課' | '民政課')[]): Promise<Id> {
  const { record } = await town.call('研考', 'directive.give', {
    values: { content, leads: units.map((name) => town.units[name]), due: { on: due } },
  });
  return record.id;
}

const reports = () => recordsWhere(town.db, 'report', { all: [] });
const requests = () => recordsWhere(town.db, 'request', { all: [] });

const numberOf = (id: Id): string => town.record('directive', id).number ?? '';

/** As the command line does where nothing is said: of what both sides changed the office's own stays. */
const keepingOurs = (back: FormReturn): FormReturn => ({
  ...back,
  rows: back.rows.map((row) => ({ ...row, cells: row.cells.filter(({ verdict }) => verdict !== 'both') })),
});

beforeEach(async () => {
  town = new Township();
  desk = new FormDesk(town);
});

afterEach(() => town.close());

describe('a form about directives', () => {
  it('goes to every unit with its own open cases, and comes back as reports on its behalf', async () => {
    const road = await give('中正路路面改善', ['建設課', '民政課']);
    await give('公墓指標更新', ['民政課']);
    const { form, sheets, rows } = await desk.issue({ about: 'report', dueOn: due });
    expect({ sheets, rows }).toEqual({ sheets: 2, rows: 3 });
    const blank = await desk.blank(form, '建設課');
    expect(blank.sheet.rowCount - blank.head).toBe(1);
    const number = town.record('directive', road).number ?? '';
    expect(blank.text(number, '指（裁）示事項')).toBe('中正路路面改善');
    expect(blank.text(number, '期限')).toBe(formatDay(due, 'dots'));
    blank
      .fill(number, '本次辦理情形', '已發包，10月1日開工。')
      .fill(number, '進度', '40')
      .fill(number, '申請展延至', formatDay(addDays(due, 30), 'dots'))
      .fill(number, '展延理由', '管線遷移');
    const back = await desk.read(blank, '改了名字.xlsx');
    expect(back).toMatchObject({
      form: { name: '試驗填報', label: '辦理情形' },
      sheet: { name: '建設課', state: 'sent' },
      file: '改了名字.xlsx',
      counts: { take: 4, there: 0, both: 0, bad: 0, same: 0, refused: 0 },
      units: [town.units.建設課],
      notes: [],
    });
    expect((await refusalFrom(desk.apply(back))).code).toBe('forbidden');
    await desk.apply(back, town.behalf('本課主管'));
    expect(reports()).toMatchObject([
      {
        directive: road,
        text: '已發包，10月1日開工。',
        percent: '40',
        by: town.people.本課主管,
        enteredBy: town.people.研考,
      },
    ]);
    expect(requests()).toMatchObject([{ kind: 'extend', newDueOn: addDays(due, 30), reason: '管線遷移' }]);
    // A changed date is a request: the case keeps its own.
    expect(town.record('directive', road).dueOn).toBe(due);
    const { sheets: lines } = await town.call('研考', 'form.standing', { id: form });
    expect(lines.map(({ name, state, taken }) => [name, state, taken])).toEqual([
      ['建設課', 'returned', 4],
      ['民政課', 'sent', null],
    ]);
    expect(await town.problems()).toEqual([]);
  });

  it('adds nothing when it comes back a second time', async () => {
    const number = town.record('directive', await give('中正路路面改善', ['建設課'])).number ?? '';
    const { form } = await desk.issue({ about: 'report' });
    const filled = (await desk.blank(form, '建設課'))
      .fill(number, '本次辦理情形', '施工中')
      .fill(number, '申請解除列管', '是');
    await desk.apply(await desk.read(filled), town.behalf('本課主管'));
    const again = await desk.read(filled);
    expect(again.counts).toMatchObject({ take: 0, both: 0, there: 2 });
    await desk.apply(again, town.behalf('本課主管'));
    expect(reports()).toHaveLength(1);
    expect(requests()).toHaveLength(1);
  });

  it('takes the newest of entries that are stacked in one cell, and its day', async () => {
    const number = town.record('directive', await give('中正路路面改善', ['建設課'])).number ?? '';
    const { form } = await desk.issue({ about: 'report' });
    const [day1, day2] = [addDays(today, -20), addDays(today, -3)];
    const stacked = `${formatDay(day1, 'dots')}：完成設計。\n${formatDay(day2, 'dots')}：已開工，\n路面刨除中。`;
    const filled = (await desk.blank(form, '建設課')).fill(number, '本次辦理情形', stacked);
    await desk.apply(await desk.read(filled), town.behalf('本課主管'));
    expect(reports()).toMatchObject([{ asOf: day2, text: '已開工，\n路面刨除中。' }]);
  });

  it('adds nothing when stacked entries come a second time, but takes the same words of a later day', async () => {
    const number = numberOf(await give('中正路路面改善', ['建設課']));
    const { form } = await desk.issue({ about: 'report' });
    const lines = [-20, -3].map((days) => `${formatDay(addDays(today, days), 'dots')}：施工中。`);
    const filled = (await desk.blank(form, '建設課')).fill(number, '本次辦理情形', lines.slice(0, 1).join('\n'));
    await desk.apply(await desk.read(filled), town.behalf('本課主管'));
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, both: 0, there: 1 });
    filled.fill(number, '本次辦理情形', lines.join('\n'));
    await desk.apply(await desk.read(filled), town.behalf('本課主管'));
    expect(reports().map(({ asOf }) => asOf)).toEqual([addDays(today, -20), addDays(today, -3)]);
    const again = await desk.read(filled);
    expect(again.counts).toMatchObject({ take: 0, both: 0, there: 1 });
    await desk.apply(again, town.behalf('本課主管'));
    expect(reports()).toHaveLength(2);
  });

  it('is weighed against what was reported last, of several reports of one day', async () => {
    const road = await give('中正路路面改善', ['建設課']);
    const { form } = await desk.issue({ about: 'report' });
    for (const text of ['上午會勘。', '下午開工。'])
      await town.call('本課承辦', 'directive.report', { directive: road, unit: town.units.建設課, text });
    const filled = (await desk.blank(form, '建設課')).fill(numberOf(road), '本次辦理情形', '下午開工。');
    expect((await desk.read(filled)).rows).toMatchObject([{ cells: [{ verdict: 'there', ours: '下午開工。' }] }]);
  });

  it('shows both where somebody reported in the meantime, and says why a closed case takes nothing', async () => {
    const road = await give('中正路路面改善', ['建設課']);
    const well = await give('鑿井', ['建設課']);
    const [roadNumber, wellNumber] = [road, well].map((id) => town.record('directive', id).number ?? '');
    const { form } = await desk.issue({ about: 'report' });
    await town.call('本課承辦', 'directive.report', {
      directive: road,
      unit: town.units.建設課,
      text: '系統中已填。',
    });
    await town.call('首長', 'directive.rule', {
      rulings: [{ directive: well, decision: 'release', text: '解列' }],
    });
    const filled = (await desk.blank(form, '建設課'))
      .fill(roadNumber ?? '', '本次辦理情形', '表單上的。')
      .fill(wellNumber ?? '', '本次辦理情形', '太晚了');
    const back = await desk.read(filled);
    const [first, second] = back.rows;
    expect(first?.cells).toMatchObject([
      { field: 'text', verdict: 'both', base: '', theirs: '表單上的。', ours: '系統中已填。' },
    ]);
    expect(second).toMatchObject({ cells: [], problem: expect.stringContaining('結案') });
    expect(back.counts).toMatchObject({ both: 1, refused: 1 });
  });

  it('leaves with a text that is left to the office what hangs on it, and takes the other rows', async () => {
    const [road, well] = [await give('中正路路面改善', ['建設課']), await give('鑿井', ['建設課'])];
    const [first, second] = [numberOf(road), numberOf(well)];
    const { form } = await desk.issue({ about: 'report' });
    await town.call('本課承辦', 'directive.report', { directive: road, unit: town.units.建設課, text: '系統中已填。' });
    const filled = (await desk.blank(form, '建設課'))
      .fill(first, '本次辦理情形', '表單上的。')
      .fill(first, '進度', '75')
      .fill(second, '本次辦理情形', '已鑿。')
      .fill(second, '進度', '90');
    const back = await desk.read(filled);
    expect(back.counts).toMatchObject({ both: 1, take: 3 });
    const { taken, rows, left } = await desk.apply(keepingOurs(back), town.behalf('本課主管'));
    expect({ taken, rows, left }).toEqual({ taken: 2, rows: 1, left: 1 });
    expect(reports().map(({ directive, text, percent }) => [directive, text, percent])).toEqual([
      [road, '系統中已填。', null],
      [well, '已鑿。', '90'],
    ]);
  });

  it('says at the cell why no more time can be asked for', async () => {
    const asked = await give('中正路路面改善', ['建設課']);
    const plain = await give('鑿井', ['建設課']);
    const [first = '', second = ''] = [asked, plain].map((id) => town.record('directive', id).number ?? '');
    const newDueOn = addDays(due, 5);
    const request = { directive: asked, unit: town.units.建設課, kind: 'extend', reason: '雨', newDueOn } as const;
    await town.call('本課承辦', 'directive.ask', request);
    const { form } = await desk.issue({ about: 'report' });
    const filled = await desk.blank(form, '建設課');
    for (const [number, day] of [
      [first, addDays(due, 9)],
      [second, addDays(due, -1)],
    ] as const)
      filled.fill(number, '申請展延至', formatDay(day, 'dots')).fill(number, '展延理由', '管線');
    const cells = (await desk.read(filled)).rows.map((one) => one.cells.find(({ field }) => field === 'extendTo'));
    expect(cells).toMatchObject([
      { verdict: 'bad', reason: expect.stringContaining('已申請展延至') },
      { verdict: 'bad', reason: expect.stringContaining('應晚於目前的期限') },
    ]);
  });

  it('takes a percentage that is corrected beside a text that was taken: both are reported once more', async () => {
    const number = numberOf(await give('中正路路面改善', ['建設課']));
    const { form } = await desk.issue({ about: 'report' });
    const day = addDays(today, -3);
    const filled = (await desk.blank(form, '建設課'))
      .fill(number, '本次辦理情形', `${formatDay(addDays(today, -9), 'dots')}：會勘\n${formatDay(day, 'dots')}：施工中`)
      .fill(number, '進度', '60');
    await desk.apply(await desk.read(filled), town.behalf('本課主管'));
    const back = await desk.read(filled.fill(number, '進度', '80'));
    expect(back.rows[0]?.cells).toMatchObject([
      { field: 'text', verdict: 'there' },
      { field: 'percent', verdict: 'both', theirs: '80%', ours: '60%', along: ['text'] },
    ]);
    expect(await desk.apply(keepingOurs(back), town.behalf('本課主管'))).toMatchObject({ taken: 0, left: 0 });
    expect(reports()).toHaveLength(1);
    await desk.apply(back, town.behalf('本課主管'));
    expect(reports().map(({ asOf, text, percent }) => [asOf, text, percent])).toEqual([
      [day, '施工中', '60'],
      [day, '施工中', '80'],
    ]);
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, both: 0, bad: 0, there: 2 });
  });

  it('says of a reason that is corrected that the request waits for its ruling', async () => {
    const number = numberOf(await give('中正路路面改善', ['建設課']));
    const { form } = await desk.issue({ about: 'report' });
    const filled = (await desk.blank(form, '建設課'))
      .fill(number, '申請展延至', formatDay(addDays(due, 30), 'dots'))
      .fill(number, '展延理由', '管線遷移');
    await desk.apply(await desk.read(filled), town.behalf('本課主管'));
    const [row] = (await desk.read(filled.fill(number, '展延理由', '用地取得'))).rows;
    expect(row?.cells).toMatchObject([
      { field: 'extendTo', verdict: 'there' },
      { field: 'reason', verdict: 'bad', reason: expect.stringContaining('已申請展延至') },
    ]);
  });

  it('says what hangs on a cell that cannot be taken, not that nothing was written there', async () => {
    const number = numberOf(await give('中正路路面改善', ['建設課']));
    const { form } = await desk.issue({ about: 'report' });
    const filled = (await desk.blank(form, '建設課'))
      .fill(number, '本次辦理情形', '好'.repeat(8001))
      .fill(number, '進度', '60')
      .fill(number, '申請展延至', '115.13.40')
      .fill(number, '展延理由', '管線遷移');
    const [row] = (await desk.read(filled)).rows;
    const reasonOf = (name: string) => row?.cells.find(({ field }) => field === name)?.reason;
    expect(reasonOf('percent')).toContain('「本次辦理情形」不能採用');
    expect(reasonOf('reason')).toContain('「申請展延至」不能採用');
    expect(row?.cells.every(({ verdict }) => verdict === 'bad')).toBe(true);
  });

  it('says at the cell what is missing', async () => {
    const number = town.record('directive', await give('中正路路面改善', ['建設課'])).number ?? '';
    const { form } = await desk.issue({ about: 'report' });
    const filled = (await desk.blank(form, '建設課'))
      .fill(number, '進度', '一百二十')
      .fill(number, '申請展延至', '115.13.40')
      .fill(number, '申請解除列管', '是');
    const [row] = (await desk.read(filled)).rows;
    expect(row?.cells.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['進度', 'bad'],
      ['申請解除列管', 'bad'],
      ['申請展延至', 'bad'],
    ]);
    expect(row?.cells.every(({ reason, value }) => reason !== undefined && value === null)).toBe(true);
  });
});
