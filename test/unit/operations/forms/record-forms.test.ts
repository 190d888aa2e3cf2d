import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { FormDesk } from '#test/support/form-desk.ts';
import { refusalFrom } from '#test/support/store.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 60_000 });

const today = todayIn();
let town: Township;
let desk: FormDesk;

beforeEach(() => {
  town = new Township();
  desk = new FormDesk(town);
});

afterEach(() => town.close());

const on = (register: 'motion' | 'meeting', id: Id) => ({ id, version: town.record(register, id).version });
const moved = (step: string, id: Id) => town.as('研考').call(step, on('motion', id));

async function motionOf(number: string, unit: Id, more: Record<string, unknown> = {}): Promise<Id> {
  const { record } = await town.call('研考', 'motion.create', {
    values: { number, title: `${number}的案由`, source: 'representative', category: 'motion' },
  });
  const { id } = record;
  const facts = {
    decision: 'passed',
    resolvedOn: today,
    letterOn: today,
    letterNumber: '甲',
    receivedOn: today,
  } as const;
  await town.call('研考', 'motion.update', { ...on('motion', id), patch: { ...facts, unit, ...more } });
  for (const step of ['motion.resolve', 'motion.send', 'motion.assign']) await moved(step, id);
  return id;
}

const reportsOf = (id: Id) => recordsWith(town.db, 'motionReport', 'motion', id);

describe('a form about meetings', () => {
  const planned = async (title: string): Promise<Id> => {
    const values = { title, kind: 'committee', on: addDays(today, 3), unit: town.units.建設課 } as const;
    return (await town.call('研考', 'meeting.plan', { values })).record.id;
  };

  it('goes to the units that convene them, and brings place, chair and recorder; items follow the recorder', async () => {
    const id = await planned('路平專案會議');
    await town.call('研考', 'item.create', { values: { meeting: id, kind: 'report', title: '路面刨鋪', order: 1 } });
    const { form, sheets } = await desk.issue({ about: 'meeting', columns: ['place', 'chair', 'recorder'] });
    expect(sheets).toBe(1);
    const filled = (await desk.blank(form, '建設課'))
      .fill('路平專案會議', '地點', '第一會議室')
      .fill('路平專案會議', '主席', '主席')
      .fill('路平專案會議', '紀錄', '本課承辦');
    await desk.apply(await desk.read(filled));
    const { 主席: chair, 本課承辦: recorder } = town.people;
    expect(town.record('meeting', id)).toMatchObject({ place: '第一會議室', chair, recorder });
    expect(recordsWith(town.db, 'item', 'meeting', id)).toMatchObject([{ recorder }]);
    expect(await town.problems()).toEqual([]);
  });

  it('goes out as one where no meeting names a unit, unless units were asked for', async () => {
    await town.call('研考', 'meeting.plan', {
      values: { title: '臨時會議', kind: 'committee', on: addDays(today, 3) },
    });
    expect(await desk.issue({ about: 'meeting' })).toMatchObject({ sheets: 1, rows: 1, without: 0 });
    expect((await refusalFrom(desk.issue({ about: 'meeting', by: 'unit' }))).sentence).toContain('都沒有單位');
    expect((await refusalFrom(desk.issue({ about: 'meeting', by: 'chair' }))).sentence).toContain('「chair」');
  });

  it('leaves out what is confirmed, and says so where that happened since', async () => {
    const [held, later] = [await planned('第一次會議'), await planned('第二次會議')];
    const { form } = await desk.issue({ about: 'meeting', columns: ['place'] });
    const filled = (await desk.blank(form, '建設課')).fill('第一次會議', '地點', '甲').fill('第二次會議', '地點', '乙');
    town.write({ kind: 'move', register: 'meeting', id: held, move: 'start', patch: { openedAt: '09:00' } });
    town.write({ kind: 'move', register: 'meeting', id: held, move: 'adjourn', patch: { closedAt: '10:00' } });
    town.write({ kind: 'move', register: 'meeting', id: held, move: 'confirm', patch: { confirmedOn: today } });
    const back = await desk.read(filled);
    expect(back.rows.map(({ title, problem, cells }) => [title, problem, cells.length])).toEqual([
      [expect.stringContaining('第一次會議'), '這一筆現為「紀錄已核定」，不再填報。', 0],
      [expect.stringContaining('第二次會議'), undefined, 1],
    ]);
    await desk.apply(back);
    expect([held, later].map((id) => town.record('meeting', id).place)).toEqual([null, '乙']);
    expect(await town.call('研考', 'form.offer', { about: 'meeting' })).toMatchObject({ rows: 1, settled: 1 });
  });
});

