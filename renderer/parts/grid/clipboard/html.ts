/**
 * Reads the first table of a spreadsheet's clipboard HTML. A scanner of its own instead of a document: what is pasted
 * comes from anywhere, and nothing of it may load, run or be laid out.
 */
export interface HtmlTable {
  rows: string[][];
}

/** More than any sheet that is pasted by hand; beyond it the HTML is not believed. */
const MOST_CELLS = 2_000_000;
const MOST_SPAN = 16_384;

interface Tag {
  name: string;
  closing: boolean;
  attributes: string;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[[^>]*>|<[!?][^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const SILENT = new Set(['style', 'script', 'head', 'title', 'xml', 'noscript']);
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Undefined where the HTML is no plain table: none or several, one inside another, or text around it. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const reader = new TableReader();
  let from = 0;
  for (const token of html.matchAll(TOKEN)) {
    reader.text(html.slice(from, token.index));
    from = token.index + token[0].length;
    const [, slash, name, attributes = ''] = token;
    if (name) reader.tag({ name: name.toLowerCase(), closing: slash === '/', attributes });
  }
  reader.text(html.slice(from));
  return reader.result();
}

class TableReader {
  readonly #rows: string[][] = [];
  /** Columns still covered from above: rows left, by column. */
  readonly #covered: number[] = [];
  #tables = 0;
  #inside = false;
  /** Name of the element whose content is no text. */
  #silent: string | undefined;
  #sane = true;
  #row: string[] | undefined;
  #hidden = false;
  #cell: { text: string; colspan: number; rowspan: number } | undefined;
  #cells = 0;

  text(raw: string): void {
    if (this.#silent) return;
    if (this.#cell) this.#cell.text += collapsed(raw, this.#cell.text);
    else if (!this.#inside && decoded(raw).trim() !== '') this.#sane = false;
  }

  tag(tag: Tag): void {
    const { name, closing } = tag;
    if (this.#silent) {
      if (closing && name === this.#silent) this.#silent = undefined;
    } else if (SILENT.has(name)) {
      if (!closing) this.#silent = name;
    } else {
      this.#shown(tag);
    }
  }

  #shown({ name, closing, attributes }: Tag): void {
    if (name === 'table') this.#table(closing);
    else if (!this.#inside) return;
    else if (name === 'tr') this.#line(closing, attributes);
    else if (name === 'td' || name === 'th') this.#box(closing, attributes);
    else if (name === 'br') this.#break();
    else if (BLOCKS.has(name) && !closing && this.#cell?.text.trim()) this.#break();
  }

  result(): HtmlTable | undefined {
    this.#endRow();
    const sane = this.#sane && this.#tables === 1 && this.#rows.length > 0 && this.#cells <= MOST_CELLS;
    if (!sane) return undefined;
    const width = Math.max(...this.#rows.map((row) => row.length));
    if (width === 0) return undefined;
    return { rows: this.#rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) };
  }

  #table(closing: boolean): void {
    if (closing) {
      this.#endRow();
      this.#inside = false;
      return;
    }
    if (this.#inside) this.#sane = false;
    this.#inside = true;
    this.#tables += 1;
  }

  #line(closing: boolean, attributes: string): void {
    this.#endRow();
    if (closing) return;
    this.#row = [];
    // Excel ends a table of merged columns with a hidden line that only holds their widths.
    this.#hidden = /display\s*:\s*none/i.test(attributes);
  }

  #box(closing: boolean, attributes: string): void {
    this.#endCell();
    if (closing) return;
    this.#row ??= [];
    this.#cell = { text: '', colspan: span(attributes, 'colspan'), rowspan: span(attributes, 'rowspan') };
  }

  #break(): void {
    if (this.#cell) this.#cell.text = `${this.#cell.text.replace(/ $/, '')}\n`;
  }

  /** What a merged cell covers is blank, as in a sheet. */
  #endCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    this.#cell = undefined;
    if (!cell || !row) return;
    this.#skipCovered(row);
    for (let at = 0; at < cell.colspan; at += 1) {
      this.#covered[row.length] = cell.rowspan - 1;
      row.push(at === 0 ? ended(cell.text) : '');
    }
    this.#cells += cell.colspan;
  }

  #skipCovered(row: string[]): void {
    for (let left = this.#covered[row.length] ?? 0; left > 0; left = this.#covered[row.length] ?? 0) {
      this.#covered[row.length] = left - 1;
      row.push('');
    }
  }

  #endRow(): void {
    this.#endCell();
    const row = this.#row;
    this.#row = undefined;
    if (!row || this.#hidden) return;
    this.#skipCovered(row);
    this.#rows.push(row);
  }
}

function span(attributes: string, name: string): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(MOST_SPAN, Math.max(1, value));
}

/** White space of the source is one blank, none after a break; what was written as a reference stays. */
function collapsed(raw: string, before: string): string {
  const text = raw.replace(/[ \t\r\n\f]+/g, ' ');
  const follows = before === '' || before.endsWith('\n') || before.endsWith(' ');
  return decoded(follows ? text.replace(/^ /, '') : text);
}

const ended = (text: string): string => text.replace(/[ \n]$/, '').replaceAll('\u00a0', ' ');

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
