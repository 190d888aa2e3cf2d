import type { Id } from '#shared/base/ids.ts';
import type { Labels } from '#shared/contract/register-operations.ts';
import type { LabelOf } from '#shared/language/record.ts';

export type { LabelOf };

/** Of titles that came with an answer. */
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
