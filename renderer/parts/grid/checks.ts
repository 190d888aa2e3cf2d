import type { Checked } from './types.ts';

export const noneChecked: Checked = { all: false, keys: new Set() };
export const allChecked: Checked = { all: true, keys: new Set() };

export function isChecked({ all, keys }: Checked, key: string): boolean {
  return all !== keys.has(key);
}

export function setChecked({ all, keys }: Checked, changing: readonly string[], on: boolean): Checked {
  const next = new Set(keys);
  for (const key of changing) {
    if (on === all) next.delete(key);
    else next.add(key);
  }
  return { all, keys: next };
}

export function checkedCount({ all, keys }: Checked, rows: number): number {
  return all ? Math.max(0, rows - keys.size) : keys.size;
}

export function headState(checked: Checked, rows: number): boolean | 'mixed' {
  const count = checkedCount(checked, rows);
  if (count === 0) return false;
  return count >= rows ? true : 'mixed';
}

/** The box in the head and Ctrl+A: all, or none once all are checked. */
export function toggleAll(checked: Checked, rows: number): Checked {
  return headState(checked, rows) === true ? noneChecked : allChecked;
}
