import { divide, formatDecimal } from '#shared/base/decimal.ts';
import { formatMoney } from '#shared/base/money.ts';
import { documentWords as words } from '#shared/words/documents.ts';
import type { PaperColumn, PaperRow, PaperValue, SheetBook, SheetPaper } from '../excel/sheet-paper.ts';
import type { Block, Cell, Column, Paper, Row } from './paper.ts';
import { printable } from './plain.ts';
import { fitted } from './sheet-columns.ts';

/** What of a spreadsheet's 說明 speaks of its cells, not of its figures. */
export type LeftOut = ReadonlySet<string>;

/** A paper that is a spreadsheet as a document: the same rows and figures, the first sheet under the paper's own head. */
export function documentOf({ sheets, about }: SheetBook, leftOut: LeftOut): Paper {
  const [first, ...others] = sheets;
  if (first === undefined) throw new Error('a paper without sheets');
  const texts = sheets.map((sheet) => ({ sheet, rows: sheet.rows.map((row) => cellTexts(sheet, row)) }));
  const { size, letters, widths } = fitted(texts);
  const blocks = texts.map(({ sheet, rows }, at) => tableOf(sheet, rows, { letters, widths: widths[at] ?? [] }));
  return {
    office: first.office,
    title: first.title,
    subtitle: periodOf(first),
    landscape: true,
    size,
    blocks: [
      ...(blocks[0] ? [blocks[0], ...footOf(first)] : []),
      ...others.flatMap((sheet, at): Block[] => {
        const table = blocks[at + 1];
        return table ? [...headOf(sheet), table, ...footOf(sheet)] : [];
      }),
      { kind: 'note', text: aboutText(about, leftOut) },
    ],
  };
}

const periodOf = ({ period, unit }: SheetPaper): string => `${period}${words.unit(unit)}`;

/** A further sheet begins a page of its own under its title. */
const headOf = (sheet: SheetPaper): Block[] => [
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, n: 1, text: `${sheet.title}　${periodOf(sheet)}`, mark: '' },
];

const footOf = ({ notes = [], signers = [] }: SheetPaper): Block[] => [
  ...notes.map((text): Block => ({ kind: 'note', text })),
  ...(signers.length === 0 ? [] : [{ kind: 'signatures' as const, signers: signers.map((role) => ({ role })) }]),
];

const aboutText = (about: SheetBook['about'], leftOut: LeftOut): string =>
  about
    .filter(([name]) => !leftOut.has(name))
    .map(([name, value]) => `${name}：${value}`)
    .join('；');

/** As the cell shows it: amounts in the unit of the paper, rates with their sign, blank where there is none. */
function textOf(value: PaperValue, { kind, from }: PaperColumn, unit: SheetPaper['unit']): string {
  if (value === null) return '';
  if (kind === 'money') return typeof value === 'number' ? moneyText(value, unit) : printable(String(value));
  if (kind !== 'rate') return printable(String(value));
  const places = from && 'whole' in from ? from.places : 0;
  return `${formatDecimal(value, { places })}%`;
}

const moneyText = (yuan: number, unit: SheetPaper['unit']): string =>
  unit === '元' ? formatMoney(yuan) : formatDecimal(divide(yuan, 1_000, 0), { grouping: true });

const cellTexts = ({ columns, unit }: SheetPaper, { values }: PaperRow): string[] =>
  columns.map((column) => textOf(values[column.key] ?? null, column, unit));

interface Look {
  letters: 'small' | 'tiny';
  widths: readonly number[];
}

const tableOf = (sheet: SheetPaper, texts: readonly (readonly string[])[], { letters, widths }: Look): Block => ({
  kind: 'table',
  letters,
  columns: sheet.columns.map((column, at) => columnOf(column, widths[at] ?? column.width)),
  rows: sheet.rows.map((row, at) => rowOf(row, sheet.columns, texts[at] ?? [])),
});

const alignments = { text: 'left', center: 'center', money: 'right', rate: 'right' } as const;

const columnOf = ({ title, above, kind }: PaperColumn, share: number): Column => ({
  title,
  share,
  align: alignments[kind],
  ...(above === undefined ? {} : { above }),
});

const rowOf = ({ look, level }: PaperRow, columns: readonly PaperColumn[], texts: readonly string[]): Row => ({
  ...(look === 'line' ? {} : { strong: true }),
  cells: texts.map((text, at): string | Cell =>
    columns[at]?.key === 'name' && level > 0 ? { text, indent: level * step } : text,
  ),
});

/** What a name is moved in by one level. */
const step = 0.6;
