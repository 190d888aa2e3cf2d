import type { Edit } from '#renderer/parts/grid/types.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { Month } from '#shared/base/month.ts';
import { type Amounts, monthOfYear, monthsOver } from '#shared/budget/amounts.ts';
import { executionTexts as texts } from './texts.ts';

/** What the accounting system says of a line, in the order of its sheets. */
export const figureNames = ['paid', 'payable', 'committed', 'prepaid', 'saved'] as const;

export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Record<FigureName, number | null>>;

export const noFigures: Figures = { paid: null, payable: null, committed: null, prepaid: null, saved: null };

export const figuresOf = (of: Readonly<Partial<Figures>>): Figures =>
  Object.fromEntries(figureNames.map((name) => [name, of[name] ?? null])) as Figures;

/** What stands beside a line in a month. */
export interface LineMonth {
  current: number | null;
  before: Figures;
  now: Figures;
}

export interface Doubt {
  figure: FigureName;
  sentence: string;
}

/** Figures run from January: they fall only where something was corrected, and seldom pass what the line has. */
export function doubtsOf({ current, before, now }: LineMonth): Doubt[] {
  const falls = (['paid', 'saved'] as const).flatMap((figure): Doubt[] => {
    const [was, is] = [before[figure], now[figure]];
    return was !== null && is !== null && is < was
      ? [{ figure, sentence: texts.falls(texts.figures[figure], formatMoney(is), formatMoney(was)) }]
      : [];
  });
  const done = (now.paid ?? 0) + (now.payable ?? 0);
  if (current === null || (now.paid === null && now.payable === null) || done <= current) return falls;
  return [...falls, { figure: 'paid', sentence: texts.over(formatMoney(done), formatMoney(current)) }];
}

/** Months of a fiscal year that are over: only those have figures. */
export const monthsToEnter = (year: number, today: Day): Month[] =>
  Array.from({ length: monthsOver(year, today) }, (_, at) => monthOfYear(year, at + 1));

export interface PutRow extends Figures {
  line: Id;
}

const isFigure = (name: string): name is FigureName => figureNames.some((one) => one === name);

/** All cells of one act, a row for each line with what stands there already. */
export function rowsToPut<Row>(
  edits: readonly Pick<Edit<Row>, 'key' | 'column' | 'value'>[],
  nowOf: (line: Id) => Figures,
): PutRow[] {
  const rows = new Map<Id, PutRow>();
  for (const { key, column, value } of edits) {
    if (!isFigure(column)) continue;
    const row = rows.get(key) ?? { line: key, ...nowOf(key) };
    rows.set(key, { ...row, [column]: typeof value === 'number' ? value : null });
  }
  return [...rows.values()];
}

export const beforeOf = (amounts: Amounts | undefined): Figures => (amounts ? figuresOf(amounts) : noFigures);
