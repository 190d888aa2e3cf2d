import { FilesLine } from '#renderer/data/files-entry.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import type { Kept } from '#renderer/data/use-kept.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { ReviewSession } from './review-entry.ts';
import { reviewTexts as texts } from './texts.ts';
import type { Ruler } from './use-ruler.ts';

interface ReviewSessionFieldsProps {
  kept: Kept<ReviewSession>;
  ruler: Ruler;
  /** Entered for the head or the chair. */
  lent: boolean;
}

/** In which meeting, on which day; and who ruled, where somebody else types. */
export function ReviewSessionFields({ kept, ruler, lent }: ReviewSessionFieldsProps) {
  const { value, set, reads } = kept;
  return (
    <div className="review-session">
      <ReferenceField
        label={texts.meeting}
        value={value.meeting}
        onChange={reads('meeting')}
        find={(text) => findRecords('meeting', text)}
        reserve={false}
      />
      <DayField label={texts.on} required value={ruler.on} onChange={reads('on')} reserve={false} />
      {lent && (
        <>
          <ReferenceField
            label={texts.ruler}
            required
            value={ruler.person}
            onChange={reads('ruler')}
            find={(text) => findRecords('person', text)}
            reserve={false}
          />
          <TextField
            label={texts.basis}
            required
            value={ruler.basis}
            onChange={(basis) => set({ basis })}
            maxLength={200}
            reserve={false}
          />
          <FilesLine label={texts.scan} value={value.scans ?? []} onChange={(scans) => set({ scans })} />
        </>
      )}
    </div>
  );
}
