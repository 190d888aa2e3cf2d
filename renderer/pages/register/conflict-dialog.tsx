import { useState } from 'react';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { registerTexts } from '#renderer/parts/register/texts.ts';
import { ConflictTable, type Side } from '#renderer/parts/show/conflict-table.tsx';
import type { Refusal } from '#shared/base/refusal.ts';
import type { Register } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { listTexts } from './texts.ts';

interface Clash {
  field: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

interface ConflictDialogProps {
  of: Register;
  conflict: Refusal;
  labelOf: LabelOf;
  onLeave: () => void;
  /** Fields where the other side stays, and the version that was looked at. */
  onKeep: (theirs: readonly string[], version: number) => void;
}

/** Both sides of every field that two people changed; nothing is saved before each is decided. */
export function ConflictDialog({ of, conflict, labelOf, onLeave, onKeep }: ConflictDialogProps) {
  const clashes = (conflict.facts.clashes ?? []) as readonly Clash[];
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const by = String(conflict.facts.by ?? '');
  const textOf = (name: string, value: unknown): string => {
    const field = of.fields[name];
    return (field && shownText(field, value, labelOf)) || registerTexts.none;
  };
  const decided = clashes.every(({ field }) => choices[field] !== undefined);
  return (
    <Dialog
      isOpen
      title={listTexts.conflict}
      sentence={conflict.message}
      verb={listTexts.keepChosen}
      disabled={!decided}
      onDo={() =>
        onKeep(
          clashes.map(({ field }) => field).filter((field) => choices[field] === 'theirs'),
          Number(conflict.facts.version),
        )
      }
      leave={listTexts.back}
      onLeave={onLeave}
    >
      <ConflictTable
        theirsBy={by}
        conflicts={clashes.map(({ field, base, mine, theirs }) => ({
          id: field,
          label: of.fields[field]?.label ?? registerTexts.state,
          base: textOf(field, base),
          mine: textOf(field, mine),
          theirs: textOf(field, theirs),
          choice: choices[field],
        }))}
        onChoose={(field, side) => setChoices((now) => ({ ...now, [field]: side }))}
      />
    </Dialog>
  );
}
