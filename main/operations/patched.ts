import type { Id } from '#shared/base/ids.ts';
import type { ReadableDb } from '../store/database.ts';
import type { Draft } from '../store/draft.ts';
import { recordsWith } from '../store/records.ts';
import type { TaskContext } from './carry.ts';
import { follow } from './changes.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Patched {
  id: Id;
  version: number;
  patch: Values;
}

/** What hangs on a record and follows its plain change, whichever way that comes: the form, a list, a sheet or a file. */
const followers: Readonly<Record<string, (db: ReadableDb, id: Id, patch: Values) => Draft[]>> = {
  /** A new recorder takes over all items. */
  meeting: (db, id, { recorder }) =>
    recorder === undefined
      ? []
      : recordsWith(db, 'item', 'meeting', id)
          .filter((one) => one.recorder !== recorder)
          .map((one) => follow('item', one.id, { recorder })),
  /** What was reported is as confidential as the motion. */
  motion: (db, id, { confidential }) =>
    confidential === undefined
      ? []
      : recordsWith(db, 'motionReport', 'motion', id)
          .filter((one) => one.confidential !== confidential)
          .map((one) => follow('motionReport', one.id, { confidential })),
};

/** A plain change of a record, with what follows from it. */
export const patched = ({ store }: TaskContext, register: string, { id, version, patch }: Patched): Draft[] => [
  { kind: 'patch', register, id, version, patch },
  ...(followers[register]?.(store.db, id, patch) ?? []),
];
