import type { ReactNode } from 'react';
import './pair-bars.css';

export interface PairRow {
  id: string;
  /** Leads to the lines it counts. */
  label: ReactNode;
  /** What is measured against, and what is measured; null: none. */
  base: number | null;
  actual: number | null;
  /** At the right: 89.8% with its mark. */
  note?: ReactNode;
  /** Read in place of the drawing. */
  said: string;
}

/** Two bars a row on one scale: the pale one is what there is, the dark one what was done of it. */
export function PairBars({ label, rows }: { label: string; rows: readonly PairRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ base, actual }) => [base ?? 0, actual ?? 0]));
  const share = (value: number | null): string => `${(Math.max(0, value ?? 0) / most) * 100}%`;
  return (
    <ul className="pair-bars" aria-label={label}>
      {rows.map(({ id, label: name, base, actual, note, said }) => (
        <li key={id} className="pair-row">
          <span className="pair-name el">{name}</span>
          <span className="pair-track" role="img" aria-label={said}>
            <i className="pair-base" style={{ width: share(base) }} />
            <i className="pair-actual" style={{ width: share(actual) }} />
          </span>
          <span className="pair-note num">{note}</span>
        </li>
      ))}
    </ul>
  );
}
