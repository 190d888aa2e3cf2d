import { useState } from 'react';
import { allChecked } from '#renderer/parts/grid/index.ts';
import type { Checked } from '#renderer/parts/grid/types.ts';
import type { ImportReading } from './use-import-reading.ts';

export interface LeftOut {
  /** For the grid: every row comes in but those in `keys`. */
  checked: Checked;
  setChecked: (checked: Checked) => void;
  /** Numbers of the rows that stay out. */
  rows: number[];
}

/** Rows left out of what is written; another file, or one understood otherwise, begins with all of them. */
export function useLeftOut({ given, corrections }: Pick<ImportReading, 'given' | 'corrections'>): LeftOut {
  const [said, setSaid] = useState({ given, corrections, checked: allChecked });
  const here = said.given === given && said.corrections === corrections;
  const checked = here ? said.checked : allChecked;
  return {
    checked,
    setChecked: (next) => setSaid({ given, corrections, checked: next }),
    rows: [...checked.keys].map(Number),
  };
}
