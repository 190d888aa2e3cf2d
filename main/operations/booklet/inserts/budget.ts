import { rocYear } from '#shared/base/day.ts';
import { formatDecimal } from '#shared/base/decimal.ts';
import { percentOf } from '#shared/base/percent.ts';
import { type Amounts, amountsAsOf, plus } from '#shared/budget/amounts.ts';
import { recordsWhere } from '../../../store/records.ts';
import { type Book, isInForce, readBook } from '../../budget/read-book.ts';
import { monthPoints, trendOf } from '../../budget/series.ts';
import { type Draw, type DrawContext, moneyText, right, table } from './draw.ts';

/** The year's own budget: the general one that is law. */
function bookOf({ read, basis }: DrawContext): Book | undefined {
  const found = recordsWhere(read.db, 'budget', {
    all: [
      { field: 'year', is: 'equal', value: rocYear(basis.asOf) },
      { field: 'kind', is: 'equal', value: 'general' },
    ],
  }).find(isInForce);
  return found && readBook(read.db, found.id);
}

const without = (context: DrawContext) =>
  ({ kind: 'problem', sentence: `${rocYear(context.basis.asOf)}年度沒有已議決的總預算。` }) as const;

interface Sum {
  current: number | null;
  allotted: number | null;
  done: number | null;
}

const none: Sum = { current: null, allotted: null, done: null };

const added = (sum: Sum, amounts: Amounts | undefined): Sum =>
  amounts === undefined
    ? sum
    : {
        current: plus(sum.current, amounts.current),
        allotted: plus(sum.allotted, amounts.allotted),
        done: plus(sum.done, plus(plus(amounts.paid, amounts.payable), amounts.saved)),
      };

const rate = (part: number | null, whole: number | null): string => {
  const share = part === null || whole === null ? null : percentOf(part, whole, 1);
  return share === null ? '' : `${formatDecimal(share, { places: 1 })}%`;
};

/** 執行率 against what is allotted so far, 達成率 against the whole year: each under its own name. */
export const budgetByUnit: Draw = (context) => {
  const book = bookOf(context);
  if (!book) return without(context);
  const amounts = amountsAsOf(book.facts, context.basis.asOf);
  const lines = book.facts.lines.filter(({ side }) => side === 'expenditure');
  const sums = new Map<string, Sum>();
  for (const line of lines) {
    const unit = line.unit ?? '';
    sums.set(unit, added(sums.get(unit) ?? none, amounts.get(line.id)));
  }
  const total = lines.reduce((sum, line) => added(sum, amounts.get(line.id)), none);
  const order = [...context.units.map(({ id }) => id), ''];
  const rows = [...order, ...[...sums.keys()].filter((unit) => !order.includes(unit))].flatMap((unit) => {
    const sum = sums.get(unit);
    return sum ? [{ name: unit === '' ? '未分單位' : context.unitName(unit), sum }] : [];
  });
  return table(
    '各單位預算執行情形（單位：元）',
    [
      { title: '單位', share: 4 },
      { title: '預算現額', share: 4, align: right },
      { title: '累計分配', share: 4, align: right },
      { title: '累計執行', share: 4, align: right },
      { title: '執行率', share: 2, align: right },
      { title: '達成率', share: 2, align: right },
    ],
    [...rows, { name: '合計', sum: total }].map(({ name, sum }) => ({
      cells: [
        name,
        ...[
          moneyText(sum.current),
          moneyText(sum.allotted),
          moneyText(sum.done),
          rate(sum.done, sum.allotted),
          rate(sum.done, sum.current),
        ].map((text) => ({ text, align: right })),
      ],
    })),
    { register: 'budgetLine', ids: lines.map(({ id }) => id) },
  );
};

/** 文件002: funding source × {預算, 決算} × three years; what a year does not have stays blank. */
export const budgetTrend: Draw = ({ read, basis }) => {
  const { years, rows, total } = trendOf(read.db, rocYear(basis.asOf), 3);
  return table(
    '近三年預算及決算（單位：元）',
    [
      { title: '經費來源', share: 4 },
      ...years.flatMap((year) =>
        ['預算', '決算'].map((name) => ({ title: `${year}年${name}`, share: 4, align: right })),
      ),
    ],
    [...rows, { label: '合計', cells: total }].map(({ label, cells }) => ({
      cells: [
        label,
        ...cells.flatMap(({ budget, final }) =>
          [budget, final].map((value) => ({ text: moneyText(value), align: right })),
        ),
      ],
    })),
  );
};

/** Amounts as a chart counts them, in whole 百萬 where they are large, else in 萬: an axis has room for four figures. */
function scaled(amounts: readonly (number | null)[]): { unit: string; of: (value: number | null) => number | null } {
  const large = amounts.some((value) => value !== null && value >= 100_000_000);
  const [unit, step] = large ? (['百萬元', 1_000_000] as const) : (['萬元', 10_000] as const);
  return { unit, of: (value) => (value === null ? null : Math.round(value / step)) };
}

export const budgetProgress: Draw = (context) => {
  const book = bookOf(context);
  if (!book) return without(context);
  const lines = new Set(book.facts.lines.filter(({ side }) => side === 'expenditure').map(({ id }) => id));
  const months = monthPoints(book.facts, lines, context.basis.asOf);
  const { unit, of } = scaled(months.flatMap(({ planned, actual }) => [planned, actual]));
  return {
    kind: 'chart',
    title: '歲出預算執行',
    unit: `${unit}，累計`,
    labels: months.map((_, at) => `${at + 1}月`),
    series: [
      { name: '執行', form: 'bar', values: months.map(({ actual }) => of(actual)) },
      { name: '分配', form: 'line', values: months.map(({ planned }) => of(planned)) },
    ],
  };
};
