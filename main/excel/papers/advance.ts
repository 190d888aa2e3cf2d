import type { Day } from '#shared/base/day.ts';
import { daysBetween } from '#shared/base/day.ts';
import { plus } from '#shared/budget/amounts.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import type { PaperRow, SheetBook } from '../sheet-paper.ts';
import { accountSigners, column, dots, type PaperHead, stacked } from './parts.ts';

export interface AdvanceLine {
  number: string;
  title: string;
  unit: string | null;
  agency: string | null;
  letterOn: Day | null;
  letterNumber: string | null;
  amount: number;
  ownAmount: number | null;
  paid: number | null;
  consentOn: Day | null;
  consentNumber: string | null;
  /** How it became regular, or why it ended; null while it is open. */
  settled: string | null;
  dueOn: Day | null;
  /** Still to be made regular on the day the list is of. */
  open: boolean;
  /** Neither refused nor cancelled. */
  counts: boolean;
}

export interface AdvanceData extends PaperHead {
  asOf: Day;
  lines: readonly AdvanceLine[];
}

/** 墊付款清冊, the overdue ones with the days they are late. */
export function advancePaper({ asOf, lines, ...head }: AdvanceData): SheetBook {
  const counted = lines.filter(({ counts }) => counts);
  const left = lines.length - counted.length;
  const total: PaperRow = {
    look: 'total',
    level: 0,
    values: {
      name: `合計（${counted.length}案${left === 0 ? '' : `，不計不同意與註銷${left}案`}）`,
      amount: counted.map(({ amount }) => amount).reduce<number | null>(plus, null),
      own: counted.map(({ ownAmount }) => ownAmount).reduce(plus, null),
      paid: counted.map(({ paid }) => paid).reduce(plus, null),
    },
    adds: lines.flatMap(({ counts }, at) => (counts ? [at] : [])),
  };
  return {
    about: head.about,
    sheets: [
      {
        name: budgetSheets.advance,
        office: head.office,
        title: budgetSheets.advance,
        period: head.period,
        unit: head.unit,
        size: 'A3',
        columns: [
          column('number', '案號', 'center', 7, { held: true }),
          column('name', '案由', 'text', 18, { held: true }),
          column('unit', '主辦單位', 'center', 5),
          column('agency', '補助機關與函號', 'text', 14),
          column('amount', '墊付金額', 'money', 6.5),
          column('own', '自籌配合款', 'money', 6.5),
          column('paid', '已支付', 'money', 6.5),
          column('consent', '代表會同意', 'text', 13),
          column('settled', '轉正情形', 'text', 13),
          column('due', '轉正期限', 'center', 5.5),
          column('late', '逾期', 'center', 5),
        ],
        rows: [...lines.map((one) => lineRow(one, asOf)), total],
        signers: accountSigners,
      },
    ],
  };
}

const lineRow = (one: AdvanceLine, asOf: Day): PaperRow => ({
  look: 'line',
  level: 0,
  values: {
    number: one.number,
    name: one.title,
    unit: one.unit,
    agency: stacked(one.agency, dots(one.letterOn), one.letterNumber),
    amount: one.amount,
    own: one.ownAmount,
    paid: one.paid,
    consent: stacked(dots(one.consentOn), one.consentNumber),
    settled: one.settled,
    due: dots(one.dueOn),
    late: one.open && one.dueOn !== null && one.dueOn < asOf ? `逾期${daysBetween(one.dueOn, asOf)}日` : null,
  },
});
