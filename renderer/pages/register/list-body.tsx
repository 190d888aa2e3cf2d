import { type Dispatch, useState } from 'react';
import { onlyFilled } from '#renderer/data/only-filled.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { Grid, noneChecked } from '#renderer/parts/grid/index.ts';
import type { Checked, Column, GridHandle, GridMessage, GridStatus, RowSource } from '#renderer/parts/grid/types.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { BulkBar } from './bulk-bar.tsx';
import { saveEdits } from './edits.ts';
import { ListEmpty } from './list-empty.tsx';
import { viewNamed } from './list-state.ts';
import type { RecordSource } from './record-source.ts';
import type { ListUse } from './use-list-state.ts';
import { isInList } from './use-opened-row.ts';

interface ListBodyProps {
  use: ListUse;
  columns: readonly Column<AnyRecord>[];
  records: RecordSource;
  /** The same rows, with group heads where there are groups. */
  source: RowSource<AnyRecord>;
  permits: Permits;
  filtered: boolean;
  /** A record stands in the drawer: what is walked to is shown there. */
  following: boolean;
  onOpen: (id: string) => void;
  onAdd: (() => void) | undefined;
  onStatus: Dispatch<GridStatus | undefined>;
  onMessage: Dispatch<GridMessage | undefined>;
  grid: { current: GridHandle | null };
}

/** The grid, with what can be done with ticked rows docked under it. */
export function ListBody(props: ListBodyProps) {
  const { use, columns, records, source, permits, filtered, following, onOpen, onAdd, grid } = props;
  const { list, view, state, setState } = use;
  const { of, ways } = list;
  const bin = view === 'bin';
  const [ticked, setTicked] = useState({ view, checked: noneChecked });
  const checked = ticked.view === view ? ticked.checked : noneChecked;
  const setChecked = (next: Checked): void => setTicked({ view, checked: next });
  return (
    <>
      <Grid<AnyRecord>
        label={of.label}
        columns={columns}
        source={source}
        layout={state.layout}
        onLayout={(layout) => setState({ ...state, layout })}
        checks={{ value: checked, onChange: setChecked }}
        onOpen={(row) => onOpen(row.id)}
        onCurrent={(row) => {
          if (row && following && isInList()) onOpen(row.id);
        }}
        onEdits={(edits, origin) => saveEdits(of, edits, origin, records.source)}
        onStatus={props.onStatus}
        onMessage={props.onMessage}
        handle={grid}
        {...onlyFilled({ rowTone: ways?.rowTone })}
        empty={
          <ListEmpty
            of={of}
            bin={bin}
            filtered={filtered}
            view={viewNamed(list, state.within)}
            onClear={() => setState({ ...state, filter: [], picked: null, find: '' })}
            {...onlyFilled({ onAdd })}
          />
        }
      />
      <BulkBar
        of={of}
        checked={checked}
        onDone={() => setChecked(noneChecked)}
        source={records.source}
        permits={permits}
        bin={bin}
        own={ways?.bulk}
      />
    </>
  );
}
