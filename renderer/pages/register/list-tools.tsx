import { Columns3, Filter, Group, RotateCcw, Rows3 } from 'lucide-react';
import { useRef, useState } from 'react';
import { ActionChip, FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { FilterBox } from '#renderer/parts/buttons/filter-box.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { plainLayout, toggleColumn } from '#renderer/parts/grid/index.ts';
import type { Column, RowHeight } from '#renderer/parts/grid/types.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { type FilterLine, labelOfField, phraseOf } from '#renderer/parts/register/conditions.ts';
import { FilterEditor } from '#renderer/parts/register/filter-editor.tsx';
import { hiddenAtFirst } from '#renderer/parts/register/grid-columns.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { findRecords } from './find-records.ts';
import type { ListState } from './list-state.ts';
import type { Permits } from './permits.ts';
import { listTexts } from './texts.ts';

interface ListToolsProps {
  of: Register;
  state: ListState;
  onState: (state: ListState) => void;
  permits: Permits;
  labelOf: LabelOf;
  onNamed: (register: string, id: string, label: string) => void;
  columns: readonly Column<AnyRecord>[];
}

/** What narrows the list at the left, how it is shown at the right. */
export function ListTools({ of, state, onState, permits, labelOf, onNamed, columns }: ListToolsProps) {
  const [editing, setEditing] = useState<number | 'new'>();
  const box = useRef<HTMLDivElement>(null);
  useShortcut('Ctrl F', () => box.current?.querySelector('input')?.focus());
  const line = typeof editing === 'number' ? state.filter[editing] : undefined;
  const apply = (made: FilterLine): void => {
    const filter = typeof editing === 'number' ? state.filter.with(editing, made) : [...state.filter, made];
    onState({ ...state, filter });
    setEditing(undefined);
  };
  return (
    <div ref={box}>
      <ToolBar right={<ShownAs of={of} state={state} onState={onState} columns={columns} />}>
        <FilterBox text={state.find} onText={(find) => onState({ ...state, find })} />
        {state.filter.map((one, at) => (
          <FilterChip
            key={`${one.field} ${one.is} ${String(one.value)}`}
            subject={labelOfField(of, one.field)}
            phrase={phraseOf(of, one, labelOf)}
            onEdit={() => setEditing(at)}
            onRemove={() => onState({ ...state, filter: state.filter.toSpliced(at, 1) })}
          />
        ))}
        <ActionChip icon={Filter} onPress={() => setEditing('new')}>
          {listTexts.addFilter}
        </ActionChip>
      </ToolBar>
      {editing !== undefined && (
        <FilterEditor
          of={of}
          seen={permits.seen}
          line={line}
          onApply={apply}
          onLeave={() => setEditing(undefined)}
          labelOf={labelOf}
          find={findRecords}
          onNamed={onNamed}
        />
      )}
    </div>
  );
}

const groupable = new Set(['choice', 'reference', 'flag', 'state', 'month']);

function ShownAs({ of, state, onState, columns }: Pick<ListToolsProps, 'of' | 'state' | 'onState' | 'columns'>) {
  const { layout } = state;
  const groups = [
    ...Object.entries(of.fields).flatMap(([name, field]) =>
      groupable.has(field.kind) ? [{ name, label: field.label }] : [],
    ),
    ...(of.options.states ? [{ name: 'state', label: labelOfField(of, 'state') }] : []),
  ];
  return (
    <>
      {groups.length > 0 && (
        <PopMenu
          label={listTexts.group}
          placement="bottom end"
          trigger={
            <ActionChip icon={Group}>{state.group ? labelOfField(of, state.group) : listTexts.group}</ActionChip>
          }
          entries={[
            {
              id: '-',
              label: listTexts.noGroup,
              checked: state.group === null,
              onAction: () => onState({ ...state, group: null }),
            },
            ...groups.map(({ name, label }) => ({
              id: name,
              label,
              checked: state.group === name,
              onAction: () => onState({ ...state, group: name }),
            })),
          ]}
        />
      )}
      <PopMenu
        label={listTexts.columns}
        placement="bottom end"
        trigger={<ActionChip icon={Columns3}>{listTexts.columns}</ActionChip>}
        entries={[
          ...columns.map((column) => ({
            id: column.id,
            label: column.title,
            checked: !layout.hidden.includes(column.id),
            onAction: () => onState({ ...state, layout: toggleColumn(layout, column.id) }),
          })),
          { id: 'line', line: true as const },
          {
            id: 'reset',
            label: listTexts.allColumns,
            icon: RotateCcw,
            onAction: () =>
              onState({ ...state, layout: { ...plainLayout(layout.rowHeight), hidden: hiddenAtFirst(of) } }),
          },
          ...(['dense', 'normal', 'loose'] as const satisfies readonly RowHeight[]).map((height) => ({
            id: height,
            label: listTexts.rowHeights[height],
            icon: Rows3,
            checked: layout.rowHeight === height,
            onAction: () => onState({ ...state, layout: { ...layout, rowHeight: height } }),
          })),
        ]}
      />
    </>
  );
}
