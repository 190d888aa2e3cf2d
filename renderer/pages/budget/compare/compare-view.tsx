import { useQuery } from '@tanstack/react-query';
import { Printer, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { compareQuery } from '#renderer/data/budget-book.ts';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Column, GridHandle } from '#renderer/parts/grid/types.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { Compared } from '#shared/budget/compare.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import { BookGrid, type Depth } from '../book-grid.tsx';
import { DepthChip } from '../book-tools.tsx';
import { codePath, schemeOf, sideOf } from '../book-tree.ts';
import { NameCell } from '../name-cell.tsx';
import { money } from '../pane/line-tables.tsx';
import { moneyText, shareText } from '../shown.ts';
import { budgetTexts } from '../texts.ts';
import { useBook } from '../use-book.ts';
import type { ViewProps } from '../view-props.ts';
import { type CompareColumn, type CompareTree, compareTree, countsOf } from './rows.ts';
import { compareTexts as texts } from './texts.ts';

interface CompareViewProps extends ViewProps {
  before: BudgetSummary;
  onLeave: () => void;
}

const firstDepth: Depth = { level: 5 };
const noRows: readonly Compared[] = [];

/** What changed from one budget to another, at every level. */
export function CompareView({ book, name, tab: wanted, tools, before, beside, onLeave }: CompareViewProps) {
  const tab = ['agency', 'function', 'source', 'object'].includes(wanted) ? wanted : 'agency';
  const { data, isFetching } = useQuery(compareQuery(before.id, book.budget.id));
  const rows = data ?? noRows;
  const { book: known } = useBook(before.id, undefined);
  const earlier = known?.budget.id === before.id ? known : undefined;
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [depth, setDepth] = useState(firstDepth);
  const grid = useRef<GridHandle | null>(null);
  const side = sideOf(tab);
  const tree = useMemo(
    () =>
      compareTree({
        rows,
        earlier: earlier?.accounts ?? [],
        later: book.accounts,
        scheme: schemeOf[tab],
        side,
        onlyChanges,
      }),
    [rows, earlier, book, tab, side, onlyChanges],
  );
  const names = { was: before.name, is: name };
  const kinds = useMemo(() => new Map(rows.map(({ line, kind }) => [line.id, kind])), [rows]);
  const columns = useMemo(
    () => columnsFor(tree, kinds, { was: before.name, is: name }, budgetTexts.totals[side]),
    [tree, kinds, before, name, side],
  );
  const { added, dropped, changed } = countsOf(rows, side);
  const shown = `${budgetTexts.tabs[tab]}${onlyChanges ? `，${texts.onlyChanges}` : ''}`;
  return (
    <>
      <ToolBar
        right={
          <>
            <GridExport grid={grid} title={`${name}${texts.with(before.name)}`} facts={[[texts.shown, shown]]} money />
            <Button small icon={Printer} onPress={() => window.print()}>
              {texts.print}
            </Button>
            <Button small icon={X} onPress={onLeave}>
              {texts.leave}
            </Button>
          </>
        }
      >
        {tools}
        <DepthChip accounts={book.accounts} scheme={schemeOf[tab]} depth={depth} onDepth={setDepth} />
        <Checkbox checked={onlyChanges} onChange={setOnlyChanges}>
          {texts.onlyChanges}
        </Checkbox>
      </ToolBar>
      <WaitLine waiting={isFetching} />
      {rows !== noRows && earlier && (
        <div className="no-print budget-compare">
          <BookGrid
            key={tab}
            label={texts.with(before.name)}
            tree={tree}
            columns={columns}
            depth={depth}
            onDepth={setDepth}
            onCurrent={() => undefined}
            grid={grid}
            empty={<EmptyState title={texts.none} sentence={texts.noneSentence} />}
          >
            {beside}
          </BookGrid>
        </div>
      )}
      {rows !== noRows && earlier && (
        <PrintTable tree={tree} kinds={kinds} names={names} total={budgetTexts.totals[side]} />
      )}
      <StatusBar>
        <span>{texts.with(before.name)}</span>
        <span>{texts.counts(added, dropped, changed)}</span>
      </StatusBar>
    </>
  );
}

