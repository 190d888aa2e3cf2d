import { Ledger, type LedgerColumn } from '#renderer/parts/show/ledger.tsx';
import { formatDay } from '#shared/base/day.ts';
import { formatMoney } from '#shared/base/money.ts';

interface Part {
  readonly id: string;
  readonly [name: string]: unknown;
}

interface PartsTableProps {
  label: string;
  parts: unknown;
  columns: readonly LedgerColumn[];
  /** Codes of a choice, as they are shown. */
  words?: Readonly<Record<string, string>>;
  /** Shown where no amount stands. */
  whole?: string;
}

/** Parts of a record, oldest first: vouchers, lifted amounts, what later years spent. */
export function PartsTable({ label, parts, columns, words = {}, whole = '' }: PartsTableProps) {
  const rows = (Array.isArray(parts) ? parts : []) as readonly Part[];
  if (rows.length === 0) return null;
  const shown = (part: Part, name: string): string => {
    const value = part[name];
    if (name === 'amount') return typeof value === 'number' ? formatMoney(value) : whole;
    if (typeof value !== 'string') return '';
    return name === 'on' ? formatDay(value, 'dots') : (words[value] ?? value);
  };
  return (
    <Ledger
      label={label}
      columns={columns}
      rows={rows.map((part) => ({
        id: part.id,
        cells: Object.fromEntries(columns.map(({ id }) => [id, shown(part, id)])),
      }))}
    />
  );
}
