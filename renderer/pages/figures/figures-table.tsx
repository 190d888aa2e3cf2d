import type { ReactNode } from 'react';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import type { Id } from '#shared/base/ids.ts';
import { formatPeriod } from '#shared/base/period.ts';
import type { FigureAnswer } from '#shared/contract/figure-operations.ts';
import type { Amount } from '#shared/figures/about.ts';
import { type FactGrouping, factGroupings } from '#shared/figures/fact.ts';
import { figuresTexts as texts } from './texts.ts';
import type { Answers } from './use-figures.ts';
import { type OpenRows, useRows } from './use-rows.ts';

type Column = keyof typeof texts.columns;

/** The figure of each column; the share's own numerator is what was released. */
const figureOf: Readonly<Record<Column, string>> = {
  given: 'directive.given',
  released: 'directive.releasedShare',
  merged: 'directive.merged',
  transferred: 'directive.transferred',
  continued: 'directive.continued',
  overdue: 'directive.overdue',
  share: 'directive.releasedShare',
};

const columns = Object.keys(texts.columns) as Column[];

export const tableFigures: readonly string[] = [...new Set(Object.values(figureOf))];

interface Cell {
  count: Amount;
  share: Amount;
  ids: readonly Id[];
}

/** The group of a figure, or with undefined its total. */
function cellOf(answer: FigureAnswer | undefined, group: string | null | undefined): Cell | undefined {
  if (!answer) return undefined;
  if (group === undefined) return { count: answer.numerator, share: answer.value, ids: answer.ids };
  return answer.groups?.find(({ value }) => value === group);
}

/** How many by unit, kind, source or month; every number leads to its cases. */
export function FiguresTable({ answers, by }: { answers: Answers; by: FactGrouping }) {
  const openRows = useRows();
  const given = answers.get(figureOf.given);
  if (!given) return null;
  const period = formatPeriod(given.period);
  const row = (name: string, group: string | null | undefined): LedgerRow['cells'] => ({
    name,
    ...Object.fromEntries(
      columns.map((column) => [
        column,
        numberOf({ cell: cellOf(answers.get(figureOf[column]), group), column, whose: name, period, openRows }),
      ]),
    ),
  });
  return (
    <div className="figures-table">
      <Ledger
        label={`${texts.table}　${factGroupings[by]}`}
        columns={[
          { id: 'name', label: factGroupings[by] },
          ...columns.map((id) => ({ id, label: texts.columns[id], number: true, width: '88px' })),
        ]}
        rows={[
          ...(given.groups ?? []).map(({ value, label }) => ({ id: value ?? 'none', cells: row(label, value) })),
          { id: 'total', total: true, cells: row(texts.total, undefined) },
        ]}
      />
    </div>
  );
}

interface NumberProps {
  cell: Cell | undefined;
  column: Column;
  whose: string;
  period: string;
  openRows: OpenRows;
}

/** Blank means none. */
function numberOf({ cell, column, whose, period, openRows }: NumberProps): ReactNode {
  if (!cell) return null;
  const isShare = column === 'share';
  if (isShare && cell.share === null) return null;
  const shown = isShare ? `${cell.share}%` : (cell.count ?? '');
  if (cell.count === 0) return isShare ? shown : null;
  const word = texts.columns[column];
  return (
    <FigureLink
      label={texts.counted(whose, word, isShare ? String(shown) : texts.cases(Number(cell.count)))}
      tone={column === 'overdue' ? 'neg' : undefined}
      onPress={() => openRows('directive', `${period}　${whose}　${word}`, cell.ids)}
    >
      {shown}
    </FigureLink>
  );
}
