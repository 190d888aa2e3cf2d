import { call } from '#renderer/data/client.ts';
import { type ReadingWays, useReading } from '#renderer/data/importing/use-reading.ts';
import type { Corrections } from '#renderer/parts/importing/source-part.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { Month } from '#shared/base/month.ts';
import type { ExecutionField } from '#shared/budget/execution-head.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';

export type ExecutionReading = ReadingWays<ExecutionPreview, ExecutionField>;

/** The accounting system's file, read for one month. */
export const useExecutionReading = (budget: Id, month: Month): ExecutionReading =>
  useReading((table, corrections, options) =>
    call('execution.read', { budget, month, ...table, ...said(corrections) }, options),
  );

/** 款項目節 are found by their heads alone, and tell lines apart. */
function said({ columns, keys: _keys, ...others }: Corrections<ExecutionField>) {
  if (!columns) return others;
  const { level: _, ...named } = columns;
  return { ...others, columns: named };
}
