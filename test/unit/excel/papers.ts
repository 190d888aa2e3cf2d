import { accountBudget } from '#main/excel/papers/account-budget.ts';
import { type AdvanceData, advancePaper } from '#main/excel/papers/advance.ts';
import { allotmentPaper } from '#main/excel/papers/allotment.ts';
import { type CarryOverData, carryOverPaper } from '#main/excel/papers/carry-over.ts';
import { type FinalAmounts, finalPaper } from '#main/excel/papers/final.ts';
import { monthlyPaper } from '#main/excel/papers/monthly.ts';
import { type ReserveData, reservePaper } from '#main/excel/papers/reserve.ts';
import { trendPaper } from '#main/excel/papers/trend.ts';
import type { SheetBook } from '#main/excel/sheet-paper.ts';
import { amountOf } from '#shared/budget/balance.ts';
import { type TrendFact, trendTable } from '#shared/budget/trend.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { accounts, amounts, asOf, expenditure, explain, facts, head, lastYear, revenue } from './samples.ts';

export const budgetBy = (scheme: Scheme, unit: '元' | '千元' = '元'): SheetBook =>
  accountBudget({
    ...head,
    unit,
    scheme,
    accounts,
    lines: scheme === 'source' ? revenue : expenditure,
    amount: amountOf,
    before: lastYear,
    explain,
  });

export const allotmentSample = allotmentPaper({ ...head, accounts, lines: expenditure, allotments: facts.allotments });

const until = { ...head, period: '中華民國115年1月1日至10月31日' };

export const monthlySample = monthlyPaper({ ...until, unit: '千元', accounts, lines: facts.lines, amounts });

export const finalSample = finalPaper({
  ...head,
  accounts,
  lines: expenditure,
  amounts: new Map<string, FinalAmounts>(amounts),
});

export const carryOverData: CarryOverData = {
  ...head,
  book: '',
  period: '截至中華民國115年11月26日',
  lines: [
    {
      year: 114,
      account: '01-01-02-01　農業管理與輔導業務／設備及投資　東和農路護欄',
      unit: '建設課',
      basis: '契約責任',
      contract: '海建契字第1140012號',
      vendor: '海澄營造有限公司',
      dueOn: '2026-06-30',
      amount: 3_200_000,
      paid: 2_950_000,
      cancelled: 250_000,
      state: '結清 115.07.12',
    },
    {
      year: 114,
      account: '01-01-01-01　行政管理／業務費',
      unit: '行政課',
      basis: '應付款',
      contract: null,
      vendor: null,
      dueOn: null,
      amount: 85_000,
      paid: null,
      cancelled: null,
      state: '核定執行 115.01.20 海主字第1150000031號',
    },
    {
      year: 115,
      account: '01-01-02-01　農業管理與輔導業務／設備及投資　海澄農路改善工程',
      unit: '農業課',
      basis: '契約責任',
      contract: '@海農契字第1150007號',
      vendor: '大海土木包工業',
      dueOn: '2027-03-31',
      amount: 8_000_000,
      paid: null,
      cancelled: null,
      state: '申請 115.11.20',
    },
  ],
};

export const advanceData: AdvanceData = {
  ...head,
  book: '',
  period: '截至中華民國115年11月26日',
  asOf,
  lines: [
    {
      number: '墊-114-003',
      title: '114年度凱米颱風災後復建：=海澄橋護岸',
      unit: '建設課',
      agency: '縣政府',
      letterOn: '2025-03-03',
      letterNumber: '府工水字第1140023456號',
      amount: 4_500_000,
      ownAmount: 500_000,
      paid: 4_100_000,
      consentOn: '2024-12-05',
      consentNumber: '海代字第1130000412號',
      settled: null,
      dueOn: '2025-12-31',
      open: true,
      counts: true,
    },
    {
      number: '墊-115-001',
      title: '社區照顧關懷據點設備',
      unit: '社會課',
      agency: '衛生福利部社會及家庭署',
      letterOn: '2026-02-10',
      letterNumber: '社家支字第1150000123號',
      amount: 820_000,
      ownAmount: null,
      paid: null,
      consentOn: '2026-05-20',
      consentNumber: '海代字第1150000188號',
      settled: '追加預算轉正 115.06.15\n海代字第1150000201號',
      dueOn: '2027-12-31',
      open: false,
      counts: true,
    },
    {
      number: '墊-115-002',
      title: '活動中心屋頂防水',
      unit: '民政課',
      agency: '縣政府',
      letterOn: '2026-03-02',
      letterNumber: '府民字第1150012345號',
      amount: 1_000_000,
      ownAmount: 100_000,
      paid: null,
      consentOn: null,
      consentNumber: null,
      settled: '不同意 115.05.20\n請納入次年度總預算。',
      dueOn: null,
      open: false,
      counts: false,
    },
  ],
};

export const reserveData: ReserveData = {
  ...head,
  budget: 2_000_000,
  uses: [
    {
      codes: ['01', '01', '02', '01'],
      account: '農業管理與輔導業務／設備及投資　海澄農路改善工程',
      on: '2026-08-20',
      number: '海主字第1150001203號',
      reason: '農路邊坡坍塌，原列經費不敷。',
      amount: 500_000,
    },
  ],
};

const goldenFacts: TrendFact[] = [
  { year: 98, funding: 'own', budget: 22_396_000, final: 19_035_971 },
  { year: 98, funding: 'island', budget: 3_500_000, final: 3_500_000 },
  { year: 99, funding: 'own', budget: 39_144_000, final: 35_139_493 },
  { year: 100, funding: 'own', budget: 21_911_000, final: 19_867_906 },
];

export const trendSample = trendPaper({
  ...head,
  book: '',
  period: '中華民國98年度至100年度',
  table: trendTable([98, 99, 100], goldenFacts),
});

export const everyPaper: readonly (readonly [name: string, book: SheetBook])[] = [
  ['source', budgetBy('source')],
  ['agency', budgetBy('agency')],
  ['function', budgetBy('function')],
  ['object', budgetBy('object', '千元')],
  ['allotment', allotmentSample],
  ['monthly', monthlySample],
  ['carryOver', carryOverPaper(carryOverData)],
  ['advance', advancePaper(advanceData)],
  ['reserve', reservePaper(reserveData)],
  ['final', finalSample],
  ['trend', trendSample],
];
