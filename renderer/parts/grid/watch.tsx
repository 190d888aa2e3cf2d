import { useEffect, useLayoutEffect, useRef } from 'react';
import type { GridCore } from './core.ts';
import { follow } from './going.ts';
import type { GridProps } from './types.ts';
import { useGridState } from './use-grid.ts';
import { useStatus } from './use-status.ts';

interface WatchProps<Row> {
  core: GridCore<Row>;
  grid: GridProps<Row>;
  version: number;
}

/** What follows the selection and draws next to nothing: apart from the grid, so that moving on draws no head again. */
export function Watch<Row>({ core, grid, version }: WatchProps<Row>) {
  const message = useGridState(core, (state) => state.message);
  useFollow(core, version);
  useStatus(core, grid, version);
  return (
    <div role="status" className="grid-said">
      {message?.text}
    </div>
  );
}

/** When rows come, go or move, the selection stays with its record; the page is told of another current one. */
function useFollow<Row>(core: GridCore<Row>, version: number): void {
  const followed = useRef(version);
  const told = useRef<string>(undefined);
  useGridState(core, (state) => state.selection.current.row);
  useLayoutEffect(() => {
    if (followed.current !== version) follow(core);
    followed.current = version;
  });
  useEffect(() => {
    const { row } = core.state.selection.current;
    const key = core.props.source.keyAt(row);
    if (key === told.current) return;
    told.current = key;
    core.props.onCurrent?.(core.props.source.rowAt(row), key);
  });
}
