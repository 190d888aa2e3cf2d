import { type Level, levelLabel } from '../base/numerals.ts';
import type { Numbering } from '../registers/booklet.ts';

interface Numbered {
  readonly level: number | null;
  readonly unnumbered: boolean;
}

export interface ChapterNumber {
  readonly level: Level;
  /** Its place among those of its level; of one without a number that of the one before. */
  readonly n: number;
  /** 壹、 一、（一） or 01; empty where it has none. */
  readonly mark: string;
}

const levels: readonly Level[] = [1, 2, 3];

/** The number before each chapter, on the page as on paper. Every chapter begins the deeper levels anew. */
export function chapterNumbers(chapters: readonly Numbered[], numbering: Numbering): ChapterNumber[] {
  const counts = [0, 0, 0, 0];
  return chapters.map(({ level: depth, unnumbered }) => {
    const level = levels[(depth ?? 1) - 1] ?? 1;
    counts.fill(0, level + 1);
    if (!unnumbered) counts[level] = (counts[level] ?? 0) + 1;
    const n = counts[level] ?? 0;
    return { level, n, mark: unnumbered ? '' : markOf(numbering, level, n) };
  });
}

function markOf(numbering: Numbering, level: Level, n: number): string {
  if (numbering === 'none') return '';
  return numbering === 'digits' && level === 1 ? String(n).padStart(2, '0') : levelLabel(level, n);
}
