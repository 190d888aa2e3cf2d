import type { Id } from '#shared/base/ids.ts';
import type { Labels } from '#shared/contract/register-operations.ts';

/** Titles that came with an answer; what is unknown shows as nothing rather than as an id. */
export type LabelOf = (register: string, id: Id) => string;

export const labelsFrom =
  (...all: readonly (Labels | undefined)[]): LabelOf =>
  (register, id) => {
    for (const labels of all) {
      const label = labels?.[register]?.[id];
      if (label !== undefined) return label;
    }
    return '';
  };

/** Asked by reference fields: records of a register that match what is typed. */
export type FindRecords = (
  register: string,
  text: string,
) => Promise<readonly { id: Id; label: string; hint?: string }[]>;
