import type { Level } from '../base/numerals.ts';
import { type Chip, chipKey, type Insert, insertKey, isChip, type Line, type Piece, type Test } from './markup.ts';

export interface UnitNamed {
  readonly id: string;
  readonly name: string;
}

/** What a text is filled with. A number that is not known is undefined; one that cannot be had says why. */
export interface Filling {
  readonly number: (chip: Chip) => { text: string; value: number | null } | { problem: string } | undefined;
  readonly word: (name: string) => string | undefined;
  readonly units: readonly UnitNamed[];
}

/** A stretch of a finished line: words as they were written, or what a chip became. */
export interface Run {
  readonly text: string;
  readonly chip?: Chip;
  readonly word?: string;
  readonly problem?: string;
}

export type Part =
  | { readonly kind: 'text'; readonly level: Level | null; readonly n: number; readonly runs: readonly Run[] }
  | { readonly kind: 'bullet'; readonly runs: readonly Run[] }
  | { readonly kind: 'insert'; readonly insert: Insert; readonly key: string }
  | { readonly kind: 'problem'; readonly text: string };

/** The lines that stand, conditions judged and repeats carried out, each chip with the unit it is about. */
export function standing(lines: readonly Line[], filling: Filling): Line[] {
  const { out } = block(lines, 0, filling, undefined);
  return out;
}

interface Block {
  out: Line[];
  /** The line behind its end. */
  next: number;
}

function block(lines: readonly Line[], from: number, filling: Filling, unit: UnitNamed | undefined): Block {
  const out: Line[] = [];
  let at = from;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined || line.kind === 'end') return { out, next: at + 1 };
    if (line.kind === 'if' || line.kind === 'each') {
      const inner = nested(lines, at + 1, line, filling, unit);
      out.push(...inner.out);
      at = inner.next;
    } else {
      out.push(about(line, unit));
      at += 1;
    }
  }
  return { out, next: at };
}

function nested(
  lines: readonly Line[],
  from: number,
  line: Extract<Line, { kind: 'if' | 'each' }>,
  filling: Filling,
  unit: UnitNamed | undefined,
): Block {
  const { next } = block(lines, from, { ...filling, units: [] }, unit);
  const rounds: readonly (UnitNamed | undefined)[] = line.kind === 'each' ? filling.units : [unit];
  const out = rounds
    .filter((one) => line.test === null || holds(line.test, filling, one))
    .flatMap((one) => block(lines, from, filling, one).out);
  return { out, next };
}

const mine = (chip: Chip, unit: UnitNamed | undefined): Chip =>
  unit && chip.params.unit === '@' ? { ...chip, params: { ...chip.params, unit: unit.id } } : chip;

function about(line: Line, unit: UnitNamed | undefined): Line {
  if (!unit || (line.kind !== 'text' && line.kind !== 'bullet')) return line;
  const pieces = line.pieces.map((piece): Piece => {
    if (typeof piece === 'string') return piece;
    if (isChip(piece)) return mine(piece, unit);
    return piece.word === 'unit' ? unit.name : piece;
  });
  return { ...line, pieces };
}

const compared: Readonly<Record<Test['is'], (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

/** What is not known is no reason to leave something out; what is none compares as 0. */
function holds(test: Test, filling: Filling, unit: UnitNamed | undefined): boolean {
  const number = filling.number(mine(test.chip, unit));
  return !number || 'problem' in number || compared[test.is](number.value ?? 0, test.than);
}

/** Every number that a text may need, whichever way its conditions turn out. */
export function chipsFor(lines: readonly Line[], units: readonly UnitNamed[]): Chip[] {
  const found = new Map<string, Chip>();
  const add = (chip: Chip): void => {
    const all = chip.params.unit === '@' ? units.map((unit) => mine(chip, unit)) : [chip];
    for (const one of all) found.set(chipKey(one), one);
  };
  for (const line of lines) {
    if (line.kind === 'text' || line.kind === 'bullet') line.pieces.filter(isChip).forEach(add);
    else if ((line.kind === 'if' || line.kind === 'each') && line.test) add(line.test.chip);
  }
  return [...found.values()];
}

/** A section as it reads. Levels count for themselves; a higher one begins the lower ones anew. */
export function compiled(lines: readonly Line[], filling: Filling): Part[] {
  const counts = [0, 0, 0, 0, 0, 0];
  return standing(lines, filling).flatMap((line): Part[] => {
    switch (line.kind) {
      case 'text':
        return [
          { kind: 'text', level: line.level, n: counted(counts, line.level), runs: runsOf(line.pieces, filling) },
        ];
      case 'bullet':
        return [{ kind: 'bullet', runs: runsOf(line.pieces, filling) }];
      case 'insert':
        return [{ kind: 'insert', insert: line, key: insertKey(line) }];
      case 'unread':
        return [{ kind: 'problem', text: line.text }];
      default:
        return [];
    }
  });
}

/** The next number of a level. */
export function counted(counts: number[], level: Level | null): number {
  if (level === null) return 0;
  counts.fill(0, level + 1);
  const n = (counts[level] ?? 0) + 1;
  counts[level] = n;
  return n;
}

const runsOf = (pieces: readonly Piece[], filling: Filling): Run[] => pieces.map((piece) => runOf(piece, filling));

function runOf(piece: Piece, filling: Filling): Run {
  if (typeof piece === 'string') return { text: piece };
  if (!isChip(piece)) return { text: filling.word(piece.word) ?? `{{@${piece.word}}}`, word: piece.word };
  const number = filling.number(piece);
  if (!number) return { text: '…', chip: piece };
  if ('problem' in number) return { text: '（無資料）', chip: piece, problem: number.problem };
  return { text: number.text, chip: piece };
}

export const plainText = (parts: readonly Part[]): string =>
  parts
    .map((part) => ('runs' in part ? part.runs.map((run) => run.text).join('') : ''))
    .filter((text) => text !== '')
    .join('\n');
