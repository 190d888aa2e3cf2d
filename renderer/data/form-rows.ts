import type { Id } from '#shared/base/ids.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { FormSubjectName } from '#shared/registers/form.ts';

/** Rows of a list that are to stand in a form: those ticked, or all that meet the list's condition. */
export interface FormRows {
  about: FormSubjectName;
  /** 「所選12案」, as it is said beside the form's fields. */
  said: string;
  ids?: readonly Id[];
  filter?: Condition;
}

/** A form takes no more rows that are named one by one. */
export const mostFormRows = 10_000;

/** Kept while the way leads from a list to the page that makes the form. */
let taken: FormRows | undefined;

export const takeToForm = (rows: FormRows): void => {
  taken = rows;
};

export const takenToForm = (): FormRows | undefined => taken;

export const letGoOfForm = (): void => {
  taken = undefined;
};
