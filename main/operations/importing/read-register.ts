import { Refusal } from '#shared/base/refusal.ts';
import type { ImportPreview } from '#shared/contract/import-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { importWords as words } from '#shared/words/importing.ts';
import type { JobContext } from '../carry.ts';
import { headIn, type Meaning, meaningOf } from './meaning.ts';
import { partsOf } from './parts-given.ts';
import { isEmptySheet, type SheetStart, SheetWalk, sampleOf, textRows } from './sheets.ts';
import { Staging } from './staging.ts';
import { type ImportTarget, targetOf } from './target.ts';

type Wish = Calls['import.read']['input'];

interface Reading {
  file: string;
  sheets: SheetStart[];
  /** Of the sheet that was chosen. */
  staging: Staging | undefined;
}

/** Reads a file against a register: every row with what it would do, staged and not written. */
export async function readRegister(context: JobContext, wish: Wish): Promise<ImportPreview> {
  const target = targetOf(context, wish.register);
  const meaning = (start: SheetStart) => meaningOf(context, target, wish, textRows(start.rows));
  const of = (wanted: number | undefined) => (start: SheetStart) => (start.at === wanted ? meaning(start) : undefined);
  const telling = (start: SheetStart): Meaning | undefined => {
    const meant = start.hidden ? undefined : meaning(start);
    return meant?.byHeads ? meant : undefined;
  };
  const first = await through(context, target, wish, wish.sheet === undefined ? telling : of(wish.sheet));
  if (first.staging) return previewOf(first, first.staging, target);
  // No sheet says enough by its heads: the first that does by what it holds; else one with anything like a table is shown,
  // for its columns to be said.
  const likely =
    first.sheets.find((start) => !start.hidden && (meaning(start)?.keys.length ?? 0) > 0) ??
    first.sheets.find((start) => headIn(target, textRows(start.rows)));
  if (!likely) throw new Refusal('invalid', first.sheets.every(isEmptySheet) ? words.empty : words.noTable);
  const second = await through(context, target, wish, of(likely.at));
  if (!second.staging) throw new Refusal('invalid', words.noTable);
  return previewOf(second, second.staging, target);
}

/** A page of a document ends where its table does not: the next one with the same head goes on with it. */
const isDocument = (file: string): boolean => /\.(?:docx|odt)$/i.test(file);

const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((head, at) => head === other[at]);

/** A sheet that says all that a new record needs goes before one that only names records. */
const isFuller = (one: Meaning, than: Meaning): boolean =>
  one.lacks < than.lacks && one.columns.size > than.columns.size;

/** One reading of the file; the first sheet that means something is staged, unless a later one says more. */
async function through(
  context: JobContext,
  target: ImportTarget,
  wish: Wish,
  meant: (start: SheetStart) => Meaning | undefined,
): Promise<Reading> {
  const { name, parts } = partsOf(context, wish);
  let staging: Staging | undefined;
  const begun = (meaning: Meaning, start: SheetStart): Staging => {
    staging?.drop();
    staging = new Staging(context, target, { file: name, cells: wish.cells ?? {} }, meaning, start);
    return staging;
  };
  const walk = new SheetWalk((start) => {
    const meaning = meant(start);
    if (!meaning) return undefined;
    if (!staging || isFuller(meaning, staging.meaning)) {
      const made = begun(meaning, start);
      return (row, cells) => made.row(row, cells);
    }
    if (!isAlike(meaning.place.heads, staging.meaning.place.heads)) return undefined;
    if (isDocument(name)) return staging.goOn(meaning.place);
    staging.alike.push(start.name);
    return undefined;
  });
  try {
    for await (const part of parts) walk.take(part);
    return { file: name, sheets: walk.end(), staging };
  } catch (error) {
    staging?.drop();
    throw error;
  }
}

function previewOf({ file, sheets }: Reading, staging: Staging, { book, fields }: ImportTarget): ImportPreview {
  const { start, meaning } = staging;
  const { place, matched, missing, profile, unit, unitFrom, keys, fixed } = meaning;
  const offered = fields.filter(({ name }) => !book.seldom?.(name) || meaning.columns.has(name));
  return {
    ...staging.end(),
    file,
    sheets: sheets.filter((one) => !isEmptySheet(one)).map(({ at, name }) => ({ at, name })),
    sheet: start.at,
    sample: sampleOf(textRows(start.rows), place),
    head: { from: place.from, first: place.first },
    columns: matched,
    missing,
    profile,
    unit,
    unitFrom,
    fields: offered.map(({ name, field }) => ({ id: name, label: field.label, required: field.required })),
    keys: [...keys],
    fixed: Object.fromEntries(fixed),
  };
}
