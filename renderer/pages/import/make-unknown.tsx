import { ProposedEntry } from '#renderer/data/proposed-entry.tsx';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import type { UnknownName } from '#shared/contract/import-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { nameField } from './name-field.ts';
import { importTexts as texts } from './texts.ts';

interface MakeUnknownProps {
  name: UnknownName;
  onClose: () => void;
  onMade: () => void;
}

/** A record of the name that was not found, in the drawer; the file is read again once it is there. */
export function MakeUnknown({ name, onClose, onMade }: MakeUnknownProps) {
  const of = registerNamed(name.register);
  const field = of && nameField(of);
  if (!of || field === undefined) return null;
  return <NamedEntry of={of} field={field} name={name.name} onClose={onClose} onMade={onMade} />;
}

interface NamedEntryProps extends Omit<MakeUnknownProps, 'name'> {
  of: Register;
  field: string;
  name: string;
}

function NamedEntry({ of, field, name, onClose, onMade }: NamedEntryProps) {
  const kept = useRecordEntry(`${of.name} import ${name}`);
  return (
    <ProposedEntry
      of={of}
      title={texts.newRecord(of.label)}
      kept={kept}
      proposed={{ [field]: name }}
      made={(record) => texts.made(titleOf(of, record))}
      onClose={onClose}
      onMade={onMade}
    />
  );
}