type Kinds = ReadonlyMap<string, Compared['kind']>;

const marks = { added: 'added', dropped: 'refused', changed: 'changed', same: 'same' } as const;

function kindOf(node: BookNode, kinds: Kinds): Compared['kind'] | undefined {
  return node.line ? kinds.get(node.line.id) : undefined;
}

const shareOf = (tree: CompareTree, node: BookNode): string =>
  shareText(tree.sum(node, 'difference'), tree.sum(node, 'was'));

function columnsFor(
  tree: CompareTree,
  kinds: Kinds,
  names: { was: string; is: string },
  total: string,
): Column<BookNode>[] {
  const sum = (id: CompareColumn, title: string, looks: Partial<Column<BookNode>> = {}): Column<BookNode> => ({
    id,
    title,
    width: 152,
    kind: 'number',
    value: (node) => moneyText(tree.sum(node, id)),
    amount: (node) => tree.sum(node, id) ?? undefined,
    total: moneyText(tree.sum(tree.total, id)),
    ...looks,
  });
  return [
    {
      id: 'name',
      title: budgetTexts.columns.name,
      width: 300,
      grow: 1,
      frozen: true,
      value: ({ code, name }) => (code === '' ? name : `${code} ${name}`),
      render: (node) => <NameCell node={node} />,
      total,
    },
    sum('was', names.was),
    sum('is', names.is),
    sum('difference', texts.columns.difference, { divider: true, tint: true, width: 128 }),
    {
      id: 'rate',
      title: texts.columns.rate,
      width: 96,
      kind: 'number',
      value: (node) => shareOf(tree, node),
      total: shareOf(tree, tree.total),
    },
    {
      id: 'kind',
      title: texts.columns.kind,
      width: 96,
      divider: true,
      value: (node) => {
        const kind = kindOf(node, kinds);
        return kind ? texts.kinds[kind] : '';
      },
      render: (node) => {
        const kind = kindOf(node, kinds);
        return kind ? <State mark={marks[kind]}>{texts.kinds[kind]}</State> : null;
      },
    },
  ];
}

interface PrintTableProps {
  tree: CompareTree;
  kinds: Kinds;
  names: { was: string; is: string };
  total: string;
}

/** On paper: every row, with the head repeated on each page. */
function PrintTable({ tree, kinds, names, total }: PrintTableProps) {
  const { today } = useOfficeDays();
  const rows: BookNode[] = [];
  const visit = (nodes: readonly BookNode[]): void => {
    for (const node of nodes) {
      rows.push(node);
      visit(node.below);
    }
  };
  visit(tree.roots);
  const cells = (node: BookNode, name: string) => ({
    name,
    was: money(tree.sum(node, 'was')),
    is: money(tree.sum(node, 'is')),
    difference: money(tree.sum(node, 'difference')),
  });
  return (
    <div className="budget-printed">
      <Ledger
        label={texts.with(names.was)}
        columns={[
          { id: 'name', label: budgetTexts.columns.name, width: '40%' },
          { id: 'was', label: names.was, number: true },
          { id: 'is', label: names.is, number: true },
          { id: 'difference', label: texts.columns.difference, number: true },
          { id: 'kind', label: texts.columns.kind, width: '9%' },
        ]}
        rows={[
          ...rows.map((node) => {
            const kind = kindOf(node, kinds);
            const name = `${'　'.repeat(node.level)}${node.line ? node.code : codePath(node)} ${node.name}`;
            return { id: node.key, cells: { ...cells(node, name), kind: kind ? texts.kinds[kind] : '' } };
          }),
          { id: 'total', total: true, cells: cells(tree.total, total) },
        ]}
      />
      <p className="print-foot">{texts.printed(formatDay(today))}</p>
    </div>
  );
}
