import { useEffect, useRef } from 'react';
import { type BehalfEntry, BehalfEntryFields } from '#renderer/parts/register/behalf-fields.tsx';
import type { FindRecords } from '#renderer/parts/register/names.ts';
import { FilesEntry, FilesLine } from './files-entry.tsx';
import { findRecords } from './find-records.ts';
import { dataTexts } from './texts.ts';

interface BehalfEntryFormProps {
  entry: BehalfEntry;
  onEntry: (entry: BehalfEntry) => void;
  find?: FindRecords;
  /** Where there is little room. */
  narrow?: boolean;
}

/** Who decided, when, the paper that shows it, and its scan. */
export function BehalfEntryForm({ entry, onEntry, find = findRecords, narrow = false }: BehalfEntryFormProps) {
  // A file takes its time to be kept; what was typed meanwhile stays.
  const latest = useRef(entry);
  useEffect(() => {
    latest.current = entry;
  }, [entry]);
  const Files = narrow ? FilesLine : FilesEntry;
  return (
    <>
      <BehalfEntryFields entry={entry} onEntry={onEntry} find={find} />
      <Files label={dataTexts.scan} value={entry.scans} onChange={(scans) => onEntry({ ...latest.current, scans })} />
    </>
  );
}
