import type { Day } from '#shared/base/day.ts';
import { formatDay } from '#shared/base/day.ts';
import { levelNames } from '#shared/registers/budget-account.ts';
import type { PaperColumn, SheetBook, SheetPaper } from '../sheet-paper.ts';

/** What stands on every paper of a budget. */
export interface PaperHead {
  office: string;
  /** 115年度總預算, before the name of the paper; of a paper over several years, nothing. */
  book: string;
  period: string;
  unit: SheetPaper['unit'];
  about: SheetBook['about'];
}

export const accountSigners = ['製表', '覆核', '主辦會計人員', '機關首長'];

/** 款、項、目、節 by their numbers, and the name. */
export const accountColumns = (name: number): PaperColumn[] => [
  ...levelNames.map((title, at) => column(`level${at + 1}`, title, 'center', 2, { held: true })),
  column('name', '科目名稱', 'text', name, { held: true }),
];

export const column = (
  key: string,
  title: string,
  kind: PaperColumn['kind'],
  width: number,
  more: Pick<PaperColumn, 'above' | 'held' | 'from'> = {},
): PaperColumn => ({ key, title, kind, width, ...more });

export const dots = (day: Day | null): string | null => (day === null ? null : formatDay(day, 'dots'));

/** What there is of several texts, one below the other. */
export const stacked = (...texts: readonly (string | null)[]): string | null => {
  const some = texts.filter((text) => text !== null && text !== '');
  return some.length === 0 ? null : some.join('\n');
};

/** a − b, where there is any of them. */
export const less = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) - (b ?? 0);
