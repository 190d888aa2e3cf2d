import type { FormRows } from '#renderer/data/form-rows.ts';
import { type Day, partsOf, rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { FormKind, FormOffer } from '#shared/contract/form-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { type FormSubjectName, formRowsOf, formSubjects } from '#shared/registers/form.ts';
import { newTexts as texts } from './texts.ts';

/** What is said of a form before it is issued; what was never touched follows the subject. */
export interface NewEntry {
  about: FormSubjectName;
  /** Rows that were taken along from a list. */
  rows: FormRows | undefined;
  /** Whose lines are estimated; the first one that is being compiled where nothing is said. */
  budget: Id | undefined;
  name: string | undefined;
  columns: readonly string[] | undefined;
  /** undefined: the usual field; null: all rows on one sheet. */
  by: string | null | undefined;
  dueOn: Day | null;
  /** Something typed as a day cannot be read. */
  dueProblem: string | undefined;
  note: string;
  kind: FormKind;
}

export const blankEntry = (about: FormSubjectName, rows: FormRows | undefined): NewEntry => ({
  about,
  rows,
  budget: undefined,
  name: undefined,
  columns: undefined,
  by: undefined,
  dueOn: null,
  dueProblem: undefined,
  note: '',
  kind: 'xlsx',
});

/** Another subject begins with its own columns, and with its own rows where it is not about the same records. */
export const aboutAnother = (entry: NewEntry, about: FormSubjectName): NewEntry => ({
  ...entry,
  about,
  rows: formRowsOf(about) === formRowsOf(entry.about) ? entry.rows : undefined,
  budget: undefined,
  columns: undefined,
  by: undefined,
});

export type Chosen = Calls['form.offer']['input'];

/** The rows that are asked for, as operations take them; undefined while a budget is wanting. */
export function chosenOf({ about, rows }: NewEntry, budget: Id | undefined): Chosen | undefined {
  if (rows)
    return {
      about,
      ...(rows.ids ? { ids: [...rows.ids] } : {}),
      ...(rows.filter ? { filter: rows.filter } : {}),
    };
  if (about !== 'estimate') return { about };
  return budget === undefined ? undefined : { about, filter: { field: 'budget', is: 'equal', value: budget } };
}

export const nameOf = ({ name, about }: NewEntry, today: Day): string =>
  name ?? texts.namePreset(rocYear(today), partsOf(today).month, formSubjects[about]);

/** The columns to be filled in, in their order: those chosen, or the usual ones. */
export const columnsOf = ({ columns }: NewEntry, offer: FormOffer): string[] =>
  offer.columns
    .filter(({ name, fillable, usual }) => fillable && (columns ? columns.includes(name) : usual))
    .map(({ name }) => name);

/** The usual field, another one, or none; where no row names a unit there is nothing to part them by. */
export function splitOf({ by }: NewEntry, { splits, units }: FormOffer): string | null {
  if (by !== undefined) return by;
  return units.length === 0 ? null : (splits[0]?.name ?? null);
}

/** How many sheets go out, where it is known beforehand. */
export function sheetsOf(entry: NewEntry, offer: FormOffer): number | undefined {
  const by = splitOf(entry, offer);
  if (by === null) return offer.rows > 0 ? 1 : 0;
  return by === offer.splits[0]?.name ? offer.units.length : undefined;
}

/** Rows that name no unit in the usual field. */
export const withoutUnit = ({ units, rows }: FormOffer): number =>
  rows - units.reduce((sum, unit) => sum + unit.rows, 0);
