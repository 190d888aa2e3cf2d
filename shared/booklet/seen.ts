import type { BookletValues } from '../contract/booklet-operations.ts';
import { compiled, type Run } from './compile.ts';
import { fillingOf } from './filling.ts';
import { type Chip, chipKey, chipText, parseBody } from './markup.ts';

type Values = Pick<BookletValues, 'words' | 'units' | 'figures'>;

/** What the chips of a text said when their writer last saw them, by the chip as it is written. */
export type Seen = Readonly<Record<string, string>>;

export interface ChangedChip {
  readonly chip: Chip;
  /** Of the figure, whatever its style. */
  readonly key: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

const isFigure = (run: Run): run is Run & { chip: Chip } => run.chip !== undefined && run.problem === undefined;

const figuresIn = (body: string, values: Values): (Run & { chip: Chip })[] =>
  compiled(parseBody(body), fillingOf(values))
    .flatMap((part) => ('runs' in part ? part.runs : []))
    .filter(isFigure)
    .filter(({ chip }) => values.figures[chipKey(chip)]?.ok === true);

/**
 * To be kept with a text that is saved: what was seen before stays, so that a number that changed meanwhile is told until
 * somebody says so; new chips are seen as they stand now.
 */
export const seenOf = (body: string, values: Values, before: Seen = {}): Seen =>
  Object.fromEntries(figuresIn(body, values).map(({ chip, text }) => [chipText(chip), before[chipText(chip)] ?? text]));

/** Figures that say something else now than when the text was written. */
export function changedSince(seen: Seen, body: string, values: Values): ChangedChip[] {
  const found = new Map<string, ChangedChip>();
  for (const { chip, text } of figuresIn(body, values)) {
    const was = seen[chipText(chip)];
    const key = chipKey(chip);
    const reply = values.figures[key];
    if (was === undefined || was === text || !reply?.ok) continue;
    found.set(chipText(chip), { chip, key, label: reply.label, was, now: text });
  }
  return [...found.values()];
}

/** What rests in the record; unreadable it is nothing. */
export function readSeen(kept: string | null): Seen {
  if (kept === null) return {};
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(Object.entries(read).filter(([, text]) => typeof text === 'string')) as Seen;
  } catch {
    return {};
  }
}

/** The text with a chip written out as it was: the number no longer follows its records. */
export const fixedIn = (body: string, { chip, was }: Pick<ChangedChip, 'chip' | 'was'>): string =>
  body
    .split('\n')
    .map((line) =>
      /^\s*\[\[/.test(line) ? line : line.replaceAll(/\{\{[^{}]*\}\}/g, (one) => (sameChip(one, chip) ? was : one)),
    )
    .join('\n');

function sameChip(written: string, chip: Chip): boolean {
  const [line] = parseBody(written);
  if (line?.kind !== 'text') return false;
  const [piece] = line.pieces;
  return typeof piece === 'object' && 'figure' in piece && chipText(piece) === chipText(chip);
}
