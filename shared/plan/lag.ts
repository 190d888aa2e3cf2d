import { compare, type Decimal, subtract } from '../base/decimal.ts';

/** From how many points behind a plan is yellow, and red. */
export const lagLimits = { yellow: '5', red: '10' } as const;

export const lights = { green: '綠燈', yellow: '黃燈', red: '紅燈' } as const;
export type Light = keyof typeof lights;

interface Shares {
  readonly planned?: unknown;
  readonly actual?: unknown;
}

const isSaid = (value: unknown): value is Decimal | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

/** How far what is done stands behind what was planned; negative where it is ahead, none where one of both is blank. */
export const lagOf = ({ planned, actual }: Shares): Decimal | null =>
  isSaid(planned) && isSaid(actual) ? subtract(planned, actual) : null;

export function lightOf(values: Shares): Light | null {
  const lag = lagOf(values);
  if (lag === null) return null;
  if (compare(lag, lagLimits.red) >= 0) return 'red';
  return compare(lag, lagLimits.yellow) >= 0 ? 'yellow' : 'green';
}
