import type { Alignment, Border, Borders, Font, Style } from 'exceljs';
import { indentOf } from './sheet-layout.ts';
import type { PaperColumn, PaperRow, SheetPaper } from './sheet-paper.ts';

/** What official papers are set in; a machine without it shows its own. */
const fontOf = (size: number, bold = false): Partial<Font> => ({ name: '標楷體', size, bold });

const thin: Partial<Border> = { style: 'thin' };
const grid: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };

/** A row that goes on in the next has no line in between. */
const gridOf = (begins: boolean, ends: boolean): Partial<Borders> => ({
  left: thin,
  right: thin,
  ...(begins ? { top: thin } : {}),
  ...(ends ? { bottom: thin } : {}),
});

/** Below zero △ in red, as accounts print it. */
const moneyFormats = { 元: '#,##0;[Red]"△"#,##0;0', 千元: '#,##0,;[Red]"△"#,##0,;0' } as const;

/** A text format keeps what begins with = + - @ a text, also when somebody edits it. */
function formatOf({ kind, from }: PaperColumn, unit: SheetPaper['unit']): string {
  if (kind === 'money') return moneyFormats[unit];
  if (kind !== 'rate') return '@';
  const places = from && 'whole' in from ? from.places : 0;
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
}

const alignments: Readonly<Record<PaperColumn['kind'], Partial<Alignment>>> = {
  text: { horizontal: 'left', vertical: 'middle', wrapText: true },
  center: { horizontal: 'center', vertical: 'middle', wrapText: true },
  money: { horizontal: 'right', vertical: 'middle' },
  rate: { horizontal: 'right', vertical: 'middle' },
};

export const looks = {
  office: { font: fontOf(18), alignment: { horizontal: 'center', vertical: 'middle' } },
  title: { font: fontOf(18, true), alignment: { horizontal: 'center', vertical: 'middle' } },
  period: { font: fontOf(14), alignment: { horizontal: 'center', vertical: 'middle' } },
  unit: { font: fontOf(12), alignment: { horizontal: 'right', vertical: 'middle' } },
  head: {
    font: fontOf(12, true),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: grid,
  },
  stamps: { font: fontOf(12), alignment: { horizontal: 'center', vertical: 'middle' } },
  note: { font: fontOf(12), alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
  about: { font: fontOf(12), alignment: { horizontal: 'left', vertical: 'top', wrapText: true }, numFmt: '@' },
} as const satisfies Record<string, Partial<Style>>;

/** One style a column and kind of row, made once: the writer knows a style by its object. */
export function cellLooks(unit: SheetPaper['unit']) {
  const made = new Map<string, Partial<Style>>();
  return (row: PaperRow, column: PaperColumn, begins: boolean, ends: boolean): Partial<Style> => {
    const indent = indentOf(row, column);
    const key = `${column.key} ${row.look} ${indent} ${begins} ${ends}`;
    const known = made.get(key);
    if (known) return known;
    const fresh: Partial<Style> = {
      font: fontOf(12, row.look !== 'line'),
      border: gridOf(begins, ends),
      numFmt: formatOf(column, unit),
      alignment: {
        ...alignments[column.kind],
        ...(indent === 0 ? {} : { indent }),
        ...(begins && ends ? {} : { vertical: 'top' }),
      },
    };
    made.set(key, fresh);
    return fresh;
  };
}

/** A full-width character of 12 points is as wide as two and a third digits of the sheet's own font. */
export const columnWidth = (characters: number): number => Math.round((characters * 2.3 + 1.2) * 10) / 10;
