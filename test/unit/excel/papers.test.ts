import { describe, expect, it } from 'vitest';
import { advancePaper } from '#main/excel/papers/advance.ts';
import { carryOverPaper } from '#main/excel/papers/carry-over.ts';
import { reservePaper } from '#main/excel/papers/reserve.ts';
import { summed } from '#test/support/workbook.ts';
import {
  advanceData,
  allotmentSample,
  budgetBy,
  carryOverData,
  everyPaper,
  finalSample,
  monthlySample,
  reserveData,
  trendSample,
} from './papers.ts';
import { read, readFirst } from './samples.ts';

type Sheet = Awaited<ReturnType<typeof readFirst>>;

/** The row whose cell in that column says so. */
function rowOf(sheet: Sheet, text: string, column = 'E'): number {
  for (let row = 1; row <= sheet.rows; row += 1) if (sheet.at(`${column}${row}`).value === text) return row;
  throw new Error(`沒有這一列：${text}`);
}

const valuesAt = (sheet: Sheet, row: number, columns: string): unknown[] =>
  [...columns].map((letter) => sheet.at(`${letter}${row}`).value);

describe('近三年預算趨勢表', () => {
  it('prints document 002: sums as formulas, and what a year does not have stays blank', async () => {
    const sheet = await readFirst(trendSample);
    expect(sheet.row(2)[0]).toBe('近三年預算趨勢表');
    expect(sheet.at('G4').value).toBe('單位：元');
    expect(sheet.row(5)).toEqual(['經費來源', '98年度', null, '99年度', null, '100年度', null]);
    expect(sheet.row(6).slice(1)).toEqual(['預算數', '決算數', '預算數', '決算數', '預算數', '決算數']);
    expect(sheet.row(7)).toEqual([
      '鄉（縣）預算',
      22_396_000,
      19_035_971,
      39_144_000,
      35_139_493,
      21_911_000,
      19_867_906,
    ]);
    expect(sheet.row(8)).toEqual(['離島建設基金', 3_500_000, 3_500_000, null, null, null, null]);
    for (const ref of ['D8', 'E8', 'F8', 'G8']) expect(sheet.at(ref)).toMatchObject({ value: null, formula: null });
    expect(sheet.row(9)).toEqual(['合計', 25_896_000, 22_535_971, 39_144_000, 35_139_493, 21_911_000, 19_867_906]);
    expect([...'BCDEFG'].map((letter) => sheet.at(`${letter}9`).formula)).toEqual(
      [...'BCDEFG'].map((letter) => `SUM(${letter}7:${letter}8)`),
    );
  });
});

