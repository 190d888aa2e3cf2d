import type { TrendCell, TrendTable } from '#shared/budget/trend.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import type { PaperValue, SheetBook } from '../sheet-paper.ts';
import { accountSigners, column, type PaperHead } from './parts.ts';

export interface TrendData extends PaperHead {
  table: TrendTable;
}

/** 近三年預算趨勢表 (文件002): what a year does not have stays blank. */
export function trendPaper({ table, ...head }: TrendData): SheetBook {
  const { years, rows, total } = table;
  const valuesOf = (label: string, cells: readonly TrendCell[]): Record<string, PaperValue> => ({
    name: label,
    ...Object.fromEntries(
      years.flatMap((year, at) => [
        [`budget${year}`, cells[at]?.budget ?? null],
        [`final${year}`, cells[at]?.final ?? null],
      ]),
    ),
  });
  return {
    about: head.about,
    sheets: [
      {
        name: budgetSheets.trend,
        office: head.office,
        title: budgetSheets.trend,
        period: head.period,
        unit: head.unit,
        size: 'A4',
        columns: [
          column('name', '經費來源', 'text', 12, { held: true }),
          ...years.flatMap((year) => [
            column(`budget${year}`, '預算數', 'money', 8, { above: `${year}年度` }),
            column(`final${year}`, '決算數', 'money', 8, { above: `${year}年度` }),
          ]),
        ],
        rows: [
          ...rows.map(({ label, cells }) => ({ look: 'line' as const, level: 0, values: valuesOf(label, cells) })),
          { look: 'total', level: 0, values: valuesOf('合計', total), adds: rows.map((_, at) => at) },
        ],
        signers: accountSigners,
      },
    ],
  };
}
