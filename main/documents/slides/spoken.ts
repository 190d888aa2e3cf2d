import { levelLabel } from '#shared/base/numerals.ts';
import { slideWords } from '#shared/words/slides.ts';
import { chartWords, oneLine } from '../chart-words.ts';
import type { Picture, Table } from '../paper.ts';
import { linesOf } from '../plain.ts';
import type { SlideBlock, SlideSection } from '../slides.ts';
import { bulletSign, markOf } from './paras.ts';

/** A section for the speaker: its whole text, and what its figures show. */
export const notesOf = ({ blocks }: SlideSection): string[] => blocks.flatMap(blockNotes).filter((line) => line !== '');

/** Where the figures of one slide come from, each told once. */
export function sourceNotes(sources: readonly string[]): string[] {
  const lines = [...new Set(sources.flatMap(linesOf))].filter((line) => line !== '');
  return lines.length === 0 ? [] : [`${slideWords.sources}：`, ...lines];
}

function blockNotes(block: SlideBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return linesOf(markOf(block) + block.text);
    case 'entry':
      return linesOf(levelLabel(block.level, block.n) + block.text);
    case 'bullet':
      return linesOf(`${bulletSign}${block.text}`);
    case 'body':
      return linesOf(block.text);
    case 'table':
      return [tableWords(block)];
    case 'chart':
      return [chartWords(block)];
    case 'picture':
      return linesOf(block.caption);
  }
}

export const tableWords = ({ columns, rows }: Table): string =>
  slideWords.table(
    columns.map(({ title }) => oneLine(title)),
    rows.length,
  );

export const pictureWords = ({ caption }: Picture): string => oneLine(caption ?? '') || slideWords.picture;
