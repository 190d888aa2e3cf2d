import type { ReactNode } from 'react';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { type MetaEntry, MetaList } from '#renderer/parts/show/meta-list.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { Field } from '#shared/language/field.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { bookAddress, LineLink } from './line-place.tsx';
import { ledgerTexts as texts } from './texts.ts';
import './ledgers.css';

export interface FactSection {
  title: string;
  fields: readonly string[];
  /** Facts that are no field: what is left, until when. */
  also?: (record: AnyRecord) => MetaEntry[];
  /** Below the facts: a table of parts. */
  below?: (record: AnyRecord) => ReactNode;
}

interface LedgerFactsProps {
  of: Register;
  record: AnyRecord;
  labelOf: LabelOf;
  sections: readonly FactSection[];
}

/** A record by the stations it passes; a station that it has not reached is not shown. */
export function LedgerFacts({ of, record, labelOf, sections }: LedgerFactsProps) {
  return sections.map(({ title, fields, also, below }) => {
    const entries = [...fields.flatMap((name) => entryFor({ of, record, labelOf }, name)), ...(also?.(record) ?? [])];
    const parts = below?.(record) ?? null;
    if (entries.length === 0 && parts === null) return null;
    return (
      <div key={title} className="ledger-part">
        <SectionHead title={title} />
        {entries.length > 0 && <MetaList entries={entries} />}
        {parts}
      </div>
    );
  });
}

const linked = new Set(['council', 'motion', 'unit']);

function entryFor({ of, record, labelOf }: Omit<LedgerFactsProps, 'sections'>, name: string): MetaEntry[] {
  const field = of.fields[name];
  const value = record[name];
  if (!field || value === null || value === undefined) return [];
  if (name === 'enteredBy') return [enteredBy(record, labelOf)];
  const text = shownText(field, value, labelOf);
  return text === '' ? [] : [{ label: field.label, value: shown(field, record, name, text) }];
}

function shown(field: Field, record: AnyRecord, name: string, text: string): ReactNode {
  const to = field.to?.();
  if (to === 'budgetLine') return <LineLink budget={record.budget} line={record[name]} known={text} />;
  if (to === 'budget') return <a href={bookAddress(String(record[name]))}>{text}</a>;
  if (to !== undefined && linked.has(to))
    return (
      <RecordLink register={to} id={String(record[name])}>
        {text}
      </RecordLink>
    );
  return field.kind === 'money' ? `${text}元` : text;
}

/** Who typed it for somebody else, and the paper that shows it. */
function enteredBy(record: AnyRecord, labelOf: LabelOf): MetaEntry {
  const proof = record.basis ?? record.proof;
  const basis = typeof proof === 'string' ? proof : '';
  return { label: texts.entered, value: texts.enteredBy(labelOf('person', String(record.enteredBy)), basis) };
}
