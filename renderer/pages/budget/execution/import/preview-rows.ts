import type { ValueChange } from '#renderer/parts/importing/change-text.tsx';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';
import { figureNames, figuresOf, noFigures, type PutRow } from '../execution-rows.ts';
import { executionTexts, importTexts as texts } from '../texts.ts';

export type PreviewRow = ExecutionPreview['rows'][number];
export type PreviewAction = PreviewRow['action'];

export const previewActions: readonly PreviewAction[] = ['add', 'change', 'same', 'refused'];

export const countsOf = (rows: readonly PreviewRow[]): Readonly<Record<PreviewAction, number>> => {
  const counts = { add: 0, change: 0, same: 0, refused: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
};

export const isApplied = ({ action, line }: PreviewRow): boolean =>
  (action === 'add' || action === 'change') && line !== null;

/** What is written: a figure that the file does not have stays as it is. */
export function rowsToApply(rows: readonly PreviewRow[]): PutRow[] {
  const byLine = new Map<Id, PutRow>();
  for (const row of rows) {
    if (!isApplied(row) || row.line === null) continue;
    const before = figuresOf(row.before ?? noFigures);
    const values = figureNames.map((name) => [name, row.values[name] ?? before[name]]);
    byLine.set(row.line, { line: row.line, ...figuresOf(Object.fromEntries(values)) });
  }
  return [...byLine.values()];
}

const shown = (value: number | null): string => (value === null ? texts.blank : formatMoney(value));

/** What a row brings; of a change only what differs. */
export function changesOf({ action, values, before }: PreviewRow): ValueChange[] {
  return figureNames.flatMap((figure): ValueChange[] => {
    const [was, is] = [before?.[figure] ?? null, values[figure] ?? null];
    if (is === null || (action === 'change' && was === is)) return [];
    const changed = action === 'change' && was !== is;
    const label = executionTexts.figures[figure];
    return [{ id: figure, label, before: changed ? shown(was) : undefined, after: shown(is) }];
  });
}

export const changesText = (row: PreviewRow): string =>
  changesOf(row)
    .map(({ label, before, after }) =>
      before === undefined ? texts.value(label, after) : texts.change(label, before, after),
    )
    .join('　');
