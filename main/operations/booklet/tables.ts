import { formatDay } from '#shared/base/day.ts';
import { formatPeriod } from '#shared/base/period.ts';
import type { InsertChart, InsertTable } from '#shared/booklet/inserts.ts';
import { styled } from '#shared/figures/style.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import { cellOf, figureOf, type TableBook, type TableCell, type TableSheet } from '../../excel/table-book.ts';
import type { JobContext } from '../carry.ts';
import type { Written } from './manuscript.ts';

/** A column in proportion to the others, as a sheet needs it. */
const widthOf = (share: number, all: number): number => Math.round(Math.max(8, (share / all) * 110));

const cellText = (cell: InsertTable['rows'][number]['cells'][number]): string =>
  typeof cell === 'string' ? cell : cell.text;

function tableSheet({ title, columns, rows }: InsertTable): TableSheet {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    name: title,
    title,
    columns: columns.map(({ title: head, share, align }) => ({
      title: head,
      width: widthOf(share, all),
      ...(align === 'right' ? { right: true } : {}),
    })),
    rows: rows.map(({ cells }) =>
      // Only columns of figures hold any: 案號 and years stay what they are.
      cells.map((cell, at) => (columns[at]?.align === 'right' ? cellOf(cellText(cell)) : cellText(cell))),
    ),
  };
}

const number = (value: number | null): TableCell => (value === null ? '' : figureOf(value));

/** A chart is the table it was drawn from. */
const chartSheet = ({ title, unit, labels, series }: InsertChart): TableSheet => ({
  name: title,
  title: `${title}（${unit}）`,
  columns: [{ title: '', width: 16 }, ...series.map(({ name }) => ({ title: name, width: 14, right: true }))],
  rows: labels.map((label, at) => [label, ...series.map(({ values }) => number(values[at] ?? null))]),
});

/** Every number of the report with what it was reckoned from. */
const figureSheet = ({ figures }: Written['values']): TableSheet => ({
  name: words.figuresSheet,
  title: words.figuresSheet,
  columns: [
    { title: '統計數', width: 28 },
    { title: '數值', width: 16, right: true },
    { title: '單位', width: 8 },
    { title: '分子', width: 14, right: true },
    { title: '分母', width: 14, right: true },
    { title: '期間', width: 24 },
    { title: '截至', width: 14 },
    { title: '紀錄數', width: 10, right: true },
    { title: '定義', width: 60 },
  ],
  rows: Object.values(figures).flatMap((reply) => {
    if (!reply.ok) return [];
    const plain = (value: typeof reply.value): TableCell => (value === null ? '' : cellOf(String(value)));
    return [
      [
        reply.label,
        cellOf(styled(reply, { name: 'table' })),
        reply.unit,
        plain(reply.numerator),
        plain(reply.denominator),
        formatPeriod(reply.period),
        formatDay(reply.asOf),
        number(reply.ids.length),
        reply.meaning,
      ],
    ];
  }),
});

/** The tables, charts and figures of a report, each on a sheet of its own. */
export async function tablesOf(
  { manuscript, values }: Written,
  { who }: JobContext,
  format: 'xlsx' | 'ods',
): Promise<Uint8Array> {
  const inserts = Object.values(values.inserts);
  const book: TableBook = {
    title: manuscript.title,
    by: who.name,
    at: new Date().toISOString(),
    sheets: [
      ...inserts.flatMap((answer) => {
        if (answer.kind === 'problem') return [];
        return [answer.kind === 'table' ? tableSheet(answer) : chartSheet(answer)];
      }),
      figureSheet(values),
    ],
    about: [
      ['報告', manuscript.title],
      ['期間', values.words.period ?? ''],
      ['資料截止日', values.words.asOf ?? ''],
      ['製表人', who.name],
    ],
  };
  if (format === 'ods') return (await import('../../excel/table-book-ods.ts')).odsTables(book);
  return (await import('../../excel/table-book-xlsx.ts')).xlsxTables(book);
}
