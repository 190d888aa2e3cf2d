import { useEffect } from 'react';
import { isChecked } from './checks.ts';
import type { Arranged } from './columns.ts';
import type { GridCore } from './core.ts';
import type { Marks } from './marks.ts';
import { RowView, type RowViewProps } from './row-view.tsx';
import { isSingle, rangeOf, type Selection } from './selection.ts';
import type { Checked, GridProps, RowShape, RowSource } from './types.ts';
import { useGridState } from './use-grid.ts';
import { words } from './words.ts';

interface BodyProps<Row> {
  core: GridCore<Row>;
  gridId: string;
  source: RowSource<Row>;
  arranged: Arranged<Row>;
  looks: readonly string[];
  rowHeight: number;
  headRows: number;
  checked: Checked | undefined;
  mayCheck: NonNullable<GridProps<Row>['checks']>['may'];
  rowTone: GridProps<Row>['rowTone'];
}

/** The rows near the screen. */
export function Body<Row>(props: BodyProps<Row>) {
  const { core, source, rowHeight } = props;
  const { first, last } = useGridState(core, (state) => state.window);
  const selection = useGridState(core, (state) => state.selection);
  const marks = useGridState(core, (state) => state.marks);
  // With every drawing: rows that have changed or gone are asked for again.
  useEffect(() => source.ensure(first, last));
  const shown = core.lines
    .map((index, line) => ({ line, index }))
    .filter(({ index }) => index >= 0 && index < source.count);
  return (
    <div
      role={shown.length > 0 ? 'rowgroup' : undefined}
      className="grid-body"
      style={{ height: source.count * rowHeight }}
    >
      {shown.map(({ line, index }) => (
        <RowView key={line} {...lineProps(props, index, selection, marks)} />
      ))}
    </div>
  );
}

/** What one line shows, in plain values: an unchanged line compares as such. */
function lineProps<Row>(props: BodyProps<Row>, index: number, selection: Selection, marks: Marks): RowViewProps<Row> {
  const { source, gridId, arranged, looks, checked, rowTone } = props;
  const { current } = selection;
  const range = rangeOf(selection);
  const inside = !isSingle(range) && index >= range.top && index <= range.bottom;
  const rowKey = source.keyAt(index);
  const row = source.rowAt(index);
  return {
    gridId,
    arranged,
    looks,
    rowKey,
    row,
    ariaIndex: props.headRows + index + 1,
    top: index * props.rowHeight,
    marks: rowKey === undefined ? undefined : marks.get(rowKey),
    tone: row === undefined ? undefined : rowTone?.(row),
    checked: checked && boxOf(props, checked, rowKey, row),
    current: current.row === index ? current.col : -1,
    left: inside ? range.left : 0,
    right: inside ? range.right : -1,
    ...plainShape(source.shapeAt?.(index)),
  };
}

function boxOf<Row>(
  { mayCheck }: BodyProps<Row>,
  checked: Checked,
  key: string | undefined,
  row: Row | undefined,
): boolean | 'none' {
  if (mayCheck && (row === undefined || !mayCheck(row))) return 'none';
  return isChecked(checked, key ?? '');
}

function plainShape(shape: RowShape | undefined) {
  if (!shape) return { shape: 'plain', level: 0, folded: undefined, label: '', counted: '' } as const;
  const { kind, level, folded } = shape;
  if (kind === 'group') {
    const counted = words.groupCount(shape.count, shape.counter);
    return { shape: kind, level, folded, label: shape.label, counted } as const;
  }
  return { shape: kind, level, folded: shape.hasChildren ? folded : undefined, label: '', counted: '' } as const;
}
