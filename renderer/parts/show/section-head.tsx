import type { ReactNode } from 'react';
import './show.css';

type SectionHeadProps = { title: string; note?: ReactNode; action?: ReactNode };

/** A region's heading over one ink line. */
export function SectionHead({ title, note, action }: SectionHeadProps) {
  return (
    <div className="sechead">
      <h2>{title}</h2>
      {note && <span className="dim small">{note}</span>}
      {action && <span className="sechead-act small">{action}</span>}
    </div>
  );
}
