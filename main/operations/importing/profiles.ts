import { newId } from '#shared/base/ids.ts';
import { type KnownColumn, profileFor } from '#shared/importing/source.ts';
import type { ImportTarget, tableUnits } from '#shared/registers/import-profile.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordsWith } from '../../store/records.ts';
import { type Task, task } from '../carry.ts';

type Profile = Of<'importProfile'>;

interface Kept {
  target: ImportTarget;
  name: string;
  columns: KnownColumn[];
  unit?: keyof typeof tableUnits | null;
}

/** The profile of a source, known by its heads. */
export const profileOf = (db: ReadableDb, target: ImportTarget, heads: readonly string[]): Profile | undefined =>
  profileFor(recordsWith(db, 'importProfile', 'target', target), heads);

/** One profile a source: what was said last holds, under the name its users gave it. */
export const profileTasks: Record<string, Task> = {
  'importProfile.keep': task((context, { target, name, columns, unit = null }: Kept) => {
    const there = profileOf(
      context.store.db,
      target,
      columns.map(({ head }) => head),
    );
    const id = there?.id ?? newId();
    const { position } = context.commit('importProfile.keep', [
      there
        ? { kind: 'patch', register: 'importProfile', id, patch: { columns, unit } }
        : { kind: 'create', register: 'importProfile', id, values: { target, name, columns, unit } },
    ]);
    return { position, ids: [id] };
  }),
};
