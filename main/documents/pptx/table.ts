import { cellLine, cellPad, type GridCell } from '../slides/grid.ts';
import { type Covering, coveredBy, type TablePart } from '../slides/table-parts.ts';
import { endRun, paragraph, run } from './text.ts';
import { emu, fill, hair, line } from './xml.ts';

const alignments = { left: 'l', center: 'ctr', right: 'r' } as const;

/** Hairlines between rows, stronger ones around: no grid of boxes. */
export function tableXml({ size, widths, heads, rows, heights }: TablePart): string {
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const drawn = rows.map((row, at) => {
    const look = { size, head: at < heads, group: row.group, ends: [heads, rows.length] };
    const cells = widths.map((_, column) => columnXml(coveredBy(rows, at, column), { at, column }, look));
    return `<a:tr h="${emu(heights[at] ?? 0)}">${cells.join('')}</a:tr>`;
  });
  return `<a:tbl><a:tblPr${heads > 0 ? ' firstRow="1"' : ''}/><a:tblGrid>${grid}</a:tblGrid>${drawn.join('')}</a:tbl>`;
}

interface Look {
  size: number;
  head: boolean;
  group: boolean;
  /** Behind which rows a stronger line stands. */
  ends: readonly number[];
}

interface Place {
  at: number;
  column: number;
}

/** Every row has a cell for every column: those that another reaches over are named as parts of it. */
function columnXml(covering: Covering | undefined, { at, column }: Place, look: Look): string {
  if (covering === undefined) return cellXml('', [], { ...look, align: 'left', strong: false, top: at, end: at + 1 });
  const { cell, from } = covering;
  const right = column > cell.at;
  const below = at > from;
  const attributes = [
    cell.down > 1 && !below ? ` rowSpan="${cell.down}"` : '',
    cell.across > 1 && !right ? ` gridSpan="${cell.across}"` : '',
    right ? ' hMerge="1"' : '',
    below ? ' vMerge="1"' : '',
  ];
  const { align, strong } = cell;
  const paras = right || below ? [] : cell.paras;
  return cellXml(attributes.join(''), paras, { ...look, align, strong, top: from, end: from + cell.down });
}

interface CellLook extends Look {
  align: GridCell['align'];
  strong: boolean;
  /** The rows it begins with, and the one behind its last. */
  top: number;
  end: number;
}

const margins = `marL="${emu(cellPad.side)}" marR="${emu(cellPad.side)}" marT="${emu(cellPad.above)}" marB="${emu(cellPad.above)}"`;

function cellXml(attributes: string, paras: readonly string[], cell: CellLook): string {
  const { size, head, group, ends, align, strong, top, end } = cell;
  const letters = { size, bold: strong, ink: head ? 'tx2' : 'tx1' } as const;
  const look = { line: cellLine(size), align: alignments[align] };
  const shown = paras.length === 0 ? [''] : paras;
  const text = shown.map((one) => paragraph(run(one, letters) + endRun({ size }), look)).join('');
  const lines = [
    line('lnL'),
    line('lnR'),
    line('lnT', top === 0 ? hair.strong : hair.fine),
    line('lnB', ends.includes(end) ? hair.strong : hair.fine),
  ];
  const ground = head || group ? fill('bg2') : '<a:noFill/>';
  return `<a:tc${attributes}><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody><a:tcPr ${margins} anchor="ctr">${lines.join('')}${ground}</a:tcPr></a:tc>`;
}
