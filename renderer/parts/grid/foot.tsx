import { memo } from 'react';
import type { Arranged } from './columns.ts';
import { colIndex } from './looks.ts';

interface FootProps<Row> {
  arranged: Arranged<Row>;
  looks: readonly string[];
  lead: boolean;
  ariaIndex: number;
}

export function hasTotals<Row>({ columns }: Arranged<Row>): boolean {
  return columns.some(({ total }) => total !== undefined);
}

/** The total row, frozen at the foot: ink rule above, double rule below. */
export const Foot = memo(TotalRow) as typeof TotalRow;

function TotalRow<Row>({ arranged: { columns, frozen }, looks, lead, ariaIndex }: FootProps<Row>) {
  const cells = (from: number, to: number) =>
    columns.slice(from, to).map(({ id, total, kind }, at) => {
      const negative = kind === 'number' && typeof total === 'string' && total.startsWith('△') ? ' grid-negative' : '';
      return (
        <div key={id} role="gridcell" className={looks[from + at] + negative} aria-colindex={colIndex(from + at, lead)}>
          {total}
        </div>
      );
    });
  return (
    <div role="rowgroup" className="grid-foot">
      <div role="row" className="grid-total" aria-rowindex={ariaIndex}>
        {lead || frozen > 0 ? (
          <div className="grid-frozen" role="presentation">
            {lead ? <div role="gridcell" className="grid-cell grid-check" aria-colindex={1} /> : null}
            {cells(0, frozen)}
          </div>
        ) : null}
        <div className="grid-rest" role="presentation">
          {cells(frozen, columns.length)}
        </div>
      </div>
    </div>
  );
}
