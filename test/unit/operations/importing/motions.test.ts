import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere, recordsWith } from '#main/store/records.ts';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Calls } from '#shared/contract/index.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;
let session: Id;

const today = todayIn();
const dots = (day: string): string => formatDay(day, 'dots');
const [began, ended] = [addDays(today, -40), addDays(today, -30)];

beforeEach(() => {
  town = new Township();
  session = newId();
  const values = { term: 22, number: 8, type: 'regular', from: began, to: ended };
  town.write({ kind: 'create', register: 'council', id: session, values });
});

afterEach(() => town.close());

type Wish = Calls['import.read']['input'];
type Preview = Calls['import.read']['answer'];

const row = (...cells: string[]): string => cells.join('\t');
const read = (pasted: string, more: Partial<Wish> = {}, who: PersonName = '研考'): Promise<Preview> =>
  town.call(who, 'import.read', { register: 'motion', pasted, ...more });
const rowsOf = async ({ stage }: Preview) => (await town.call('研考', 'import.rows', { stage })).rows;
const problemsOf = async (preview: Preview) =>
  (await rowsOf(preview)).flatMap(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]));
const apply = ({ stage }: Preview) => town.call('研考', 'import.apply', { stage });

const motions = () => recordsWhere(town.db, 'motion', { all: [] });
const motion = (number: string) => motions().find((one) => one.number === number);
const reports = (id: Id | undefined) => recordsWith(town.db, 'motionReport', 'motion', id ?? '');

/** The table of domain.md, as offices keep it: merged sessions and kinds, serials within them. */
const heads = '屆次\t類別\t案號\t案由\t決議\t執行情形\t備註';
const register = [
  '試驗鄉民代表會議決案一覽表',
  heads,
  row('第二十二屆第八次定期大會', '公所提案', '1', '修正試驗鄉停車場管理自治條例', '照審查意見通過。', '', ''),
  row('', '代表提案', '1', '建請改善中正路路面', '送請鄉公所辦理。', '', ''),
  row('', '', '2', '建請增設路燈', '本案撤回。', '', '與第1案相關'),
  row('', '臨時動議', '第一案', '建請抽水站提前啟用', '修正後通過，請公所儘速辦理。', '', ''),
].join('\n');

const full =
  '會期\t來源\t類別\t案號\t案由\t大會議決\t議決日\t函送日\t函送文號\t送達日\t主辦單位\t協辦單位\t執行情形\t填報日\t密件';
const works = (
  execution: string,
  more: { filed?: string; secret?: string; number?: string; title?: string } = {},
): string =>
  row(
    '22屆第8次定期會',
    '代表提案',
    '',
    more.number ?? '代表提案第5號',
    more.title ?? '建請改善中正路路面',
    '照案通過',
    dots(ended),
    dots(addDays(today, -25)),
    '試代字第1150000001號',
    dots(addDays(today, -24)),
    '建設課',
    '民政課、財政課',
    execution,
    more.filed ?? '',
    more.secret ?? '',
  );
const table = (...rows: string[]): string => [full, ...rows].join('\n');

