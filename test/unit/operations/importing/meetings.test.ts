import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere, recordsWith } from '#main/store/records.ts';
import { addDays, formatDay, rocYear, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Calls } from '#shared/contract/index.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

const today = todayIn();
const dots = (day: string): string => formatDay(day, 'dots');
const held = addDays(today, -20);
const year = rocYear(held);

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

type Preview = Calls['import.read']['answer'];

const row = (...cells: string[]): string => cells.join('\t');
const read = (register: 'meeting' | 'item', pasted: string, who: PersonName = '研考'): Promise<Preview> =>
  town.call(who, 'import.read', { register, pasted });
const rowsOf = async ({ stage }: Preview) => (await town.call('研考', 'import.rows', { stage })).rows;
const problemsOf = async (preview: Preview) =>
  (await rowsOf(preview)).flatMap(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]));
const apply = ({ stage }: Preview, who: PersonName = '研考') => town.call(who, 'import.apply', { stage });
const meetings = () => recordsWhere(town.db, 'meeting', { all: [] });
const meeting = (title: string) => meetings().find((one) => one.title === title);
const seriesNamed = (name: string): Id =>
  recordsWhere(town.db, 'series', { field: 'name', is: 'equal', value: name })[0]?.id ?? '';

/** The list as offices keep it: name, which of it, day, who came. */
const heads =
  '會議名稱\t次別\t會議日期\t開會時間\t散會時間\t會議地點\t主持人\t紀錄\t出席人員\t列席人員\t請假人員\t備註';
const affairs = (present = '秘書、研考、李○○', more: { closed?: string; nth?: string; on?: string } = {}): string =>
  row(
    ...[
      '鄉務會議',
      more.nth ?? '第十二次',
      dots(more.on ?? held),
      '上午9時30分',
      more.closed ?? '11:20',
      '本所禮堂',
      '首長',
      '研考',
    ],
    ...[present, '本課主管課長', '主計', ''],
  );
const table = (...rows: string[]): string => ['試驗鄉公所會議清冊', heads, ...rows].join('\n');
const title = `${year}年第12次鄉務會議`;

const attended = () =>
  meeting(title)?.attendance.map(({ person, name, role, status }) => [
    Object.entries(town.people).find(([, id]) => id === person)?.[0] ?? name,
    role,
    status,
  ]);

