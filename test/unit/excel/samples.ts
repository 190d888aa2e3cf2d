import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperHead } from '#main/excel/papers/parts.ts';
import type { SheetBook } from '#main/excel/sheet-paper.ts';
import { writeSheetBook } from '#main/excel/write-paper.ts';
import { amountsAsOf } from '#shared/budget/amounts.ts';
import type { AccountFact, BookFacts, LineFact } from '#shared/budget/facts.ts';
import { spreadEvenly } from '#shared/budget/spreading.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { line as lineFact } from '#test/support/budget-facts.ts';
import { testFolder } from '#test/support/folders.ts';
import { type ReadSheet, readWorkbook } from '#test/support/workbook.ts';

export async function bytesOf(book: SheetBook): Promise<Buffer> {
  const file = join(testFolder(), 'paper.xlsx');
  await writeSheetBook(file, book);
  return readFileSync(file);
}

export const read = async (book: SheetBook): Promise<ReadSheet[]> => readWorkbook(await bytesOf(book));

export async function readFirst(book: SheetBook): Promise<ReadSheet> {
  const [first] = await read(book);
  if (!first) throw new Error('活頁簿沒有工作表');
  return first;
}

export const head: PaperHead = {
  office: '海澄鄉公所',
  book: '115年度總預算',
  period: '中華民國115年度',
  unit: '元',
  about: [
    ['機關', '海澄鄉公所'],
    ['印製人', '陳淑芬'],
    ['印製日', '115年11月26日'],
  ],
};

const account = (scheme: Scheme, id: string, name: string, more: Partial<AccountFact> = {}): AccountFact => {
  const codes = id.split('-').slice(1);
  const parent = codes.length > 1 ? id.slice(0, id.lastIndexOf('-')) : null;
  return { id, scheme, parent, level: codes.length, code: codes.at(-1) ?? '', name, role: null, ...more };
};

export const accounts: readonly AccountFact[] = [
  account('source', 's-01', '稅課收入'),
  account('source', 's-01-01', '統籌分配稅'),
  account('source', 's-01-02', '房屋稅'),
  account('source', 's-08', '補助及協助收入'),
  account('source', 's-08-01', '上級政府補助收入'),
  account('agency', 'a-01', '鄉公所主管'),
  account('agency', 'a-01-01', '海澄鄉公所'),
  account('agency', 'a-01-01-01', '一般行政'),
  account('agency', 'a-01-01-01-01', '行政管理'),
  account('agency', 'a-01-01-02', '農業支出'),
  account('agency', 'a-01-01-02-01', '農業管理與輔導業務'),
  account('agency', 'a-01-01-09', '預備金'),
  account('agency', 'a-01-01-09-01', '第二預備金'),
  account('function', 'f-01', '一般政務支出'),
  account('function', 'f-01-01', '行政支出'),
  account('function', 'f-02', '經濟發展支出'),
  account('function', 'f-02-01', '農業支出'),
  account('function', 'f-09', '其他支出'),
  account('object', 'o-10', '人事費', { role: 'personnel' }),
  account('object', 'o-10-1005', '約聘僱人員待遇'),
  account('object', 'o-20', '業務費'),
  account('object', 'o-20-2009', '通訊費'),
  account('object', 'o-20-2054', '一般事務費'),
  account('object', 'o-30', '設備及投資'),
  account('object', 'o-60', '預備金', { role: 'reserve2' }),
];

const line = (id: string, more: Partial<LineFact>): LineFact => lineFact({ id, account: '', ...more });

const admin = { account: 'a-01-01-01-01', function: 'f-01-01' };
const farm = { account: 'a-01-01-02-01', function: 'f-02-01' };

export const revenue: readonly LineFact[] = [
  line('r1', { side: 'revenue', account: 's-01-01', legal: 98_000_000 }),
  line('r2', { side: 'revenue', account: 's-01-02', legal: 12_345_678 }),
  line('r3', { side: 'revenue', account: 's-08-01', name: '=一般性補助款', legal: 20_000_000 }),
  line('r4', { side: 'revenue', account: 's-08-01', name: '農路改善計畫補助', legal: null }),
];

export const expenditure: readonly LineFact[] = [
  line('e1', { ...admin, object: 'o-10-1005', name: '約僱人員薪資', legal: 5_432_100, order: 1 }),
  line('e2', { ...admin, object: 'o-20-2009', legal: 480_000 }),
  line('e3', { ...admin, object: 'o-20-2054', name: '辦公室清潔維護', legal: 1_250_500, order: 1 }),
  line('e4', { ...admin, object: 'o-20-2054', name: '文康活動', legal: 150_000, order: 2 }),
  line('e5', { ...farm, object: 'o-20-2054', name: '農特產品展售推廣', legal: 900_000 }),
  line('e6', { ...farm, object: 'o-30', nature: 'capital', name: '海澄農路改善工程', legal: 12_000_000, order: 1 }),
  line('e7', { ...farm, object: 'o-30', nature: 'capital', name: '集貨場整修', legal: null, order: 2 }),
  line('e8', { account: 'a-01-01-09-01', function: 'f-09', object: 'o-60', legal: 2_000_000 }),
];

const months = (amount: number): number[] => spreadEvenly(amount);

export const facts: BookFacts = {
  year: 115,
  inForceFrom: '2026-01-01',
  lines: [...revenue, ...expenditure],
  moves: [
    { id: 'm1', kind: 'transfer', from: 'e3', to: 'e4', amount: 30_000, on: '2026-04-01', until: null },
    { id: 'm2', kind: 'reserve2', from: 'e8', to: 'e6', amount: 500_000, on: '2026-08-20', until: null },
    { id: 'm3', kind: 'supplement', from: null, to: 'e6', amount: 3_000_000, on: '2026-06-15', until: null },
    { id: 'm4', kind: 'reduce', from: 'e5', to: null, amount: 100_000, on: '2026-06-15', until: null },
  ],
  terms: [],
  controls: [],
  executions: [
    { line: 'r1', month: '2026-10', paid: 81_000_000, payable: null, committed: null, prepaid: null, saved: null },
    { line: 'e1', month: '2026-10', paid: 4_400_321, payable: null, committed: null, prepaid: null, saved: null },
    { line: 'e3', month: '2026-10', paid: 900_111, payable: 20_000, committed: 100_000, prepaid: 5000, saved: 7000 },
    { line: 'e6', month: '2026-10', paid: 6_000_000, payable: null, committed: 8_000_000, prepaid: null, saved: null },
  ],
  allotments: [
    { line: 'e1', months: months(5_432_100) },
    { line: 'e3', months: months(1_220_500) },
    { line: 'e6', months: [null, null, null, 3_000_000, 3_000_000, 0, 0, 0, 4_000_000, 5_500_000, null, null] },
  ],
  carries: [{ id: 'c1', line: 'e6', basis: 'committed', amount: 8_000_000, on: '2026-11-20' }],
};

export const asOf = '2026-11-26';
export const amounts = amountsAsOf(facts, asOf);

const lastYears: Readonly<Record<string, number>> = {
  r1: 95_000_000,
  e1: 5_500_000,
  e2: 480_000,
  e3: 1_100_000,
  e7: 800_000,
};
export const lastYear = (one: LineFact): number | null => lastYears[one.id] ?? null;

const explanations: Readonly<Record<string, string>> = {
  e1: '約僱人員10人薪資、年終獎金及勞健保。',
  e6: '+改善農路2.4公里，含排水。\n①測設45萬元；②施工1,155萬元。',
  e2: '-電話、網路',
};
export const explain = (id: string): string | null => explanations[id] ?? null;
