import { arrange, leastWidth } from './columns.ts';
import type { Column, GridLayout, RowHeight } from './types.ts';

export const rowHeights: Readonly<Record<RowHeight, number>> = { book: 26, dense: 28, normal: 32, loose: 40 };

export function plainLayout(rowHeight: RowHeight = 'normal'): GridLayout {
  return { order: [], hidden: [], widths: {}, sort: [], rowHeight };
}

export function resizeColumn<Row>(layout: GridLayout, column: Column<Row>, width: number): GridLayout {
  return { ...layout, widths: { ...layout.widths, [column.id]: Math.round(Math.max(leastWidth(column), width)) } };
}

/** Puts a column in front of the shown column at `place`; frozen and other columns do not mix. */
export function moveColumn<Row>(
  layout: GridLayout,
  columns: readonly Column<Row>[],
  id: string,
  place: number,
): GridLayout {
  const all = arrange(columns, layout.order, []).columns;
  const moving = all.find((column) => column.id === id);
  const target = arrange(columns, layout.order, layout.hidden).columns[place];
  if (!moving || target?.id === id) return layout;
  const order = all.filter((column) => column !== moving);
  const at = target ? order.indexOf(target) : order.length;
  order.splice(at, 0, moving);
  return { ...layout, order: order.map((column) => column.id) };
}

export function toggleColumn(layout: GridLayout, id: string): GridLayout {
  const hidden = layout.hidden.includes(id) ? layout.hidden.filter((other) => other !== id) : [...layout.hidden, id];
  return { ...layout, hidden };
}

/** Rising, falling, none; `add` keeps the other sort keys in front. */
export function cycleSort(layout: GridLayout, id: string, add: boolean): GridLayout {
  const now = layout.sort.find((key) => key.column === id);
  const rest = add ? layout.sort.filter((key) => key.column !== id) : [];
  if (now?.descending) return { ...layout, sort: rest };
  if (now && add) {
    return { ...layout, sort: layout.sort.map((key) => (key === now ? { ...key, descending: true } : key)) };
  }
  return { ...layout, sort: [...rest, { column: id, descending: now !== undefined }] };
}

const byStroke = new Intl.Collator('zh-Hant-TW', { numeric: true });

/** Rows at hand, sorted as the layout asks; equal rows keep their order. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: GridLayout['sort'],
): readonly Row[] {
  const keys = sort.flatMap(({ column: id, descending }) => {
    const column = columns.find((one) => one.id === id);
    return column ? [{ compare: comparing(column), sign: descending ? -1 : 1 }] : [];
  });
  if (keys.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { compare, sign } of keys) {
      const order = compare(a, b);
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function comparing<Row>(column: Column<Row>): (a: Row, b: Row) => number {
  if (column.compare) return column.compare;
  const { amount } = column;
  if (amount) return (a, b) => (amount(a) ?? Number.NEGATIVE_INFINITY) - (amount(b) ?? Number.NEGATIVE_INFINITY) || 0;
  return (a, b) => byStroke.compare(column.value(a), column.value(b));
}
