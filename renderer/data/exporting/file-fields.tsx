import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import type { SheetKind } from '#shared/contract/register-operations.ts';
import { exportingTexts as texts } from './texts.ts';

/** How a file is written. */
export interface FileForm {
  kind: SheetKind;
  encoding: 'utf8' | 'cp950';
  dates: 'text' | 'real';
  paper: 'A4' | 'A3';
}

export const usualForm: FileForm = { kind: 'xlsx', encoding: 'utf8', dates: 'text', paper: 'A4' };

/** A CSV has an encoding and no paper. */
export const wishOf = ({ kind, encoding, dates, paper }: FileForm) =>
  kind === 'csv' ? { kind, encoding } : { kind, dates, paper };

const choicesOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.entries(labels) as [T, string][]).map(([id, label]) => ({ id, label }));

const choices = {
  kind: choicesOf(texts.kinds),
  encoding: choicesOf(texts.encodings),
  dates: choicesOf(texts.dateChoices),
  paper: choicesOf(texts.papers),
};

interface FileFieldsProps {
  form: FileForm;
  onChange: (form: FileForm) => void;
  /** It has days. */
  days: boolean;
}

/** The kind of file and what goes with it. */
export function FileFields({ form, onChange, days }: FileFieldsProps) {
  const field = <F extends keyof FileForm>(name: F) => (
    <ChoiceField<FileForm[F]>
      label={texts[name]}
      value={form[name]}
      onChange={(value) => onChange({ ...form, [name]: value })}
      choices={choices[name] as { id: FileForm[F]; label: string }[]}
      reserve={false}
    />
  );
  return (
    <>
      {field('kind')}
      {form.kind === 'csv' ? (
        field('encoding')
      ) : (
        <>
          {days && field('dates')}
          {field('paper')}
        </>
      )}
    </>
  );
}
