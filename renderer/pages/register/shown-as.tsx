import { Columns3, Group, RotateCcw, Rows3, Table2 } from 'lucide-react';
import { ActionChip } from '#renderer/parts/buttons/chip.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { toggleColumn } from '#renderer/parts/grid/index.ts';
import type { Column, RowHeight } from '#renderer/parts/grid/types.ts';
import { labelOfField } from '#shared/language/condition-text.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { firstLayout } from './list-state.ts';
import { listTexts } from './texts.ts';
import type { ListUse } from './use-list-state.ts';

interface ShownAsProps {
  use: ListUse;
  columns: readonly Column<AnyRecord>[];
}

const asGrid = 'grid';

/** How the rows are shown: groups and columns of the grid, or another way of the subject's own. */
export function ShownAs({ use, columns }: ShownAsProps) {
  const { list, state, setState } = use;
  const shows = list.ways?.shows ?? [];
  return (
    <>
      {state.show === null && (
        <>
          <GroupMenu use={use} />
          <ColumnMenu use={use} columns={columns} />
        </>
      )}
      {shows.length > 0 && (
        <Segmented
          label={listTexts.shownAs}
          segments={[
            { id: asGrid, label: listTexts.grid, icon: Table2 },
            ...shows.map(({ id, label, icon }) => ({ id, label, icon })),
          ]}
          value={state.show ?? asGrid}
          onChange={(id) => setState({ ...state, show: id === asGrid ? null : id })}
        />
      )}
    </>
  );
}

const groupable = new Set(['choice', 'reference', 'flag', 'state', 'month']);

function GroupMenu({ use: { list, state, setState } }: Pick<ShownAsProps, 'use'>) {
  const { of } = list;
  const groups = [
    ...Object.entries(of.fields).flatMap(([name, field]) =>
      groupable.has(field.kind) ? [{ name, label: field.label }] : [],
    ),
    ...(of.options.states ? [{ name: 'state', label: labelOfField(of, 'state') }] : []),
  ];
  if (groups.length === 0) return null;
  return (
    <PopMenu
      label={listTexts.group}
      placement="bottom end"
      trigger={<ActionChip icon={Group}>{state.group ? labelOfField(of, state.group) : listTexts.group}</ActionChip>}
      entries={[
        {
          id: '-',
          label: listTexts.noGroup,
          checked: state.group === null,
          onAction: () => setState({ ...state, group: null }),
        },
        ...groups.map(({ name, label }) => ({
          id: name,
          label,
          checked: state.group === name,
          onAction: () => setState({ ...state, group: name }),
        })),
      ]}
    />
  );
}

function ColumnMenu({ use: { list, state, setState }, columns }: ShownAsProps) {
  const { layout } = state;
  return (
    <PopMenu
      label={listTexts.columns}
      placement="bottom end"
      trigger={<ActionChip icon={Columns3}>{listTexts.columns}</ActionChip>}
      entries={[
        ...columns.map((column) => ({
          id: column.id,
          label: column.title,
          checked: !layout.hidden.includes(column.id),
          onAction: () => setState({ ...state, layout: toggleColumn(layout, column.id) }),
        })),
        { id: 'line', line: true as const },
        {
          id: 'reset',
          label: listTexts.allColumns,
          icon: RotateCcw,
          onAction: () => setState({ ...state, layout: { ...firstLayout(list), rowHeight: layout.rowHeight } }),
        },
        ...(['dense', 'normal', 'loose'] as const satisfies readonly RowHeight[]).map((height) => ({
          id: height,
          label: listTexts.rowHeights[height],
          icon: Rows3,
          checked: layout.rowHeight === height,
          onAction: () => setState({ ...state, layout: { ...layout, rowHeight: height } }),
        })),
      ]}
    />
  );
}
