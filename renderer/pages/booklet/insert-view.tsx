import type { InsertAnswer, InsertChart, InsertTable } from '#shared/booklet/inserts.ts';
import type { Insert } from '#shared/booklet/markup.ts';
import { ChartView, isDrawn } from './chart-view.tsx';
import { composerTexts as texts } from './texts.ts';

interface InsertViewProps {
  insert: Insert;
  answer: InsertAnswer | undefined;
}

/** A table, a chart, or what stands for it: the figures it is drawn from. */
export function InsertView({ insert, answer }: InsertViewProps) {
  if (insert.insert === 'picture') return <p className="dim">{texts.picture(insert.caption ?? insert.name)}</p>;
  if (!answer) return null;
  const title = insert.caption ?? (answer.kind === 'problem' ? insert.name : answer.title);
  switch (answer.kind) {
    case 'problem':
      return (
        <p className="booklet-bad" role="alert">
          {answer.sentence}
        </p>
      );
    case 'table':
      return <TableView table={answer} title={title} />;
    case 'chart':
      if (isDrawn(answer)) return <ChartView chart={answer} title={title} />;
      return <TableView table={tableOf(answer)} title={`${title}（${answer.unit}）`} />;
  }
}

const text = (cell: InsertTable['rows'][number]['cells'][number]): string =>
  typeof cell === 'string' ? cell : cell.text;

function TableView({ table: { columns, rows }, title }: { table: InsertTable; title: string }) {
  return (
    <div className="booklet-table scroll">
      <table className="ledger">
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.align === 'right' ? 'num' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no other name
            <tr key={at}>
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have its cells
                <td key={column} className={columns[column]?.align === 'right' ? 'num' : undefined}>
                  {text(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tableOf = ({ title, labels, series }: InsertChart): InsertTable => ({
  kind: 'table',
  title,
  columns: [{ title: '', share: 1 }, ...series.map(({ name }) => ({ title: name, share: 1, align: 'right' as const }))],
  rows: labels.map((label, at) => ({
    cells: [label, ...series.map(({ values }) => String(values[at] ?? ''))],
  })),
});
