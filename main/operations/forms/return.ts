import type { Id } from '#shared/base/ids.ts';
import type { FormReturn, ReturnedRow } from '#shared/contract/form-operations.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { gather } from '../../reading/gather.ts';
import type { JobContext } from '../carry.ts';
import { partsOf } from '../importing/parts-given.ts';
import { type Recognised, recognise } from './recognise.ts';
import { formSeal } from './seal.ts';
import type { IssuedSheet } from './sheets.ts';
import { Weighing } from './weigh.ts';

/** More cells than any form has: two columns more than its own in every row. */
const mostCells = 400_000;
const mostNamed = 20;

/** A form that came back: recognised, weighed cell by cell; nothing is written. */
export async function readForm(context: JobContext, { file }: { file: string }): Promise<FormReturn> {
  const { name, parts } = partsOf(context, { file });
  const sheets = await gather(parts, mostCells);
  const found = recognise(context, sheets, formSeal(context));
  const { rows, same, added, missing, locked } = new Weighing(context, found).all();
  const { form, sheet, unit, subject } = found.issued;
  return {
    form: { id: form.id, name: form.name, label: subject.label },
    sheet: {
      ...{ id: sheet.id, unit: sheet.unit, code: sheet.code, state: sheet.state, returnedOn: sheet.returnedOn },
      name: unit === '' ? words.all : unit,
    },
    file: name,
    counts: { ...countsOf(rows), same },
    rows,
    added,
    missing: missing.map(({ id, key }) => ({ id, title: key })),
    notes: notesOf(found, locked),
    units: lentUnits(context, found.issued),
  };
}

function lentUnits({ who }: JobContext, { subject, rows }: IssuedSheet): Id[] {
  const units = new Set(rows.flatMap(({ unit }) => unit ?? []));
  return subject.speaks ? [...units].filter((unit) => !subject.speaks?.(who, unit)) : [];
}

function countsOf(rows: readonly ReturnedRow[]): Omit<FormReturn['counts'], 'same'> {
  const counts = { take: 0, there: 0, both: 0, bad: 0, refused: 0 };
  for (const { cells, problem } of rows) {
    if (problem !== undefined) counts.refused += 1;
    for (const { verdict } of cells) counts[verdict] += 1;
  }
  return counts;
}

function notesOf({ issued, table }: Recognised, locked: readonly string[]): string[] {
  const lost = issued.columns.filter(({ fill, name }) => fill && !table.columns.has(name));
  return [
    ...(lost.length > 0 ? [words.lostColumns(lost.map(({ field }) => field.label))] : []),
    ...(table.further.length > 0 ? [words.furtherColumns(table.further.slice(0, mostNamed))] : []),
    ...(table.copies.length > 0 ? [words.copies(table.copies.slice(0, mostNamed))] : []),
    ...(locked.length > 0 ? [words.lockedChanged(locked.slice(0, mostNamed))] : []),
  ];
}
