import type { Id } from '#shared/base/ids.ts';
import type { ImportedRow } from '#shared/contract/import-operations.ts';
import { titleOf, valueText } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { labelsOf } from '../../store/labels.ts';
import type { ReadContext } from '../carry.ts';
import type { ImportBook } from './book.ts';
import type { MissingRow, StagedRow } from './stage.ts';
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

/** Records that the file lacks, each with what its list shows of it. */
export function shownMissing(context: ReadContext, register: string, rows: readonly MissingRow[]): ImportedRow[] {
  const named = context.registerNamed(register);
  if (!named) return [];
  const book = bookOf(named, context.db);
  const { there } = book;
  const called = calledIn(context, book);
  const kept = new Map(
    [
      ...there(
        context,
        rows.map(({ record }) => record),
      ),
    ].map((one) => [one.id, one]),
  );
  const labels = labelsOf({ ...context, of: named }, [...kept.values()]);
  const labelOf = (name: string, id: Id): string => labels[name]?.[id] ?? '';
  const fields = Object.entries(named.fields).filter(([, { inList }]) => inList);
  return rows.flatMap(({ row, record, stays }): ImportedRow[] => {
    const one = kept.get(record);
    if (!one) return [];
    const title = called(one);
    const cells = fields
      .map(([field, said]) => ({ field, label: said.label, before: valueText(said, one[field], labelOf), after: '' }))
      .filter(({ before }) => before !== '' && before !== title);
    const problems = stays === null ? [] : [{ cell: String(row), field: null, label: '', sentence: stays }];
    return [{ row, action: 'missing', title, record, cells, problems }];
  });
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
