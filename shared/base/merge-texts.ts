import { diffComm, diffIndices } from 'node-diff3';

/** Paragraphs of a text that two people changed: what is settled by itself, and the places where both changed the same. */
export type MergePart =
  | { readonly kind: 'settled'; readonly lines: readonly string[] }
  | { readonly kind: 'clash'; readonly mine: readonly string[]; readonly theirs: readonly string[] };

export type Clash = Extract<MergePart, { kind: 'clash' }>;
export type Choice = 'mine' | 'theirs' | 'both';

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Lines from … to (without) of the common text, and what one of the two made of them. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** As many paragraphs as before: each was changed for itself. */
function changesOf(base: string[], text: string[]): Change[] {
  return diffIndices(base, text).flatMap(({ buffer1: [from, length], buffer2Content: lines }) => {
    if (length !== lines.length) return [{ from, to: from + length, lines }];
    return lines.map((line, at) => ({ from: from + at, to: from + at + 1, lines: [line] }));
  });
}

/** Something added between two paragraphs touches neither of them. */
const meet = (a: Change, b: Change): boolean => a.from < b.to && b.from < a.to;

/** Changes of both that cannot be told apart. */
interface Place {
  from: number;
  to: number;
  readonly mine: Change[];
  readonly theirs: Change[];
}

type Sided = Change & { readonly side: 'mine' | 'theirs' };

/** Earlier ones first; what is added before a paragraph comes before what became of it, and theirs before mine. */
const inOrder = (a: Sided, b: Sided): number =>
  a.from - b.from || a.to - b.to || Number(a.side === 'mine') - Number(b.side === 'mine');

function placesOf(mine: readonly Change[], theirs: readonly Change[]): Place[] {
  const sided = (changes: readonly Change[], side: Sided['side']): Sided[] =>
    changes.map((change) => ({ ...change, side }));
  const places: Place[] = [];
  for (const change of [...sided(mine, 'mine'), ...sided(theirs, 'theirs')].sort(inOrder)) {
    let place = places.at(-1);
    if (!place || !meet(change, { ...place, lines: [] })) {
      place = { from: change.from, to: change.to, mine: [], theirs: [] };
      places.push(place);
    }
    place.to = Math.max(place.to, change.to);
    place[change.side].push(change);
  }
  return places;
}

/** Lines from … to of the common text with one side's changes made. */
function made(base: readonly string[], { from, to }: Place, changes: readonly Change[]): string[] {
  const out: string[] = [];
  let at = from;
  for (const change of changes) {
    out.push(...base.slice(at, change.from), ...change.lines);
    at = change.to;
  }
  return [...out, ...base.slice(at, to)];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, at) => line === b[at]);

function partOf(base: readonly string[], place: Place): MergePart {
  const mine = made(base, place, place.mine);
  const theirs = made(base, place, place.theirs);
  if (place.theirs.length === 0 || same(mine, theirs)) return { kind: 'settled', lines: mine };
  return place.mine.length === 0 ? { kind: 'settled', lines: theirs } : { kind: 'clash', mine, theirs };
}

/** Both added the very same at the same place: it stands once. */
const withoutTwice = (mine: readonly Change[], theirs: readonly Change[]): Change[] =>
  mine.filter(
    (one) =>
      one.from !== one.to ||
      !theirs.some((other) => other.from === one.from && other.to === one.to && same(one.lines, other.lines)),
  );

/** Two texts that came of the same one, paragraph by paragraph. */
export function mergeTexts(base: string, mine: string, theirs: string): MergePart[] {
  const common = linesOf(base);
  const [ours, others] = [changesOf(common, linesOf(mine)), changesOf(common, linesOf(theirs))];
  const parts: MergePart[] = [];
  let at = 0;
  for (const place of placesOf(withoutTwice(ours, others), others)) {
    parts.push({ kind: 'settled', lines: common.slice(at, place.from) }, partOf(common, place));
    at = place.to;
  }
  parts.push({ kind: 'settled', lines: common.slice(at) });
  return parts.filter((part) => part.kind === 'clash' || part.lines.length > 0);
}

export const clashesIn = (parts: readonly MergePart[]): Clash[] => parts.filter((part) => part.kind === 'clash');

function chosen({ mine, theirs }: Clash, choice: Choice): readonly string[] {
  if (choice === 'both') return [...theirs, ...mine];
  return choice === 'mine' ? mine : theirs;
}

/** The text when every clash is decided, in their order; both sides stay where nothing was chosen. */
export function mergedText(parts: readonly MergePart[], choices: readonly Choice[] = []): string {
  const clashes = clashesIn(parts);
  return parts
    .flatMap((part) => (part.kind === 'settled' ? part.lines : chosen(part, choices[clashes.indexOf(part)] ?? 'both')))
    .join('\n');
}

/** A stretch of one side, and whether the other reads differently there. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** Number by number, otherwise character by character: Chinese has no words to go by. */
const unitsIn = (text: string): string[] => text.match(/\{\{[^{}]*\}\}|\[\[.*\]\]|[0-9A-Za-z.,%]+|./gsu) ?? [];

/** Both sides with what differs told apart. */
export function differing(mine: string, theirs: string): { mine: Stretch[]; theirs: Stretch[] } {
  const sides: { mine: Stretch[]; theirs: Stretch[] } = { mine: [], theirs: [] };
  const say = (side: 'mine' | 'theirs', units: readonly string[], changed: boolean): void => {
    if (units.length > 0) sides[side].push({ text: units.join(''), changed });
  };
  for (const { common, buffer1, buffer2 } of diffComm(unitsIn(mine), unitsIn(theirs))) {
    say('mine', common ?? buffer1 ?? [], !common);
    say('theirs', common ?? buffer2 ?? [], !common);
  }
  return sides;
}
