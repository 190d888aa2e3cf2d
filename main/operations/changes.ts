import type { Id } from '#shared/base/ids.ts';
import type { Draft } from '../store/draft.ts';

/** What an operation wants done to a record, in one line each. */
export const create = (register: string, id: Id, values: Record<string, unknown>): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

/** Fixed fields that follow from the operation: it takes the operation's right, not the register's. */
export const follow = (register: string, id: Id, patch: Record<string, unknown>): Draft => ({
  kind: 'follow',
  register,
  id,
  patch,
});

export const move = (register: string, id: Id, name: string, patch: Record<string, unknown> = {}): Draft => ({
  kind: 'move',
  register,
  id,
  move: name,
  patch,
});