describe('a form about the execution of motions', () => {
  it('goes to the units that have them at work, and comes back as their reports, once', async () => {
    const road = await motionOf('代表提案第1號', town.units.建設課);
    await motionOf('代表提案第2號', town.units.民政課);
    const { form, sheets, rows } = await desk.issue({ about: 'motionReport' });
    expect([sheets, rows]).toEqual([2, 2]);
    const filled = (await desk.blank(form, '建設課'))
      .fill('代表提案第1號', '執行情形', '已完成')
      .fill('代表提案第1號', '本次執行說明', '已於昨日完工。');
    const back = await desk.read(filled);
    const { behalf } = town.behalf('本課承辦') as { behalf: object };
    await desk.apply(back, { behalf });
    expect(town.record('motion', road)).toMatchObject({
      state: 'done',
      execution: 'done',
      executionText: '已於昨日完工。',
    });
    const { 本課承辦: by, 研考: enteredBy } = town.people;
    expect(reportsOf(road)).toMatchObject([{ by, enteredBy, asOf: today, unit: town.units.建設課 }]);
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, there: 2 });
    expect(await town.problems()).toEqual([]);
  });

  it('takes the newest of entries that are stacked, and the day a unit names', async () => {
    const [road, lamp] = [
      await motionOf('代表提案第1號', town.units.建設課),
      await motionOf('代表提案第2號', town.units.建設課),
    ];
    const { form } = await desk.issue({ about: 'motionReport', columns: ['execution', 'text', 'asOf'] });
    const days = [addDays(today, -9), addDays(today, -2)].map((one) => formatDay(one, 'dots'));
    const filled = (await desk.blank(form, '建設課'))
      .fill('代表提案第1號', '執行情形', '辦理中')
      .fill('代表提案第1號', '本次執行說明', `${days[0]}：設計中\n${days[1]}：施工中`)
      .fill('代表提案第2號', '執行情形', '研議中')
      .fill('代表提案第2號', '本次執行說明', '會勘後研議')
      .fill('代表提案第2號', '截至', days[0] ?? '');
    const own = new FormDesk(town, '本課承辦');
    await own.apply(await own.read(filled));
    expect(reportsOf(road)).toMatchObject([{ asOf: addDays(today, -2), text: '施工中', enteredBy: null }]);
    expect(reportsOf(lamp)).toMatchObject([{ asOf: addDays(today, -9), execution: 'studying' }]);
  });

  it('adds nothing when stacked entries come a second time, whatever day was named beside them', async () => {
    const ids = [
      await motionOf('代表提案第1號', town.units.建設課),
      await motionOf('代表提案第2號', town.units.建設課),
    ];
    const { form } = await desk.issue({ about: 'motionReport', columns: ['execution', 'text', 'asOf'] });
    const days = [-9, -2].map((ago) => formatDay(addDays(today, ago), 'dots'));
    const filled = await desk.blank(form, '建設課');
    for (const number of ['代表提案第1號', '代表提案第2號'])
      filled.fill(number, '執行情形', '辦理中').fill(number, '本次執行說明', `${days[0]}：設計中\n${days[1]}：施工中`);
    filled.fill('代表提案第2號', '截至', days[0] ?? '');
    const own = new FormDesk(town, '本課承辦');
    await own.apply(await own.read(filled));
    expect((await own.read(filled)).counts).toMatchObject({ take: 0, both: 0, bad: 0, there: 5 });
    await own.apply(await own.read(filled));
    expect(ids.map((id) => reportsOf(id).length)).toEqual([1, 1]);
  });

  it('is weighed against what was told last, of several reports of one day', async () => {
    const motion = await motionOf('代表提案第1號', town.units.建設課);
    const { form } = await desk.issue({ about: 'motionReport' });
    for (const text of ['上午會勘。', '下午開工。'])
      await town.call('本課承辦', 'motion.file', { motion, unit: town.units.建設課, execution: 'ongoing', text });
    const filled = (await desk.blank(form, '建設課'))
      .fill('代表提案第1號', '執行情形', '辦理中')
      .fill('代表提案第1號', '本次執行說明', '下午開工。');
    expect((await desk.read(filled)).counts).toMatchObject({ take: 0, both: 0, bad: 0, there: 2 });
  });

  it('takes what is corrected beside what was taken, and says what hangs on a word that cannot be read', async () => {
    const id = await motionOf('代表提案第1號', town.units.建設課);
    const { form } = await desk.issue({ about: 'motionReport', columns: ['execution', 'text', 'asOf'] });
    const filled = (await desk.blank(form, '建設課'))
      .fill('代表提案第1號', '執行情形', '辦理中')
      .fill('代表提案第1號', '本次執行說明', '施工中');
    const own = new FormDesk(town, '本課承辦');
    await own.apply(await own.read(filled));
    await own.apply(await own.read(filled.fill('代表提案第1號', '執行情形', '已完成')));
    await own.apply(await own.read(filled.fill('代表提案第1號', '本次執行說明', '已驗收')));
    expect(reportsOf(id).map(({ execution, text }) => [execution, text])).toEqual([
      ['ongoing', '施工中'],
      ['done', '施工中'],
      ['done', '已驗收'],
    ]);
    filled.fill('代表提案第1號', '執行情形', '甲乙丙').fill('代表提案第1號', '本次執行說明', '另行說明');
    filled.fill('代表提案第1號', '截至', formatDay(addDays(today, -1), 'dots'));
    const [row] = (await own.read(filled)).rows;
    expect(row?.cells.map(({ field, verdict, reason }) => [field, verdict, reason])).toEqual([
      ['execution', 'bad', expect.stringContaining('應為其中之一')],
      ['text', 'bad', expect.stringContaining('「執行情形」不能採用')],
      ['asOf', 'bad', expect.stringContaining('不能採用')],
    ]);
  });

  it('leaves with the words that are left to the office what was done, and takes the other motions', async () => {
    const [road, lamp] = [
      await motionOf('代表提案第1號', town.units.建設課),
      await motionOf('代表提案第2號', town.units.建設課),
    ];
    const { form } = await desk.issue({ about: 'motionReport' });
    const filed = { motion: road, unit: town.units.建設課, execution: 'ongoing', text: '系統中已填。' } as const;
    await town.call('本課承辦', 'motion.file', filed);
    const filled = (await desk.blank(form, '建設課'))
      .fill('代表提案第1號', '執行情形', '已完成')
      .fill('代表提案第1號', '本次執行說明', '表單上的。')
      .fill('代表提案第2號', '執行情形', '已完成')
      .fill('代表提案第2號', '本次執行說明', '已裝設。');
    const own = new FormDesk(town, '本課承辦');
    const back = await own.read(filled);
    const rows = back.rows.map((row) => ({ ...row, cells: row.cells.filter(({ field }) => field !== 'text') }));
    expect(await own.apply({ ...back, rows: rows.slice(0, 1).concat(back.rows.slice(1)) })).toMatchObject({
      taken: 2,
      rows: 1,
      left: 1,
    });
    expect(reportsOf(road)).toMatchObject([{ text: '系統中已填。' }]);
    expect(reportsOf(lamp)).toMatchObject([{ execution: 'done', text: '已裝設。' }]);
  });

  it('says what is missing, and takes nothing of a motion that is closed or of another unit', async () => {
    const id = await motionOf('代表提案第1號', town.units.建設課);
    const { form } = await desk.issue({ about: 'motionReport', columns: ['execution', 'text', 'asOf'] });
    const told = async (label: string, value: string): Promise<unknown> => {
      const filled = (await desk.blank(form, '建設課')).fill('代表提案第1號', label, value);
      return (await desk.read(filled)).rows.map(({ cells }) => cells.map(({ reason }) => reason));
    };
    expect(await told('執行情形', '已完成')).toEqual([[expect.stringContaining('一併填執行說明')]]);
    expect(await told('本次執行說明', '完工')).toEqual([[expect.stringContaining('一併選執行情形')]]);
    expect(await told('截至', formatDay(addDays(today, 1), 'dots'))).toEqual([
      [expect.stringContaining('不得晚於今日')],
    ]);
    const filled = (await desk.blank(form, '建設課'))
      .fill('代表提案第1號', '執行情形', '已完成')
      .fill('代表提案第1號', '本次執行說明', '完工');
    const others = new FormDesk(town, '他課承辦');
    expect((await refusalFrom(others.apply(await others.read(filled)))).sentence).toContain('建設課');
    const days = { from: addDays(today, 20), to: addDays(today, 30) };
    const next = await town.call('研考', 'council.create', {
      values: { term: 22, number: 9, type: 'regular', ...days },
    });
    const done = {
      motion: id,
      unit: town.units.建設課,
      execution: 'done',
      text: '竣工',
      asOf: today,
    } as const;
    await town.call('本課承辦', 'motion.file', done);
    await town.call('研考', 'motion.update', { ...on('motion', id), patch: { reportedTo: next.record.id } });
    await moved('motion.report', id);
    expect((await desk.read(filled)).rows).toMatchObject([{ problem: '這一筆現為「提報下次會」，不再填報。' }]);
    expect(reportsOf(id)).toHaveLength(1);
  });

  it('keeps what is confidential in the office', async () => {
    await motionOf('代表提案第1號', town.units.建設課, { confidential: true });
    expect(await town.call('研考', 'form.offer', { about: 'motionReport' })).toMatchObject({ rows: 0, withheld: 1 });
  });
});

