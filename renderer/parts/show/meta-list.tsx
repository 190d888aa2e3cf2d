import type { ReactNode } from 'react';
import './show.css';

export type MetaEntry = { label: string; value: ReactNode };

/** Facts of a record, one a line: 來源, 裁示, 期限. */
export function MetaList({ entries }: { entries: readonly MetaEntry[] }) {
  return (
    <dl className="meta">
      {entries.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
