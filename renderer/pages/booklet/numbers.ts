import { type Level, levelLabel } from '#shared/base/numerals.ts';
import type { Numbering } from '#shared/registers/booklet.ts';

interface Numbered {
  readonly level: number | null;
  readonly unnumbered: boolean;
}

const levels: readonly Level[] = [1, 2, 3];

/** 壹、 一、 (一) or 01 before each chapter, as it is printed. */
export function numbersOf(sections: readonly Numbered[], numbering: Numbering): string[] {
  const counts = [0, 0, 0, 0];
  return sections.map(({ level: depth, unnumbered }) => {
    const level = levels[(depth ?? 1) - 1] ?? 1;
    if (unnumbered || numbering === 'none') return '';
    counts.fill(0, level + 1);
    const n = (counts[level] ?? 0) + 1;
    counts[level] = n;
    return numbering === 'digits' && level === 1 ? String(n).padStart(2, '0') : levelLabel(level, n);
  });
}
