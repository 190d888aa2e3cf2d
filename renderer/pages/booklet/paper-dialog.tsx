import { useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { paperFormat } from '#renderer/data/paper-format.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { MonthField } from '#renderer/parts/fields/month-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Month } from '#shared/base/month.ts';
import { type SheetFormat, sheetFormats } from '#shared/contract/paper-formats.ts';
import type { PaperOffer } from '#shared/contract/paper-operations.ts';
import { type PaperEntry, paperEntry } from '#shared/papers/paper-list.ts';
import { makeListed, type PaperWish } from './make-listed.ts';
import { papersTexts as texts } from './papers-texts.ts';

interface PaperDialogProps {
  offer: PaperOffer;
  onLeave: () => void;
}

interface Entry {
  subject: Candidate | null;
  month: Month | null;
  unit: PaperWish['unit'];
  format: SheetFormat;
  problems: Readonly<Record<string, string | undefined>>;
}

/** What a paper is made of: the nearest is proposed, and another found by a part of its name. */
export function PaperDialog({ offer, onLeave }: PaperDialogProps) {
  const paper = paperEntry(offer.key);
  const [entry, setEntry] = useState<Entry>(() => ({
    subject: offer.subject && { id: offer.subject.id, label: offer.subject.title },
    month: offer.month,
    unit: '元',
    format: usualFormat(paper),
    problems: {},
  }));
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Entry>, problem?: Record<string, string | undefined>): void =>
    setEntry({ ...entry, ...part, problems: { ...entry.problems, ...problem } });
  const ready =
    (entry.subject !== null || paper.all !== undefined) && Object.values(entry.problems).every((one) => !one);
  const make = async (): Promise<void> => {
    setBusy(true);
    const done = await makeListed(paper, { ...entry, subject: entry.subject?.id ?? null });
    setBusy(false);
    if (done) onLeave();
  };
  return (
    <Dialog
      isOpen
      title={paper.name}
      sentence={`${paper.holds}。`}
      verb={texts.verb}
      onDo={() => void make()}
      busy={busy}
      disabled={!ready}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <ReferenceField
          label={texts.subjects[paper.subject]}
          required={paper.all === undefined}
          value={entry.subject}
          onChange={(subject, problem) => set({ subject }, { subject: problem })}
          find={(text) => findRecords(paper.subject, text)}
          {...(paper.all === undefined ? { reserve: false } : { help: texts.whole(paper.all) })}
        />
        {paper.monthly && (
          <MonthField
            label={texts.month}
            value={entry.month}
            onChange={(month, problem) => set({ month }, { month: problem })}
            help={texts.monthHelp}
          />
        )}
        {paper.subject === 'budget' && (
          <ChoiceField
            label={texts.unit}
            value={entry.unit}
            choices={(['元', '千元'] as const).map((id) => ({ id, label: texts.units[id] }))}
            onChange={(unit) => set({ unit })}
            reserve={false}
          />
        )}
        <ChoiceField
          label={texts.format}
          value={entry.format}
          choices={paper.formats.map((id) => ({ id, label: sheetFormats[id] }))}
          onChange={(format) => set({ format })}
          as="list"
          reserve={false}
        />
      </div>
    </Dialog>
  );
}

/** A table as a spreadsheet, a document as the kind that is usual here. */
function usualFormat({ formats }: PaperEntry): SheetFormat {
  const usual: SheetFormat = paperFormat();
  const [first = usual] = formats;
  return first === 'xlsx' || !formats.includes(usual) ? first : usual;
}
