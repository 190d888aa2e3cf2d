import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { queries } from '#renderer/data/queries.ts';
import { useKept } from '#renderer/data/use-kept.ts';
import { guarded, noticed } from '#renderer/data/written.ts';
import { checkedCount, Grid, isChecked, noneChecked, plainLayout, treeSource } from '#renderer/parts/grid/index.ts';
import type { Checked, Edit, GridHandle, GridMessage } from '#renderer/parts/grid/types.ts';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { isReserve, lineChoices } from '../acts/line-choices.ts';
import { goTo, toneOf } from '../book-grid.tsx';
import { allotmentColumns } from './allotment-columns.tsx';
import { type Edited, readyRows, withMonth } from './allotment-rows.ts';
import { allotmentTexts as texts } from './allotment-texts.ts';
import { AllotmentTools } from './allotment-tools.tsx';
import { CumulativeRow } from './cumulative-row.tsx';
import { type AllotmentBook, allotmentTree, monthColumns, useAllotmentBook, wholeMonths } from './use-allotment.ts';
import '../budget.css';
import './ledgers.css';

interface AllotmentProps {
  grid: { current: GridHandle | null };
}

/** 分配預算: every line's money over the twelve months. */
export function AllotmentTab({ book, grid }: AllotmentProps & { book: BookAnswer }) {
  const there = useAllotmentBook(book);
  if (!there) return <WaitLine waiting />;
  if (there.book.amounts.current === undefined)
    return <EmptyState title={texts.notInForce} sentence={texts.notInForceSentence} />;
  return <AllotmentSheet key={book.budget.id} there={there} grid={grid} />;
}

const months: readonly string[] = monthColumns;

/** Down to the lines: they are what is typed in. */
const deepest = 9;

interface Drafted {
  edited: Edited;
}

/** Lines that are ticked; a tick on an account stands for the lines below it. */
function tickedLines(roots: readonly BookNode[], checked: Checked): Id[] {
  const found: Id[] = [];
  const walk = (node: BookNode, above: boolean): void => {
    const here = above || isChecked(checked, node.key);
    if (node.line && here) found.push(node.line.id);
    for (const one of node.below) walk(one, here);
  };
  for (const root of roots) walk(root, false);
  return found;
}

function AllotmentSheet({ there, grid }: AllotmentProps & { there: AllotmentBook }) {
  const { budget } = there.book;
  const enters = useMay('accounting');
  const kept = useKept<Drafted>(`allotment ${budget.id}`, { edited: {} });
  const { edited } = kept.value;
  const tree = useMemo(() => allotmentTree(there, edited), [there, edited]);
  const columns = useMemo(() => allotmentColumns({ tree, edited, enters }), [tree, edited, enters]);
  const [source] = useState(() =>
    treeSource<BookNode>(
      tree.roots,
      ({ below }) => below,
      ({ key }) => key,
      deepest,
    ),
  );
  useEffect(() => source.replace(tree.roots), [source, tree]);
  const [layout, setLayout] = useState(() => plainLayout('book'));
  const [checked, setChecked] = useState<Checked>(noneChecked);
  const [message, setMessage] = useState<GridMessage>();
  const [busy, setBusy] = useState(false);
  const { ready, off } = readyRows(edited, there.currentOf);
  const lines = checkedCount(checked, source.count) === 0 ? undefined : tickedLines(tree.roots, checked);

  const open = openLines(there, edited);
  const at = useRef<Id>(undefined);
  const toNext = (): void => {
    const next = open[(at.current === undefined ? -1 : open.indexOf(at.current)) + 1] ?? open[0];
    const node = next === undefined ? undefined : tree.nodeOf(next);
    if (node) goTo(source, grid.current, node);
    grid.current?.focus();
  };
  const edit = async (edits: readonly Edit<BookNode>[]): Promise<undefined> => {
    const next = edits.reduce<Edited>((all, { key, column, value }) => {
      const month = months.indexOf(column);
      return withMonth(all, there.stored, { line: key, month, value: typeof value === 'number' ? value : null });
    }, edited);
    kept.set({ edited: next });
  };
  const save = async (): Promise<void> => {
    if (busy || ready.length === 0) return;
    setBusy(true);
    const rows = ready.map(([line, given]) => ({ line, method: 'hand' as const, months: [...given] }));
    const done = await noticed(call('allotment.put', { budget: budget.id, rows }), texts.saved(rows.length));
    // What was stored is read first, so that no cell shows its former figure in between.
    await queries.invalidateQueries();
    if (done) kept.set({ edited: Object.fromEntries(off.map((line) => [line, edited[line] ?? []])) });
    setBusy(false);
  };
  const spread = async (method: 'even' | 'pattern'): Promise<void> => {
    const work = call('allotment.spread', { budget: budget.id, method, ...(lines ? { lines } : {}) });
    const { ids } = await work;
    const spreadOver = new Set(lines ?? Object.keys(edited));
    kept.set({ edited: Object.fromEntries(Object.entries(edited).filter(([line]) => !spreadOver.has(line))) });
    setChecked(noneChecked);
    await noticed(work, texts.spread(texts[method], ids.length));
  };
  useShortcut(saveKeys, () => void save(), enters && ready.length > 0);
  return (
    <>
      <AllotmentTools
        enters={enters}
        chosen={lines?.length}
        ready={ready.length}
        off={off.length}
        open={open.length}
        onNext={toNext}
        message={message}
        busy={busy}
        onSpread={(method) => guarded(spread(method))}
        onSave={() => void save()}
        onDiscard={kept.clear}
      />
      <div className="allot-sheet">
        <Grid<BookNode>
          label={texts.grid}
          columns={columns}
          source={source}
          layout={layout}
          onLayout={setLayout}
          rowTone={toneOf}
          onEdits={edit}
          onMessage={setMessage}
          onCurrent={(node) => {
            at.current = node?.line?.id;
          }}
          handle={grid}
          empty={<EmptyState title={texts.none} sentence={texts.noneSentence} />}
          {...(enters ? { checks: { value: checked, onChange: setChecked } } : {})}
        />
      </div>
      <CumulativeRow months={wholeMonths(tree)} />
    </>
  );
}

/** Lines whose months are not their money; a reserve that is given to no month waits for its use. */
function openLines({ book, stored, currentOf }: AllotmentBook, edited: Edited): Id[] {
  const given: Edited = { ...Object.fromEntries(stored), ...edited };
  const kept = new Set(
    lineChoices(book)
      .filter((one) => isReserve(one) && !given[one.id])
      .map(({ id }) => id),
  );
  const lines = book.lines.filter(({ side, id }) => side === 'expenditure' && currentOf(id) !== null && !kept.has(id));
  return readyRows(Object.fromEntries(lines.map(({ id }) => [id, given[id] ?? []])), currentOf).off;
}
