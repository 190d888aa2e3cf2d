import { useMemo, useRef, useState } from 'react';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import type { GridHandle, GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import { amountColumnsFor } from './amount-columns.tsx';
import { AmountStatus } from './amount-status.tsx';
import { BookGrid, type Depth } from './book-grid.tsx';
import { DepthChip } from './book-tools.tsx';
import { amountColumns, rateAmounts, schemeOf, treeFor } from './book-tree.ts';
import { BookPane } from './pane/book-pane.tsx';
import { usePane } from './pane/use-pane.ts';
import { RatesPart } from './rates-part.tsx';
import { sheetFacts } from './sheet-facts.ts';
import { budgetTexts as texts } from './texts.ts';
import { useCurrent } from './use-current.ts';
import type { ViewProps } from './view-props.ts';

const firstDepth: Depth = { level: 3 };

/** The sheet of a budget in force: what it is by now, and how far it is carried out. */
export function AmountView({ book, asOf, tab, name, line, onLine, tools, beside }: ViewProps) {
  const tree = useMemo(() => treeFor(book, { tab, columns: amountColumns }), [book, tab]);
  const columns = useMemo(() => amountColumnsFor({ book, tree, tab }), [book, tree, tab]);
  const [depth, setDepth] = useState(firstDepth);
  const [status, setStatus] = useState<GridStatus>();
  const [message, setMessage] = useState<GridMessage>();
  const { node, setNode, asked } = useCurrent(tree, line, onLine);
  const pane = usePane();
  const grid = useRef<GridHandle | null>(null);
  return (
    <>
      <ToolBar
        right={
          <>
            <RatesPart amounts={rateAmounts(tree, tree.total)} />
            <GridExport grid={grid} {...sheetFacts(name, tab, asOf)} money bare />
          </>
        }
      >
        {tools}
        <DepthChip accounts={book.accounts} scheme={schemeOf[tab]} depth={depth} onDepth={setDepth} />
      </ToolBar>
      <BookGrid
        key={tab}
        label={texts.gridLabel(name, texts.tabs[tab])}
        tree={tree}
        columns={columns}
        depth={depth}
        onDepth={setDepth}
        asked={asked}
        onCurrent={setNode}
        onOpen={() => pane.setOpen(true)}
        onStatus={setStatus}
        onMessage={setMessage}
        grid={grid}
        empty={<EmptyState title={texts.noLines} sentence={texts.noLinesSentence} />}
      >
        {beside ?? (
          <BookPane
            use={pane}
            budget={book.budget.id}
            asOf={asOf}
            tree={tree}
            node={node}
            onClose={() => {
              pane.setOpen(false);
              grid.current?.focus();
            }}
          />
        )}
      </BookGrid>
      <AmountStatus
        transfers={tree.sum(tree.total, 'transfer')}
        reserves={tree.sum(tree.total, 'reserve')}
        spending={tab !== 'source'}
        rules={book.rules}
        status={status}
        message={message}
      />
    </>
  );
}
