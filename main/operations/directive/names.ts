import type { Id } from '#shared/base/ids.ts';
import type { ReadableDb } from '../../store/database.ts';
import { personName, unitName } from '../../store/people.ts';
import { recordOf } from '../../store/records.ts';

export interface Names {
  unit(id: Id | null | undefined): string;
  person(id: Id | null | undefined): string;
  files(ids: readonly Id[]): { id: Id; name: string }[];
}

const remembered = (look: (id: Id) => string): ((id: Id | null | undefined) => string) => {
  const known = new Map<Id, string>();
  return (id) => {
    if (!id) return '';
    const name = known.get(id) ?? look(id);
    known.set(id, name);
    return name;
  };
};

/** Names that an answer needs again and again, looked up once. */
export function namesIn(db: ReadableDb): Names {
  const file = remembered((id) => recordOf(db, 'attachment', id)?.name ?? '');
  return {
    unit: remembered((id) => unitName(db, id)),
    person: remembered((id) => personName(db, id)),
    files: (ids) => ids.map((id) => ({ id, name: file(id) })),
  };
}
