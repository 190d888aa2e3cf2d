import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { findRecords } from '#renderer/data/find-records.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { ImportPreview } from '#shared/contract/import-operations.ts';
import type { Field } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { importTexts as texts } from './texts.ts';
import '#renderer/parts/buttons/chip.css';

interface FixedChipProps {
  of: Register;
  preview: ImportPreview;
  /** As it was said last, while the file is read again by it. */
  said: Readonly<Record<string, string>> | undefined;
  onFixed: (fixed: Readonly<Record<string, string>>) => void;
}

/** What stands in every row for fields that have no column in the file: which budget its lines are of. */
export function FixedChip({ of, preview, said, onFixed }: FixedChipProps) {
  const [open, setOpen] = useState(false);
  const fixed = { ...preview.fixed, ...said };
  const lacking = preview.fields.filter(({ id }) => !preview.columns.some(({ field }) => field === id));
  const offered = lacking.filter(({ id }) => of.fields[id] || preview.keys.includes(id));
  if (offered.length === 0) return null;
  const phrase = lacking.flatMap(({ id, label }) => (fixed[id] ? [texts.fixedValue(label, fixed[id])] : []));
  return (
    <>
      <AriaButton className="chip import-keys" onPress={() => setOpen(true)}>
        <span className="sub">{texts.fixed}</span>
        <span className="el">{phrase.length > 0 ? phrase.join('、') : texts.noFixed}</span>
        <Icon of={ChevronDown} />
      </AriaButton>
      {open && (
        <FixedDialog
          of={of}
          offered={offered}
          keys={preview.keys}
          fixed={fixed}
          onLeave={() => setOpen(false)}
          onSay={(field, text) => {
            setOpen(false);
            onFixed({ ...said, [field]: text });
          }}
        />
      )}
    </>
  );
}

interface FixedDialogProps {
  of: Register;
  offered: ImportPreview['fields'];
  /** What tells records apart is what is missed first. */
  keys: readonly string[];
  fixed: Readonly<Record<string, string>>;
  onSay: (field: string, text: string) => void;
  onLeave: () => void;
}

function FixedDialog({ of, offered, keys, fixed, onSay, onLeave }: FixedDialogProps) {
  const first = offered.find(({ id }) => keys.includes(id)) ?? offered.find(({ id }) => fixed[id]);
  const [field, setField] = useState(first?.id ?? offered[0]?.id ?? '');
  const [text, setText] = useState(fixed[field] ?? '');
  return (
    <Dialog
      isOpen
      title={texts.fixed}
      sentence={texts.fixedSentence}
      verb={texts.fix}
      onDo={() => onSay(field, text.trim())}
      leave={texts.back}
      onLeave={onLeave}
    >
      <ChoiceField
        label={texts.fixedField}
        as="list"
        value={field}
        choices={offered}
        onChange={(id) => {
          setField(id);
          setText(fixed[id] ?? '');
        }}
      />
      <FixedText key={field} field={of.fields[field]} text={text} onText={setText} />
    </Dialog>
  );
}

interface FixedTextProps {
  field: Field | undefined;
  text: string;
  onText: (text: string) => void;
}

/** As a cell would have it: a name, one of a few words, or what is written. */
function FixedText({ field, text, onText }: FixedTextProps) {
  const [named, setNamed] = useState<Candidate | null>(text === '' ? null : { id: text, label: text });
  const to = field?.kind === 'reference' ? field.to?.() : undefined;
  if (to !== undefined)
    return (
      <ReferenceField
        label={texts.fixedText}
        value={named}
        find={(asked) => findRecords(to, asked)}
        onChange={(value) => {
          setNamed(value);
          onText(value?.label ?? '');
        }}
      />
    );
  const words = field?.kind === 'flag' ? texts.flags : Object.values(field?.choices ?? {});
  if (words.length > 0)
    return (
      <ChoiceField
        label={texts.fixedText}
        as="list"
        value={text}
        choices={words.map((word) => ({ id: word, label: word }))}
        onChange={onText}
      />
    );
  return <TextField label={texts.fixedText} value={text} onChange={onText} maxLength={200} />;
}
