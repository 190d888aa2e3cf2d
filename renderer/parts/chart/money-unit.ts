import { divide, formatDecimal } from '#shared/base/decimal.ts';

export interface ChartUnit {
  label: string;
  yuan: number;
}

const units: readonly ChartUnit[] = [
  { label: '百萬元', yuan: 1_000_000 },
  { label: '萬元', yuan: 10_000 },
  { label: '千元', yuan: 1_000 },
];

const plain: ChartUnit = { label: '元', yuan: 1 };

/** The largest unit in which the highest figure still has three units or more: ticks stay short and whole. */
export function chartUnit(values: readonly (number | null)[]): ChartUnit {
  const highest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return units.find(({ yuan }) => highest >= yuan * 3) ?? plain;
}

/** △12.6: at most one decimal, for labels in a chart. */
export const inUnit = (value: number, { yuan }: ChartUnit): string =>
  formatDecimal(divide(value, yuan, yuan === 1 ? 0 : 1), { grouping: true });
