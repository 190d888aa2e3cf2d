import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;
let made: Awaited<ReturnType<BudgetTown['inForce']>>;

beforeEach(async () => {
  town = await BudgetTown.founded();
  made = await town.inForce();
});

afterEach(() => town.close());

describe('the accounting system’s export', () => {
  const month = inYear('03').slice(0, 7);
  it('is shown first, then applied', async () => {
    const pasted = [
      '科目編號\t科目名稱\t累計實現數\t應付數',
      '02-01-04-01-20-11\t物品\t300,000\t',
      '02-01-04-01-30\t設備及投資\t1,500,000\t90,000',
      '02-01-77\t沒有的\t5\t',
    ].join('\n');
    const { position } = town;
    const preview = await town.call('主計', 'execution.read', { budget: made.budget, month, pasted });
    expect(town.position).toBe(position);
    expect(preview.rows.map(({ action, line }) => [action, line])).toEqual([
      ['add', made.goods],
      ['add', made.works],
      ['refused', null],
    ]);
    const rows = preview.rows.flatMap(({ line, values }) => (line ? [{ line, ...values }] : []));
    await town.call('主計', 'execution.put', { budget: made.budget, month, source: 'imported', rows });
    const again = await town.call('主計', 'execution.read', { budget: made.budget, month, pasted });
    expect(again.rows.map(({ action }) => action)).toEqual(['same', 'same', 'refused']);
  });

  const offer = (bytes: Uint8Array, name: string): string => {
    const file = town.files.room(name);
    writeFileSync(file.path, bytes);
    return town.files.offer(file);
  };
  const readFile = (file: string, more: object = {}) =>
    town.call('主計', 'execution.read', { budget: made.budget, month, file, ...more });

  it('a file in CP950 is read', async () => {
    const big5 = iconv.encode('科目編號,實現數\r\n02-01-04-01-30,5\r\n', 'cp950');
    const preview = await readFile(offer(big5, '月報.csv'));
    expect(preview.rows).toMatchObject([{ action: 'add', line: made.works, values: { paid: 5 } }]);
    expect(preview).toMatchObject({ file: '月報.csv', unitFrom: 'none', profile: null, missing: null });
  });

  it('a workbook is read: the sheet with the table, heads over two rows, 千元, formulas by their value', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('說明').addRow(['本表由會計系統產製']);
    book.addWorksheet('備份', { state: 'hidden' }).addRows([
      ['科目編號', '實現數'],
      ['02-01-04-01-30', 9],
    ]);
    const sheet = book.addWorksheet('執行表');
    sheet.addRows([
      ['試驗鄉公所歲出預算執行狀況表'],
      ['', '', '', '單位：千元'],
      ['科目編號', '科目名稱', '實現數', '', '應付數'],
      ['', '', '本月數', '累計數', ''],
      ['02-01-04-01-20-11', '物品', 1, 300.5, null],
      ['02-01-04-01-30', '設備及投資', 2, { formula: 'C6+1498', result: 1500 }, 90],
      ['', '合計', 3, { formula: 'SUM(D5:D6)', result: 1800.5 }, 90],
    ]);
    sheet.mergeCells('C3:D3');
    const preview = await readFile(offer(new Uint8Array(await book.xlsx.writeBuffer()), '執行表.xlsx'));
    expect(preview.rows.map(({ line, values, place }) => [line, values.paid, values.payable, place])).toEqual([
      [made.goods, 300_500, null, '第5列'],
      [made.works, 1_500_000, 90_000, '第6列'],
    ]);
    expect(preview).toMatchObject({ unit: '千元', unitFrom: 'file', notes: [], head: { from: 2, first: 4 } });
    expect(preview.sheets).toEqual([
      { at: 0, name: '說明' },
      { at: 2, name: '執行表' },
    ]);
    expect(preview.sheet).toBe(2);
    expect(preview.columns.map(({ letter, field, basis }) => [letter, field, basis])).toEqual([
      ['A', 'code', 'head'],
      ['B', 'name', 'head'],
      ['C', null, undefined],
      ['D', 'paid', 'head'],
      ['E', 'payable', 'head'],
    ]);
    await expect(
      readFile(offer(new Uint8Array(await book.xlsx.writeBuffer()), '執行表.xlsx'), { sheet: 0 }),
    ).rejects.toThrow('找不到表格');
  });

  it('what is no workbook is refused in words', async () => {
    const broken = await refusalFrom(readFile(offer(Buffer.from('PK\u0003\u0004'), '月報.xlsx')));
    expect(broken.sentence).toMatch(/。.*(另存|重新)/);
    expect((await refusalFrom(readFile(offer(Buffer.from(''), '月報.csv')))).code).toBe('invalid');
  });

  it('columns that were said are known again, in another year and under another name', async () => {
    const source = (year: number) =>
      iconv.encode(`試驗鄉公所${year}年度支用表,,\n款別代碼,備考,${year}年累計支用\n02-01-04-01-30,無,5\n`, 'utf8');
    const first = await readFile(offer(source(bookYear), '一月.csv'));
    expect(first).toMatchObject({ rows: [], missing: expect.stringContaining('欄位對應') });
    const columns = { code: 0, paid: 2 };
    const said = await readFile(offer(source(bookYear), '一月.csv'), { columns, unit: '千元' });
    expect(said.rows).toMatchObject([{ line: made.works, values: { paid: 5000 } }]);
    expect(said.columns.map(({ field, basis }) => [field, basis])).toEqual([
      ['code', 'said'],
      [null, undefined],
      ['paid', 'said'],
    ]);
    const keep = (name: string) =>
      town.call('主計', 'importProfile.keep', {
        target: 'execution',
        name,
        columns: said.columns.map(({ head, field }) => ({ head, field })),
        unit: '千元',
      });
    const { ids } = await keep('會計系統支用表');
    const later = await readFile(offer(source(bookYear + 1), '二月.csv'));
    expect(later).toMatchObject({
      profile: { id: ids[0], name: '會計系統支用表' },
      unit: '千元',
      unitFrom: 'profile',
      rows: [{ line: made.works, values: { paid: 5000 } }],
    });
    expect(later.columns.map(({ basis }) => basis)).toEqual(['profile', undefined, 'profile']);
    expect((await keep('另一個名稱')).ids).toEqual(ids);
    expect(town.record('importProfile', ids[0] ?? '').name).toBe('會計系統支用表');
    const other = await readFile(offer(iconv.encode('款別代碼,累計支用\n02-01-04-01-30,5\n', 'utf8'), '三月.csv'));
    expect(other.profile).toBeNull();
    expect(
      (
        await refusalFrom(
          town.call('檢視', 'importProfile.keep', {
            target: 'execution',
            name: '甲',
            columns: [{ head: '甲', field: null }],
          }),
        )
      ).code,
    ).toBe('forbidden');
  });
});
