import { useEffect, useMemo, useRef, useState } from 'react';
import { usePermits } from '#renderer/data/permits.ts';
import { wantedList } from '#renderer/data/wanted-list.ts';
import type { GridHandle, GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { gridColumns } from '#renderer/parts/register/grid-columns.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import { type OwnWays, useOwnWays } from '#renderer/parts/register/own-ways.ts';
import type { Register } from '#shared/language/register.ts';
import { addWay } from './add-way.ts';
import { ListBody } from './list-body.tsx';
import { ListHead } from './list-head.tsx';
import { isNarrowed, listInput, viewNamed } from './list-state.ts';
import { ListStatus } from './list-status.tsx';
import { ListTools } from './list-tools.tsx';
import { NewRecord } from './new-record.tsx';
import { RecordDrawer } from './record-drawer.tsx';
import { useRecordSource } from './record-source.ts';
import { useShownSource } from './shown-source.ts';
import { useListState } from './use-list-state.ts';
import './register-page.css';

export interface RegisterPageProps {
  of: Register;
  /** The record in the drawer. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  ways: OwnWays | undefined;
}

/** The list of any register, with the drawer beside it. */
export function RegisterPage({ of, open, onOpen, ways: said }: RegisterPageProps) {
  const ways = useOwnWays(said);
  const permits = usePermits(of);
  const use = useListState(of, ways);
  const { list, view, state } = use;
  const { today } = list;
  const bin = view === 'bin';
  const input = listInput(list, state, bin);
  const records = useRecordSource(of, input);
  const source = useShownSource(records, state.group, of.options.counter);
  const columns = useMemo(
    () =>
      gridColumns({
        of,
        ...permits,
        labelOf: labelsFrom(records.labels),
        today,
        ways: ways?.columns,
      }),
    [of, permits, records.labels, today, ways],
  );
  const [status, setStatus] = useState<GridStatus>();
  const [message, setMessage] = useState<GridMessage>();
  const [adding, setAdding] = useState(() => wantedList(of.name)?.add === true && permits.enter);
  const grid = useRef<GridHandle | null>(null);
  const openOne = (id: string | undefined): void => {
    setAdding(false);
    onOpen(id);
  };
  const add = addWay(list, permits, () => {
    onOpen(undefined);
    setAdding(true);
  });
  const adds = bin ? undefined : add;
  useShortcut('Ctrl N', () => adds?.run(), adds !== undefined);
  const filtered = isNarrowed(state);
  const closeDrawer = (): void => {
    openOne(undefined);
    grid.current?.focus();
  };
  const { group: _inGrid, ...asked } = input;
  const shown = { of, input: asked, today, open, onOpen: openOne };
  const Show = ways?.shows?.find(({ id }) => id === state.show)?.render;
  const { source: pages } = records;
  // Without the grid nobody else asks for rows: the first page brings the count.
  useEffect(() => {
    if (Show) pages.ensure(0, 1);
  }, [Show, pages]);
  const Form = ways?.form ?? NewRecord;
  return (
    <>
      <ListHead
        use={use}
        input={input}
        columns={columns}
        shown={shown}
        total={filtered ? undefined : records.total}
        permits={permits}
        add={adds}
      />
      <ListTools
        use={use}
        permits={permits}
        labelOf={labelsFrom(records.labels)}
        onNamed={records.learn}
        columns={columns}
      />
      <div className="with-drawer">
        <div className="list-column">
          {Show ? (
            <Show {...shown} />
          ) : (
            <ListBody
              use={use}
              columns={columns}
              records={records}
              source={source}
              permits={permits}
              filtered={filtered}
              following={open !== undefined && !adding}
              onOpen={openOne}
              onAdd={adds?.run}
              onStatus={setStatus}
              onMessage={setMessage}
              grid={grid}
            />
          )}
        </div>
        {adding && <Form of={of} onClose={closeDrawer} onMade={openOne} />}
        {!adding && open !== undefined && (
          <RecordDrawer
            key={open}
            of={of}
            id={open}
            permits={permits}
            source={source}
            onOpen={openOne}
            onClose={closeDrawer}
            grid={grid}
            ways={ways}
          />
        )}
      </div>
      <ListStatus
        of={of}
        status={Show ? undefined : status}
        message={Show ? undefined : message}
        total={records.total}
        filtered={filtered}
        view={viewNamed(list, state.within)?.label}
        ways={ways}
        asGrid={!Show}
        changeable={permits.change}
      />
    </>
  );
}
