import type { Gauge } from '#shared/budget/limits.ts';

/** Widths of a gauge in percent; the bar is full at the limit, and never runs over its end. */
export function gaugeShares({ used, asked, limit }: Gauge): { usedShare: number; askedShare: number; over: number } {
  const over = Math.max(0, used + asked - limit);
  if (limit <= 0) return { usedShare: used > 0 ? 100 : 0, askedShare: used > 0 || asked <= 0 ? 0 : 100, over };
  const share = (amount: number): number => Math.round((amount / limit) * 1000) / 10;
  const usedShare = Math.min(100, share(used));
  return { usedShare, askedShare: Math.min(100 - usedShare, share(asked)), over };
}
