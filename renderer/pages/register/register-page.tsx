import { useMemo, useRef, useState } from 'react';
import { onlyFilled } from '#renderer/data/only-filled.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Grid, noneChecked } from '#renderer/parts/grid/index.ts';
import type { Checked, GridHandle, GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { gridColumns } from '#renderer/parts/register/grid-columns.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { BulkBar } from './bulk-bar.tsx';
import { saveEdits } from './edits.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListHead } from './list-head.tsx';
import { firstState, type ListState, leaveState, listInput, stateLeft } from './list-state.ts';
import { ListStatus } from './list-status.tsx';
import { ListTools } from './list-tools.tsx';
import { NewRecord } from './new-record.tsx';
import { usePermits } from './permits.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { useRecordSource } from './record-source.ts';
import { useShownSource } from './shown-source.ts';
import { listTexts } from './texts.ts';
import { isInList } from './use-opened-row.ts';
import './register-page.css';

export interface RegisterPageProps {
  of: Register;
  /** The record in the drawer. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  ways: OwnWays | undefined;
}

/** The list of any register, with the drawer beside it. */
export function RegisterPage({ of, open, onOpen, ways }: RegisterPageProps) {
  const permits = usePermits(of);
  const { today } = useOfficeDays();
  const [state, keepState] = useState(() => stateLeft(of));
  const [view, setView] = useState('all');
  const bin = view === 'bin';
  const setState = (next: ListState): void => {
    leaveState(of, next);
    keepState(next);
  };
  const records = useRecordSource(of, listInput(state, bin));
  const source = useShownSource(records, state.group, of.options.counter);
  const labelOf = labelsFrom(records.labels);
  const columns = useMemo(
    () =>
      gridColumns({
        of,
        seen: permits.seen,
        changeable: permits.changeable,
        labelOf: labelsFrom(records.labels),
        today,
      }),
    [of, permits.seen, permits.changeable, records.labels, today],
  );
  const [checked, setChecked] = useState<Checked>(noneChecked);
  const [status, setStatus] = useState<GridStatus>();
  const [message, setMessage] = useState<GridMessage>();
  const [adding, setAdding] = useState(false);
  const grid = useRef<GridHandle | null>(null);
  const openForm = (): void => {
    onOpen(undefined);
    setAdding(true);
  };
  const byForm = permits.create ? { label: listTexts.add, run: openForm } : undefined;
  const byOwnWay = permits.change ? ways?.add : undefined;
  const add = bin ? undefined : (byOwnWay ?? byForm);
  useShortcut('Ctrl N', () => add?.run(), add !== undefined);
  const filtered = state.filter.length > 0 || state.find.trim() !== '';
  const closeDrawer = (): void => {
    setAdding(false);
    onOpen(undefined);
    grid.current?.focus();
  };
  return (
    <>
      <ListHead
        of={of}
        view={view}
        total={filtered ? undefined : records.total}
        state={state}
        onView={(next, shown) => {
          setView(next);
          setChecked(noneChecked);
          setState(shown ?? firstState(of));
        }}
        permits={permits}
        add={add}
        bin={bin}
      />
      <ListTools
        of={of}
        state={state}
        onState={setState}
        permits={permits}
        labelOf={labelOf}
        onNamed={records.learn}
        columns={columns}
      />
      <div className="with-drawer">
        <div className="list-column">
          <Grid<AnyRecord>
            label={of.label}
            columns={columns}
            source={source}
            layout={state.layout}
            onLayout={(layout) => setState({ ...state, layout })}
            checks={{ value: checked, onChange: setChecked }}
            onOpen={(row) => {
              setAdding(false);
              onOpen(row.id);
            }}
            onCurrent={(row) => {
              if (row && open !== undefined && !adding && isInList()) onOpen(row.id);
            }}
            onEdits={(edits, origin) => saveEdits(of, edits, origin, records.source)}
            onStatus={setStatus}
            onMessage={setMessage}
            handle={grid}
            empty={
              <ListEmpty
                of={of}
                bin={bin}
                filtered={filtered}
                onClear={() => setState({ ...state, filter: [], find: '' })}
                {...onlyFilled({ onAdd: add?.run })}
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
          />
        </div>
        {adding ? (
          <NewRecord
            of={of}
            permits={permits}
            onClose={closeDrawer}
            onMade={(id) => {
              setAdding(false);
              onOpen(id);
            }}
          />
        ) : (
          open !== undefined && (
            <RecordDrawer
              key={open}
              of={of}
              id={open}
              permits={permits}
              source={source}
              onOpen={onOpen}
              onClose={closeDrawer}
              grid={grid}
              ownActions={ways?.recordActions}
            />
          )
        )}
      </div>
      <ListStatus of={of} status={status} message={message} total={records.total} filtered={filtered} />
    </>
  );
}
