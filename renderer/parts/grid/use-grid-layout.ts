import { useMemo } from 'react';
import { arrange, headGroups, LEAD_WIDTH, mayFreeze, measure } from './columns.ts';
import { hasTotals } from './foot.tsx';
import { rowHeights } from './layout.ts';
import { looksOf } from './looks.ts';
import type { GridProps } from './types.ts';
import type { Insets } from './viewport.ts';

const HEAD_HEIGHT = 30;
const TWO_HEADS_HEIGHT = 45;
const TITLE_HEIGHT = 22;
const FOOT_HEIGHT = 34;

/** Measures and order of a grid in a view `room` wide. What is handed on keeps its identity while it stays the same. */
export function useGridLayout<Row>({ columns, layout, checks }: GridProps<Row>, room: number) {
  const { order, hidden, widths, rowHeight } = layout;
  const lead = checks ? LEAD_WIDTH : 0;
  const arranged = useMemo(() => arrange(columns, order, hidden), [columns, order, hidden]);
  const groups = useMemo(() => headGroups(arranged), [arranged]);
  const looks = useMemo(() => looksOf(arranged, lead > 0), [arranged, lead]);
  const tracks = useMemo(() => measure(arranged, widths, room, lead), [arranged, widths, room, lead]);
  const freezes = mayFreeze(tracks, room);
  const titleHeight = groups.length > 0 ? TITLE_HEIGHT : HEAD_HEIGHT;
  const insets: Insets = {
    head: groups.length > 0 ? TWO_HEADS_HEIGHT : HEAD_HEIGHT,
    foot: hasTotals(arranged) ? FOOT_HEIGHT : 0,
    frozen: freezes ? tracks.frozenWidth : 0,
  };
  return { arranged, groups, looks, tracks, freezes, insets, titleHeight, rowHeight: rowHeights[rowHeight] };
}
