import type { SlideBlock } from '../slides.ts';
import { type Figure, isFigure, withCaption } from './figures.ts';
import type { Flowing } from './flowing.ts';
import { parasOf } from './paras.ts';

/** Text and tables, and the figure that follows them. */
export interface Segment {
  flowing: Flowing[];
  figure?: Figure;
  /** The figure comes before its text. */
  leads?: boolean;
}

export function segmentsOf(blocks: readonly SlideBlock[]): Segment[] {
  const whole = blocks.flatMap(withCaption);
  const segments: Segment[] = [];
  for (const block of whole) {
    const last = segments.at(-1);
    if (isFigure(block)) {
      if (last === undefined || last.figure !== undefined)
        segments.push({ flowing: [], figure: block, leads: standsAlone(whole) });
      else last.figure = block;
      continue;
    }
    const open = last !== undefined && (last.figure === undefined || last.leads === true);
    const segment = open ? last : { flowing: [] };
    if (!open) segments.push(segment);
    join(segment.flowing, block);
  }
  return segments;
}

/** A single figure in front of a text has it at its side. */
const standsAlone = ([first, ...others]: readonly SlideBlock[]): boolean =>
  first !== undefined && isFigure(first) && !others.some((block) => isFigure(block) || block.kind === 'table');

function join(flowing: Flowing[], block: Exclude<SlideBlock, Figure>): void {
  if (block.kind === 'table') {
    flowing.push({ kind: 'table', table: block });
    return;
  }
  const paras = parasOf(block);
  const last = flowing.at(-1);
  if (last?.kind === 'text') last.paras = [...last.paras, ...paras];
  else if (paras.length > 0) flowing.push({ kind: 'text', paras });
}
