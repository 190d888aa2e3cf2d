import { compiled, type Part } from '#shared/booklet/compile.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';

/** A chapter's text as it reads now. */
export const partsOf = (body: string, values: BookletValues): Part[] => compiled(parseBody(body), fillingOf(values));

export const chipsIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + ('runs' in part ? part.runs.filter(({ chip }) => chip).length : 0), 0);

/** Numbers that cannot be had. */
export const failedIn = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, part) => sum + ('runs' in part ? part.runs.filter(({ problem }) => problem !== undefined).length : 0),
    0,
  );
