import { memo } from 'react';
import { CheckBox } from './cell-view.tsx';
import { headState } from './checks.ts';
import type { Arranged, HeadGroup } from './columns.ts';
import type { GridCore } from './core.ts';
import { fitColumn, pressHead } from './head-pointer.ts';
import { colIndex, currentId } from './looks.ts';
import { headCheck } from './pointer.ts';
import { HEAD_ROW } from './selection.ts';
import type { Checked, Column, GridLayout } from './types.ts';
import { useGridState } from './use-grid.ts';
import { words } from './words.ts';

interface HeadProps<Row> {
  core: GridCore<Row>;
  gridId: string;
  arranged: Arranged<Row>;
  looks: readonly string[];
  groups: readonly HeadGroup[];
  sort: GridLayout['sort'];
  checked: Checked | undefined;
  /** One box stands for those of all rows. */
  checksAll: boolean;
  rows: number;
}

/** One row of heads, or two where neighbours are joined. */
export const Head = memo(HeadRows) as typeof HeadRows;

function HeadRows<Row>(props: HeadProps<Row>) {
  const { groups, arranged } = props;
  return (
    <div role="rowgroup" className="grid-head" data-rows={groups.length > 0 ? 2 : 1}>
      {groups.length > 0 ? <GroupRow {...props} /> : null}
      <div role="row" className="grid-titles" aria-rowindex={groups.length > 0 ? 2 : 1}>
        {props.checked || arranged.frozen > 0 ? (
          <div className="grid-frozen" role="presentation">
            {props.checked ? <CheckHead {...props} checked={props.checked} /> : null}
            <Titles {...props} from={0} to={arranged.frozen} />
          </div>
        ) : null}
        <div className="grid-rest" role="presentation">
          <Titles {...props} from={arranged.frozen} to={arranged.columns.length} />
        </div>
      </div>
    </div>
  );
}

function CheckHead<Row>({ core, checked, checksAll, rows }: HeadProps<Row> & { checked: Checked }) {
  if (!checksAll) return <div role="gridcell" aria-colindex={1} className="grid-cell grid-check" />;
  return (
    <div
      role="columnheader"
      aria-colindex={1}
      className="grid-cell grid-check"
      onPointerDown={(event) => headCheck(core, event.nativeEvent)}
    >
      <CheckBox state={headState(checked, rows)} label={words.checkAll} />
    </div>
  );
}

function GroupRow<Row>({ arranged, groups, checked }: HeadProps<Row>) {
  const { frozen } = arranged;
  const lead = checked ? 1 : 0;
  const heads = (inFrozen: boolean) =>
    groups
      .filter(({ from }) => from < frozen === inFrozen)
      .map(({ title, from, to }) => {
        const start = inFrozen ? from + lead : from - frozen;
        return (
          <div
            key={`${title} ${from}`}
            role="columnheader"
            className={arranged.columns[from]?.divider ? 'grid-join grid-divider' : 'grid-join'}
            style={{ gridColumn: `${start + 1} / ${start + 1 + to - from}` }}
            aria-colindex={colIndex(from, lead > 0)}
            aria-colspan={to - from}
          >
            {title}
          </div>
        );
      });
  return (
    <div role="row" className="grid-joins" aria-rowindex={1}>
      {lead > 0 || frozen > 0 ? (
        <div className="grid-frozen" role="presentation">
          {heads(true)}
        </div>
      ) : null}
      <div className="grid-rest" role="presentation">
        {heads(false)}
      </div>
    </div>
  );
}

function Titles<Row>(props: HeadProps<Row> & { from: number; to: number }) {
  const { from, to, arranged } = props;
  return arranged.columns
    .slice(from, to)
    .map((column, at) => <Title key={column.id} {...props} column={column} col={from + at} />);
}

function Title<Row>(props: HeadProps<Row> & { column: Column<Row>; col: number }) {
  const { core, gridId, looks, sort, column, col } = props;
  const here = useGridState(core, ({ selection: { current } }) => current.row === HEAD_ROW && current.col === col);
  const last = props.arranged.columns.length - 1;
  const drop = useGridState(core, ({ dropAt }) => dropAt === col || (col === last && dropAt === col + 1));
  const after = useGridState(core, ({ dropAt }) => dropAt === col + 1);
  const rank = sort.findIndex((key) => key.column === column.id);
  const direction = sort[rank]?.descending ? 'descending' : 'ascending';
  const names = [looks[col], column.group && 'grid-joined', column.sortable && 'grid-sortable'];
  if (drop) names.push(after ? 'grid-drop-after' : 'grid-drop');
  return (
    <div
      role="columnheader"
      id={here ? currentId(gridId) : undefined}
      className={names.filter(Boolean).join(' ')}
      aria-colindex={colIndex(col, props.checked !== undefined)}
      aria-sort={rank === 0 ? direction : undefined}
      onPointerDown={(event) => pressHead(core, event, col)}
      onDoubleClick={(event) => fitColumn(core, event, col)}
    >
      <span className="grid-title">{column.title}</span>
      {rank >= 0 ? <SortMark descending={direction === 'descending'} rank={sort.length > 1 ? rank + 1 : 0} /> : null}
      <span className="grid-edge" />
    </div>
  );
}

function SortMark({ descending, rank }: { descending: boolean; rank: number }) {
  return (
    <b className="grid-sort" aria-hidden="true">
      {descending ? '↓' : '↑'}
      {rank > 0 ? <sub>{rank}</sub> : null}
    </b>
  );
}
