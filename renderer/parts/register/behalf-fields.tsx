import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { FindRecords } from './names.ts';
import { registerTexts } from './texts.ts';

/** Who decided, when, and where it stands; the account that types is kept by the office itself. */
export interface BehalfEntry {
  person: { id: string; label: string } | null;
  day: string | null;
  basis: string;
  /** The paper itself, as it was scanned. */
  scans: readonly { id: string; name: string; size: number }[];
}

export const blankBehalf = (today: string): BehalfEntry => ({ person: null, day: today, basis: '', scans: [] });

export const isWhole = (entry: BehalfEntry): boolean =>
  entry.person !== null && entry.day !== null && entry.basis.trim() !== '';

type EntryProps = {
  entry: BehalfEntry;
  onEntry: (entry: BehalfEntry) => void;
  find: FindRecords;
};

/** Who decided, when, and the paper that shows it. */
export function BehalfEntryFields({ entry, onEntry, find }: EntryProps) {
  return (
    <div className="fields">
      <ReferenceField
        label={registerTexts.decidedBy}
        required
        value={entry.person}
        onChange={(person) => onEntry({ ...entry, person })}
        find={(text) => find('person', text)}
        reserve={false}
      />
      <DayField
        label={registerTexts.decidedOn}
        required
        value={entry.day}
        onChange={(day) => onEntry({ ...entry, day })}
        reserve={false}
      />
      <TextField
        label={registerTexts.basis}
        required
        value={entry.basis}
        onChange={(basis) => onEntry({ ...entry, basis })}
        help={registerTexts.basisHelp}
      />
    </div>
  );
}
