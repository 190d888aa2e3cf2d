import { useState } from 'react';
import { isChecked } from '#renderer/parts/grid/index.ts';
import type { Checked } from '#renderer/parts/grid/types.ts';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import { isOpen, type Line, linesOf, withTaken } from './lines.ts';

export interface LinesUse {
  lines: readonly Line[];
  /** For the grid: a box is ticked where the unit's words are taken. */
  checked: Checked;
  setChecked: (checked: Checked) => void;
  setTaken: (key: string, taken: boolean) => void;
  /** How many cells will be written. */
  count: number;
  /** Cells that only the unit changed and that stay out all the same. */
  leftOut: number;
}

/** The cells of one returned form, and what was decided of each. */
export function useLines(returned: FormReturn): LinesUse {
  const [lines, setLines] = useState(() => linesOf(returned));
  return {
    lines,
    checked: { all: true, keys: new Set(lines.filter(({ taken }) => !taken).map(({ key }) => key)) },
    setChecked: (next) => setLines((now) => withTaken(now, ({ key }) => isChecked(next, key))),
    setTaken: (key, taken) => setLines((now) => withTaken(now, (line) => (line.key === key ? taken : line.taken))),
    count: lines.filter(({ taken }) => taken).length,
    leftOut: lines.filter((line) => isOpen(line) && line.outcome === 'take' && !line.taken).length,
  };
}
