import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { bareHead } from '#shared/importing/register-fields.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Sheet as FileSheet } from '../../reading/gather.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import { recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { hiddenMark, sealedOf } from './files.ts';
import type { FormSeal } from './seal.ts';
import { formThere, type IssuedSheet, issuedSheet, plain, type Sheet } from './sheets.ts';
import type { FormColumn } from './subject.ts';

/** A row as it went out. */
export interface KnownRow {
  number: number;
  id: Id;
  key: string;
  /** What stood in the cells to fill in, by column. */
  base: Readonly<Record<string, string>>;
}

export interface FoundTable {
  rows: readonly (readonly Cell[])[];
  /** The row of the heads, from 0. */
  head: number;
  /** Where the columns of the form stand now. */
  columns: ReadonlyMap<string, number>;
  numberAt: number;
  /** -1: a Word table has none. */
  idAt: number;
  /** Heads that the form did not have. */
  further: readonly string[];
  /** Other sheets that look like the form: copies in which somebody may have filled in something. */
  copies: readonly string[];
}

export interface Recognised {
  issued: IssuedSheet;
  known: readonly KnownRow[];
  table: FoundTable;
}

/** Which form a file is, whatever its name is now and whichever program kept it. */
export function recognise(context: ReadContext, sheets: readonly FileSheet[], seal: FormSeal): Recognised {
  const hidden = sheets.find(({ rows }) => textAt(rows[0], 0) === hiddenMark);
  const told = hidden ? sealedRows(hidden, seal) : undefined;
  const sheet = sheetWith(context, told?.code ?? codeOnPaper(context, sheets, seal));
  const issued = issuedSheet(context, formThere(context, sheet.form), sheet);
  const table = tableIn(
    sheets.filter((one) => one !== hidden),
    issued.columns,
  );
  return { issued, known: told?.rows ?? issued.rows.map((row) => ({ ...row, base: row.texts })), table };
}

const textAt = (row: readonly Cell[] | undefined, at: number): string => plain(cellText(row?.[at]));

/** What the hidden sheet says, where its seal holds. */
function sealedRows({ rows }: FileSheet, seal: FormSeal): { code: string; rows: KnownRow[] } {
  const texts = rows.map((row) => row.map((cell) => plain(cellText(cell))));
  const [about = [], [mark = ''] = [], [, , , ...heads] = [], ...lines] = texts;
  const [, , office = '', name = '', code = ''] = about;
  if (office !== seal.office) throw new Refusal('invalid', words.otherOffice(name));
  const filled = heads.filter((head) => head !== '');
  const whole = lines.filter((line) => line.some((text) => text !== ''));
  if (!seal.fits(sealedOf(about.slice(0, 5), filled, whole), mark)) throw new Refusal('invalid', words.tampered);
  const known = whole.map(([number = '', id = '', key = '', ...base]) => ({
    number: Number(number),
    id,
    key,
    base: Object.fromEntries(filled.map((field, at) => [field, base[at] ?? ''])),
  }));
  return { code, rows: known };
}

const onPaper = /填報代碼\s*[：:]\s*([2-9A-HJ-NP-Z]{8})\s*[-－–]\s*([0-9A-F]{6})/;

/** A Word table, or a table copied into another workbook, is known by the code that stands on it. */
function codeOnPaper(context: ReadContext, sheets: readonly FileSheet[], seal: FormSeal): string {
  const said = sheets
    .flatMap(({ rows }) => rows.flat())
    .map((cell) => onPaper.exec(cellText(cell)))
    .find((match) => match !== null);
  const [, code, mark] = said ?? [];
  if (code === undefined) throw new Refusal('invalid', words.notForm);
  if (mark === seal.short(code)) return code;
  throw new Refusal('invalid', sheetFor(context, code) ? words.tampered : words.unknownCode(code));
}

const sheetFor = (context: ReadContext, code: string): Sheet | undefined =>
  recordsSeen(context, 'formSheet', { field: 'code', is: 'equal', value: code })[0];

function sheetWith(context: ReadContext, code: string): Sheet {
  const sheet = sheetFor(context, code);
  if (!sheet) throw new Refusal('invalid', words.unknownCode(code));
  return sheet;
}

/** Heads stand below titles and notes; units may have put more lines above. */
const headWithin = 60;

function tableIn(sheets: readonly FileSheet[], columns: readonly FormColumn[]): FoundTable {
  const [first, ...copies] = sheets.flatMap((sheet) => {
    const found = headOf(sheet, columns);
    return found ? [{ sheet, found }] : [];
  });
  if (!first) throw new Refusal('invalid', words.noTable);
  const { sheet, found } = first;
  const filled = columns.flatMap(({ name, fill }) => (fill ? (found.columns.get(name) ?? []) : []));
  const rows = spread(sheet, found.head, new Set(filled));
  return { rows, ...found, copies: copies.map((one) => one.sheet.name) };
}

function headOf({ rows }: FileSheet, columns: readonly FormColumn[]) {
  for (const [head, row] of rows.slice(0, headWithin).entries()) {
    const found = headsIn(row, columns);
    if (found) return { head, ...found };
  }
  return undefined;
}

/** More than any unit merges. */
const mostSpread = 10_000;

/** What is merged over several rows is said of each of them. */
function spread({ rows, merges }: FileSheet, head: number, filled: ReadonlySet<number>): FoundTable['rows'] {
  const said = merges
    .filter(({ top, bottom, left }) => top > head && bottom > top && filled.has(left))
    .flatMap(({ top, bottom, left }) => {
      const last = Math.min(bottom, rows.length - 1, top + mostSpread);
      return Array.from({ length: last - top }, (_, at) => ({
        row: top + 1 + at,
        left,
        cell: rows[top]?.[left] ?? null,
      }));
    })
    .slice(0, mostSpread);
  const byRow = Map.groupBy(said, ({ row }) => row);
  return byRow.size === 0 ? rows : rows.map((row, at) => covered(row, byRow.get(at) ?? []));
}

const covered = (row: readonly Cell[], said: readonly { left: number; cell: Cell }[]): readonly Cell[] =>
  said.reduce<Cell[]>((cells, { left, cell }) => Object.assign(cells, { [left]: cell }), [...row]);

function headsIn(row: readonly Cell[], columns: readonly FormColumn[]) {
  const heads = row.map((cell) => bareHead(cellText(cell).replaceAll('\n', '')));
  const [id, number] = [bareHead(words.book.id), bareHead(words.book.number)];
  const numberAt = heads.indexOf(number);
  if (numberAt < 0) return undefined;
  const taken = new Set([numberAt, heads.indexOf(id)]);
  const found = new Map<string, number>();
  for (const { name, field } of columns) {
    const at = heads.findIndex((head, place) => head === bareHead(field.label) && !taken.has(place));
    if (at < 0) continue;
    found.set(name, at);
    taken.add(at);
  }
  if (!columns.some(({ fill, name }) => fill && found.has(name))) return undefined;
  const further = row.flatMap((cell, at) => (taken.has(at) || heads[at] === '' ? [] : [plain(cellText(cell))]));
  return { columns: found, numberAt, idAt: heads.indexOf(id), further };
}