describe('歲入來源別、歲出機關別、政事別、用途別預算表', () => {
  it('have the columns of the office, and the four levels by their numbers', async () => {
    const sheet = await readFirst(budgetBy('agency'));
    expect(sheet.row(2)[0]).toBe('115年度總預算歲出機關別預算表');
    expect(sheet.row(5)).toEqual([
      '款',
      '項',
      '目',
      '節',
      '科目名稱',
      '本年度預算數',
      '上年度預算數',
      '比較\n（增減）',
      '說明',
    ]);
    expect([6, 7, 8, 9].map((row) => sheet.row(row).slice(0, 5))).toEqual([
      ['01', null, null, null, '鄉公所主管'],
      [null, '01', null, null, '海澄鄉公所'],
      [null, null, '01', null, '一般行政'],
      [null, null, null, '01', '行政管理'],
    ]);
  });

  it('add up direct children at every level, and say nothing where nothing is', async () => {
    const sheet = await readFirst(budgetBy('agency'));
    const at = (name: string) => rowOf(sheet, name);
    const admin = at('行政管理');
    expect(summed(sheet.at(`F${admin}`).formula)).toEqual([`F${at('10　人事費')}`, `F${at('20　業務費')}`]);
    expect(sheet.at(`F${admin}`).value).toBe(7_312_600);
    expect(valuesAt(sheet, at('集貨場整修'), 'FGH')).toEqual([null, 800_000, -800_000]);
    expect(sheet.at(`F${at('集貨場整修')}`).formula).toBe(null);
    expect(valuesAt(sheet, at('歲出合計'), 'FGH')).toEqual([22_212_600, 7_880_000, 14_332_600]);
    expect(summed(sheet.at(`F${at('歲出合計')}`).formula)).toEqual(['F6']);
  });

  it('say what a line is for, and of several lines what each gets', async () => {
    const [agency, byObject] = await Promise.all([readFirst(budgetBy('agency')), readFirst(budgetBy('object'))]);
    expect(agency.at(`I${rowOf(agency, '1005　約聘僱人員待遇　約僱人員薪資')}`).value).toBe(
      '約僱人員10人薪資、年終獎金及勞健保。',
    );
    const plans = [...byObject.cells.values()].map(({ value }) => value);
    expect(plans).toContain('辦公室清潔維護1,250,500元；文康活動150,000元。');
  });

  it('shows the account itself where it has one line without a name', async () => {
    const sheet = await readFirst(budgetBy('source'));
    expect(sheet.row(7)).toEqual([null, '01', null, null, '統籌分配稅', 98_000_000, 95_000_000, 3_000_000, null]);
    expect(sheet.at('F7').formula).toBe(null);
    expect(sheet.at('E11').value).toBe('=一般性補助款');
    expect(sheet.at('E11').formula).toBe(null);
    expect(sheet.row(13).slice(4, 8)).toEqual(['歲入合計', 130_345_678, 95_000_000, 35_345_678]);
  });

  it('end at the plans where they are by 政事別 or 用途別', async () => {
    const sheet = await readFirst(budgetBy('function'));
    const row = rowOf(sheet, '01-01-01-01　行政管理');
    expect(valuesAt(sheet, row, 'FGH')).toEqual([7_312_600, 7_080_000, 232_600]);
    expect(sheet.at(`F${row}`).formula).toBe(null);
    expect(sheet.at(`F${row - 1}`).formula).toBe(`SUM(F${row})`);
  });
});

describe('歲出分配預算表', () => {
  it('has twelve months and their sum, on A3', async () => {
    const sheet = await readFirst(allotmentSample);
    expect(sheet.row(6).slice(5, 17)).toEqual(Array.from({ length: 12 }, (_, at) => `${at + 1}月`));
    const row = rowOf(sheet, '海澄農路改善工程');
    expect(valuesAt(sheet, row, 'FGHIJK')).toEqual([null, null, null, 3_000_000, 3_000_000, 0]);
    expect(sheet.at(`R${row}`)).toMatchObject({ formula: `SUM(F${row}:Q${row})`, value: 15_500_000 });
    const blank = rowOf(sheet, '2009　通訊費');
    expect(sheet.at(`R${blank}`)).toMatchObject({
      formula: `IF(COUNT(F${blank}:Q${blank})=0,"",SUM(F${blank}:Q${blank}))`,
      value: '',
    });
  });
});

describe('預算執行月報表', () => {
  it('keeps three rates apart, each with what it is measured against', async () => {
    const [sheet, revenue] = await read(monthlySample);
    if (!sheet || !revenue) throw new Error('月報少了一張');
    expect(revenue.name).toBe('歲入預算執行月報表');
    expect(sheet.row(5).slice(16, 19)).toEqual([
      '執行率\n（對累計分配）',
      '達成率\n（對全年）',
      '實現率\n（僅實現數）',
    ]);
    const row = rowOf(sheet, '2054　一般事務費　辦公室清潔維護');
    expect(valuesAt(sheet, row, 'FGHIJK')).toEqual([1_250_500, null, -30_000, null, 1_220_500, 1_017_080]);
    expect(valuesAt(sheet, row, 'LMNOP')).toEqual([900_111, 20_000, 100_000, 5000, 7000]);
    expect(valuesAt(sheet, row, 'QRS')).toEqual([0.912, 0.76, 0.737]);
    expect([...'JQRS'].map((letter) => sheet.at(`${letter}${row}`).formula)).toEqual([
      `SUM(F${row}:I${row})`,
      `IF(N(K${row})>0,ROUND(SUM(L${row}:M${row},P${row})/K${row},3),"")`,
      `IF(N(J${row})>0,ROUND(SUM(L${row}:M${row},P${row})/J${row},3),"")`,
      `IF(N(J${row})>0,ROUND(L${row}/J${row},3),"")`,
    ]);
    expect(sheet.at(`Q${rowOf(sheet, '2009　通訊費')}`).value).toBe('');
  });
});

