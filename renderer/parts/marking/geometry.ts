import type { Marked } from './marks.ts';

export type LineBox = { left: number; top: number; width: number; height: number };
export type MarkPlace = { id: string; lines: readonly LineBox[] };

/** Where text is cut for the line of entries: `at` in the text, `top` where the next line would begin. */
export type Cut = { headEnd: number; tailStart: number; top: number };

/** The boxes of every mark, a box per line it runs over, measured in the mirror. */
export function placeMarks(mirror: HTMLElement, marks: readonly Marked[]): readonly MarkPlace[] {
  const node = mirror.firstChild;
  const origin = mirror.getBoundingClientRect();
  if (!(node instanceof Text)) return [];
  return marks.map(({ id, from, to }) => ({ id, lines: joined(boxesOf(node, from, to, origin)) }));
}

/** The end of the line of text on which the mark ends. */
export function cutBehind(mirror: HTMLElement, mark: Marked): Cut | null {
  const node = mirror.firstChild;
  const origin = mirror.getBoundingClientRect();
  if (!(node instanceof Text)) return null;
  const last = boxesOf(node, mark.from, mark.to, origin).at(-1);
  if (!last) return null;
  const lineHeight = Number.parseFloat(getComputedStyle(mirror).lineHeight);
  const top = last.top + last.height / 2 + lineHeight / 2;
  const text = node.data;
  for (let at = mark.to; at < text.length; at += 1) {
    if (text[at] === '\n') return { headEnd: at, tailStart: at + 1, top };
    const box = boxesOf(node, at, at + 1, origin)[0];
    if (box && box.top > last.top + lineHeight / 2) return { headEnd: at, tailStart: at, top };
  }
  return { headEnd: text.length, tailStart: text.length, top };
}

function boxesOf(node: Text, from: number, to: number, origin: DOMRect): LineBox[] {
  const range = document.createRange();
  range.setStart(node, Math.min(from, node.length));
  range.setEnd(node, Math.min(to, node.length));
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, top, width, height }) => ({ left: left - origin.left, top: top - origin.top, width, height }));
}

/** One box a line: a font that stands in for another makes pieces of its own. */
function joined(boxes: readonly LineBox[]): readonly LineBox[] {
  const lines: LineBox[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    if (!line || Math.abs(line.top + line.height / 2 - box.top - box.height / 2) > box.height / 2) {
      lines.push({ ...box });
      continue;
    }
    const right = Math.max(line.left + line.width, box.left + box.width);
    const bottom = Math.max(line.top + line.height, box.top + box.height);
    line.left = Math.min(line.left, box.left);
    line.top = Math.min(line.top, box.top);
    line.width = right - line.left;
    line.height = bottom - line.top;
  }
  return lines;
}

/** Labels in the gutter stand at the first line of their mark; where two would meet, the later one gives way downwards. */
export function labelTops(tops: readonly number[], height: number): readonly number[] {
  const placed: number[] = [];
  for (const top of tops) placed.push(Math.max(top, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + height));
  return placed;
}
