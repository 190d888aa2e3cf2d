import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { formatDecimal } from '#shared/base/decimal.ts';
import type { InsertChart, InsertTable } from '#shared/booklet/inserts.ts';

const text = (cell: InsertTable['rows'][number]['cells'][number]): string =>
  typeof cell === 'string' ? cell : cell.text;

export function TableView({ table: { columns, rows }, title }: { table: InsertTable; title: string }) {
  return (
    <div className="booklet-table scroll">
      <table className="ledger">
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.align === 'right' ? 'num' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <InOrder of={rows}>
            {(row) => (
              <tr>
                <InOrder of={row.cells}>
                  {(cell, column) => (
                    <td className={columns[column]?.align === 'right' ? 'num' : undefined}>{text(cell)}</td>
                  )}
                </InOrder>
              </tr>
            )}
          </InOrder>
        </tbody>
      </table>
    </div>
  );
}

/** The figures a chart is drawn from. */
export const tableOf = ({ title, labels, series }: InsertChart): InsertTable => ({
  kind: 'table',
  title,
  columns: [{ title: '', share: 1 }, ...series.map(({ name }) => ({ title: name, share: 1, align: 'right' as const }))],
  rows: labels.map((label, at) => ({
    cells: [label, ...series.map(({ values }) => number(values[at]))],
  })),
});

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : formatDecimal(String(value), { grouping: true });