describe('a list of meetings', () => {
  it('comes in as held, named after its series and numbered, with those who came', async () => {
    const preview = await read('meeting', table(affairs()));
    expect(await problemsOf(preview)).toEqual([]);
    expect(preview).toMatchObject({ keys: ['title'], counts: { add: 1 } });
    await apply(preview);
    expect(meeting(title)).toMatchObject({
      ...{ state: 'adjourned', series: seriesNamed('鄉務會議'), kind: 'affairs', serial: 12, year, on: held },
      ...{ number: `會-${year}-001`, openedAt: '09:30', closedAt: '11:20', at: '09:00', place: '本所禮堂' },
      ...{ chair: town.people.首長, recorder: town.people.研考 },
    });
    expect(attended()).toEqual([
      ['秘書', 'member', 'present'],
      ['研考', 'member', 'present'],
      ['李○○', 'member', 'present'],
      ['本課主管', 'observer', 'present'],
      ['主計', 'member', 'leave'],
    ]);
    expect(recordsWith(town.db, 'item', 'meeting', meeting(title)?.id ?? '')).toEqual([]);
    expect(await town.problems()).toEqual([]);
  });

  it('says the same the second time; corrected, it changes who came and nothing else', async () => {
    await apply(await read('meeting', table(affairs())));
    const again = await read('meeting', table(affairs('李○○、秘書、研考')));
    expect(again.counts).toEqual({ add: 0, change: 0, same: 1, refused: 0 });
    const corrected = await read('meeting', table(affairs('秘書、研考、他課主管（他課承辦代）')));
    const [change] = await rowsOf(corrected);
    expect(change?.cells.map(({ label }) => label)).toEqual(['出列席']);
    await apply(corrected);
    expect(attended()).toEqual([
      ['秘書', 'member', 'present'],
      ['研考', 'member', 'present'],
      ['本課主管', 'observer', 'present'],
      ['主計', 'member', 'leave'],
      ['他課主管', 'member', 'deputy'],
    ]);
    expect(meeting(title)?.state).toBe('adjourned');
  });

  it('is planned with its agenda where it is to come, and held once the list says so', async () => {
    const coming = addDays(today, 10);
    const pasted = ['會議系列\t次\t日期\t狀態', row('鄉務會議', '13', dots(coming), '')].join('\n');
    await apply(await read('meeting', pasted));
    const name = `${rocYear(coming)}年第13次鄉務會議`;
    expect(meeting(name)).toMatchObject({ state: 'planned', serial: 13, at: '09:00' });
    expect(recordsWith(town.db, 'item', 'meeting', meeting(name)?.id ?? '').length).toBeGreaterThan(4);
    const early = pasted.replace(/\t$/, '\t已召開');
    expect(await problemsOf(await read('meeting', early))).toEqual([['D2', expect.stringContaining('日期還沒到')]]);
    await apply(await read('meeting', pasted.replace(/\t$/, '\t取消召開')));
    expect(meeting(name)?.state).toBe('cancelled');
  });

  it('of a council names its session, and is refused where too few came', async () => {
    const session = newId();
    const values = { term: 22, number: 8, type: 'regular', from: held, to: addDays(held, 5) };
    town.write({ kind: 'create', register: 'council', id: session, values });
    const sitting = (seats: string): string =>
      [
        '會議名稱\t日期\t應出席人數\t出席代表\t開會時間',
        row('第22屆第8次定期會第3次會議', dots(held), seats, '甲、乙、丙', '10:00'),
      ].join('\n');
    expect(await problemsOf(await read('meeting', sitting('11')))).toEqual([
      ['E2', expect.stringContaining('應出席11人')],
    ]);
    await apply(await read('meeting', sitting('5')));
    expect(meetings()).toMatchObject([
      { council: session, sitting: 3, kind: 'council', needsQuorum: true, seats: 5, state: 'open', openedAt: '10:00' },
    ]);
  });

  it('is refused at the cell: names nobody has, times after it ended, what is confirmed, what is out of reach', async () => {
    const unknown = table(affairs().replace('\t首長\t', '\t鄉長\t'));
    const preview = await read('meeting', unknown);
    expect(await problemsOf(preview)).toEqual([['G3', expect.stringContaining('找不到人員「鄉長」')]]);
    await apply(await read('meeting', table(affairs())));
    const later = await read('meeting', table(affairs(undefined, { closed: '12:00' })));
    expect(await problemsOf(later)).toEqual([['E3', expect.stringContaining('散會時間與施政簿不同')]]);
    const strange = table(affairs().replace('本所禮堂', '圖書館'));
    expect(await problemsOf(await read('meeting', strange, '他課承辦'))).toEqual([
      ['3', expect.stringContaining(title)],
    ]);
    const { id, version } = meeting(title) ?? { id: '', version: 0 };
    await town.call('首長', 'meeting.confirm', { id, version });
    expect(await problemsOf(await read('meeting', strange))).toEqual([['3', expect.stringContaining(title)]]);
    expect((await read('meeting', table(affairs()))).counts).toMatchObject({ same: 1, refused: 0 });
  });

  it.each(['xlsx', 'csv'] as const)('comes back from our own list as .%s as it is', async (kind) => {
    await apply(await read('meeting', table(affairs('秘書、他課主管（他課承辦代）'), affairs('研考', { nth: '13' }))));
    const { file, rows } = await town.call('研考', 'meeting.export', { kind });
    const preview = await town.call('研考', 'import.read', { register: 'meeting', file });
    expect((await rowsOf(preview)).filter(({ action }) => action !== 'same')).toEqual([]);
    expect([preview.counts.same, preview.left]).toEqual([rows, 0]);
  });

  it('that somebody cancelled since the list was looked at stops the whole import', async () => {
    const coming = (standing: string) =>
      ['會議系列\t次\t日期\t狀態', ...['13', '14'].map((nth) => row('鄉務會議', nth, dots(today), standing))].join(
        '\n',
      );
    await apply(await read('meeting', coming('')));
    const called = (nth: number) => meeting(`${rocYear(today)}年第${nth}次鄉務會議`);
    const preview = await read('meeting', coming('已召開'));
    expect(preview.counts).toMatchObject({ change: 2, refused: 0 });
    const { id, version } = called(14) ?? { id: '', version: 0 };
    await town.as('研考').call('meeting.cancel', { id, version });
    const refused = await refusalFrom(apply(preview));
    expect(refused.sentence).toMatch(/預覽之後資料有變動，全部未匯入.*第14次鄉務會議/);
    expect([called(13)?.state, called(14)?.state]).toEqual(['planned', 'cancelled']);
  });

  it('goes again as one', async () => {
    const { position } = await apply(await read('meeting', table(affairs(), affairs('研考', { nth: '13' }))));
    expect(meetings()).toHaveLength(2);
    await town.call('研考', 'journal.undo', { position });
    expect(meetings()).toEqual([]);
    expect(await town.problems()).toEqual([]);
  });
});

