import { type FileHandle, open, rm } from 'node:fs/promises';
import { writeDelimited } from '#shared/base/csv.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Cell } from '#shared/language/sheet.ts';
import type { Cp950Encoder } from './cp950.ts';
import type { SheetFileColumn, SheetMatter, SheetWriter } from './sheet-file.ts';

/** Without it Excel takes UTF-8 for the system's own encoding. */
const bom = '\ufeff';
const pieceLength = 128 * 1024;

/** The heads and the rows, nothing else: what reads such a file wants no titles and no totals. Groups are the order of the rows. */
export async function csvWriter(file: string, { columns }: SheetMatter, cp950?: Cp950Encoder): Promise<SheetWriter> {
  const out = new TextFile(await open(file, 'w'), cp950);
  out.add(`${cp950 ? '' : bom}${writeDelimited([columns.map(({ label }) => asText(label))])}`);
  return {
    group: () => undefined,
    row: (cells) => out.add(writeDelimited([columns.map((column, at) => textOf(column, cells[at] ?? null))])),
    done: () => out.end(),
    async abandon() {
      await out.close().catch(() => undefined);
      await rm(file, { force: true });
    },
  };
}

class TextFile {
  readonly #handle: FileHandle;
  readonly #cp950: Cp950Encoder | undefined;
  #text = '';

  constructor(handle: FileHandle, cp950: Cp950Encoder | undefined) {
    this.#handle = handle;
    this.#cp950 = cp950;
  }

  add(text: string): Promise<void> | undefined {
    this.#text += text;
    return this.#text.length < pieceLength ? undefined : this.#flush();
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.close();
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#handle.appendFile(this.#cp950 ? this.#cp950.encode(text) : text);
  }
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
