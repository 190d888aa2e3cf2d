import { cellAddress } from '#shared/base/cell-address.ts';
import { formatMoney } from '#shared/base/money.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { importWords as words } from '#shared/words/importing.ts';
import type { Cell } from '../../reading/parts.ts';
import type { Mapped } from './judge.ts';
import { type ValueRules, valueIn } from './row-values.ts';

/** What a column comes to: since the last sum, since the last total, and since the beginning. */
interface Sums {
  group: number;
  section: number;
  all: number;
}

function endedBy(name: string): ('group' | 'section')[] {
  if (name.includes('累計')) return [];
  return name.includes('小計') ? ['group'] : ['group', 'section'];
}

interface Column extends Pick<Mapped, 'field' | 'at'> {
  rules: ValueRules;
  sums: Sums;
}

/** Differences nobody reads to the end. */
const mostTold = 20;

/** Sums of a file are never taken; where one is not what its rows add up to, that is told. */
export class SumCheck {
  readonly told: string[] = [];
  readonly #columns: readonly Column[];

  constructor(mapped: readonly Mapped[], rules: ValueRules) {
    this.#columns = mapped
      .filter(({ field }) => field.kind === 'money')
      .map(({ field, at, unit }) => ({ field, at, rules: { ...rules, unit }, sums: { group: 0, section: 0, all: 0 } }));
  }

  row(cells: readonly Cell[]): void {
    for (const column of this.#columns) {
      const amount = this.#amount(column, cells) ?? 0;
      for (const name of ['group', 'section', 'all'] as const) column.sums[name] += amount;
    }
  }

  /** 小計 ends a group, 合計 all that came since the last; either may be what it says it is of. 累計 ends nothing. */
  total(row: number, name: string, cells: readonly Cell[]): void {
    const ends = endedBy(squeezedText(name));
    for (const column of this.#columns) {
      const { sums, field, at } = column;
      const amount = this.#amount(column, cells);
      if (amount !== undefined && !Object.values(sums).includes(amount) && this.told.length < mostTold) {
        // One sum right below another is of all there is.
        const sum = sums[ends.at(-1) ?? 'all'] || sums.all;
        const [said, added, off] = [amount, sum, amount - sum].map(formatMoney);
        this.told.push(words.sumOff(cellAddress(row - 1, at), field.label, said ?? '', added ?? '', off ?? ''));
      }
      for (const end of ends) sums[end] = 0;
    }
  }

  #amount({ field, at, rules }: Column, cells: readonly Cell[]): number | undefined {
    const reading = valueIn(field, cells[at], rules);
    return reading?.ok && typeof reading.value === 'number' ? reading.value : undefined;
  }
}
