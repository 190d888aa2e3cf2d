import { useMemo, useRef, useState } from 'react';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { useSession } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { GridHandle, GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import type { BookNode } from '#shared/budget/tree.ts';
import { BookGrid, type Depth } from '../book-grid.tsx';
import { DepthChip } from '../book-tools.tsx';
import { type BudgetTree, schemeOf, treeFor } from '../book-tree.ts';
import { BookPane } from '../pane/book-pane.tsx';
import { type PaneUse, usePane } from '../pane/use-pane.ts';
import { sheetFacts } from '../sheet-facts.ts';
import { budgetTexts as texts } from '../texts.ts';
import { useCurrent } from '../use-current.ts';
import type { ViewProps } from '../view-props.ts';
import { AccountDialog, type AccountWish } from './account-dialog.tsx';
import { draftColumnsFor } from './draft-columns.tsx';
import { DraftMenus } from './draft-menus.tsx';
import { DraftStatus } from './draft-status.tsx';
import type { Typed } from './edits.ts';
import { newLineAt } from './line-entry.ts';
import { LineForm } from './line-form.tsx';
import { columnsIn, editableIn, showsBare } from './stages.ts';
import { type DraftRights, type Judged, useDraftRights, useJudged } from './use-draft.ts';
import { useDraftEdits } from './use-draft-edits.ts';

/** What is being entered beside the sheet: a new line, or the one that stands there. */
type Form = 'new' | BookNode;

const firstDepth: Depth = { level: 5 };

/** The sheet of a budget that is not law yet: typed, pasted, and summed at once. */
export function DraftView({ book, asOf, tab, name, line, onLine, tools, beside }: ViewProps) {
  const rights = useDraftRights(book);
  const { budget } = book;
  const shown = useMemo(() => columnsIn(budget), [budget]);
  const tree = useMemo(
    () => treeFor(book, { tab, columns: shown, bare: showsBare(budget) }),
    [book, budget, tab, shown],
  );
  const { typed, onEdits } = useDraftEdits(book, tree);
  const judged = useJudged(book, typed);
  const columns = useDraftColumns({ book, asOf, tab, tree, typed, judged, rights });
  const [depth, setDepth] = useState(firstDepth);
  const [status, setStatus] = useState<GridStatus>();
  const [message, setMessage] = useState<GridMessage>();
  const [form, setForm] = useState<Form>();
  const [account, setAccount] = useState<AccountWish>();
  const { node, setNode, asked } = useCurrent(tree, line, onLine);
  const pane = usePane();
  const grid = useRef<GridHandle | null>(null);
  const mayChange = node !== undefined && rights.write(node);
  useShortcut('Ctrl N', () => setForm('new'), rights.add);
  const close = (): void => {
    setForm(undefined);
    grid.current?.focus();
  };
  return (
    <>
      <ToolBar
        right={
          <>
            <span className="budget-unit">{texts.unit}</span>
            <GridExport grid={grid} {...sheetFacts(name, tab, asOf)} money />
          </>
        }
      >
        {tools}
        <DepthChip accounts={book.accounts} scheme={schemeOf[tab]} depth={depth} onDepth={setDepth} />
        <DraftMenus
          book={book}
          tab={tab}
          node={node}
          mayAdd={rights.add}
          mayChange={mayChange}
          mayName={rights.name}
          onAdd={() => setForm('new')}
          onChange={() => node && setForm(node)}
          onAccount={setAccount}
        />
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
        onOpen={(opened) => (rights.write(opened) ? setForm(opened) : pane.setOpen(true))}
        {...(rights.add || rights.name ? { onEdits } : {})}
        onStatus={setStatus}
        onMessage={setMessage}
        grid={grid}
        empty={
          <EmptyState title={texts.noLines} sentence={rights.add ? texts.noLinesDrafting : texts.noLinesSentence} />
        }
      >
        {form === undefined && beside ? (
          beside
        ) : (
          <DraftPane
            {...{ book, asOf, tab, tree, node, form, pane }}
            problem={node && judged.problems.get(node.key)}
            onClose={close}
          />
        )}
      </BookGrid>
      {account && <AccountDialog book={book} wish={account} onClose={() => setAccount(undefined)} />}
      <DraftStatus
        balance={judged.balance}
        problems={judged.problems.size}
        reserve={judged.reserve}
        status={status}
        message={message}
        written={rights.add}
      />
    </>
  );
}

interface DraftPaneProps extends Pick<ViewProps, 'book' | 'asOf' | 'tab'> {
  tree: BudgetTree;
  node: BookNode | undefined;
  form: Form | undefined;
  pane: PaneUse;
  problem: string | undefined;
  onClose: () => void;
}

/** The form that is being filled in, else the line one is at. */
function DraftPane({ book, asOf, tab, tree, node, form, pane, problem, onClose }: DraftPaneProps) {
  const { units } = useSession();
  if (form !== undefined)
    return (
      <LineForm
        key={form === 'new' ? 'new' : form.key}
        book={book}
        line={form === 'new' ? undefined : (form.line ?? undefined)}
        start={newLineAt(node, tab, units)}
        onClose={onClose}
        onMade={onClose}
      />
    );
  return (
    <BookPane
      use={pane}
      budget={book.budget.id}
      asOf={asOf}
      tree={tree}
      node={node}
      drafting
      problem={problem}
      onClose={() => {
        pane.setOpen(false);
        onClose();
      }}
    />
  );
}

interface ColumnsOf extends Pick<ViewProps, 'book' | 'asOf' | 'tab'> {
  tree: BudgetTree;
  typed: Typed;
  judged: Judged;
  rights: DraftRights;
}

/** Made anew with whatever is typed: the rows are the tree's own, and only columns tell the grid to draw them again. */
function useDraftColumns({ book, tab, tree, typed, judged, rights }: ColumnsOf) {
  const { today } = useOfficeDays();
  const { data } = useCall('unit.list', { limit: 1000 });
  const names = useMemo(() => new Map((data?.rows ?? []).map(({ id, name }) => [id, name])), [data]);
  const { budget } = book;
  return useMemo(
    () => ({
      typed,
      columns: draftColumnsFor({
        tree,
        tab,
        shown: columnsIn(budget),
        written: editableIn(budget.state),
        mayWrite: rights.write,
        mayName: rights.name,
        problems: judged.problems,
        unitName: (id) => names.get(id) ?? '',
        today,
      }),
    }),
    [tree, tab, budget, typed, judged, rights, names, today],
  ).columns;
}
