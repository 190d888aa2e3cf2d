import type { Id } from '#shared/base/ids.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { type RegisterName, registers } from '#shared/registers/index.ts';
import { findKept } from '../store/rows.ts';
import { shownTo } from '../store/show.ts';
import type { TaskContext } from './carry.ts';

/** What an operation wrote, as the asking account may see it. */
export function recordWritten(context: TaskContext, name: RegisterName, id: Id, position: number): Written {
  const kept = findKept(context.store.db, registers[name], id);
  const { who } = context.author;
  const record = kept && who ? shownTo(registers[name], who, kept) : ({ id } as AnyRecord);
  return { record, position };
}
