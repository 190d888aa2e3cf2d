import { formatMoney } from '#shared/base/money.ts';
import { emWidth, printable } from '../documents/plain.ts';
import type { PaperColumn, PaperRow, SheetPaper } from './sheet-paper.ts';

/** Where a row of a paper stands, and how high it is; a text too long for one row goes on in the next. */
export interface LaidRow {
  /** Number of its first row in the sheet. */
  at: number;
  /** In points, one for each row it takes. */
  heights: number[];
  /** Texts by column key, a piece for each of its rows. */
  texts: Readonly<Record<string, readonly string[]>>;
}

const linePoints = 16.5;
const padding = 4;
/** A page breaks between rows only, and no row may be higher than 409 points. */
const mostLines = 10;
/** Programs break lines a little earlier than the sum of the characters says. */
const fill = 0.98;
/** What moves a text in by one step, in characters. */
const step = 0.6;

/** Columns wide enough for the longest amount in them: one that does not fit is shown as ####. */
export function fitted({ columns, rows, unit }: Pick<SheetPaper, 'columns' | 'rows' | 'unit'>): PaperColumn[] {
  const spared = unit === '千元' ? 4 : 0;
  return columns.map((column) => {
    if (column.kind !== 'money') return column;
    const longest = rows.reduce((most, { values }) => {
      const value = values[column.key];
      return typeof value === 'number' ? Math.max(most, formatMoney(value).length - spared) : most;
    }, 0);
    return { ...column, width: Math.max(column.width, longest / 2 + 0.8) };
  });
}

export function layOut({ columns, rows }: Pick<SheetPaper, 'columns' | 'rows'>, first: number): LaidRow[] {
  const written = columns.filter(({ kind }) => kind === 'text' || kind === 'center');
  let at = first;
  return rows.map((row) => {
    const folded = written.map((column) => [column.key, foldedText(row, column)] as const);
    const lines = Math.max(1, ...folded.map(([, some]) => some.length));
    const heights = Array.from({ length: Math.ceil(lines / mostLines) }, (_, piece) =>
      heightOf(Math.min(mostLines, lines - piece * mostLines)),
    );
    const laid = { at, heights, texts: Object.fromEntries(folded.map(([key, some]) => [key, piecesOf(some)])) };
    at += heights.length;
    return laid;
  });
}

const heightOf = (lines: number): number => Math.max(20, lines * linePoints + padding);

interface Folded {
  text: string;
  /** It begins a line of the text itself. */
  starts: boolean;
}

/** Names stand as far in as their level is deep, other texts a little off the figures before them. */
export function indentOf(row: PaperRow, { key, kind }: PaperColumn): number {
  if (key === 'name') return row.level;
  return kind === 'text' ? 1 : 0;
}

function foldedText(row: PaperRow, column: PaperColumn): Folded[] {
  const value = row.values[column.key];
  if (typeof value !== 'string') return [];
  const room = (column.width + 0.6 - indentOf(row, column) * step) * fill;
  return printable(value)
    .split('\n')
    .flatMap((line) => folds(line, room).map((text, at) => ({ text, starts: at === 0 })));
}

function folds(line: string, room: number): string[] {
  if (emWidth(line) <= room) return [line];
  const lines: string[] = [];
  let open = '';
  let wide = 0;
  for (const character of line) {
    const more = emWidth(character);
    if (wide + more > room && open !== '') {
      lines.push(open);
      open = '';
      wide = 0;
    }
    open += character;
    wide += more;
  }
  return [...lines, open];
}

function piecesOf(folded: readonly Folded[]): string[] {
  return Array.from({ length: Math.ceil(folded.length / mostLines) }, (_, piece) =>
    folded
      .slice(piece * mostLines, (piece + 1) * mostLines)
      .map(({ text, starts }, at) => (starts && at > 0 ? `\n${text}` : text))
      .join(''),
  );
}
