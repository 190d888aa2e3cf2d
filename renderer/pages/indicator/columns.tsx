import type { Column } from '#renderer/parts/grid/types.ts';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { type Month, monthOf } from '#shared/base/month.ts';
import { stands } from '#shared/indicator/fact.ts';
import { numberText } from '#shared/indicator/months.ts';
import { readNumber } from './edits.ts';
import { cellOf, type IndicatorRow, yearMonths } from './rows.ts';
import { indicatorTexts as texts } from './texts.ts';

/** The twelve months of a year, and what they come to. */
export function columnsOf(year: number, today: string): Column<IndicatorRow>[] {
  const now = monthOf(today);
  return [nameColumn, ...yearMonths(year).map((month, at) => monthColumn(month, at + 1, month <= now)), totalColumn];
}

const nameColumn: Column<IndicatorRow> = {
  id: 'name',
  title: texts.name,
  width: 212,
  minWidth: 150,
  grow: 1,
  frozen: true,
  value: ({ of }) => texts.measured(of.name, of.measure),
  render: (row) => <NameCell row={row} />,
};

function NameCell({ row: { of, owner, problems } }: { row: IndicatorRow }) {
  const about = [
    ...(of.source === null ? [] : [texts.source(of.source)]),
    ...(owner === '' ? [] : [texts.owner(owner)]),
  ];
  return (
    <span className="ind-name" title={[of.name, ...about].join('\n')}>
      <span className="el">{of.name}</span>
      <span className="dim small">{of.measure}</span>
      <span className="grow" />
      <span className="dim small">{standingWord(of)}</span>
      {problems.length > 0 && <Warning sentence={problems.join('')} />}
    </span>
  );
}

function standingWord({ cumulative, stopped, kind }: IndicatorRow['of']): string {
  if (stopped) return texts.stopped;
  if (cumulative) return texts.cumulative;
  return kind === 'standing' ? texts.standing : '';
}

const Warning = ({ sentence }: { sentence: string }) => (
  <span className="st warn" role="img" aria-label={sentence} title={sentence}>
    <Mark name="behind" />
  </span>
);

function monthColumn(month: Month, number: number, isOpen: boolean): Column<IndicatorRow> {
  const text = (row: IndicatorRow): string => numberText(row.of, cellOf(row, month).value);
  return {
    id: month,
    title: texts.month(number),
    kind: 'number',
    width: 76,
    minWidth: 48,
    value: text,
    render: (row) => <NumberCell row={row} month={month} text={text(row)} />,
    amount: (row) => amountOf(cellOf(row, month).value),
    editable: (row) => isOpen && row.mine,
    editText: (row) => cellOf(row, month).value ?? '',
    parse: readNumber,
  };
}

function NumberCell({ row, month, text }: { row: IndicatorRow; month: Month; text: string }) {
  const { problem, note } = cellOf(row, month);
  if (problem === undefined && note === null) return text;
  return (
    <span className="ind-number" title={note === null ? undefined : texts.noted(note)}>
      {problem !== undefined && <Warning sentence={problem} />}
      {note === null ? text : <span className="ind-noted">{text}</span>}
    </span>
  );
}

const amountOf = (value: string | null): number | undefined => (value === null ? undefined : Number(value));

const totalColumn: Column<IndicatorRow> = {
  id: 'total',
  title: texts.total,
  kind: 'number',
  width: 88,
  tint: true,
  divider: true,
  value: ({ of, total }) => numberText(of, total),
  render: ({ of, total }) => (stands(of) ? numberText(of, total) : <b>{numberText(of, total)}</b>),
};
