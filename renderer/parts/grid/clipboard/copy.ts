import { writeDelimited } from '#shared/base/csv.ts';
import type { Marks } from '../marks.ts';
import { markAt } from '../marks.ts';
import type { Range } from '../selection.ts';
import type { Column, RowSource } from '../types.ts';

export interface Copied {
  rows: string[][];
  /** Columns whose text must not be taken for a number or a date by the spreadsheet. */
  asText: boolean[];
}

/** The texts of a range; undefined while one of its rows is still being read. Group heads give their label. */
export function copyRange<Row>(
  source: RowSource<Row>,
  columns: readonly Column<Row>[],
  marks: Marks,
  range: Range,
): Copied | undefined {
  const taken = columns.slice(range.left, range.right + 1);
  const rows: string[][] = [];
  for (let index = range.top; index <= range.bottom; index += 1) {
    const row = source.rowAt(index);
    const shape = source.shapeAt?.(index);
    const key = source.keyAt(index);
    if (row !== undefined)
      rows.push(taken.map((column) => markAt(marks, key, column.id)?.shown ?? textOf(column, row)));
    else if (shape?.kind === 'group') rows.push(taken.map((_, at) => (at === 0 ? shape.label : '')));
    else return undefined;
  }
  return { rows, asText: taken.map((column) => column.kind !== 'number') };
}

/** △ is how the office writes below zero; a spreadsheet reads only the minus sign. */
function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.copyText) return column.copyText(row);
  const text = column.value(row);
  return column.kind === 'number' ? text.replace(/^△/, '-') : text;
}

export function tsvOf({ rows }: Copied): string {
  return writeDelimited(rows, '\t');
}

export function htmlOf({ rows, asText }: Copied): string {
  const cell = (text: string, at: number) =>
    `<td${asText[at] ? ` style="mso-number-format:'\\@'"` : ''}>${escaped(text)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table><tbody>${lines.join('')}</tbody></table>`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"\t]/g, (mark) => references[mark] ?? mark)
      // Blanks at the ends and in runs would be lost in HTML.
      .replace(/^ | $|(?<= ) |(?<=\n) | (?=\n)/g, '&#160;')
      .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
  );
}
