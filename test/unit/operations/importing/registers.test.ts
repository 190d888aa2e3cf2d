import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { Calls } from '#shared/contract/index.ts';
import { converted } from '#test/support/converted.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';
import { unzip } from '#test/support/zip.ts';
import { findLibreOffice } from '../../../../tools/setup/libreoffice.mjs';

vi.setConfig({ testTimeout: 30_000 });

type Wish = Calls['import.read']['input'];
type Value = string | number | Date | null | { formula: string; result?: number };

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const offer = (bytes: Uint8Array, name: string): string => {
  const file = town.files.room(name);
  writeFileSync(file.path, bytes);
  return town.files.offer(file);
};

async function workbook(...sheets: (readonly (readonly Value[])[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [at, rows] of sheets.entries()) book.addWorksheet(`表${at + 1}`).addRows(rows.map((row) => [...row]));
  return offer(new Uint8Array(await book.xlsx.writeBuffer()), '名冊.xlsx');
}

const read = (wish: Wish, who: PersonName = '管理員') => town.call(who, 'import.read', wish);
const rowsOf = async (stage: string, who: PersonName = '管理員') =>
  (await town.call(who, 'import.rows', { stage })).rows;
const apply = (stage: string, without: number[] = []) => town.call('管理員', 'import.apply', { stage, without });

const units = () =>
  recordsWhere(town.db, 'unit', { all: [] }).map(({ name, prefix, chiefTitle }) => ({ name, prefix, chiefTitle }));

describe('a list of names', () => {
  it('is a table of one column, under its title or not', async () => {
    await apply((await read({ register: 'tag', file: await workbook([['名稱'], ['路平']]) })).stage);
    const names = [['標籤'], ['路平'], ['燈亮'], ['水溝通']];
    for (const rows of [names, [['試驗鄉公所標籤'], [], ...names], names.map(([name = '']) => [null, null, name])]) {
      const preview = await read({ register: 'tag', file: await workbook(rows) });
      expect(preview).toMatchObject({ keys: ['name'], missing: null, counts: { add: 2, same: 1, refused: 0 } });
      expect((await rowsOf(preview.stage)).map(({ title }) => title)).toEqual(['路平', '燈亮', '水溝通']);
    }
  });

  it('is none without a head that says what it lists', async () => {
    for (const head of ['路平', '備忘', '說明']) {
      const refusal = await refusalFrom(read({ register: 'tag', file: await workbook([[head], ['燈亮']]) }));
      expect(refusal.sentence).toContain('找不到表格');
    }
  });
});

describe('a file of records', () => {
  const rows = [
    ['試驗鄉公所單位一覽表'],
    ['單位名稱（必填）', '代字', '主管職稱', '成立日期'],
    ['建設課', '建', '課長', '107/12/25'],
    ['觀光課', '觀', '課長', new Date(Date.UTC(2020, 0, 1))],
    ['民　政課', '民', null, '115.13.01'],
    ['清潔隊', '建', '隊長', null],
    ['合計', null, '4', null],
  ];

  it('is compared row by row, and nothing is written', async () => {
    const { position } = town;
    const preview = await read({ register: 'unit', file: await workbook([['說明']], rows) });
    expect(town.position).toBe(position);
    expect(preview).toMatchObject({
      file: '名冊.xlsx',
      sheet: 1,
      head: { from: 1, first: 2 },
      keys: ['name'],
      missing: null,
      counts: { add: 1, change: 1, same: 0, refused: 2 },
      totals: 1,
    });
    expect(preview.left).toBe(units().length - 2);
    const [works, tourism, civil, cleaning] = await rowsOf(preview.stage);
    expect(works).toMatchObject({
      row: 3,
      action: 'change',
      cells: [
        { label: '主管職稱', before: '', after: '課長' },
        { label: '成立日期', before: '', after: '107.12.25' },
      ],
    });
    expect(tourism).toMatchObject({ row: 4, action: 'add', title: '觀光課' });
    expect(tourism?.cells.at(-1)).toMatchObject({ label: '成立日期', after: '109.01.01' });
    expect(civil?.problems).toEqual([
      {
        cell: 'D5',
        field: 'validFrom',
        label: '成立日期',
        sentence: expect.stringContaining('13月'),
        said: '115.13.01',
      },
    ]);
    expect(cleaning?.problems).toEqual([
      { cell: 'B6', field: 'prefix', label: '代字', sentence: '與第3列相同，不得重複。', said: '建' },
    ]);
  });

  it('takes cells that were corrected in the preview, and knows what stood there', async () => {
    const file = await workbook(rows);
    const corrected = await read({ register: 'unit', file, cells: { D5: '115.1.1', B6: '清', ZZ9: '無此欄' } });
    expect(corrected.counts).toMatchObject({ refused: 0 });
    expect((await rowsOf(corrected.stage)).find(({ title }) => title === '清潔隊')).toMatchObject({
      action: 'add',
      row: 6,
    });
    expect((await refusalFrom(read({ register: 'unit', file, cells: { 'D5:E9': '1' } }))).code).toBe('invalid');
  });

  it('comes in as one change, and goes again as one; the same file twice adds nothing', async () => {
    const before = units();
    const file = await workbook(rows);
    const { stage } = await read({ register: 'unit', file });
    const { position, added, changed } = await apply(stage);
    expect([added, changed]).toEqual([1, 1]);
    expect(units()).toContainEqual({ name: '觀光課', prefix: '觀', chiefTitle: '課長' });
    expect(units()).toContainEqual({ name: '建設課', prefix: '建', chiefTitle: '課長' });
    const again = await read({ register: 'unit', file });
    expect(again.counts).toEqual({ add: 0, change: 0, same: 2, refused: 2 });
    expect((await apply(again.stage)).position).toBe(0);
    await town.call('管理員', 'journal.undo', { position });
    expect(units()).toEqual(before);
  });

  it('leaves out the rows it is told to, and leaves alone what a blank cell says nothing of', async () => {
    const { stage } = await read({ register: 'unit', file: await workbook(rows) });
    expect(await apply(stage, [4])).toMatchObject({ added: 0, changed: 1 });
    const blank = [
      ['單位名稱', '主管職稱'],
      ['建設課', ''],
    ];
    expect((await read({ register: 'unit', file: await workbook(blank) })).counts).toMatchObject({
      change: 0,
      same: 1,
    });
  });

  it('of which somebody changed a record meanwhile is refused whole', async () => {
    const { stage } = await read({ register: 'unit', file: await workbook(rows) });
    const [unit] = recordsWhere(town.db, 'unit', { field: 'name', is: 'equal', value: '建設課' });
    await town.call('管理員', 'unit.update', {
      id: unit?.id ?? '',
      version: unit?.version ?? 0,
      patch: { chiefTitle: '主任' },
    });
    const refused = await refusalFrom(apply(stage));
    expect(refused).toMatchObject({ code: 'conflict', sentence: expect.stringContaining('全部未匯入') });
    expect(units().some(({ name }) => name === '觀光課')).toBe(false);
  });

  it('names what it refers to by name, former name or code; unknown ones are told', async () => {
    const people = [
      ['姓名', '單位', '職稱', '到職日'],
      ['甲', '建設課', '課員', 1120325],
      ['乙', '民', '課員', 45000],
      ['丙', '觀光課', '課員', '一百十年三月'],
      ['丁', '同上', '〃', '民國110年3月17日'],
    ];
    const preview = await read({ register: 'person', file: await workbook(people) });
    const [first, second, third, fourth] = await rowsOf(preview.stage);
    expect(first?.cells.map(({ after }) => after)).toEqual(['甲', '建設課', '課員', '112.03.25']);
    expect(second?.cells.map(({ after }) => after)).toEqual(['乙', '民政課', '課員', '112.03.15']);
    expect(third?.problems).toMatchObject([
      { cell: 'B4', sentence: expect.stringContaining('「觀光課」') },
      { cell: 'D4' },
    ]);
    expect(preview.unknown).toEqual([{ register: 'unit', label: '單位', name: '觀光課', rows: 2 }]);
    expect(fourth?.problems).toMatchObject([{ cell: 'B5', sentence: expect.stringContaining('「觀光課」') }]);
  });

  it('says of formulas and errors what to do, by the cell', async () => {
    const file = await workbook([
      ['單位名稱', '代字', '排列'],
      ['甲課', '甲', { formula: 'ROW()', result: 7 }],
      ['乙課', '乙', { formula: 'ROW()' }],
    ]);
    const { stage } = await read({ register: 'unit', file });
    const [first, second] = await rowsOf(stage);
    expect(first?.cells.at(-1)).toMatchObject({ label: '排列', after: '7' });
    expect(second?.problems).toMatchObject([{ cell: 'C3', sentence: expect.stringContaining('沒有存這個公式的值') }]);
  });

  it('whose columns are not known is shown, and read once they are said; then they are remembered', async () => {
    const file = await workbook([
      ['課別', '簡稱'],
      ['觀光課', '觀'],
    ]);
    const first = await read({ register: 'unit', file });
    expect(first).toMatchObject({ counts: { add: 0 }, missing: expect.stringContaining('欄位對應') });
    expect(first.sample).toEqual([
      ['課別', '簡稱'],
      ['觀光課', '觀'],
    ]);
    const said = await read({ register: 'unit', file, columns: { name: 0, prefix: 1 } });
    expect(said).toMatchObject({ counts: { add: 1 }, missing: null });
    await town.call('管理員', 'importProfile.keep', {
      target: 'unit',
      name: '人事系統',
      columns: said.columns.map(({ head, field }) => ({ head, field })),
    });
    expect(await read({ register: 'unit', file })).toMatchObject({ counts: { add: 1 }, profile: { name: '人事系統' } });
    expect(await read({ register: 'unit', file, profile: '人事系統' })).toMatchObject({ counts: { add: 1 } });
    expect((await refusalFrom(read({ register: 'unit', file, profile: '沒有的' }))).code).toBe('missing');
  });

  it('may be pasted, and told apart by other fields', async () => {
    const pasted = '單位名稱\t代字\n建設一課\t建\n';
    const byName = await read({ register: 'unit', pasted });
    expect(byName.counts).toMatchObject({ add: 0, refused: 1 });
    const byCode = await read({ register: 'unit', pasted, keys: ['prefix'] });
    expect(byCode.counts).toMatchObject({ change: 1, refused: 0 });
  });

  it('shows of a new row all that it says, a no as well, and what it will be called', async () => {
    const rows = [
      ['會議名稱', '類別', '停辦', '應出席人數'],
      ['鄰長座談', '課務會議', '否', 12],
      ['里鄰會議', '課務會議', '是', 1],
    ];
    const { stage } = await read({ register: 'series', file: await workbook(rows) });
    const [first, second] = await rowsOf(stage);
    const shown = (row: typeof first) => row?.cells.map(({ label, after }) => `${label}：${after}`);
    expect([first, second].map((row) => [row?.action, row?.title])).toEqual([
      ['add', '鄰長座談'],
      ['add', '里鄰會議'],
    ]);
    expect(shown(first)).toEqual(['會議名稱：鄰長座談', '類別：課務會議', '應出席人數：12', '停辦：否']);
    expect(shown(second)).toEqual(['會議名稱：里鄰會議', '類別：課務會議', '應出席人數：1', '停辦：是']);
    const { rows: told } = await town.call('管理員', 'import.file', {
      register: 'series',
      file: await workbook(rows),
      dryRun: true,
    });
    expect(told.map(({ title, values }) => [title, values.ended, values.seats])).toEqual([
      ['鄰長座談', false, 12],
      ['里鄰會議', true, 1],
    ]);
  });

  it('that names one record twice is refused at the second', async () => {
    const pasted = '單位名稱\t代字\n觀光課\t觀\n觀　光課\t光\n清潔隊\t觀\n';
    const { stage } = await read({ register: 'unit', pasted });
    const [first, second, third] = await rowsOf(stage);
    expect(first?.action).toBe('add');
    expect(second?.problems).toMatchObject([{ cell: '3', sentence: expect.stringContaining('第2列') }]);
    expect(third?.problems).toMatchObject([{ cell: 'B4', sentence: expect.stringContaining('第2列') }]);
  });
});

describe('the list of errors', () => {
  it('is the rows as they stood, with the reasons at their cells; corrected, it comes in', async () => {
    const preview = await read({
      register: 'unit',
      file: await workbook([
        ['單位一覽表'],
        ['單位名稱', '代字', '排列', '成立日期'],
        ['觀光課', '觀', 1, '115/1/1'],
        ['=清潔隊', '0清', 12, '115.13.1'],
        ['文化課', '', 13, null],
      ]),
    });
    const { file, name, rows } = await town.call('管理員', 'import.errors', { stage: preview.stage });
    expect([rows, name]).toEqual([2, expect.stringMatching(/^單位匯入錯誤清單_\d+\.xlsx$/)]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(town.files.take(file).path);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('沒有工作表');
    expect([1, 2, 3, 4, 5].map((at) => sheet.getRow(1).getCell(at).value)).toEqual([
      '單位名稱',
      '代字',
      '排列',
      '成立日期',
      '原因',
    ]);
    expect([1, 2, 3, 4].map((at) => sheet.getRow(2).getCell(at).value)).toEqual(['=清潔隊', '0清', 12, '115.13.1']);
    const note = sheet.getCell('D2').note;
    expect(JSON.stringify(note)).toContain('13月');
    expect(sheet.getCell('E3').value).toBe('「代字」未填，請填寫。');
    expect(JSON.stringify(sheet.getCell('B3').note)).toContain('未填');
    sheet.getCell('D2').value = '115.12.1';
    sheet.getCell('B3').value = '文';
    const corrected = offer(new Uint8Array(await book.xlsx.writeBuffer()), '更正.xlsx');
    expect((await read({ register: 'unit', file: corrected })).counts).toMatchObject({ add: 2, refused: 0 });
  });

  it('comes back from LibreOffice with its rows and comments, and is read again', async ({ skip }) => {
    const soffice = findLibreOffice()?.soffice;
    if (soffice === undefined) return skip('這部機器沒有 LibreOffice，略過由它存檔的錯誤清單');
    const preview = await read({ register: 'unit', pasted: '單位名稱\t代字\t成立日期\n=清潔隊\t0清\t115.13.1\n' });
    const { file } = await town.call('管理員', 'import.errors', { stage: preview.stage });
    const bytes = readFileSync(town.files.take(file).path);
    for (const kind of ['xlsx', 'ods'] as const) {
      const [saved] = converted(soffice, { '錯誤清單.xlsx': bytes }, kind) ?? [];
      if (saved === undefined) return skip('這部機器的 LibreOffice 沒有 Calc，略過由它存檔的錯誤清單');
      const content = unzip(readFileSync(saved));
      const noted = [...content].filter(([name]) => /comments\d*\.xml$|^content\.xml$/.test(name));
      expect(noted.map(([, text]) => String(text).replace(/<[^>]*>/g, '')).join()).toContain('沒有13月');
      const again = await read({ register: 'unit', file: offer(readFileSync(saved), `錯誤清單.${kind}`) });
      expect(again.counts).toMatchObject({ add: 0, refused: 1 });
      expect((await rowsOf(again.stage)).map(({ problems }) => problems.map(({ cell }) => cell))).toEqual([['C2']]);
    }
  });
});

describe('who may', () => {
  it('import is who may enter; the rest is refused before the file is read', async () => {
    const pasted = '單位名稱\t代字\n觀光課\t觀\n';
    expect((await refusalFrom(read({ register: 'unit', pasted }, '本課承辦'))).code).toBe('forbidden');
    expect((await refusalFrom(read({ register: 'unit', pasted }, '檢視'))).code).toBe('forbidden');
    expect((await refusalFrom(read({ register: 'ruling', pasted }))).sentence).toContain('另有登錄的方式');
    expect((await refusalFrom(read({ register: '沒有', pasted }))).code).toBe('missing');
    expect((await refusalFrom(town.call('管理員', 'import.rows', { stage: 'x' }))).sentence).toContain('預覽已失效');
  });

  it.each(['__proto__', 'constructor', 'toString'])('a head %s is a head like any other', async (head) => {
    const preview = await read({ register: 'unit', pasted: `${head}\t單位名稱\t代字\n甲\t觀光課\t觀\n` });
    expect(preview.counts).toMatchObject({ add: 1 });
    const said = await read({
      register: 'unit',
      pasted: `${head}\t代字\n觀光課\t觀\n`,
      columns: { [head]: 0, prefix: 1 },
    });
    expect(said.columns.find((column) => column.head === head)).toMatchObject({ field: null });
  });
});
