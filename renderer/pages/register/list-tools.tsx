import { Filter } from 'lucide-react';
import { useRef, useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { ActionChip, FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { FilterBox } from '#renderer/parts/buttons/filter-box.tsx';
import type { Column } from '#renderer/parts/grid/types.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { FilterLine } from '#renderer/parts/register/conditions.ts';
import { FilterEditor } from '#renderer/parts/register/filter-editor.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import { labelOfField, phraseOf } from '#shared/language/condition-text.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { viewNamed } from './list-state.ts';
import { ShownAs } from './shown-as.tsx';
import { listTexts } from './texts.ts';
import type { ListUse } from './use-list-state.ts';

interface ListToolsProps {
  use: ListUse;
  permits: Permits;
  labelOf: LabelOf;
  onNamed: (register: string, id: string, label: string) => void;
  columns: readonly Column<AnyRecord>[];
}

/** What narrows the list at the left, how it is shown at the right. */
export function ListTools({ use, permits, labelOf, onNamed, columns }: ListToolsProps) {
  const { list, view, state, setState } = use;
  const { of } = list;
  const within = view === state.within ? undefined : viewNamed(list, state.within);
  const [editing, setEditing] = useState<number | 'new'>();
  const box = useRef<HTMLDivElement>(null);
  useShortcut('Ctrl F', () => box.current?.querySelector('input')?.focus());
  const line = typeof editing === 'number' ? state.filter[editing] : undefined;
  const apply = (made: FilterLine): void => {
    const filter = typeof editing === 'number' ? state.filter.with(editing, made) : [...state.filter, made];
    setState({ ...state, filter });
    setEditing(undefined);
  };
  return (
    <div ref={box}>
      <ToolBar right={<ShownAs use={use} columns={columns} />}>
        <FilterBox text={state.find} onText={(find) => setState({ ...state, find })} />
        {within && (
          <FilterChip
            subject={listTexts.within}
            phrase={within.label}
            onRemove={() => setState({ ...state, within: null })}
          />
        )}
        {state.picked && (
          <FilterChip
            subject={state.picked.label}
            phrase={listTexts.picked(state.picked.ids.length, of.options.counter ?? '筆')}
            onRemove={() => setState({ ...state, picked: null })}
          />
        )}
        {state.filter.map((one, at) => (
          <FilterChip
            key={`${one.field} ${one.is} ${String(one.value)}`}
            subject={labelOfField(of, one.field)}
            phrase={phraseOf(of, one, labelOf)}
            onEdit={() => setEditing(at)}
            onRemove={() => setState({ ...state, filter: state.filter.toSpliced(at, 1) })}
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
