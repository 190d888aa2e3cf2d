import { operationNamed } from '#shared/contract/index.ts';
import type { ChangedRecord } from '#shared/contract/office-operations.ts';
import { changeTexts as texts } from './texts.ts';

/** The lines of one register, and how many records of it were changed in all. */
export interface RegisterChanges {
  register: string;
  total: number;
  records: readonly ChangedRecord[];
}

/** Registers in the order of their newest change. */
export function byRegister(shown: readonly ChangedRecord[], all: readonly ChangedRecord[]): RegisterChanges[] {
  const totals = new Map<string, number>();
  for (const { register, ids } of all) totals.set(register, (totals.get(register) ?? 0) + ids.length);
  return [...Map.groupBy(shown, ({ register }) => register)].map(([register, records]) => ({
    register,
    total: totals.get(register) ?? records.length,
    records,
  }));
}

/** What was done, in the words of the operation; what else it may do at once is left out. */
export const operationWord = ({ operation, undone }: Pick<ChangedRecord, 'operation' | 'undone'>): string =>
  undone ? texts.undo : (operationNamed(operation)?.summary.split(/[；：]/)[0] ?? operation);
