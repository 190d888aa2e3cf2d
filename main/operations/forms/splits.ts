import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { registerNamed } from '#shared/registers/index.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadContext } from '../carry.ts';
import { keptRows } from './kept-rows.ts';

/** A field that names the unit a row belongs to: its own, or that of the record on whose page it stands. */
export interface Split {
  name: string;
  label: string;
  own: string;
  above?: { register: Register; field: string };
}

const unitFields = ({ fields }: Register): [string, string][] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'reference' && field.to?.() === 'unit' ? [[name, field.label]] : [],
  );

/** The field that names the record on whose page a row stands. */
export const fieldAbove = ({ fields, options }: Register): string | undefined =>
  Object.entries(fields).find(([, { kind, to }]) => kind === 'reference' && to?.() === options.within)?.[0];

export function splitsOf(of: Register): Split[] {
  const own = unitFields(of).map(([name, label]): Split => ({ name, label, own: name }));
  const above = registerNamed(of.options.within ?? '');
  const field = fieldAbove(of);
  if (own.length > 0 || !above || field === undefined) return own;
  return unitFields(above).map(([name, label]) => ({
    name: `${field}.${name}`,
    label: `${above.label}的${label}`,
    own: name,
    above: { register: above, field },
  }));
}

const idIn = (record: Kept | undefined, name: string): Id | null => (record?.[name] as Id | null | undefined) ?? null;

/** The units of each row, by the names of the splits. */
export function unitsIn(
  context: ReadContext,
  splits: readonly Split[],
  rows: readonly Kept[],
): (row: Kept) => Record<string, Id | null> {
  const [first] = splits;
  const above = new Map<Id, Kept>();
  if (first?.above) {
    const { register, field } = first.above;
    const ids = [...new Set(rows.flatMap((row) => idIn(row, field) ?? []))];
    for (const one of keptRows(context, register, { ids })) above.set(one.id, one);
  }
  const named = (row: Kept, { own, above: by }: Split): Id | null =>
    idIn(by ? above.get(idIn(row, by.field) ?? '') : row, own);
  return (row) => Object.fromEntries(splits.map((split) => [split.name, named(row, split)]));
}
