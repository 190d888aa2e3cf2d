import { columnLetters } from '../base/cell-address.ts';
import { textKey } from '../base/text-key.ts';

/** A column of a file as its user sees it: its letter, what stands above it, and what it holds. */
export interface FileColumn {
  at: number;
  letter: string;
  head: string;
  sample: string;
}

export function fileColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  first: number,
): FileColumn[] {
  const below = rows.slice(first, first + 200);
  const width = Math.max(heads.length, ...below.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => ({
    at,
    letter: columnLetters(at + 1),
    head: heads[at] ?? '',
    sample: below.find((row) => /\S/.test(row[at] ?? ''))?.[at] ?? '',
  })).filter(({ head, sample }) => head !== '' || sample !== '');
}

/** What a profile remembers of a column. */
export interface KnownColumn {
  head: string;
  field: string | null;
}

/** Heads change with the year and the month; the words around them do not. */
const headKey = (head: string): string => textKey(head).replace(/\d+/g, '');

const sourceKey = (heads: readonly string[]): string => JSON.stringify(heads.map(headKey).filter((key) => key !== ''));

/** The profile of the source that a file comes from: the one with the same heads in the same order. */
export const profileFor = <P extends { columns: readonly KnownColumn[] }>(
  profiles: readonly P[],
  heads: readonly string[],
): P | undefined => {
  const wanted = sourceKey(heads);
  return profiles.find(({ columns }) => sourceKey(columns.map(({ head }) => head)) === wanted);
};

/** Where a profile's fields stand in the file: heads are gone through in their order, as they may repeat. */
export function columnsFrom(
  profile: { columns: readonly KnownColumn[] },
  heads: readonly string[],
): Map<string, number> {
  const headed = heads.flatMap((head, at) => (headKey(head) === '' ? [] : [at]));
  const known = profile.columns.filter(({ head }) => headKey(head) !== '');
  return new Map(known.flatMap(({ field }, n) => (field === null ? [] : [[field, headed[n] ?? -1]])));
}
