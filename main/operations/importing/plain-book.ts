import { newId } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import type { Draft } from '../../store/draft.ts';
import { mayBeMadeReady } from '../../store/made-rows.ts';
import type { ImportBook } from './book.ts';
import { recordsThere } from './records-there.ts';
import type { StagedWrite } from './stage.ts';

/** Records that come by plain entries: a row is a record. */
export const plainBook = (of: Register): ImportBook => ({
  of,
  there: recordsThere(of),
  single: mayBeMadeReady(of) ? { of, record: (values) => values } : undefined,
  *drafts(_context, rows) {
    for (const row of rows) yield draftOf(of.name, row);
  },
});

function draftOf(register: string, { record, version, values, writes }: StagedWrite): Draft {
  if (record === null) return { kind: 'create', register, id: newId(), values };
  const patch = Object.fromEntries(writes.map((name) => [name, values[name]]));
  return { kind: 'patch', register, id: record, version: version ?? 0, patch };
}
