import { useEffect, useMemo, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { queries } from '#renderer/data/queries.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Grid, plainLayout, treeSource } from '#renderer/parts/grid/index.ts';
import type { Edit, GridHandle, GridMessage, GridStatus } from '#renderer/parts/grid/types.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { formatMonth, type Month } from '#shared/base/month.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { Side } from '#shared/registers/budget-line.ts';
import { goTo } from '../book-grid.tsx';
import { columnsOf } from './execution-columns.tsx';
import { noFigures, rowsToPut } from './execution-rows.ts';
import { executionTree } from './execution-tree.ts';
import { executionTexts as texts } from './texts.ts';
import type { MonthBook } from './use-execution.ts';

interface ExecutionGridProps {
  budget: Id;
  sheet: MonthBook;
  month: Month;
  side: Side;
  enters: boolean;
  grid: { current: GridHandle | null };
}

const hints = [
  { keys: ['F2'], does: texts.keys.edit },
  { keys: ['Ctrl V'], does: texts.keys.paste },
  { keys: ['Ctrl D'], does: texts.keys.fill },
  { keys: ['←', '→'], does: texts.keys.fold },
];

/** Down to the lines: they are what is typed in. */
const deepest = 9;

const keyOf = ({ key }: BookNode): string => key;
const belowOf = ({ below }: BookNode): readonly BookNode[] => below;

/** One month of one side as a tree; what is typed or pasted at once is one change. */
export function ExecutionGrid({ budget, sheet, month, side, enters, grid }: ExecutionGridProps) {
  const tree = useMemo(() => executionTree(sheet, side), [sheet, side]);
  const columns = useMemo(() => columnsOf({ tree, doubts: sheet.doubts, enters }), [tree, sheet.doubts, enters]);
  const [source] = useState(() => treeSource(tree.roots, belowOf, keyOf, deepest));
  useEffect(() => source.replace(tree.roots), [source, tree]);
  const [layout, setLayout] = useState(() => plainLayout('book'));
  const [status, setStatus] = useState<GridStatus>();
  const [message, setMessage] = useState<GridMessage>();
  const [current, setCurrent] = useState<Id>();
  const save = async (edits: readonly Edit<BookNode>[]): Promise<undefined> => {
    const rows = rowsToPut(edits, (line) => sheet.months.get(line)?.now ?? noFigures);
    if (rows.length === 0) return;
    const { position } = await call('execution.put', { budget, month, source: 'typed', rows });
    noticeWritten(texts.written(formatMonth(month), rows.length), position);
    await queries.invalidateQueries();
  };
  const doubt = current === undefined ? undefined : sheet.doubts.get(current)?.join('');
  const said = message ?? (doubt === undefined ? undefined : { text: doubt, tone: 'bad' as const });
  const word = texts.sides[side];
  const doubtful = sheet.book.lines
    .filter((line) => line.side === side && sheet.doubts.has(line.id))
    .map(({ id }) => id);
  const toNextDoubt = (): void => {
    const next = doubtful[(current === undefined ? -1 : doubtful.indexOf(current)) + 1] ?? doubtful[0];
    const node = next === undefined ? undefined : tree.nodeOf(next);
    if (node) goTo(source, grid.current, node);
    grid.current?.focus();
  };
  return (
    <>
      <div className="exec-sheet">
        <Grid<BookNode>
          label={texts.grid(formatMonth(month))}
          columns={columns}
          source={source}
          layout={layout}
          onLayout={setLayout}
          rowTone={({ level, kind }) => (level < 2 && kind !== 'line' ? 'strong' : undefined)}
          onCurrent={(node) => setCurrent(node?.line?.id)}
          onEdits={save}
          onStatus={setStatus}
          onMessage={setMessage}
          handle={grid}
          empty={<EmptyState title={texts.empty(word)} sentence={texts.emptySentence} />}
        />
      </div>
      <StatusBar keys={hints}>
        {said ? (
          <span className={said.tone === 'bad' ? 'neg' : undefined}>{said.text}</span>
        ) : (
          <>
            {doubtful.length > 0 && <LinkButton onPress={toNextDoubt}>{texts.doubts(doubtful.length)}</LinkButton>}
            <span>{texts.shown(sheet.book.lines.filter((line) => line.side === side).length)}</span>
            {status?.sum !== undefined && <span>{texts.sum(formatMoney(status.sum))}</span>}
          </>
        )}
      </StatusBar>
    </>
  );
}