describe('a list of what was on the agenda', () => {
  const items = (resolution = '照案通過，請建設課辦理。'): string =>
    [
      `${title}議程及決議`,
      '項次\t項目\t案由\t提案單位\t決議',
      row('一', '報告事項', '八月份工作報告', '', '洽悉。'),
      row('二', '提案', '修正會議室借用要點', '行政室', resolution),
      row('三', '臨時動議', '增設停車格', '民政課', ''),
    ].join('\n');

  it('goes to the meeting that its title names; what was decided there is settled', async () => {
    await apply(await read('meeting', table(affairs())));
    const preview = await read('item', items());
    expect(await problemsOf(preview)).toEqual([]);
    expect(preview).toMatchObject({ keys: ['meeting', 'title'], counts: { add: 3 } });
    await apply(preview);
    const made = recordsWhere(town.db, 'item', { all: [] });
    expect(made).toMatchObject([
      { order: 1, kind: 'report', state: 'done', decision: null, recorder: town.people.研考 },
      { order: 2, kind: 'proposal', state: 'done', decision: 'passed', unit: town.units.行政室 },
      { order: 3, kind: 'floor', state: 'pending', unit: town.units.民政課 },
    ]);
    expect((await read('item', items())).counts).toMatchObject({ same: 3, add: 0, change: 0 });
    const { file, rows } = await town.call('研考', 'item.export', { kind: 'xlsx' });
    const own = await town.call('研考', 'import.read', { register: 'item', file });
    expect([own.counts.same, own.left]).toEqual([rows, 0]);
    const [one] = await rowsOf(await read('item', items('修正通過。'))).then((all) =>
      all.filter(({ action }) => action === 'change'),
    );
    expect(one?.cells.map(({ label, after }) => [label, after])).toEqual([['決議', '修正通過。']]);
    expect(await town.problems()).toEqual([]);
  });

  it('is not written into minutes that were confirmed since it was looked at', async () => {
    await apply(await read('meeting', table(affairs())));
    const preview = await read('item', items());
    const { id, version } = meeting(title) ?? { id: '', version: 0 };
    await town.call('首長', 'meeting.confirm', { id, version });
    const refused = await refusalFrom(apply(preview));
    expect(refused.sentence).toMatch(/預覽之後資料有變動，全部未匯入/);
    expect(recordsWhere(town.db, 'item', { all: [] })).toEqual([]);
  });

  it('is refused where the meeting was not held, or its minutes are confirmed', async () => {
    await apply(await read('meeting', table(affairs().replace('上午9時30分', '').replace('11:20', ''))));
    expect(await problemsOf(await read('item', items()))).toEqual([['E4', expect.stringContaining('還沒開會')]]);
    await apply(await read('meeting', table(affairs())));
    const { id, version } = meeting(title) ?? { id: '', version: 0 };
    await town.call('首長', 'meeting.confirm', { id, version });
    expect((await problemsOf(await read('item', items()))).map(([, sentence]) => sentence)).toEqual(
      Array(3).fill(expect.stringContaining('紀錄已核定')),
    );
  });
});
