import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import { sheetAt } from '../addresses.ts';
import { amountColumns, type BudgetTree, codePath, draftColumns, linesBelow, namePath } from '../book-tree.ts';
import { moneyText, shareText } from '../shown.ts';
import { budgetTexts } from '../texts.ts';
import { useLines } from '../use-lines.ts';
import { SeriesMonths } from './months-table.tsx';
import { PaneFrame, type PanePlace } from './pane-frame.tsx';
import { PlanChart } from './plan-chart.tsx';
import { paneTexts as texts } from './texts.ts';
import { useSettled } from './use-settled.ts';

interface NodePaneProps extends PanePlace {
  budget: Id;
  asOf: Day;
  tree: BudgetTree;
  node: BookNode;
  drafting: boolean;
}

const pause = 150;

/** An account or group: what its lines come to, and their months. */
export function NodePane({ budget, asOf, tree, node, drafting, ...where }: NodePaneProps) {
  const [part, setPart] = useState<'sums' | 'months'>('sums');
  const settled = useSettled(node, pause);
  const { data } = useQuery({
    queryKey: ['budget.series', budget, asOf, 'node', settled.key],
    queryFn: ({ signal }) =>
      call('budget.series', { id: budget, asOf, lines: linesBelow(settled).map(({ id }) => id) }, { signal }),
    placeholderData: keepPreviousData,
    enabled: !drafting,
  });
  const title = [codePath(node), namePath(node)].filter((one) => one !== '').join('　');
  const months = data?.months ?? [];
  return (
    <PaneFrame
      {...where}
      title={title}
      tags={<span className="small dim">{texts.count(linesBelow(node).length)}</span>}
      views={[
        { id: 'sums', label: texts.tabs.sums },
        ...(drafting ? [] : [{ id: 'months', label: texts.tabs.months }]),
      ]}
      current={part}
      onView={(id) => setPart(id === 'months' ? 'months' : 'sums')}
      side={
        data && !drafting ? (
          <PlanChart name={title} months={months} height={where.place === 'below' ? 130 : 160} />
        ) : null
      }
    >
      {part === 'sums' ? (
        <SumsTable tree={tree} node={node} drafting={drafting} />
      ) : (
        <SeriesMonths months={months} addressOf={(month) => sheetAt({ id: budget, tab: tabOf(node) }, month)} />
      )}
    </PaneFrame>
  );
}

const labels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...budgetTexts.columns, allotted: texts.months.planned }).map(([id, label]) => [
    id,
    String(label).replace('\n', ''),
  ]),
);

/** What a year closes with is no sum of a year under way. */
const closing: ReadonlySet<string> = new Set(['kept', 'spent', 'unspent']);
const summed = amountColumns.filter((column) => !closing.has(column));

/** Every sum of the node in words, so that none needs the wide sheet. */
const tabOf = (node: BookNode): 'source' | 'agency' => (linesBelow(node)[0]?.side === 'revenue' ? 'source' : 'agency');

function SumsTable({ tree, node, drafting }: Pick<NodePaneProps, 'tree' | 'node' | 'drafting'>) {
  const openLines = useLines();
  if (linesBelow(node).length === 0) return <EmptyState title={texts.noLines} sentence={texts.noLinesSentence} />;
  const whole = tree.sum(node, drafting ? 'lastYear' : 'current');
  return (
    <Ledger
      label={texts.tabs.sums}
      columns={[
        { id: 'item', label: texts.sums.item },
        { id: 'amount', label: texts.sums.amount, number: true, width: '160px' },
        { id: 'share', label: drafting ? texts.sums.ofLast : texts.sums.of, number: true, width: '120px' },
      ]}
      rows={(drafting ? draftColumns : summed).flatMap((column) => {
        const value = tree.sum(node, column);
        if (value === null) return [];
        return [
          {
            id: column,
            cells: {
              item: labels[column] ?? '',
              amount: (
                <FigureLink
                  label={texts.sumOf(labels[column] ?? '', moneyText(value))}
                  tone={value < 0 ? 'neg' : undefined}
                  onPress={() =>
                    openLines(
                      namePath(node),
                      linesBelow(node).map(({ id }) => id),
                    )
                  }
                >
                  {moneyText(value)}
                </FigureLink>
              ),
              share: shareText(value, whole),
            },
          },
        ];
      })}
    />
  );
}
