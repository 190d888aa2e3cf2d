import { linesOf } from '../plain.ts';
import type { SlideSet } from '../slides.ts';
import { type Box, lineOf, widthOf, wrapped } from './measure.ts';
import type { PlacedLines, Slide } from './slide.ts';

const coverSizes = [44, 40, 36, 32, 28, 24, 20, 16] as const;
const footSizes = [22, 20, 18, 16] as const;

/** Above and below the rule of the cover; the closing words stand in the middle of the sheet. */
export const coverBoxes = {
  lines: { x: 84, y: 72, width: 792, height: 232 },
  foot: { x: 84, y: 328, width: 792, height: 156 },
  closing: { x: 84, y: 154, width: 792, height: 232 },
} as const;

/** Large lines, small ones below; more than one sheet holds stand on a second. */
export function coverSlides({ lines, foot }: SlideSet['cover']): Slide[] {
  const large = sheets(lines, coverSizes, coverBoxes.lines);
  const small = sheets(foot, footSizes, coverBoxes.foot);
  const none = (box: Box): PlacedLines => ({ box, size: 16, lines: [] });
  return Array.from({ length: Math.max(1, large.length, small.length) }, (_, at) => ({
    kind: 'cover',
    lines: large[at] ?? none(coverBoxes.lines),
    foot: small[at] ?? none(coverBoxes.foot),
  }));
}

export const closingSlides = (words: string): Slide[] =>
  sheets([words], coverSizes, coverBoxes.closing).map((lines) => ({ kind: 'closing', lines }));

/** The largest size at which no line is broken and all fit, else the smallest, on as many sheets as that takes. */
function sheets(texts: readonly string[], sizes: readonly number[], box: Box): PlacedLines[] {
  const shown = texts.flatMap(linesOf).filter((line) => line !== '');
  if (shown.length === 0) return [];
  const fits = (size: number): boolean =>
    shown.length * lineOf(size) <= box.height && shown.every((line) => widthOf(line) * size * 1.05 <= box.width);
  const size = sizes.find(fits);
  if (size !== undefined) return [{ box, size, lines: shown }];
  const smallest = sizes.at(-1) ?? 16;
  const broken = shown.flatMap((line) => wrapped(line, box.width / smallest - 1));
  const most = Math.floor(box.height / lineOf(smallest));
  return Array.from({ length: Math.ceil(broken.length / most) }, (_, at) => ({
    box,
    size: smallest,
    lines: broken.slice(at * most, (at + 1) * most),
  }));
}
