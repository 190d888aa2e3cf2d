import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import { type KnownColumn, profileFor } from '#shared/importing/source.ts';
import type { ImportTarget, tableUnits } from '#shared/registers/import-profile.ts';
import { importWords as words } from '#shared/words/importing.ts';
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
export const profileOf = (db: ReadableDb, target: string, heads: readonly string[]): Profile | undefined =>
  profileFor(recordsWith(db, 'importProfile', 'target', target), heads);

/** One by the name its users gave it. */
export function namedProfile(db: ReadableDb, target: string, name: string): Profile {
  const wanted = textKey(name);
  const found = recordsWith(db, 'importProfile', 'target', target).find((one) => textKey(one.name) === wanted);
  if (!found) throw new Refusal('missing', words.noProfile(name));
  return found;
}

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
