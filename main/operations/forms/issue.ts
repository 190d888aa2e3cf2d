import { randomInt } from 'node:crypto';
import { type Day, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FormIssued, FormOffer } from '#shared/contract/form-operations.ts';
import type { FormSubjectName } from '#shared/registers/form.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { readingLimits } from '../../reading/parts.ts';
import type { Draft } from '../../store/draft.ts';
import { lastPosition } from '../../store/journal.ts';
import type { JobContext, ReadContext, TaskContext } from '../carry.ts';
import { create } from '../changes.ts';
import { type Chosen, columnsFor, type Part, partsBy, type Selection, selectionOf, usualSplit } from './chosen.ts';
import type { FormColumn, FormRow } from './subject.ts';

export function formOffer(context: ReadContext, chosen: Chosen): FormOffer {
  const selection = selectionOf(context, chosen);
  const { subject, rows, withheld, settled } = selection;
  const usual = new Set(filled(columnsFor(context, subject, undefined)));
  return {
    about: chosen.about,
    label: subject.label,
    columns: subject.columns(context).map(({ name, field, fill, naming = false }) => ({
      name,
      label: field.label,
      fillable: fill,
      usual: usual.has(name),
      naming,
    })),
    splits: [...subject.splits],
    units: partsBy(context, selection, usualSplit(subject)).map(({ unit, name, rows: own }) => ({
      unit,
      name,
      rows: own.length,
    })),
    rows: rows.length,
    withheld,
    settled,
  };
}

const filled = (columns: readonly FormColumn[]): string[] => columns.filter(({ fill }) => fill).map(({ name }) => name);

interface Wish extends Chosen {
  name: string;
  columns?: readonly string[] | undefined;
  by?: string | null | undefined;
  dueOn?: Day | null | undefined;
  note?: string | null | undefined;
}

/** What the writer is given: rows by their ids, chosen before. */
export interface Issue {
  about: FormSubjectName;
  name: string;
  columns: readonly string[];
  dueOn: Day | null;
  note: string | null;
  parts: readonly { unit: Id | null; ids: readonly Id[] }[];
}

/** Rows and columns are chosen here, where what the account may see is known; the writer keeps them. */
export async function issueForm(context: JobContext, wish: Wish): Promise<FormIssued> {
  const selection = selectionOf(context, wish);
  const { subject, withheld } = selection;
  if (selection.rows.length === 0) throw new Refusal('invalid', words.noRows);
  const columns = columnsFor(context, subject, wish.columns);
  const rows = selection.rows.filter((row) => fitsInCells(row, columns));
  if (rows.length === 0) throw new Refusal('invalid', words.tooLong(cellText));
  const parts = partsOf(context, { ...selection, rows }, wish.by);
  const ids = parts.flatMap((part) => part.rows.map(({ id }) => id));
  subject.check?.(context, ids);
  const { about, name, dueOn = null, note = null } = wish;
  const issue: Issue = {
    ...{ about, name, dueOn, note: note === '' ? null : note },
    columns: filled(columns),
    parts: parts.map(({ unit, rows: own }) => ({ unit, ids: own.map(({ id }) => id) })),
  };
  const { position, form } = await context.task<{ position: number; form: Id }>('form.put', issue);
  const left = { without: rows.length - ids.length, withheld, tooLong: selection.rows.length - rows.length };
  return { position, form, sheets: parts.length, rows: ids.length, ...left };
}

const { cellText } = readingLimits;

/** A form with a longer text could not be read when it comes back. */
const fitsInCells = ({ values }: FormRow, columns: readonly FormColumn[]): boolean =>
  columns.every(({ name }) => String(values[name] ?? '').length <= cellText);

/** By the field that was asked for; by the usual one where nothing was, or all in one where no row names a unit there. */
function partsOf(context: JobContext, selection: Selection, by: string | null | undefined): Part[] {
  const { subject } = selection;
  if (by && !subject.splits.some(({ name }) => name === by))
    throw new Refusal('invalid', words.noSplit(by), { fields: { by: words.noSplit(by) } });
  const parts = partsBy(context, selection, by === undefined ? usualSplit(subject) : by);
  if (parts.length > 0) return parts;
  if (by !== undefined) throw new Refusal('invalid', words.noUnits);
  return partsBy(context, selection, null);
}

/** Written in one change; every sheet knows the position at which its rows are known. */
export function putForm(context: TaskContext, { about, name, columns, dueOn, note, parts }: Issue) {
  const form = newId();
  const issuedAt = lastPosition(context.store.db);
  const drafts: Draft[] = [
    create('form', form, {
      ...{ name, about, dueOn, note },
      columns: columns.join(' '),
      issuedOn: todayIn(),
      by: context.author.who?.person ?? null,
    }),
    ...parts.map(({ unit, ids }) =>
      create('formSheet', newId(), {
        form,
        unit,
        code: makeCode(),
        issuedAt,
        rows: ids.join(' '),
        count: ids.length,
      }),
    ),
  ];
  const { position } = context.commit('form.issue', drafts);
  return { position, form };
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight letters that nobody mistakes for one another, to be read from paper. */
const makeCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
