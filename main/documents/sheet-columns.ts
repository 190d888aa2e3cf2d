import type { PaperColumn, SheetPaper } from '../excel/sheet-paper.ts';
import { pageOf } from './flow.ts';
import { lookOf, styles } from './looks.ts';
import type { PaperSize } from './paper.ts';
import { tightRoom } from './pieces.ts';
import { emWidth, linesOf } from './plain.ts';

/** A sheet with the texts of its cells. */
export interface SheetTexts {
  sheet: SheetPaper;
  rows: readonly (readonly string[])[];
}

export interface Fitted {
  size: PaperSize;
  letters: 'small' | 'tiny';
  /** Of each sheet's columns, in letters. */
  widths: readonly (readonly number[])[];
}

/** The first on which all figures stand on one line, and texts have most of the room they want. */
const ways = [
  { size: 'A4', letters: 'small' },
  { size: 'A4', letters: 'tiny' },
  { size: 'A3', letters: 'small' },
  { size: 'A3', letters: 'tiny' },
] as const;

const styleOf = { small: styles.cellSmall, tiny: styles.cellTiny } as const;

/** How a paper of so many columns stands on a page across: on the smaller sheet where it can be. */
export function fitted(sheets: readonly SheetTexts[]): Fitted {
  const tried = ways.map((way) => ({ way, fits: sheets.map((one) => fitOf(one, roomOf(one, way))) }));
  const found = tried.find(({ fits }) => fits.every(({ roomy }) => roomy)) ?? tried.at(-1);
  return { size: 'A3', letters: 'tiny', ...found?.way, widths: found?.fits.map(({ widths }) => widths) ?? [] };
}

/** In letters: the width of the page without the room around the texts of each column. */
function roomOf({ sheet }: SheetTexts, { size, letters }: (typeof ways)[number]): number {
  const { width } = pageOf({ size, landscape: true });
  return (width - sheet.columns.length * padding) / (lookOf(styleOf[letters]).points * 20);
}

const padding = tightRoom.left + tightRoom.right;
/** Texts may take so much of the width that the sheet gives them. */
const leastText = 0.7;
/** Room that figures have beside what they need. */
const spare = 0.4;

const isFixed = (column: PaperColumn | undefined): boolean => column?.kind === 'money' || column?.kind === 'rate';

function fitOf({ sheet: { columns }, rows }: SheetTexts, room: number): { roomy: boolean; widths: number[] } {
  const needs = columns.map((column, at) => Math.max(...rows.map((row) => widest(row[at] ?? '')), headNeed(column)));
  const wants = columns.map((column, at) => (isFixed(column) ? (needs[at] ?? 0) + spare : column.width));
  const wide = columns.map(({ width }, at) => Math.max(width, wants[at] ?? 0));
  if (sum(wide) <= room) return { roomy: true, widths: wide };
  const fixed = sum(wants.filter((_, at) => isFixed(columns[at])));
  const texts = sum(wants) - fixed;
  const left = Math.max(0, room - fixed);
  const widths = wants.map((want, at) => (isFixed(columns[at]) ? want : (want * left) / Math.max(1, texts)));
  return { roomy: left >= texts * leastText, widths };
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
const widest = (text: string): number => Math.max(0, ...linesOf(text).map(emWidth));
/** Heads may go over lines, but not be torn into single letters. */
const headNeed = ({ title }: PaperColumn): number => Math.min(4, widest(title));
