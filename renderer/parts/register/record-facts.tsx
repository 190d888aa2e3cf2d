import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import type { Field } from '#shared/language/field.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { shownText } from './cell-text.ts';
import type { LabelOf } from './names.ts';

interface RecordFactsProps {
  of: Register;
  record: AnyRecord;
  seen: (name: string, field: Field) => boolean;
  labelOf: LabelOf;
}

/** What is filled in, one fact a line; the title stands above and is not said again. */
export function RecordFacts({ of, record, seen, labelOf }: RecordFactsProps) {
  const entries = Object.entries(of.fields)
    .filter(([name, field]) => seen(name, field) && !of.options.title.includes(name) && field.kind !== 'attachments')
    .map(([name, field]) => ({ label: field.label, value: shownText(field, record[name], labelOf) }))
    .filter(({ value }) => value !== '');
  return <MetaList entries={entries} />;
}
