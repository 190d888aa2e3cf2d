import { cellAddress } from '#shared/base/cell-address.ts';
import { formatMoney } from '#shared/base/money.ts';
import { type CalculatedItem, readCalculation } from '#shared/budget/calculation.ts';
import type { Field } from '#shared/language/field.ts';
import { valueText } from '#shared/language/record.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import type { Cell } from '../../reading/parts.ts';
import type { Of } from '../../store/records.ts';
import type { CheckedSheet, SheetCheck } from './book.ts';
import type { StagedRow } from './stage.ts';

type Values = Record<string, unknown>;
type Line = Of<'budgetLine'>;

/** A formula that was not taken, and why; what stands there stays as text. */
export interface OddFormula {
  field: 'calc' | 'explain';
  sentence: (cell: string) => string;
}

const itemsField: Field = budgetLine.fields.items;

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What a line costs: as its unit estimates it, or as it was decided since. */
const amountOf = ({ estimate, decided, reviewed }: Values): number | undefined =>
  [estimate, decided, reviewed].find((amount) => typeof amount === 'number');

/**
 * 說明 and 計算 of a row: items where they come to its amount. Where they do not, amount and text stay as they are, and what
 * is odd is told.
 */
export function itemsFor(
  values: Values,
  calc: string,
  before: Line | undefined,
): { values: Values; odd?: OddFormula | undefined } {
  // As our own list says what is there.
  if (calc !== '' && before && valueText(itemsField, before.items, () => '') === calc) return { values };
  const field = calc === '' ? 'explain' : 'calc';
  const found = readCalculation(calc === '' ? textIn(values.explain) : calc);
  if (!found) return { values: withText(values, calc, before) };
  const { items, unread } = found;
  const [formula] = unread;
  const [sum, amount] = [items.reduce((all, one) => all + one.amount, 0), amountOf(values)];
  if (formula === undefined && sum === amount)
    return { values: { ...values, items: isSame(items, before?.items) ? before?.items : items } };
  const said = formatMoney(amount ?? 0);
  const sentence = (cell: string): string =>
    formula === undefined ? words.calcOff(cell, formatMoney(sum), said) : words.calcUnread(cell, formula);
  return { values: withText(values, calc, before), odd: amount === undefined ? undefined : { field, sentence } };
}

/** What cannot be an item is said in 說明, once. */
function withText(values: Values, calc: string, before: Line | undefined): Values {
  if (calc === '') return values;
  const explain = textIn(values.explain ?? before?.explain);
  const said = explain.includes(calc) ? explain : `${explain}\n${calc}`.trim();
  return { ...values, explain: said };
}

const isSame = (items: readonly CalculatedItem[], there: Line['items'] | undefined): boolean =>
  there !== undefined &&
  there.length === items.length &&
  items.every((item, at) =>
    (Object.keys(item) as (keyof CalculatedItem)[]).every((name) => (there[at]?.[name] ?? null) === item[name]),
  );

/** Tells at its cell which formula was not taken. */
export class FormulaCheck implements SheetCheck {
  readonly told: string[] = [];
  readonly #columns: CheckedSheet['columns'];
  readonly #last: () => OddFormula | undefined;

  constructor({ columns }: CheckedSheet, last: () => OddFormula | undefined) {
    this.#columns = columns;
    this.#last = last;
  }

  row(_cells: readonly Cell[], { row }: StagedRow): void {
    const odd = this.#last();
    const at = odd && this.#columns.get(odd.field);
    if (odd && at !== undefined && this.told.length < mostTold) this.told.push(odd.sentence(cellAddress(row - 1, at)));
  }

  total(): void {
    // A row that adds up others works nothing out.
  }
}

/** Differences nobody reads to the end. */
const mostTold = 20;
