import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { onlyFilled } from '#renderer/data/only-filled.ts';
import { Grid, plainLayout, treeSource } from '#renderer/parts/grid/index.ts';
import type { Column, GridHandle, GridProps, RowSource } from '#renderer/parts/grid/types.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { Rooted } from './book-tree.ts';
import type { Asked } from './use-current.ts';

/** How deep the tree is to stand open; a new object opens it anew. */
export interface Depth {
  level: number;
}

export interface BookGridProps
  extends Pick<GridProps<BookNode>, 'onOpen' | 'onEdits' | 'onStatus' | 'onMessage' | 'empty'> {
  label: string;
  tree: Rooted;
  columns: readonly Column<BookNode>[];
  depth: Depth;
  onDepth: (depth: Depth) => void;
  /** The line to go to. */
  asked?: Asked;
  onCurrent: (node: BookNode | undefined) => void;
  grid: { current: GridHandle | null };
  /** The pane below or beside it. */
  children?: ReactNode;
}

/** 款 and 項 bold, lines quiet. */
export function toneOf({ kind, level }: BookNode): 'strong' | 'quiet' | undefined {
  if (kind === 'account' && level < 2) return 'strong';
  return kind === 'line' ? 'quiet' : undefined;
}

/** The tree of a book on the grid core. What is folded stays folded while its figures change. */
export function BookGrid(props: BookGridProps) {
  const { label, tree, columns, depth, onDepth, asked, onCurrent, grid, children } = props;
  const { onOpen, onEdits, onStatus, onMessage, empty } = props;
  const [layout, setLayout] = useState(() => plainLayout('book'));
  const [source] = useState(() =>
    treeSource<BookNode>(
      tree.roots,
      (node) => node.below,
      ({ key }) => key,
      depth.level,
    ),
  );
  useLayoutEffect(() => source.replace(tree.roots), [source, tree]);
  useDepth(source, depth);
  const go = useEffectEvent(({ line }: Asked) => {
    const node = line === undefined ? undefined : tree.nodeOf(line);
    if (node) goTo(source, grid.current, node);
  });
  useEffect(() => {
    if (asked) go(asked);
  }, [asked]);
  return (
    <div className="with-drawer">
      <div className="list-column budget-print">
        <Grid<BookNode>
          label={label}
          columns={columns}
          source={source}
          layout={layout}
          onLayout={setLayout}
          rowTone={toneOf}
          onCurrent={onCurrent}
          onUnfolded={(level) => onDepth({ level })}
          handle={grid}
          {...onlyFilled({ onOpen, onEdits, onStatus, onMessage, empty })}
        />
      </div>
      {children}
    </div>
  );
}

function useDepth(source: RowSource<BookNode>, depth: Depth): void {
  const shown = useRef(depth);
  useEffect(() => {
    if (shown.current === depth) return;
    shown.current = depth;
    source.folding?.unfoldTo(depth.level);
  }, [source, depth]);
}

/** Opens the way down to a node and stands on it. */
export function goTo(source: RowSource<BookNode>, grid: GridHandle | null, node: BookNode): void {
  for (let above = node.parent; above?.parent; above = above.parent) source.folding?.setFolded(above.key, false);
  const place = source.indexOf(node.key);
  if (place >= 0) grid?.goTo(place);
}
