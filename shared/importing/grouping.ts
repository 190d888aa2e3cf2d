import type { Field, FieldKind } from '../language/field.ts';
import type { TextRows } from './head.ts';

/** What rows below one another may share; an amount or a day never stands for those below it. */
const groupable: ReadonlySet<FieldKind> = new Set(['reference', 'references', 'choice']);

export const mayGroup = (kind: FieldKind): boolean => groupable.has(kind);

/** A blank that cannot be one: it is filled down without being told. Elsewhere the user says so. */
export const mustBeSaid = ({ required, kind, least = 0 }: Field): boolean =>
  (required && kind !== 'references') || least > 0;

/** So many of the rows at the least are blank where a column groups; a blank here and there is a blank. */
const blankShare = 1 / 3;

/**
 * Whether a column of a sheet's first rows is written once for the rows below it. The first row has to say it, and those that
 * leave it blank have to say something else.
 */
export function isGrouped(rows: TextRows, at: number): boolean {
  const some = rows.filter((row) => row.some((text) => text.trim() !== ''));
  const blank = (row: readonly string[] | undefined): boolean => (row?.[at] ?? '').trim() === '';
  if (some.length < 3 || blank(some[0])) return false;
  return some.filter(blank).length >= some.length * blankShare;
}
