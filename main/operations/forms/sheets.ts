import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { valueText } from '#shared/language/record.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { printable } from '../../documents/plain.ts';
import { unitName } from '../../store/people.ts';
import { type Of, recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { type FormColumn, type FormRow, type FormRows, type FormSubject, withFilled } from './subject.ts';
import { subjectNamed } from './subjects.ts';

export type Form = Of<'form'>;
export type Sheet = Of<'formSheet'>;

/** One unit's sheet with all it takes to write it, or to weigh it when it comes back. */
export interface IssuedSheet {
  form: Form;
  sheet: Sheet;
  unit: string;
  subject: FormSubject;
  columns: readonly FormColumn[];
  /** In the order of the sheet, as they were known when it went out; those one may not see any more are left out. */
  rows: readonly IssuedRow[];
}

export interface IssuedRow {
  /** From 1. */
  number: number;
  id: Id;
  /** By which people tell it apart. */
  key: string;
  unit: Id | null;
  values: FormRow['values'];
  /** By column, as people read them. */
  texts: Readonly<Record<string, string>>;
}

export function formThere(context: ReadContext, id: Id): Form {
  const [form] = recordsSeen(context, 'form', { field: 'id', is: 'equal', value: id });
  if (!form) throw new Refusal('missing', words.noForm);
  return form;
}

export const sheetsOf = (context: ReadContext, form: Id): Sheet[] =>
  recordsSeen(context, 'formSheet', { field: 'form', is: 'equal', value: form });

export function sheetThere(context: ReadContext, id: Id): Sheet {
  const [sheet] = recordsSeen(context, 'formSheet', { field: 'id', is: 'equal', value: id });
  if (!sheet) throw new Refusal('missing', words.noSheet);
  return sheet;
}

export const unitOf = ({ db }: ReadContext, { unit }: Pick<Sheet, 'unit'>): string =>
  unit === null ? '' : unitName(db, unit);

/** The columns of a form: they were chosen when it was issued. */
export const columnsOf = (context: ReadContext, form: Form): FormColumn[] =>
  withFilled(subjectNamed(form.about).columns(context), new Set((form.columns ?? '').split(' ')));

/** What a sheet said when it went out: built anew from the history, the same as often as it is asked for. */
export function issuedSheet(context: ReadContext, form: Form, sheet: Sheet): IssuedSheet {
  const subject = subjectNamed(form.about);
  const columns = columnsOf(context, form);
  const ids = (sheet.rows ?? '').split(' ').filter((id) => id !== '');
  const known = subject.rows(context, { ids, knownAt: sheet.issuedAt ?? 0 });
  const told: Told = { columns, known, key: subject.key, split: subject.splits[0]?.name ?? '' };
  const byId = new Map(known.rows.map((row) => [row.id, row]));
  const rows = ids.flatMap((id, at): IssuedRow[] => {
    const row = byId.get(id);
    return row ? [issuedRow(row, at + 1, told)] : [];
  });
  return { form, sheet, unit: unitOf(context, sheet), subject, columns, rows };
}

interface Told {
  columns: readonly FormColumn[];
  known: FormRows;
  key: string;
  split: string;
}

function issuedRow({ id, values, units }: FormRow, number: number, { columns, known, key, split }: Told): IssuedRow {
  const texts = Object.fromEntries(
    columns.map(({ name, field }) => [name, plain(valueText(field, values[name], known.labelOf))]),
  );
  return { number, id, key: texts[key] ?? '', unit: units[split] ?? null, values, texts };
}

/** As it stands in a cell, whichever program kept it. */
export const plain = (text: string): string => printable(text).trim();
