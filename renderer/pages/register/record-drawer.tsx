import { useState } from 'react';
import type { Permits } from '#renderer/data/permits.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import type { GridHandle, RowSource } from '#renderer/parts/grid/types.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { hintOf } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { RecordEditor } from './record-editor.tsx';
import { RecordView, recordParts } from './record-view.tsx';
import { listTexts } from './texts.ts';
import { useOpenedRow } from './use-opened-row.ts';

export interface RecordDrawerProps {
  of: Register;
  id: string;
  permits: Permits;
  source: RowSource<AnyRecord>;
  grid: { current: GridHandle | null };
  onOpen: (id: string | undefined) => void;
  onClose: () => void;
  ways: OwnWays | undefined;
}

/** One record beside its list: what it says and what happened to it, or its form. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { of, id, permits, source, grid, onOpen, onClose, ways } = props;
  const { data } = useNamed<GetAnswer>(`${of.name}.get`, { id });
  const [editing, setEditing] = useState(false);
  const at = useOpenedRow(id, source, grid);
  const mayEdit = data?.editable === true && permits.change && !data.record.removed;
  useShortcut('Ctrl E', () => setEditing(true), mayEdit && !editing);
  if (!data)
    return (
      <Drawer title={of.label} onClose={onClose}>
        {null}
      </Drawer>
    );
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = at < 0 ? undefined : source.rowAt(at + by);
    if (!next || editing) return undefined;
    return () => {
      grid.current?.goTo(at + by);
      onOpen(next.id);
    };
  };
  const frame = {
    title: hintOf(of, data.record) || of.label,
    state: of.options.states ? <StateWord of={of} state={data.record.state} /> : undefined,
    position: at < 0 || source.shapeAt?.(0)?.kind === 'group' ? undefined : listTexts.position(at + 1, source.count),
    onPrevious: step(-1),
    onNext: step(1),
  };
  const onEdit = mayEdit ? () => setEditing(true) : undefined;
  const ownActions = ways?.recordActions?.(data.record);
  const parts = recordParts({ of, answer: data, permits, ownActions, onEdit, onClose });
  if (editing)
    return (
      <RecordEditor
        of={of}
        answer={data}
        permits={permits}
        heading={parts.heading}
        frame={frame}
        onDone={() => {
          setEditing(false);
          grid.current?.focus();
        }}
      />
    );
  const shown = { of, id, answer: data, frame, onOpen, onClose, onEdit, parts };
  const Own = ways?.drawer;
  return Own ? <Own {...shown} /> : <RecordView {...shown} />;
}
