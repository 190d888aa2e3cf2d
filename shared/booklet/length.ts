import type { Part } from './compile.ts';
import type { InsertAnswer } from './inserts.ts';

/** What a page of a report holds in its usual type: A4, 14 points on lines of 22. */
const page = { lines: 31, across: 32 } as const;

/** How many lines a chart and a picture take. */
const tall = 14;

export interface Length {
  characters: number;
  lines: number;
}

const none: Length = { characters: 0, lines: 0 };

const written = (text: string): number => text.replace(/\s/g, '').length;

function partLength(part: Part, inserts: Readonly<Record<string, InsertAnswer>>): Length {
  if (part.kind === 'problem') return { characters: 0, lines: 1 };
  if (part.kind === 'insert') return { characters: 0, lines: insertLines(inserts[part.key]) };
  const text = part.runs.map((run) => run.text).join('');
  const characters = written(text);
  return { characters, lines: characters === 0 ? 0 : Math.ceil(text.length / page.across) };
}

function insertLines(answer: InsertAnswer | undefined): number {
  if (answer?.kind !== 'table') return tall;
  return answer.rows.length + 2;
}

const plus = (a: Length, b: Length): Length => ({ characters: a.characters + b.characters, lines: a.lines + b.lines });

/** Of one chapter, its heading among its lines. */
export const lengthOf = (parts: readonly Part[], inserts: Readonly<Record<string, InsertAnswer>>): Length =>
  parts.reduce<Length>((sum, part) => plus(sum, partLength(part, inserts)), { characters: 0, lines: 1 });

export const lengthTogether = (lengths: readonly Length[]): Length => lengths.reduce(plus, none);

/** About how many pages a report takes; `before` stand ahead of its chapters: cover, contents. */
export const aboutPages = ({ lines }: Length, before: number): number =>
  before + Math.max(1, Math.ceil(lines / page.lines));