describe('歲出決算比較表', () => {
  it('sets 決算數 against 預算現額', async () => {
    const sheet = await readFirst(finalSample);
    const row = rowOf(sheet, '歲出合計');
    expect(valuesAt(sheet, row, 'FGHIJKL')).toEqual([
      25_112_600, 11_300_432, 20_000, 8_000_000, 19_320_432, -5_792_168, 0.7694,
    ]);
    expect([...'JKL'].map((letter) => sheet.at(`${letter}${row}`).formula)).toEqual([
      `SUM(G${row}:I${row})`,
      `J${row}-F${row}`,
      `IF(N(F${row})>0,ROUND(J${row}/F${row},4),"")`,
    ]);
    expect(sheet.at(`L${row}`).format).toBe('0.00%');
  });
});

describe('歲出保留數額表', () => {
  it('adds up by the year of origin what is not settled', async () => {
    const sheet = await readFirst(carryOverPaper(carryOverData));
    expect(sheet.row(5)).toEqual([
      '原年度',
      '科目',
      '主辦單位',
      '保留依據',
      '契約',
      '保留數',
      '已執行',
      '已註銷',
      '未結清',
      '核定情形',
    ]);
    expect([6, 9, 11].map((row) => valuesAt(sheet, row, 'BFGHI'))).toEqual([
      ['114年度小計', 3_285_000, 2_950_000, 250_000, 85_000],
      ['115年度小計', 8_000_000, null, null, 8_000_000].map((one) => one ?? ''),
      ['合計', 11_285_000, 2_950_000, 250_000, 8_085_000],
    ]);
    expect([sheet.at('F6').formula, sheet.at('F11').formula, sheet.at('I7').formula]).toEqual([
      'SUM(F7:F8)',
      'SUM(F6,F9)',
      'F7-SUM(G7:H7)',
    ]);
    expect(sheet.at('A10').value).toBe('115');
    expect(sheet.at('E10').value).toBe('@海農契字第1150007號\n大海土木包工業\n履約期限116.03.31');
  });
});

describe('墊付款清冊', () => {
  it('tells what is overdue, and leaves out of the sum what was refused', async () => {
    const sheet = await readFirst(advancePaper(advanceData));
    expect(valuesAt(sheet, 6, 'ADEHIJK')).toEqual([
      '墊-114-003',
      '縣政府\n114.03.03\n府工水字第1140023456號',
      4_500_000,
      '113.12.05\n海代字第1130000412號',
      null,
      '114.12.31',
      '逾期330日',
    ]);
    expect(sheet.at('K7').value).toBe(null);
    expect(valuesAt(sheet, 9, 'BEFG')).toEqual(['合計（2案，不計不同意與註銷1案）', 5_320_000, 500_000, 4_100_000]);
    expect(sheet.at('E9').formula).toBe('SUM(E6:E7)');
  });
});

describe('第二預備金動支數額表', () => {
  it('lists its uses and what is left', async () => {
    const sheet = await readFirst(reservePaper(reserveData));
    expect(valuesAt(sheet, 6, 'ABCDFGI')).toEqual([
      '01',
      '01',
      '02',
      '01',
      '115.08.20',
      '海主字第1150001203號',
      500_000,
    ]);
    expect([7, 8, 9].map((row) => [sheet.at(`E${row}`).value, sheet.at(`I${row}`).value])).toEqual([
      ['動支合計', 500_000],
      ['第二預備金預算數', 2_000_000],
      ['尚可動支數', 1_500_000],
    ]);
    expect([sheet.at('I7').formula, sheet.at('I9').formula]).toEqual(['SUM(I6)', 'SUM(I8)-SUM(I7)']);
  });

  it('is printed without any, too', async () => {
    const sheet = await readFirst(reservePaper({ ...reserveData, uses: [] }));
    expect([6, 7, 8].map((row) => sheet.at(`I${row}`).value)).toEqual([null, 2_000_000, 2_000_000]);
  });
});

it.each(everyPaper)('%s says who printed it, on a sheet of its own', async (_, book) => {
  const sheets = await read(book);
  const about = sheets.at(-1);
  expect(about?.name).toBe('說明');
  expect(about?.row(2)).toEqual(['印製人', '陳淑芬']);
});
