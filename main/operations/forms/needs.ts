import { type FormSubject, isSaid, type Values } from './subject.ts';

type Needing = Pick<FormSubject, 'needs'>;

/** The columns without which a value is not taken. */
export const needsOf = ({ needs }: Needing, name: string, value: unknown): readonly string[] =>
  isSaid(value) ? (needs?.(name, value) ?? []) : [];

/** What of a row can be taken: where a cell was left to the office, what hangs on it is left with it. */
export function standing(subject: Needing, values: Values): Values {
  const cells = Object.entries(values);
  const kept = cells.filter(([name, value]) => needsOf(subject, name, value).every((need) => isSaid(values[need])));
  return kept.length === cells.length ? values : standing(subject, Object.fromEntries(kept));
}
