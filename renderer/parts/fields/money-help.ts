import { moneyInWords } from '#shared/base/money.ts';

/** 「185萬元；餘額238萬元」. Below ten thousand the digits are already the words. */
export function moneyHelp(yuan: number | null, help?: string): string | undefined {
  const words = yuan === null || Math.abs(yuan) < 10_000 ? undefined : moneyInWords(yuan);
  return [words, help].filter(Boolean).join('；') || undefined;
}
