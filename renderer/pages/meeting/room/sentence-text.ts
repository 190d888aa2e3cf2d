import type { Day } from '#shared/base/day.ts';

const numbering = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])\s*/;

/** What is ruled, as the list of cases has it: without the numbering before and the stop behind. */
export function sentenceText(sentence: string): string {
  const plain = sentence
    .trim()
    .replace(numbering, '')
    .replace(/[。；;]+$/, '')
    .trim();
  return plain === '' ? sentence.trim() : plain;
}

export const dueEntry = (on: Day | null): { on: Day } | null => (on === null ? null : { on });
