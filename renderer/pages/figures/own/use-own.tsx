import { type ReactNode, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useMay, useSession } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { takeWantedFigure } from '#renderer/data/wanted-figure.ts';
import { noticed } from '#renderer/data/written.ts';
import type { SessionView } from '#shared/contract/office-operations.ts';
import { type Register, seeRight } from '#shared/language/register.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { draftFrom, freshDraft, type OwnDraft } from './own-draft.ts';
import { OwnPanel } from './own-panel.tsx';
import { ownTexts as texts } from './texts.ts';

export interface OwnFigures {
  /** May anything be defined by this account. */
  readonly may: boolean;
  readonly add: () => void;
  /** By the figure's name: own:<key>. */
  readonly edit: (name: string) => void;
  readonly remove: (name: string) => void;
  readonly panel: ReactNode;
}

const mayCount = (of: Register, { rights }: SessionView): boolean => {
  const right = seeRight(of);
  return of.options.subject !== 'office' && (right === 'signedIn' || right === 'anyone' || rights.includes(right));
};

/** The figures of the office's own: their editor, and the ways to it. */
export function useOwn(): OwnFigures {
  const session = useSession();
  const may = useMay('write');
  const { data } = useCall('ownFigure.list', { limit: 1000 });
  const rows = data?.rows ?? [];
  const taken = rows.map(({ key }) => key);
  const registers = allRegisters.filter((of) => mayCount(of, session));
  const [start, setStart] = useState<OwnDraft | undefined>(wantedDraft);
  const named = (name: string) => rows.find(({ key }) => `own:${key}` === name);
  const [first] = registers;
  const edit = (name: string): void => {
    const record = named(name);
    const of = record && registerNamed(record.register);
    if (record && of) setStart(draftFrom(of, record));
  };
  const remove = (name: string): void => {
    const record = named(name);
    if (!record) return;
    const { id, version } = record;
    void noticed(call('ownFigure.remove', { id, version }), texts.removed(record.label));
  };
  return {
    may,
    add: () => first && setStart(freshDraft({ of: first, taken })),
    edit,
    remove,
    panel: start && data && (
      <OwnPanel
        key={start.id ?? start.register}
        start={freeKey(start, taken)}
        registers={registers}
        taken={taken}
        onLeave={() => setStart(undefined)}
      />
    ),
  };
}

/** A list's condition that led here. */
function wantedDraft(): OwnDraft | undefined {
  const wanted = takeWantedFigure();
  const of = wanted && registerNamed(wanted.register);
  return of && freshDraft({ of, filter: wanted.filter, taken: [] });
}

/** The key was thought of before the others were known. */
function freeKey(draft: OwnDraft, taken: readonly string[]): OwnDraft {
  const of = registerNamed(draft.register);
  if (draft.id !== undefined || !of || !taken.includes(draft.key)) return draft;
  return { ...draft, key: freshDraft({ of, taken }).key };
}
