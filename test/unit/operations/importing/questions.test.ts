import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { addDays, formatDay, rocYear, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Calls } from '#shared/contract/index.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;
let session: Id;

const today = todayIn();
const dots = (day: string): string => formatDay(day, 'dots');
const asked = addDays(today, -20);

beforeEach(() => {
  town = new Township();
  session = newId();
  const values = { term: 22, number: 8, type: 'regular', from: addDays(today, -25), to: addDays(today, -15) };
  town.write({ kind: 'create', register: 'council', id: session, values });
});

afterEach(() => town.close());

type Preview = Calls['import.read']['answer'];

const row = (...cells: string[]): string => cells.join('\t');
const read = (register: 'question' | 'council', pasted: string, who: PersonName = '研考'): Promise<Preview> =>
  town.call(who, 'import.read', { register, pasted });
const rowsOf = async ({ stage }: Preview) => (await town.call('研考', 'import.rows', { stage })).rows;
const problemsOf = async (preview: Preview) =>
  (await rowsOf(preview)).flatMap(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence]));
const apply = ({ stage }: Preview, who: PersonName = '研考') => town.call(who, 'import.apply', { stage });
const questions = () => recordsWhere(town.db, 'question', { all: [] });

const heads = '編號\t質詢日期\t質詢代表\t類別\t質詢事項\t答復單位\t口頭答復\t書面答復期限\t書面答復\t答復文號\t答復日';
const oral = row(
  '',
  dots(asked),
  '林○○代表',
  '施政總質詢',
  '路燈何時汰換？',
  '建設課、財政課',
  '年底前完成。',
  '',
  '',
  '',
  '',
);
const written = row(
  ...['', dots(asked), '陳○○', '業務質詢', '托育補助標準為何？', '民政課', '另以書面答復。'],
  ...[dots(addDays(asked, 10)), '依自治條例第五條辦理。', '試民字第1150000009號', dots(addDays(asked, 8))],
);
const table = (...rows: string[]): string =>
  ['試驗鄉民代表會第22屆第8次定期會質詢事項一覽表', heads, ...rows].join('\n');

