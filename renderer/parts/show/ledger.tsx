import type { ReactNode } from 'react';
import './ledger.css';

export type LedgerColumn = { id: string; label: string; number?: boolean; width?: string };
export type LedgerRow = { id: string; cells: Record<string, ReactNode>; total?: boolean };

type LedgerProps = { label: string; columns: readonly LedgerColumn[]; rows: readonly LedgerRow[] };

/** A few rows that are only read. One ink rule above a total, a double one below: nothing else looks like that. */
export function Ledger({ label, columns, rows }: LedgerProps) {
  return (
    <table className="ledger" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={column.number ? 'num' : undefined}
              style={{ width: column.width }}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.total ? 'total' : undefined}>
            {columns.map((column) => (
              <td key={column.id} className={column.number ? 'num' : undefined}>
                {row.cells[column.id]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
