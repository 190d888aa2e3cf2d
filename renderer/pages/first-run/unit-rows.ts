import { firstRunTexts } from './texts.ts';

export interface UnitRow {
  id: string;
  used: boolean;
  name: string;
  prefix: string;
  chiefTitle: string;
}

const texts = firstRunTexts.office;

/** The first thing that is not right among the units that are ticked. */
export function unitsProblem(units: readonly UnitRow[]): string | undefined {
  const used = units.filter((unit) => unit.used);
  if (used.length === 0) return texts.noUnit;
  const names = new Set<string>();
  const prefixes = new Map<string, string>();
  for (const unit of used) {
    const [name, prefix] = [unit.name.trim(), unit.prefix.trim()];
    if (name === '') return texts.unitName;
    if (prefix === '') return texts.unitNoPrefix(name);
    if (names.has(name)) return texts.twinName(name);
    const other = prefixes.get(prefix);
    if (other !== undefined) return texts.twinPrefix(prefix, other, name);
    names.add(name);
    prefixes.set(prefix, name);
  }
  return undefined;
}

/** Down the left column first, then down the right one. */
export function inColumns(units: readonly UnitRow[]): [UnitRow[], UnitRow[]] {
  const half = Math.ceil(units.length / 2);
  return [units.slice(0, half), units.slice(half)];
}

let added = 0;

export function newUnit(): UnitRow {
  added += 1;
  return { id: `new-${added}`, used: true, name: '', prefix: '', chiefTitle: '' };
}
