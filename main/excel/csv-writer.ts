import { open, rm } from 'node:fs/promises';
import { writeDelimited } from '#shared/base/csv.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Cell } from '#shared/language/sheet.ts';
import type { Cp950Encoder } from './cp950.ts';
import type { SheetFileColumn, SheetMatter, SheetWriter } from './sheet-file.ts';
import { TextPieces } from './text-pieces.ts';

/** Without it Excel takes UTF-8 for the system's own encoding. */
const bom = '\ufeff';

/** The heads and the rows, nothing else: what reads such a file wants no titles and no totals. Groups are the order of the rows. */
export async function csvWriter(file: string, { columns }: SheetMatter, cp950?: Cp950Encoder): Promise<SheetWriter> {
  const handle = await open(file, 'w');
  const out = new TextPieces((bytes) => handle.appendFile(bytes), cp950);
  await out.write(`${cp950 ? '' : bom}${writeDelimited([columns.map(({ label }) => asText(label))])}`);
  return {
    group: () => undefined,
    row: (cells) => out.write(writeDelimited([columns.map((column, at) => textOf(column, cells[at] ?? null))])),
    async done() {
      await out.end();
      await handle.close();
    },
    async abandon() {
      await handle.close().catch(() => undefined);
      await rm(file, { force: true });
    },
  };
}

function textOf({ look }: SheetFileColumn, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (look === 'text') return asText(cell);
  if (look === 'percent') return `${cell}%`;
  return look === 'day' ? formatDay(cell, 'dots') : cell;
}

const negative = /^-\d[\d,.]*%?$/;

/** A text that a spreadsheet program would take for a formula is led by an apostrophe, as people type it. */
const asText = (text: string): string => (/^'*[=+\-@\t]/.test(text) && !negative.test(text) ? `'${text}` : text);
