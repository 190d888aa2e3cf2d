import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { orderBehind } from './numbers.ts';
import { newBookletTexts, chapterTexts as texts } from './texts.ts';
import type { SectionRecord } from './use-booklet.ts';

interface SectionDialogProps {
  booklet: Id;
  sections: readonly SectionRecord[];
  /** The one that is changed; none: a new one. */
  section: SectionRecord | undefined;
  /** A new one stands behind this. */
  behind: SectionRecord | undefined;
  onLeave: () => void;
}

const levels = [
  { id: '1', label: texts.levels[1] },
  { id: '2', label: texts.levels[2] },
  { id: '3', label: texts.levels[3] },
] as const;

/** A chapter's name, its level, and who writes it. */
export function SectionDialog({ booklet, sections, section, behind, onLeave }: SectionDialogProps) {
  const [title, setTitle] = useState(section?.title ?? '');
  const [level, setLevel] = useState(String(section?.level ?? behind?.level ?? 1));
  const [unit, setUnit] = useState<Candidate | null>();
  const [busy, setBusy] = useState(false);
  const { data } = useNamed<GetAnswer>('bookletSection.get', { id: section?.id ?? '' }, section !== undefined);
  const given = section?.unit ? { id: section.unit, label: data?.labels?.unit?.[section.unit] ?? '' } : null;
  const chosen = unit === undefined ? given : unit;
  const save = async (): Promise<void> => {
    setBusy(true);
    const values = { title, level: Number(level), unit: chosen?.id ?? null };
    const work = section
      ? call('bookletSection.update', { id: section.id, version: section.version, patch: values })
      : call('bookletSection.create', { values: { ...values, booklet, order: orderBehind(sections, behind?.id) } });
    const done = await noticed(work, section ? texts.edited(title) : texts.added(title));
    setBusy(false);
    if (done) onLeave();
  };
  return (
    <Dialog
      isOpen
      title={section ? texts.edit : texts.add}
      verb={section ? texts.save : texts.add}
      busy={busy}
      disabled={title.trim() === ''}
      onDo={() => void save()}
      leave={section ? texts.notSave : newBookletTexts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <TextField label={texts.title} required value={title} onChange={setTitle} maxLength={80} />
        <ChoiceField label={texts.level} value={level} choices={levels} onChange={setLevel} reserve={false} />
        <ReferenceField
          label={texts.unit}
          value={chosen}
          onChange={(next) => setUnit(next)}
          find={(text) => findRecords('unit', text)}
        />
      </div>
    </Dialog>
  );
}
