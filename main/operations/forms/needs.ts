import type { ReturnedCell } from '#shared/contract/form-operations.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { type FormSubject, isSaid, type Values } from './subject.ts';

type Needing = Pick<FormSubject, 'needs'>;

/** The columns without which a value is not taken. */
const needsOf = ({ needs }: Needing, name: string, value: unknown): readonly string[] =>
  isSaid(value) ? (needs?.(name, value) ?? []) : [];

/** What of a row can be taken: where a cell was left to the office, what hangs on it is left with it. */
export function standing(subject: Needing, values: Values): Values {
  const cells = Object.entries(values);
  const kept = cells.filter(([name, value]) => needsOf(subject, name, value).every((need) => isSaid(values[need])));
  return kept.length === cells.length ? values : standing(subject, Object.fromEntries(kept));
}

/** What is there already, and said once more with what is new beside it. */
export function alongWith(subject: Needing, cells: readonly ReturnedCell[]): ReturnedCell[] {
  const there = new Set(cells.filter(({ verdict }) => verdict === 'there').map(({ field }) => field));
  return cells.map((one) => {
    const along = isNews(one) ? needsOf(subject, one.field, one.value).filter((need) => there.has(need)) : [];
    return along.length === 0 ? one : { ...one, along };
  });
}

/** What hangs on a cell that cannot be taken cannot be taken either. */
export function hanging(subject: Needing, cells: readonly ReturnedCell[]): ReturnedCell[] {
  const bad = cells.filter(({ verdict }) => verdict === 'bad');
  const hung = cells.map((one): ReturnedCell => {
    const needs = isNews(one) ? needsOf(subject, one.field, one.value) : [];
    const on = bad.find(({ field }) => needs.includes(field));
    return on ? { ...one, verdict: 'bad', value: null, reason: words.hangsOn(on.label) } : one;
  });
  return hung.every((one, at) => one === cells[at]) ? hung : hanging(subject, hung);
}

export const isNews = ({ verdict }: ReturnedCell): boolean => verdict === 'take' || verdict === 'both';