describe('a list of questions', () => {
  it('comes in with its session from the title, numbered by the office, its answers drafted', async () => {
    const preview = await read('question', table(oral, written));
    expect(await problemsOf(preview)).toEqual([]);
    expect(preview.counts).toMatchObject({ add: 2 });
    await apply(preview);
    const year = rocYear(asked);
    expect(questions()).toMatchObject([
      {
        ...{ number: `質-${year}-001`, state: 'noted', council: session, kind: 'general', representative: '林○○代表' },
        ...{ units: [town.units.建設課, town.units.財政課].sort(), reply: '年底前完成。', written: false },
      },
      {
        ...{ number: `質-${year}-002`, state: 'answering', kind: 'subject', written: true },
        ...{ answer: '依自治條例第五條辦理。', answerNumber: '試民字第1150000009號' },
      },
    ]);
    expect(await town.problems()).toEqual([]);
  });

  it('is delivered where whoever brings it in may approve it', async () => {
    await apply(await read('question', table(written), '秘書'), '秘書');
    expect(questions()).toMatchObject([{ state: 'answered', answeredOn: addDays(asked, 8) }]);
    const other = await read('question', table(written.replace('第五條', '第六條')));
    expect(await problemsOf(other)).toEqual([['I3', expect.stringContaining('書面答復已送出')]]);
    const noted = await read('question', table(written.replace('另以書面答復。', '會後以書面答復。')));
    expect(noted.counts).toMatchObject({ change: 1, refused: 0 });
  });

  it('that somebody closed since the list was looked at stops the whole import', async () => {
    await apply(await read('question', table(oral)));
    const preview = await read('question', table(oral.replace(/\t\t\t\t$/, '\t\t已全面汰換。\t\t')));
    expect(preview.counts).toMatchObject({ change: 1, refused: 0 });
    const [{ id, version } = { id: '', version: 0 }] = questions();
    await town.as('研考').call('question.close', { id, version });
    const refused = await refusalFrom(apply(preview));
    expect(refused.sentence).toMatch(/預覽之後資料有變動，全部未匯入.*已由他人修改/);
    expect(questions()).toMatchObject([{ state: 'closed', answer: null }]);
  });

  it('says the same the second time, however the representative is addressed', async () => {
    await apply(await read('question', table(oral, written)));
    const again = await read('question', table(oral, written));
    expect(again.counts).toEqual({ add: 0, change: 0, same: 2, refused: 0 });
    const { position } = town;
    await apply(again);
    expect(town.position).toBe(position);
    const addressed = await read('question', table(written.replace('陳○○', '陳○○代表')));
    expect(addressed.counts).toMatchObject({ add: 0, change: 1 });
  });

  it('is refused at the cell: an answer by nobody, one of tomorrow, a row out of reach', async () => {
    const nobody = written.replace('民政課', '');
    const tomorrow = written.replace(dots(addDays(asked, 8)), dots(addDays(today, 1))).replace('托育', '長照');
    expect(await problemsOf(await read('question', table(nobody, tomorrow)))).toEqual([
      ['F3', expect.stringContaining('答復單位')],
      ['K4', expect.stringContaining('不得晚於今日')],
    ]);
    const [problem] = await problemsOf(await read('question', table(written), '本課承辦'));
    expect(problem).toEqual(['3', expect.stringContaining('托育補助標準為何')]);
  });

  it('comes back from our own list as it is, and goes again as one', async () => {
    const { position } = await apply(await read('question', table(oral, written)));
    const { file, rows } = await town.call('研考', 'question.export', { kind: 'xlsx' });
    const preview = await town.call('研考', 'import.read', { register: 'question', file });
    expect((await rowsOf(preview)).filter(({ action }) => action !== 'same')).toEqual([]);
    expect([preview.counts.same, preview.left]).toEqual([rows, 0]);
    await town.call('研考', 'journal.undo', { position });
    expect(questions()).toEqual([]);
  });
});

describe('a list of sessions', () => {
  const listed = [
    '會期\t起訖日期\t地點\t來函文號',
    row('第二十二屆第八次定期大會', `${dots(addDays(today, -25))}-${dots(addDays(today, -15))}`, '', ''),
    row('第22屆第5次臨時會', `${dots(addDays(today, 5))}-${dots(addDays(today, 7))}`, '本所禮堂', '試代字第1號'),
    row('春季會議', `${dots(today)}-${dots(today)}`, '', ''),
  ].join('\n');

  it('knows a session however it is written, and its days in one column', async () => {
    const preview = await read('council', listed);
    expect(preview.counts).toEqual({ add: 1, change: 0, same: 1, refused: 1 });
    expect(await problemsOf(preview)).toEqual([['A4', expect.stringContaining('看不出「春季會議」')]]);
    await apply(preview);
    expect(recordsWhere(town.db, 'council', { field: 'type', is: 'equal', value: 'extraordinary' })).toMatchObject([
      { term: 22, number: 5, from: addDays(today, 5), to: addDays(today, 7), place: '本所禮堂', paper: '試代字第1號' },
    ]);
    expect((await read('council', listed)).counts).toMatchObject({ same: 2, add: 0, change: 0 });
  });

  it('refuses days the wrong way round, and changes what was corrected', async () => {
    const three = (from: string, to: string): string =>
      ['屆\t次\t類別\t開會日\t閉會日', row('22', '8', '定期會', from, to)].join('\n');
    expect(await problemsOf(await read('council', three(dots(today), dots(asked))))).toEqual([
      ['E2', expect.stringContaining('不得早於')],
    ]);
    await apply(await read('council', three(dots(addDays(today, -25)), dots(addDays(today, -14)))));
    expect(town.record('council', session).to).toBe(addDays(today, -14));
  });
});
