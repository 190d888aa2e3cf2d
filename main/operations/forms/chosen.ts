import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { FormSubjectName } from '#shared/registers/form.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { unitName } from '../../store/people.ts';
import type { ReadContext } from '../carry.ts';
import { keptRows } from './kept-rows.ts';
import { type FormColumn, type FormRow, type FormSubject, withFilled } from './subject.ts';
import { subjectNamed } from './subjects.ts';

/** As many as one form may have: people fill it in by hand. */
const mostRows = 10_000;

export interface Chosen {
  about: FormSubjectName;
  filter?: Condition | undefined;
  ids?: readonly Id[] | undefined;
}

export interface Part {
  unit: Id | null;
  name: string;
  rows: readonly FormRow[];
}

export interface Selection {
  subject: FormSubject;
  rows: readonly FormRow[];
  /** Confidential ones, which do not go out. */
  withheld: number;
  /** Of which nothing can be said any more. */
  settled: number;
}

/** The rows a form would have; what is confidential stays in the office. */
export function selectionOf(context: ReadContext, { about, filter, ids }: Chosen): Selection {
  const subject = subjectNamed(about);
  const { rows, settled = 0 } = subject.rows(context, { filter, ids, outward: true });
  if (rows.length > mostRows) throw new Refusal('invalid', words.tooMany(mostRows));
  const withheld = subject.of.options.withheld ? subject.rows(context, { filter, ids }).rows.length - rows.length : 0;
  return { subject, rows, withheld, settled };
}

/** Parted by a field that names a unit; null: one part for all. Rows without a unit are in no part. */
export function partsBy(context: ReadContext, { rows }: Selection, by: string | null): Part[] {
  if (by === null) return [{ unit: null, name: words.all, rows }];
  const byUnit = Map.groupBy(rows, ({ units }) => units[by] ?? null);
  byUnit.delete(null);
  const order = unitOrder(context);
  return [...byUnit]
    .map(([unit, own]) => ({ unit, name: unit === null ? '' : unitName(context.db, unit), rows: own }))
    .toSorted((a, b) => (order.get(a.unit ?? '') ?? 0) - (order.get(b.unit ?? '') ?? 0));
}

function unitOrder(context: ReadContext): Map<Id, number> {
  const of = context.registerNamed('unit');
  const units = of ? [...keptRows(context, of, {})] : [];
  return new Map(units.map(({ id, order }) => [id, Number(order ?? 0)]));
}

export const usualSplit = ({ splits }: FormSubject): string | null => splits[0]?.name ?? null;

/** Columns of a form: all that only say what a row is about, and those to fill in that were chosen. */
export function columnsFor(
  context: ReadContext,
  subject: FormSubject,
  names: readonly string[] | undefined,
): FormColumn[] {
  const columns = subject.columns(context);
  const fillable = columns.filter(({ fill }) => fill);
  for (const name of names ?? [])
    if (!fillable.some((one) => one.name === name)) throw new Refusal('invalid', words.noColumn(name));
  return withFilled(columns, new Set(names ?? usualColumns(fillable)));
}

function usualColumns(fillable: readonly FormColumn[]): string[] {
  const usual = fillable.filter((one) => one.usual);
  return (usual.length > 0 ? usual : fillable).map(({ name }) => name);
}
