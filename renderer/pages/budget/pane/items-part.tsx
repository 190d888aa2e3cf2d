import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import type { LineAnswer } from '#shared/contract/budget-answers.ts';
import { money, PaneTable } from './line-tables.tsx';
import { paneTexts as texts } from './texts.ts';

interface ItemsPartProps {
  answer: LineAnswer;
  /** What does not add up. */
  problem: string | undefined;
}

/** How an amount was arrived at, and why: quantity × price × times. */
export function ItemsPart({ answer: { record, line }, problem }: ItemsPartProps) {
  const items = record.items;
  const rows = items.map(({ id, name, quantity, measure, price, times, amount }) => ({
    id,
    cells: { name, quantity, measure, price: money(price), times, amount: money(amount) },
  }));
  const total = { id: 'total', total: true, cells: { name: texts.itemsTotal, amount: money(line.itemsSum) } };
  return (
    <>
      {problem !== undefined && (
        <p className="st warn budget-problem" role="status">
          {problem}
        </p>
      )}
      <p className="budget-explain">{record.explain ?? <span className="dim">{texts.noExplain}</span>}</p>
      <PaneTable
        empty="items"
        heads={texts.items}
        numbers={['quantity', 'price', 'times', 'amount']}
        widths={{ quantity: '84px', measure: '64px', price: '112px', times: '92px', amount: '120px' }}
        rows={rows.length === 0 ? [] : [...rows, total]}
      />
      <p className="budget-record small">
        <RecordLink register="budgetLine" id={line.id}>
          {texts.record}
        </RecordLink>
      </p>
    </>
  );
}