describe('whose words a form holds', () => {
  const unitsFor = async (who: Parameters<typeof town.as>[0], bytes: Uint8Array): Promise<Id[]> =>
    (await new FormDesk(town, who).read(bytes)).units;

  it('is told where a unit speaks: others enter it on behalf, its own people do not', async () => {
    await motionOf('代表提案第1號', town.units.建設課);
    const { form } = await desk.issue({ about: 'motionReport' });
    const bytes = await desk.file(form, '建設課');
    expect(await unitsFor('研考', bytes)).toEqual([town.units.建設課]);
    expect(await unitsFor('他課承辦', bytes)).toEqual([town.units.建設課]);
    expect(await unitsFor('本課承辦', bytes)).toEqual([]);
  });

  it("is nobody's where rows are the office's own records: who may change them takes the form", async () => {
    const id = await motionOf('代表提案第1號', town.units.建設課);
    const { form } = await desk.issue({ about: 'motion', columns: ['note'] });
    const filled = (await desk.blank(form, '建設課')).fill('代表提案第1號', '備註', '另案辦理');
    const back = await desk.read(filled);
    expect(back.units).toEqual([]);
    await desk.apply(back);
    expect(town.record('motion', id)).toMatchObject({ note: '另案辦理' });
  });
});

describe('records that stand on the page of another', () => {
  it('go to the unit of that one, where they name none of their own', async () => {
    const { record } = await town.call('研考', 'indicator.create', {
      values: {
        ...{ key: 'road.lamps', name: '路燈換裝', measure: '盞', unit: town.units.建設課 },
        ...{ category: 'other', kind: 'period', places: 0 },
      },
    });
    const month = `${today.slice(0, 4)}-01`;
    await town.call('研考', 'indicatorValue.create', { values: { indicator: record.id, month, value: '12' } });
    const offer = await town.call('研考', 'form.offer', { about: 'indicatorValue' });
    expect(offer.splits).toEqual([{ name: 'indicator.unit', label: '統計項目的負責單位' }]);
    expect(offer.units).toEqual([{ unit: town.units.建設課, name: '建設課', rows: 1 }]);
    const { form } = await desk.issue({ about: 'indicatorValue', columns: ['value'] });
    const filled = await desk.blank(form, '建設課');
    filled.fill('路燈換裝', '數值', 15);
    const own = new FormDesk(town, '本課承辦');
    await own.apply(await own.read(filled));
    expect(recordsWith(town.db, 'indicatorValue', 'indicator', record.id)).toMatchObject([{ month, value: '15' }]);
  });
});
