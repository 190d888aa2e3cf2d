import { memo } from 'react';
import { CellView, CheckCell, GroupHead } from './cell-view.tsx';
import type { Arranged } from './columns.ts';
import type { RowMarks } from './marks.ts';

export interface RowViewProps<Row> {
  gridId: string;
  arranged: Arranged<Row>;
  looks: readonly string[];
  ariaIndex: number;
  top: number;
  rowKey: string | undefined;
  row: Row | undefined;
  marks: RowMarks | undefined;
  tone: 'strong' | 'quiet' | undefined;
  /** Undefined where the grid has no checkboxes, `none` where the row has none. */
  checked: boolean | 'none' | undefined;
  /** Column of the current cell, −1 if it is in another row. */
  current: number;
  /** Columns of the selected range in this row; left > right for none. */
  left: number;
  right: number;
  /** The row's place in a tree or as a group head; plain values, so that an unchanged row compares as such. */
  shape: 'plain' | 'node' | 'group';
  level: number;
  folded: boolean | undefined;
  label: string;
  /** 「3人」 */
  counted: string;
}

/** One line of the grid. It draws again only when something in it changes: every prop is plain or kept. */
export const RowView = memo(Line) as typeof Line;

function Line<Row>(props: RowViewProps<Row>) {
  const { row, shape, level, folded, checked, top, ariaIndex, current, tone } = props;
  const names = ['grid-row', tone && `grid-${tone}`, current >= 0 && 'grid-here'];
  return (
    <div
      role="row"
      className={names.filter(Boolean).join(' ')}
      style={{ top }}
      aria-rowindex={ariaIndex}
      aria-level={shape === 'plain' ? undefined : level + 1}
      aria-expanded={folded === undefined ? undefined : !folded}
      aria-selected={row === undefined || checked === 'none' ? undefined : checked}
    >
      {shape === 'group' ? <GroupHead of={props} /> : <Cells of={props} />}
    </div>
  );
}

function Cells<Row>({ of }: { of: RowViewProps<Row> }) {
  const { columns, frozen } = of.arranged;
  const cells = (from: number, to: number) =>
    columns.slice(from, to).map((column, at) => <CellView key={column.id} of={of} column={column} col={from + at} />);
  const lead = of.checked !== undefined;
  return (
    <>
      {lead || frozen > 0 ? (
        <div className="grid-frozen" role="presentation">
          {of.checked === undefined ? null : <CheckCell checked={of.checked} />}
          {cells(0, frozen)}
        </div>
      ) : null}
      <div className="grid-rest" role="presentation">
        {cells(frozen, columns.length)}
      </div>
    </>
  );
}
