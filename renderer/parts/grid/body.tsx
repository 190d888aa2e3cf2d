import { useEffect } from 'react';
import { isChecked } from './checks.ts';
import type { Arranged } from './columns.ts';
import type { GridCore } from './core.ts';
import { RowView } from './row-view.tsx';
import { rangeOf } from './selection.ts';
import type { Checked, GridProps, RowShape, RowSource } from './types.ts';
import { useGridState } from './use-grid.ts';

interface BodyProps<Row> {
  core: GridCore<Row>;
  gridId: string;
  source: RowSource<Row>;
  arranged: Arranged<Row>;
  looks: readonly string[];
  rowHeight: number;
  headRows: number;
  checked: Checked | undefined;
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
  const range = rangeOf(selection);
  const single = range.top === range.bottom && range.left === range.right;
  const lines = core.lines.map((index, line) => {
    if (index < 0 || index >= source.count) return null;
    const key = source.keyAt(index);
    const row = source.rowAt(index);
    const inside = !single && index >= range.top && index <= range.bottom;
    return (
      <RowView
        key={`line ${line}`}
        rowKey={key}
        gridId={props.gridId}
        arranged={props.arranged}
        looks={props.looks}
        ariaIndex={props.headRows + index + 1}
        top={index * rowHeight}
        row={row}
        marks={key === undefined ? undefined : marks.get(key)}
        tone={row === undefined ? undefined : props.rowTone?.(row)}
        checked={props.checked && isChecked(props.checked, key ?? '')}
        current={selection.current.row === index ? selection.current.col : -1}
        left={inside ? range.left : 0}
        right={inside ? range.right : -1}
        {...plainShape(source.shapeAt?.(index))}
      />
    );
  });
  return (
    <div role={last > first ? 'rowgroup' : undefined} className="grid-body" style={{ height: source.count * rowHeight }}>
      {lines}
    </div>
  );
}

function plainShape(shape: RowShape | undefined) {
  if (!shape) return { shape: 'plain', level: 0, folded: undefined, label: '', count: 0 } as const;
  const { kind, level, folded } = shape;
  if (kind === 'group') return { shape: kind, level, folded, label: shape.label, count: shape.count } as const;
  return { shape: kind, level, folded: shape.hasChildren ? folded : undefined, label: '', count: 0 } as const;
}
