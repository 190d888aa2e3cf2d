import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { colIndex, currentId } from './looks.ts';
import type { Mark } from './marks.ts';
import type { RowViewProps } from './row-view.tsx';
import type { Column } from './types.ts';
import { words } from './words.ts';

interface CellProps<Row> {
  of: RowViewProps<Row>;
  column: Column<Row>;
  col: number;
}

export function CellView<Row>({ of, column, col }: CellProps<Row>) {
  const { row, marks } = of;
  const mark = marks?.get(column.id);
  const text = row === undefined ? '' : (mark?.shown ?? column.value(row));
  const content = row === undefined ? <span className="grid-blank" /> : contentOf(of.rowKey, column, row, text, mark);
  return (
    <div
      role="gridcell"
      id={of.current === col ? currentId(of.gridId) : undefined}
      className={classOf(of, col, text, mark)}
      aria-colindex={colIndex(col, of.checked !== undefined)}
      aria-selected={(col >= of.left && col <= of.right) || undefined}
      aria-invalid={mark?.state === 'refused' || undefined}
    >
      {of.shape === 'node' && col === 0 ? (
        <span className="grid-tree" style={{ paddingLeft: of.level * INDENT }}>
          <Twisty folded={of.folded} />
          {content}
        </span>
      ) : (
        content
      )}
    </div>
  );
}

const INDENT = 15;

/** An edit under way or refused shows its own text, whatever the column makes of the stored one. */
function contentOf<Row>(
  key: string | undefined,
  column: Column<Row>,
  row: Row,
  text: string,
  mark: Mark | undefined,
): ReactNode {
  if (mark || !column.render) return text;
  // Lines take turns: what a column draws is drawn anew for another row, lest it keep the state of the last.
  return <Fragment key={key}>{column.render(row)}</Fragment>;
}

function classOf<Row>(of: RowViewProps<Row>, col: number, text: string, mark: Mark | undefined): string {
  let names = of.looks[col] ?? '';
  if (text.startsWith('△') && of.arranged.columns[col]?.kind === 'number') names += ' grid-negative';
  if (of.shape === 'node' && col === 0) names += ' grid-bough';
  return mark ? `${names} grid-${mark.state}` : names;
}

/** Opens and closes; the keyboard does it by the arrows, assistive technology knows it from the row. */
function Twisty({ folded }: { folded: boolean | undefined }) {
  if (folded === undefined) return <span className="grid-leaf" />;
  const Drawing = folded ? ChevronRight : ChevronDown;
  return (
    <span className="grid-twisty" aria-hidden="true">
      <Drawing size={14} strokeWidth={1.75} />
    </span>
  );
}

/** `none`: a row that has no box where others have. */
export function CheckCell({ checked }: { checked: boolean | 'none' }) {
  return (
    <div role="gridcell" className="grid-cell grid-check" aria-colindex={1}>
      {checked === 'none' ? null : <CheckBox state={checked} label={words.check} />}
    </div>
  );
}

/** Never focused itself: Space and Ctrl+A work from the current cell. */
export function CheckBox({ state, label }: { state: boolean | 'mixed'; label: string }) {
  return (
    <span role="checkbox" aria-checked={state} aria-label={label} className="grid-box">
      {state === false ? null : (
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d={state === true ? 'M2.5 7.5 6 11l5.5-7.5' : 'M3 7h8'} />
        </svg>
      )}
    </span>
  );
}

export function GroupHead<Row>({ of }: { of: RowViewProps<Row> }) {
  const lead = of.checked !== undefined;
  return (
    <div
      role="gridcell"
      id={of.current >= 0 ? currentId(of.gridId) : undefined}
      className="grid-group"
      aria-colindex={1}
      aria-colspan={of.arranged.columns.length + (lead ? 1 : 0)}
    >
      <Twisty folded={of.folded} />
      <b>{of.label}</b>
      <span className="grid-count">{of.counted}</span>
    </div>
  );
}
