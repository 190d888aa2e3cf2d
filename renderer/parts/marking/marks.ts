import { sentencesOf } from '#shared/directive/sentences.ts';

/** A part of a decision that became, or is becoming, a directive. `from` and `to` are places in the text. */
export type Marked = {
  id: string;
  from: number;
  to: number;
  /** The control number; empty while there is none. */
  label: string;
  draft: boolean;
};

export type MarkRange = { from: number; to: number; text: string };

/** The one stretch in which two texts differ. */
type Change = { from: number; before: number; after: number };

/**
 * Where the marks stand after an edit. A mark the edit left alone keeps exactly its text; one edited inside grows or
 * shrinks; one whose text is gone is dropped. The caret after the edit tells repeated characters apart.
 */
export function moveMarks(
  marks: readonly Marked[],
  before: string,
  after: string,
  caret = Number.NaN,
): readonly Marked[] {
  if (before === after) return marks;
  const change = changeAt(before, after, caret) ?? changeBetween(before, after);
  const moved = marks.flatMap((mark) => moveMark(mark, change) ?? []);
  return sameMarks(marks, moved) ? marks : moved;
}

function moveMark(mark: Marked, { from, before, after }: Change): Marked | null {
  const by = after - before;
  if (mark.to <= from) return mark;
  if (mark.from >= before) return { ...mark, from: mark.from + by, to: mark.to + by };
  if (mark.from >= from && mark.to <= before) return null;
  // What was written over an end of the mark and beyond it stays outside.
  return { ...mark, from: mark.from <= from ? mark.from : after, to: mark.to >= before ? mark.to + by : from };
}

/** The change as typing, pasting and deleting make it: what is new ends at the caret. */
function changeAt(before: string, after: string, caret: number): Change | null {
  if (!(caret >= 0 && caret <= after.length)) return null;
  const kept = after.length - caret;
  if (kept > before.length || before.slice(before.length - kept) !== after.slice(caret)) return null;
  return changeWithin(before, after, before.length - kept, caret);
}

function changeBetween(before: string, after: string): Change {
  const from = sameStart(before, after, Math.min(before.length, after.length));
  let end = 0;
  const most = Math.min(before.length, after.length) - from;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isLowSurrogate(before, before.length - end) || isLowSurrogate(after, after.length - end)) end -= 1;
  return changeWithin(before, after, before.length - end, after.length - end);
}

function changeWithin(before: string, after: string, beforeEnd: number, afterEnd: number): Change {
  return { from: sameStart(before, after, Math.min(beforeEnd, afterEnd)), before: beforeEnd, after: afterEnd };
}

/** How far two texts begin alike; a character of two code units is not cut in half. */
function sameStart(before: string, after: string, most: number): number {
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  return isLowSurrogate(before, at) || isLowSurrogate(after, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0;
}

export function sameMarks(one: readonly Marked[], other: readonly Marked[]): boolean {
  return (
    one.length === other.length &&
    one.every((mark, at) => mark.id === other[at]?.id && mark.from === other[at].from && mark.to === other[at].to)
  );
}

/** The sentence the caret stands in or behind; on an empty line, the one before it. */
export function sentenceAt(text: string, caret: number): MarkRange | null {
  const sentences = sentencesOf(text);
  const around = sentences.find(({ from, to }) => from <= caret && caret <= to);
  if (around) return around;
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);
  const next = sentences.find(({ from }) => from > caret);
  const isIndent = line.trim() === '' && next !== undefined && !text.slice(caret, next.from).includes('\n');
  return (isIndent ? next : sentences.findLast(({ to }) => to < caret)) ?? next ?? null;
}

/** What F4 marks: the selection without the white around it, else the sentence at the caret. */
export function rangeToMark(text: string, from: number, to: number): MarkRange | null {
  const selected = text.slice(from, to);
  if (selected.trim() === '') return sentenceAt(text, to);
  const start = from + selected.length - selected.trimStart().length;
  return { from: start, to: start + selected.trim().length, text: selected.trim() };
}

/** The mark that already holds a part of the range: nothing is marked twice. */
export function markIn(marks: readonly Marked[], range: { from: number; to: number }): Marked | undefined {
  return marks.find(({ from, to }) => from < range.to && to > range.from);
}
