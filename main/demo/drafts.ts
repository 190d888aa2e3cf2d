import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Draft } from '../store/draft.ts';

export const create = (register: string, values: Record<string, unknown>, id = newId()): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

export const move = (register: string, id: Id, name: string): Draft => ({ kind: 'move', register, id, move: name });

export const follow = (register: string, id: Id, patch: Record<string, unknown>): Draft => ({
  kind: 'follow',
  register,
  id,
  patch,
});

/** Ids by name, made before the records so that they can name each other in any order. */
export const idsFor = (names: readonly string[]): Map<string, Id> => new Map(names.map((name) => [name, newId()]));

/** A name misspelt in the data ends the founding. */
export function named<T>(of: ReadonlyMap<string, T>, name: string): T {
  const found = of.get(name);
  if (found === undefined) throw new RangeError(`示範資料沒有「${name}」。`);
  return found;
}

/** Who and what the demo's records name. */
export interface Cast {
  readonly today: Day;
  unit(name: string): Id;
  prefix(unit: string): string;
  person(name: string): Id;
  kind(name: string): Id;
  series(name: string): Id;
  tag(name: string): Id;
  file(name: string): Id;
}