describe('a list of motions', () => {
  it('comes in by session, kind and serial, resolved as it says', async () => {
    const preview = await read(register);
    expect(await problemsOf(preview)).toEqual([]);
    expect(preview).toMatchObject({ keys: ['council', 'number'], counts: { add: 4, refused: 0 } });
    await apply(preview);
    const common = { council: session, state: 'resolved', resolvedOn: ended };
    expect(motions()).toMatchObject([
      { ...common, number: '公所提案第1號', source: 'office', category: 'proposal', decision: 'reviewed' },
      { ...common, number: '代表提案第1號', source: 'representative', category: 'motion', decision: 'forwarded' },
      { ...common, number: '代表提案第2號', decision: 'withdrawn', note: '與第1案相關' },
      { ...common, number: '臨時動議第1號', source: 'floor', decision: 'amended' },
    ]);
    expect(await town.problems()).toEqual([]);
  });

  it('says the same the second time; corrected, it changes what was corrected', async () => {
    await apply(await read(register));
    const again = await read(register);
    expect(again.counts).toEqual({ add: 0, change: 0, same: 4, refused: 0 });
    const { position } = town;
    await apply(again);
    expect(town.position).toBe(position);
    const corrected = await read(register.replace('增設路燈', '增設路燈及反射鏡').replace('本案撤回', '照案通過'));
    const changed = (await rowsOf(corrected)).filter(({ action }) => action === 'change');
    expect(changed.map(({ cells }) => cells.map(({ label, after }) => [label, after]))).toEqual([
      [
        ['案由', '建請增設路燈及反射鏡'],
        ['決議', '照案通過。'],
      ],
    ]);
  });

  it('has the first of several units as the one that leads, the others beside it', async () => {
    const several = works('').replace('\t建設課\t民政課、財政課\t', '\t財政課／建設課\t民政課\t');
    const preview = await read(table(several));
    expect(preview).toMatchObject({ counts: { add: 1, refused: 0 }, unknown: [] });
    await apply(preview);
    expect(motion('代表提案第5號')).toMatchObject({
      unit: town.units.財政課,
      cos: [town.units.建設課, town.units.民政課].sort(),
    });
    expect((await read(table(several))).counts).toMatchObject({ same: 1, change: 0 });
    const unknown = await read(table(several.replace('／建設課', '／港務課')));
    expect(unknown).toMatchObject({ counts: { refused: 1 }, unknown: [{ name: '財政課／港務課' }] });
  });

  it('that somebody closed since the list was looked at stops the whole import', async () => {
    await apply(await read(register));
    const number = '代表提案第2號';
    const preview = await read(table(works('', { number, title: '建請增設路燈' })));
    expect(preview.counts).toMatchObject({ change: 1, refused: 0 });
    const { id, version } = motion(number) ?? { id: '', version: 0 };
    await town.as('研考').call('motion.drop', { id, version });
    const refused = await refusalFrom(apply(preview));
    expect(refused.sentence).toMatch(/預覽之後資料有變動，全部未匯入.*增設路燈.*已由他人修改/);
    expect(motion(number)).toMatchObject({ state: 'closed', letterOn: null, decision: 'withdrawn' });
  });

  it('goes the whole way where it has the letter and the unit; the newest of stacked entries is the report', async () => {
    const [first, newest] = [addDays(today, -9), addDays(today, -2)];
    const preview = await read(table(works(`"${dots(first)}：已發包\n${dots(newest)}：辦理中，完成六成"`)));
    expect(await problemsOf(preview)).toEqual([]);
    await apply(preview);
    const made = motion('代表提案第5號');
    expect(made).toMatchObject({
      state: 'ongoing',
      decision: 'passed',
      unit: town.units.建設課,
      cos: [town.units.民政課, town.units.財政課].sort(),
      execution: 'ongoing',
      executionText: '辦理中，完成六成',
      executedOn: newest,
    });
    expect(reports(made?.id)).toMatchObject([
      {
        ...{ asOf: newest, unit: town.units.建設課, text: '辦理中，完成六成', by: null },
        ...{ enteredBy: town.people.研考, basis: '貼上的議案清冊' },
      },
    ]);
    const later = await read(table(works('已完成：全線鋪設完竣', { filed: dots(today) })));
    const [change] = await rowsOf(later);
    expect(change?.cells.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['執行情形', '辦理中', '已完成'],
      ['執行說明', '辦理中，完成六成', '已完成：全線鋪設完竣'],
      ['最近填報', dots(newest), dots(today)],
    ]);
    await apply(later);
    expect(motion('代表提案第5號')).toMatchObject({ state: 'done', execution: 'done', executedOn: today });
    const old = await read(table(works(`${dots(newest)}：辦理中，完成六成`)));
    expect(old.counts).toMatchObject({ same: 1, change: 0 });
    expect(await town.problems()).toEqual([]);
  });

  it('is refused at the cell where the operations would refuse it', async () => {
    const early = [
      heads,
      row('第22屆第8次定期會', '代表提案', '1', '建請改善路面', '照案通過。', '辦理中', ''),
      row('第22屆第8次定期會', '代表提案', '2', '建請清淤', '請加強宣導。', '', ''),
      row('第22屆第9次臨時會', '代表提案', '3', '建請造林', '', '', ''),
    ].join('\n');
    const preview = await read(early);
    expect(await problemsOf(preview)).toEqual([
      ['E3', expect.stringContaining('看不出議決')],
      ['A4', expect.stringContaining('找不到代表會會期「第22屆第9次臨時會」')],
    ]);
    expect(preview.unknown).toMatchObject([{ register: 'council', name: '第22屆第9次臨時會' }]);
    const future = table(works('辦理中', { filed: dots(addDays(today, 3)) }), works('', { number: '6', title: '' }));
    expect(await problemsOf(await read(future))).toEqual([
      ['N2', expect.stringContaining('不得晚於今日')],
      ['E3', expect.stringContaining('案由')],
    ]);
    await apply(await read(table(works('辦理中'))));
    const other = await read(table(works('').replace('照案通過', '否決')));
    expect(await problemsOf(other)).toEqual([['F2', expect.stringContaining('議案已函送')]]);
  });

  it('leaves what was decided without a carried decision where the council left it', async () => {
    await apply(await read(table(works('').replace('照案通過', '不予通過'))));
    expect(motion('代表提案第5號')).toMatchObject({ state: 'resolved', decision: 'rejected' });
  });

  it('gives numbers where the list has none, and finds them again by their titles', async () => {
    const pasted = [
      '第22屆第8次定期會提案一覽表',
      '類別\t案由',
      '公所提案\t甲案',
      '代表提案\t乙案',
      '代表提案\t丙案',
    ].join('\n');
    const preview = await read(pasted);
    expect(preview).toMatchObject({ keys: ['council', 'title'], counts: { add: 3 } });
    await apply(preview);
    expect(motions().map(({ number, council, state }) => [number, council === session, state])).toEqual([
      ['公所提案第1號', true, 'received'],
      ['代表提案第1號', true, 'received'],
      ['代表提案第2號', true, 'received'],
    ]);
    expect((await read(pasted)).counts).toMatchObject({ same: 3, add: 0 });
    const numbered = await read(pasted.replace('類別\t案由', '類別\t案由\t案號'));
    expect(numbered.counts).toMatchObject({ same: 3, add: 0 });
  });
});

