import { useState } from 'react';
import { allChecked, checkedCount, noneChecked } from '#renderer/parts/grid/index.ts';
import type { Checked } from '#renderer/parts/grid/types.ts';
import type { ImportReading } from './use-import-reading.ts';

type Read = Pick<ImportReading, 'given' | 'corrections' | 'preview'>;

interface Checks {
  checked: Checked;
  setChecked: (checked: Checked) => void;
}

/** Rows chosen in the preview; another file, or one understood otherwise, begins anew. */
function useChecked({ given, corrections }: Read, start: Checked): Checks {
  const [said, setSaid] = useState({ given, corrections, checked: start });
  const here = said.given === given && said.corrections === corrections;
  return {
    checked: here ? said.checked : start,
    setChecked: (checked) => setSaid({ given, corrections, checked }),
  };
}

export interface LeftOut extends Checks {
  /** Numbers of the rows that stay out. */
  rows: number[];
}

/** Every row comes in but those left out. */
export function useLeftOut(reading: Read): LeftOut {
  const checks = useChecked(reading, allChecked);
  return { ...checks, rows: [...checks.checked.keys].map(Number) };
}

export interface Going extends Checks {
  count: number;
  /** As the office is told: these, or with `all` every one but these. */
  said: { all: boolean; rows: number[] };
}

/** What the file lacks stays, but for what is chosen to go to the bin. */
export function useGoing(reading: Read): Going {
  const checks = useChecked(reading, noneChecked);
  const { all, keys } = checks.checked;
  return {
    ...checks,
    count: checkedCount(checks.checked, reading.preview?.mayGo ?? 0),
    said: { all, rows: [...keys].map(Number) },
  };
}
