import type { Id } from '#shared/base/ids.ts';
import type { ImportedRow } from '#shared/contract/import-operations.ts';
import { titleOf, valueText } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { labelsOf } from '../../store/labels.ts';
import type { ReadContext } from '../carry.ts';
import type { ImportBook } from './book.ts';
import type { StagedRow } from './stage.ts';
import { bookOf } from './target.ts';

/** Rows as people read them: what each value was, and what it becomes. Only the rows on the screen are worth the labels. */
export function shownRows(context: ReadContext, register: string, rows: readonly StagedRow[]): ImportedRow[] {
  const named = context.registerNamed(register);
  if (!named) return [];
  const book = bookOf(named, context.db);
  const { of, there } = book;
  const called = calledIn(context, book);
  const ids = rows.flatMap(({ record }) => record ?? []);
  const kept = new Map([...there(context, ids)].map((one) => [one.id, one]));
  const before = rows.map(({ record }) => (record === null ? undefined : kept.get(record)));
  const records = [...rows.map(({ values }) => values), ...kept.values()];
  const labels = labelsOf({ ...context, of }, records);
  const labelOf = (name: string, id: Id): string => labels[name]?.[id] ?? '';
  return rows.map((row, at) => ({ ...shown(of, row, before[at], labelOf), title: row.title ?? called(row.values) }));
}

/** What a row is called by what it says. */
export function calledIn(context: ReadContext, { of, called }: ImportBook): (values: StagedRow['values']) => string {
  return called?.(context) ?? ((values) => titleOf(of, values));
}

function shown(
  of: Register,
  { row, action, record, values, writes, problems }: StagedRow,
  before: Readonly<Record<string, unknown>> | undefined,
  labelOf: (register: string, id: Id) => string,
): Omit<ImportedRow, 'title'> {
  const names = action === 'refused' ? Object.keys(values) : writes;
  const cells = names.flatMap((name) => {
    const field = of.fields[name];
    if (!field) return [];
    const was = before ? valueText(field, before[name], labelOf) : '';
    return [{ field: name, label: field.label, before: was, after: valueText(field, values[name], labelOf) }];
  });
  return { row, action, record, cells, problems };
}