describe('executions of a plain table of seven columns', () => {
  const plain = (note: string, execution = '已發包，辦理中') =>
    [
      heads,
      row('第22屆第8次定期會', '代表提案', '1', '建請改善路面', '照案通過。', execution, note),
      row('第22屆第8次定期會', '代表提案', '2', '建請清淤', '照案通過。', '', ''),
    ].join('\n');
  const letter = {
    letterOn: dots(addDays(today, -25)),
    letterNumber: '試代字第1150000001號',
    receivedOn: dots(addDays(today, -24)),
  };

  it('are kept as notes while nothing says who has the motion, and that is told', async () => {
    const preview = await read(plain('與第2案相關'));
    expect(await problemsOf(preview)).toEqual([]);
    expect(preview.differences).toEqual([expect.stringMatching(/^有1件的執行情形先記在備註/)]);
    await apply(preview);
    expect(motion('代表提案第1號')).toMatchObject({
      state: 'resolved',
      note: '與第2案相關\n執行情形：已發包，辦理中',
      execution: null,
    });
    expect((await read(plain('與第2案相關'))).counts).toMatchObject({ same: 2, change: 0 });
    expect(await town.problems()).toEqual([]);
  });

  it('become reports where letter and unit are said once for all', async () => {
    await apply(await read(plain('')));
    const preview = await read(plain(''), { fixed: { ...letter, unit: '建設課' } });
    expect(await problemsOf(preview)).toEqual([]);
    await apply(preview);
    expect(motion('代表提案第1號')).toMatchObject({
      state: 'ongoing',
      unit: town.units.建設課,
      executionText: '已發包，辦理中',
    });
    expect(motion('代表提案第2號')).toMatchObject({ state: 'assigned', unit: town.units.建設課 });
  });

  it.each([
    ['建設課、民政課', '已發包'],
    ['', '建設課：已發包'],
  ])('are of the units that stand beside them: %s %s', async (note, execution) => {
    await apply(await read(plain(note, execution), { fixed: letter }));
    const made = motion('代表提案第1號');
    expect(made).toMatchObject({ state: 'ongoing', unit: town.units.建設課 });
    expect(made?.cos).toEqual(note === '' ? [] : [town.units.民政課]);
    expect(reports(made?.id)).toHaveLength(1);
    expect(motion('代表提案第2號')).toMatchObject({ state: 'sent', unit: null });
    expect((await read(plain(note, execution), { fixed: letter })).counts).toMatchObject({ same: 2 });
  });
});

describe('what stays as it is', () => {
  const all = table(
    works('辦理中', { secret: '是' }),
    works('', { number: '6', title: '（續建）中正路' }),
    works('研議中', { number: '7', title: '建請設置公車亭' }),
  );

  it.each(['xlsx', 'csv'] as const)('our own list comes back as .%s without a change', async (kind) => {
    await apply(await read(all));
    await apply(await read(register));
    const { file, rows } = await town.call('研考', 'motion.export', { kind, withheld: true });
    const preview = await town.call('研考', 'import.read', { register: 'motion', file });
    expect((await rowsOf(preview)).filter(({ action }) => action !== 'same')).toEqual([]);
    expect([preview.counts.same, preview.left]).toEqual([rows, 0]);
  });

  it('our own table of executions comes back from Word without a change', async () => {
    await apply(await read(all));
    const { file } = await town.call('研考', 'paper.make', { paper: 'motionExecution' });
    const printed = await town.call('研考', 'import.read', { register: 'motion', file });
    expect((await rowsOf(printed)).filter(({ action }) => action !== 'same')).toEqual([]);
    expect(printed.counts.same).toBeGreaterThan(1);
  });

  it('confidential motions are brought in as such, with what is said of them', async () => {
    await apply(await read(table(works('辦理中', { secret: '是' }))));
    const { id } = motion('代表提案第5號') ?? { id: '' };
    expect(reports(id)).toMatchObject([{ confidential: true }]);
    expect((await town.call('主計', 'motion.list', {})).rows).toEqual([]);
    const open = await read(table(works('辦理中', { secret: '否' })));
    await apply(open);
    expect(reports(id)).toMatchObject([{ confidential: false }]);
  });

  it('goes again as one, and only control may bring it in', async () => {
    const { position } = await apply(await read(table(works('辦理中'), works('', { number: '6', title: '乙' }))));
    expect(motions()).toHaveLength(2);
    await town.call('研考', 'journal.undo', { position });
    expect([motions(), recordsWhere(town.db, 'motionReport', { all: [] })]).toEqual([[], []]);
    expect(await town.problems()).toEqual([]);
    expect((await refusalFrom(read(register, {}, '本課承辦'))).code).toBe('forbidden');
  });
});
