import type { LabelOf } from '#renderer/parts/register/names.ts';
import { RecordForm } from '#renderer/parts/register/record-form.tsx';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import type { Register } from '#shared/language/register.ts';
import { findRecords } from './find-records.ts';
import { usePermits } from './permits.ts';
import { useChosenLabels } from './use-chosen-labels.ts';
import type { RecordEntry } from './use-record-entry.ts';

interface EntryFormProps {
  of: Register;
  /** The record as it stands, or what a new one starts with. */
  record: Readonly<Record<string, unknown>>;
  kept: Pick<RecordEntry, 'entry' | 'setEntry'>;
  /** Titles of records that are known already. */
  known?: LabelOf;
  /** Fields that follow from elsewhere. */
  without?: ReadonlySet<string>;
  sealed?: SealedShown;
}

const noLabel: LabelOf = () => '';
const nothing: ReadonlySet<string> = new Set();
const nothingSealed: SealedShown = { revealed: {}, onHide: () => undefined };

/** A record's form as this account may fill it in: what it sees of it, may change, and can choose. */
export function EntryForm(props: EntryFormProps) {
  const { of, record, kept, known = noLabel, without = nothing, sealed = nothingSealed } = props;
  const { entry, setEntry } = kept;
  const { seen, changeable } = usePermits(of);
  const labelOf = useChosenLabels(of, entry.values, known);
  return (
    <RecordForm
      of={of}
      record={record}
      entry={entry}
      onEntry={setEntry}
      seen={(name, field) => !without.has(name) && seen(name, field)}
      changeable={changeable}
      labelOf={labelOf}
      find={findRecords}
      {...sealed}
    />
  );
}
