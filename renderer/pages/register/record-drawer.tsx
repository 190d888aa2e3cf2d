import { type ReactNode, useState } from 'react';
import { useNamed } from '#renderer/data/queries.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import type { GridHandle, RowSource } from '#renderer/parts/grid/types.ts';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { hintOf, titleOf } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import type { Permits } from './permits.ts';
import { RecordEditor } from './record-editor.tsx';
import { RecordView } from './record-view.tsx';
import { listTexts } from './texts.ts';
import { useOpenedRow } from './use-opened-row.ts';

export interface RecordDrawerProps {
  of: Register;
  id: string;
  permits: Permits;
  source: RowSource<AnyRecord>;
  grid: { current: GridHandle | null };
  onOpen: (id: string) => void;
  onClose: () => void;
  /** What can be done with a record of this register alone. */
  ownActions: ((record: AnyRecord) => ReactNode) | undefined;
}

/** One record beside its list: what it says and what happened to it, or its form. */
export function RecordDrawer({ of, id, permits, source, grid, onOpen, onClose, ownActions }: RecordDrawerProps) {
  const { data } = useNamed<GetAnswer>(`${of.name}.get`, { id });
  const [editing, setEditing] = useState(false);
  const at = useOpenedRow(id, source, grid);
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = at < 0 ? undefined : source.rowAt(at + by);
    if (!next || editing) return undefined;
    return () => {
      grid.current?.goTo(at + by);
      onOpen(next.id);
    };
  };
  if (!data)
    return (
      <Drawer title={of.label} onClose={onClose}>
        {null}
      </Drawer>
    );
  const frame = {
    title: hintOf(of, data.record) || of.label,
    state: of.options.states ? <StateWord of={of} state={data.record.state} /> : undefined,
    position: at < 0 || source.shapeAt?.(0)?.kind === 'group' ? undefined : listTexts.position(at + 1, source.count),
    onPrevious: step(-1),
    onNext: step(1),
  };
  const heading = <h2 className="record-title">{titleOf(of, data.record)}</h2>;
  return editing ? (
    <RecordEditor
      of={of}
      answer={data}
      permits={permits}
      heading={heading}
      frame={frame}
      onDone={() => {
        setEditing(false);
        grid.current?.focus();
      }}
    />
  ) : (
    <RecordView
      of={of}
      answer={data}
      permits={permits}
      heading={heading}
      frame={frame}
      ownActions={ownActions?.(data.record)}
      onEdit={() => setEditing(true)}
      onClose={onClose}
    />
  );
}
