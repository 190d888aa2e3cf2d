import { Refusal } from '#shared/base/refusal.ts';
import { readerWords } from '#shared/words/reading.ts';
import type { TablePart } from './host.ts';
import type { Cell, Merge } from './parts.ts';

/** A sheet that is small enough to be held whole. */
export interface Sheet {
  name: string;
  hidden: boolean;
  /** Every row from the first: those that hold nothing are empty lists. */
  rows: Cell[][];
  merges: Merge[];
}

/** Longer texts count as several cells: a cell of a table seldom says more. */
const plainLength = 200;

/** All sheets of a file, for those who need a small table whole. An empty row counts as a cell. */
export async function gather(parts: AsyncIterable<TablePart>, mostCells: number): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  let room = mostCells;
  for await (const part of parts) {
    const sheet = sheets.at(-1);
    if (part.part === 'sheet') {
      sheets.push({ name: part.name, hidden: part.hidden, rows: [], merges: [] });
    } else if (sheet) {
      room -= costOf(part, sheet.rows.length);
      if (room < 0) throw new Refusal('invalid', readerWords.tableTooLarge(mostCells));
      add(sheet, part);
    }
  }
  return sheets;
}

type SheetPart = Exclude<TablePart, { part: 'sheet' }>;

/** `row`: the one that would come next; those that are jumped will be there, empty. */
function costOf(part: SheetPart, row: number): number {
  if (part.part === 'merges') return part.merges.length;
  return part.rows.reduce((cost, cells) => cost + costOfRow(cells), part.first - row);
}

function costOfRow(row: readonly Cell[]): number {
  let cost = Math.max(1, row.length);
  for (const cell of row) if (typeof cell === 'string') cost += Math.floor(cell.length / plainLength);
  return cost;
}

function add(sheet: Sheet, part: SheetPart): void {
  if (part.part === 'merges') {
    for (const merge of part.merges) sheet.merges.push(merge);
    return;
  }
  while (sheet.rows.length < part.first) sheet.rows.push([]);
  for (const row of part.rows) sheet.rows.push(row);
}
