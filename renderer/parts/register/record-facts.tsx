import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { fieldTexts } from '#renderer/parts/texts.ts';
import type { Field } from '#shared/language/field.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import type { LabelOf } from './names.ts';
import type { SealedShown } from './sealed-shown.ts';
import './register.css';

interface RecordFactsProps {
  of: Register;
  record: AnyRecord;
  seen: (name: string, field: Field) => boolean;
  labelOf: LabelOf;
  sealed: SealedShown;
}

/** What is filled in, one fact a line; the title stands above and is not said again. */
export function RecordFacts({ of, record, seen, labelOf, sealed }: RecordFactsProps) {
  const entries = Object.entries(of.fields)
    .filter(([name, field]) => seen(name, field) && !of.options.title.includes(name) && field.kind !== 'attachments')
    .map(([name, field]) => ({ name, field, text: shownText(field, record[name], labelOf) }))
    .filter(({ text }) => text !== '')
    .map(({ name, field, text }) => ({
      label: field.label,
      value: field.kind === 'sealed' ? <SealedFact name={name} masked={text} {...sealed} /> : text,
    }));
  return <MetaList entries={entries} />;
}

/** Masked until asked for. */
function SealedFact({ name, masked, revealed, onReveal, onHide }: SealedShown & { name: string; masked: string }) {
  const text = revealed[name];
  return (
    <span className="sealed-fact">
      <span>{text ?? masked}</span>
      {onReveal && (
        <LinkButton onPress={() => (text === undefined ? onReveal(name) : onHide(name))}>
          {text === undefined ? fieldTexts.show : fieldTexts.hide}
        </LinkButton>
      )}
    </span>
  );
}
