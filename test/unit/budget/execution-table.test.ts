import { describe, expect, it } from 'vitest';
import { parseDelimited } from '#shared/base/csv.ts';
import { findHead } from '#shared/budget/execution-head.ts';
import { readExecutionTable, type Said } from '#shared/budget/execution-table.ts';

const lines = [
  {
    id: 'goods',
    label: '道路橋梁工程－物品',
    codes: ['02-01-04-01-20-11', '02-01-04-01-20'],
    names: ['道路橋梁工程物品'],
  },
  {
    id: 'travel',
    label: '道路橋梁工程－國內旅費',
    codes: ['02-01-04-01-20-16', '02-01-04-01-20'],
    names: ['道路橋梁工程國內旅費'],
  },
  { id: 'works', label: '道路橋梁工程－設備及投資', codes: ['02-01-04-01-30'], names: ['道路橋梁工程設備及投資'] },
];

const read = (text: string, said: Said = {}) => {
  const rows = parseDelimited(text);
  const head = findHead(rows);
  return head && readExecutionTable(rows, head, lines, said);
};
const amounts = (text: string) =>
  read(text)?.rows.map(({ line, values, problem }) => [line, values.paid, values.payable, problem]);

describe('a table of the accounting system', () => {
  it('is found below its titles, with its unit, and its totals are not taken', () => {
    const table = read(
      [
        '試驗鄉公所,,,',
        '歲出預算執行月報表　單位：新臺幣元,,,',
        '科目編號,科目名稱,累計實現數,應付數',
        '02-01-04-01-30,設備及投資,"28,180,000","4,000,000"',
        '02010401-20-11,物品,１２３,－',
        ',合計,"28,180,123",',
      ].join('\n'),
    );
    expect(table?.unit).toBe('元');
    expect(table?.rows).toMatchObject([
      {
        place: '第4列',
        line: 'works',
        values: { paid: 28_180_000, payable: 4_000_000, committed: null },
        problem: null,
      },
      { place: '第5列', line: 'goods', values: { paid: 123, payable: 0 }, problem: null },
    ]);
    expect(table?.notes).toEqual([]);
  });

  it('in 千元 is read in 元, and a difference to its own total is told', () => {
    const table = read('單位：千元,,\n編號,科目,實現數\n02-01-04-01-30,設備及投資,28180\n,總計,28181');
    expect(table?.rows[0]?.values.paid).toBe(28_180_000);
    expect(table?.notes).toEqual([expect.stringContaining('相差1,000元')]);
  });

  it('with heads of two rows reads what stands above: 累計 and not 本月', () => {
    const head = '科目編號,科目名稱,實現數,,應付數\n,,本月數,累計數,\n';
    expect(amounts(`${head}02-01-04-01-30,設備及投資,5,77,9`)).toEqual([['works', 77, 9, null]]);
  });

  it('finds a line by its name, and one of two that fit by no guess', () => {
    expect(amounts('科目名稱,實現數,應付數\n道路橋梁工程　物品,5,')).toEqual([['goods', 5, null, null]]);
    expect(amounts('科目編號,實現數\n02-01-04-01-20,5')).toEqual([
      [null, 5, null, expect.stringContaining('有2筆細目符合')],
    ]);
    expect(amounts('科目編號,實現數\n99,5')).toEqual([[null, 5, null, expect.stringContaining('找不到這個科目')]]);
  });

  it('leaves 款項目節 to the rows above, and takes no subtotal for a line', () => {
    const text = [
      '款,項,目,節,科目,實現數',
      '02,,,,試驗鄉公所主管,100',
      ',01,,,試驗鄉公所,100',
      ',,04,,交通支出,100',
      ',,,01,道路橋梁工程,100',
      ',,,,20　業務費,30',
      ',,,,11　物品,10',
      ',,,,16　國內旅費,20',
      ',,,,30　設備及投資,70',
      ',,,,歲出合計,100',
    ].join('\n');
    expect(amounts(text)).toEqual([
      ['goods', 10, null, null],
      ['travel', 20, null, null],
      ['works', 70, null, null],
    ]);
    expect(read(text)?.notes).toEqual([]);
  });

  it('says what it cannot read and where one line stands twice', () => {
    const text = '科目編號,實現數\n02-01-04-01-30,約5萬\n02-01-04-01-20-11,5\n02-01-04-01-20-11,6';
    expect(read(text)?.rows.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('「實現數」：'),
      null,
      expect.stringContaining('與第3列是同一筆細目'),
    ]);
  });

  it('is read by the columns that were said, and by no others', () => {
    const text = '科目編號,實現數,別的,應付數\n02-01-04-01-30,5,7,9';
    const table = read(text, { columns: { code: 0, paid: 2 } });
    expect(table?.rows[0]?.values).toMatchObject({ paid: 7, payable: null });
    expect(table?.columns).toEqual({ code: 0, paid: 2 });
  });

  it('that names no unit is in the one its source uses; what is said goes before what it names', () => {
    const rows = '科目編號,實現數\n02-01-04-01-30,5';
    const paid = (text: string, said: Said) => read(text, said)?.rows[0]?.values.paid;
    expect(paid(rows, { usualUnit: '千元' })).toBe(5000);
    expect(read(rows)?.unitNamed).toBe(false);
    expect(paid(`單位：萬元,\n${rows}`, { usualUnit: '千元' })).toBe(50_000);
    expect(paid(`單位：萬元,\n${rows}`, { unit: '元' })).toBe(5);
  });

  it('may have columns in units of their own, and its total is in that of its column', () => {
    const text = (title: string) =>
      `${title},,\n科目編號,科目,實現數（千元）,應付數（元）,預付數\n02-01-04-01-30,設備及投資,5,"4,000",7\n,合計,5,4000,7`;
    const plain = read(text('試驗鄉公所'));
    expect(plain).toMatchObject({ unit: '元', unitNamed: false, notes: [] });
    expect(plain?.rows[0]?.values).toMatchObject({ paid: 5_000, payable: 4_000, prepaid: 7 });
    const titled = read(text('單位：萬元'));
    expect(titled).toMatchObject({ unit: '萬元', unitNamed: true, notes: [] });
    expect(titled?.rows[0]?.values).toMatchObject({ paid: 5_000, payable: 4_000, prepaid: 70_000 });
  });

  it('is shown with its heads where they mean nothing to us, until its columns are said', () => {
    const text = '試驗鄉公所,,\n款別,本期累計支用,備考\n02-01-04-01-30,5,無';
    expect(read(text)).toMatchObject({ rows: [], columns: {} });
    expect(findHead(parseDelimited(text))).toMatchObject({
      from: 1,
      first: 2,
      heads: ['款別', '本期累計支用', '備考'],
    });
    expect(read(text, { columns: { code: 0, paid: 1 } })?.rows).toMatchObject([{ line: 'works', values: { paid: 5 } }]);
  });

  it('says what a spreadsheet could not compute, by the address of the cell', () => {
    const problems = read('科目編號,實現數\n02-01-04-01-30,#REF!\n02-01-04-01-20-11,=B2')?.rows.map(
      (one) => one.problem,
    );
    expect(problems).toEqual([
      'B2「實現數」：這一格是錯誤值#REF!。在試算表改正後再匯入。',
      'B3「實現數」：檔案沒有存這個公式的值。在試算表開啟並儲存後再匯入。',
    ]);
  });

  it.each(['', '科目編號,預算數', '1,2\n3,4'])('is not made of %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
