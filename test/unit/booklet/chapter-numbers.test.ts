import { describe, expect, it } from 'vitest';
import { chapterNumbers } from '#shared/booklet/chapter-numbers.ts';
import type { Numbering } from '#shared/registers/booklet.ts';

const chapter = (level: number, unnumbered = false) => ({ level, unnumbered });

const marks = (chapters: readonly ReturnType<typeof chapter>[], numbering: Numbering): string[] =>
  chapterNumbers(chapters, numbering).map(({ mark }) => mark);

describe('the numbers of chapters', () => {
  it('count each level for itself, and pass over what has none', () => {
    const chapters = [chapter(1), chapter(2), chapter(2), chapter(1), chapter(2), chapter(1, true), chapter(1)];
    expect(marks(chapters, 'levels')).toEqual(['壹、', '一、', '二、', '貳、', '一、', '', '參、']);
    expect(marks(chapters, 'digits')).toEqual(['01', '一、', '二、', '02', '一、', '', '03']);
    expect(marks(chapters, 'none')).toEqual(['', '', '', '', '', '', '']);
  });

  it('begin anew below a chapter that has none itself', () => {
    expect(marks([chapter(1), chapter(2), chapter(1, true), chapter(2)], 'levels')).toEqual([
      '壹、',
      '一、',
      '',
      '一、',
    ]);
  });

  it('stand for their place even where none is printed', () => {
    expect(chapterNumbers([chapter(1), chapter(3), chapter(3)], 'none')).toEqual([
      { level: 1, n: 1, mark: '' },
      { level: 3, n: 1, mark: '' },
      { level: 3, n: 2, mark: '' },
    ]);
  });
});
