import { newId } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import type { Draft } from '../../store/draft.ts';
import { mayBeMadeReady } from '../../store/made-rows.ts';
import type { ImportBook } from './book.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

/** Records that come by plain entries: a row is a record. */
export const plainBook = (of: Register): ImportBook => ({
  of,
  there: recordsThere(of),
  single: mayBeMadeReady(of) ? { of, record: (values) => values } : undefined,
  *drafts(_context, rows) {
    for (const row of rows) yield draftOf(of.name, row);
  },
});

function draftOf(register: string, row: StagedWrite): Draft {
  const { record, version, values } = row;
  if (record === null) return { kind: 'create', register, id: newId(), values };
  return { kind: 'patch', register, id: record, version: version ?? 0, patch: saidAnew(row) };
}
