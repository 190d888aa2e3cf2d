import { Listeners } from '../../listeners.ts';
import type { Folding, RowShape, RowSource } from '../types.ts';

/** One stretch of rows with the same value, as the list behind counts it. */
export interface PageGroup {
  key: string;
  label: string;
  count: number;
  counter?: string | undefined;
}

export interface GroupedPages<Row> extends RowSource<Row> {
  regroup(groups: readonly PageGroup[]): void;
}

interface Stretch extends PageGroup {
  /** Place of the head among the lines, and of the first row among the rows. */
  line: number;
  row: number;
  folded: boolean;
}

/** Heads between the rows of a list that is sorted by the group and read page by page. */
export function groupedPages<Row>(rows: RowSource<Row>, first: readonly PageGroup[]): GroupedPages<Row> {
  const folded = new Set<string>();
  const listeners = new Listeners();
  let groups = first;
  let stretches = laidOut(groups, folded);
  const layOut = (): void => {
    stretches = laidOut(groups, folded);
    listeners.tell();
  };
  const at = (line: number): Stretch | undefined => stretches.findLast((one) => one.line <= line);
  const rowPlace = (line: number): number => {
    const stretch = at(line);
    return !stretch || stretch.line === line ? -1 : stretch.row + line - stretch.line - 1;
  };
  const folding: Folding = {
    setFolded(key, fold) {
      if (fold) folded.add(key);
      else folded.delete(key);
      layOut();
    },
    unfoldTo(level) {
      folded.clear();
      if (level < 2) for (const group of groups) folded.add(headKey(group));
      layOut();
    },
    parentOf: (line) => {
      const stretch = at(line);
      return !stretch || stretch.line === line ? -1 : stretch.line;
    },
  };
  return {
    get count() {
      const last = stretches.at(-1);
      return last ? last.line + 1 + (last.folded ? 0 : last.count) : 0;
    },
    get total() {
      return rows.total;
    },
    get progress() {
      return rows.progress;
    },
    rowAt: (line) => (rowPlace(line) < 0 ? undefined : rows.rowAt(rowPlace(line))),
    keyAt: (line) => (rowPlace(line) < 0 ? keyOfHead(at(line), line) : rows.keyAt(rowPlace(line))),
    indexOf(key) {
      const head = stretches.find((one) => headKey(one) === key);
      if (head) return head.line;
      const place = rows.indexOf(key);
      const stretch = place < 0 ? undefined : stretches.findLast((one) => one.row <= place);
      return !stretch || stretch.folded ? -1 : stretch.line + 1 + place - stretch.row;
    },
    shapeAt(line): RowShape | undefined {
      const stretch = at(line);
      if (stretch?.line !== line) return undefined;
      return {
        kind: 'group',
        level: 0,
        label: stretch.label,
        count: stretch.count,
        counter: stretch.counter,
        folded: stretch.folded,
      };
    },
    ensure(from, to) {
      const start = firstRowFrom(stretches, from);
      rows.ensure(start, Math.max(start, firstRowFrom(stretches, to)));
    },
    ...(rows.load ? { load: (from: number, to: number) => loadLines(rows, stretches, from, to) } : {}),
    folding,
    regroup(next) {
      groups = next;
      layOut();
    },
    subscribe(listener) {
      const stops = [rows.subscribe(listener), listeners.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    version: () => rows.version() + listeners.version(),
  };
}

const headKey = (group: PageGroup): string => `group ${group.key}`;

const keyOfHead = (stretch: Stretch | undefined, line: number): string | undefined =>
  stretch?.line === line ? headKey(stretch) : undefined;

function laidOut(groups: readonly PageGroup[], folded: ReadonlySet<string>): Stretch[] {
  let line = 0;
  let row = 0;
  return groups.map((group) => {
    const stretch = { ...group, line, row, folded: folded.has(headKey(group)) };
    line += 1 + (stretch.folded ? 0 : group.count);
    row += group.count;
    return stretch;
  });
}

/** Place among the rows of the first row at or after a line. */
function firstRowFrom(stretches: readonly Stretch[], line: number): number {
  const stretch = stretches.findLast((one) => one.line <= line);
  if (!stretch) return 0;
  return stretch.row + Math.min(stretch.count, Math.max(0, line - stretch.line - 1));
}

async function loadLines<Row>(
  rows: RowSource<Row>,
  stretches: readonly Stretch[],
  from: number,
  to: number,
): Promise<void> {
  await rows.load?.(firstRowFrom(stretches, from), firstRowFrom(stretches, to));
}
