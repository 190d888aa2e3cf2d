import type { Decimal } from '../base/decimal.ts';
import { compare } from '../base/decimal.ts';
import { percentOf } from '../base/percent.ts';
import type { Amounts } from './amounts.ts';

/** Three figures that are easily taken for each other; each is shown with what it is measured against. */
export const rateNames = { execution: '執行率', attainment: '達成率', realisation: '實現率' } as const;
export const rateBases = { execution: '對累計分配', attainment: '對全年', realisation: '僅實現數' } as const;

export type RateName = keyof typeof rateNames;

export type RateAmounts = Pick<Amounts, 'paid' | 'payable' | 'saved' | 'allotted' | 'current'>;

/** 實現 + 應付 + 節餘. */
const doneOf = ({ paid, payable, saved }: RateAmounts): number => (paid ?? 0) + (payable ?? 0) + (saved ?? 0);

/** Null where there is nothing to measure against. */
export function rateOf(name: RateName, amounts: RateAmounts, places = 1): Decimal | null {
  const base = name === 'execution' ? amounts.allotted : amounts.current;
  if (base === null || base <= 0) return null;
  return percentOf(name === 'realisation' ? (amounts.paid ?? 0) : doneOf(amounts), base, places);
}

export interface LightLimits {
  /** From this rate on green. */
  green: number;
  /** From this rate on yellow; below it red. */
  yellow: number;
}

export type Light = 'ok' | 'warn' | 'bad';

export function lightOf(rate: Decimal | null, { green, yellow }: LightLimits): Light | null {
  if (rate === null) return null;
  if (compare(rate, green) >= 0) return 'ok';
  return compare(rate, yellow) >= 0 ? 'warn' : 'bad';
}
