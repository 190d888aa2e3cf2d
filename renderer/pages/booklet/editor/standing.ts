import type { Level } from '#shared/base/numerals.ts';
import { counted, type Filling, standing, type UnitNamed } from '#shared/booklet/compile.ts';
import { type Chip, isChip, type Line, type Piece } from '#shared/booklet/markup.ts';

/** What becomes of a written line when it is printed. */
export interface Seen {
  /** It is printed; a condition may leave it out. */
  readonly stands: boolean;
  /** The number before a paragraph of a level: in a repeat that of the first round. */
  readonly n: number;
  /** Its pieces, in a repeat as they are of the first unit. */
  readonly pieces: readonly Piece[];
  /** Within how many conditions and repeats it lies. */
  readonly depth: number;
  /** An end that ends nothing: what follows is not printed. */
  readonly stray: boolean;
}

type Placed = Line & { at: number };

const levelOf = (line: Line): Level | null => (line.kind === 'text' ? line.level : null);
const piecesOf = (line: Line): readonly Piece[] => (line.kind === 'text' || line.kind === 'bullet' ? line.pieces : []);

/** The lines as the rules of printing carry them out, each as it is met first. */
function met(lines: readonly Line[], filling: Filling): Map<number, { n: number; pieces: readonly Piece[] }> {
  const counts = [0, 0, 0, 0, 0, 0];
  const found = new Map<number, { n: number; pieces: readonly Piece[] }>();
  const placed = lines.map((line, at): Placed => ({ ...line, at }));
  for (const line of standing(placed, filling) as Placed[]) {
    const n = counted(counts, levelOf(line));
    if (!found.has(line.at)) found.set(line.at, { n, pieces: piecesOf(line) });
  }
  return found;
}

const opens = (line: Line): boolean => line.kind === 'if' || line.kind === 'each';

/** A chip of a repeat is shown by the first unit where none stands. */
export function exampleOf(chip: Chip, units: readonly UnitNamed[]): Chip {
  const [unit] = units;
  return unit && chip.params.unit === '@' ? { ...chip, params: { ...chip.params, unit: unit.id } } : chip;
}

const example = (piece: Piece, units: readonly UnitNamed[]): Piece =>
  typeof piece !== 'string' && isChip(piece) ? exampleOf(piece, units) : piece;

export function seenOf(lines: readonly Line[], filling: Filling): Seen[] {
  const first = met(lines, filling);
  let depth = 0;
  let cut = false;
  return lines.map((line, at) => {
    const stray = line.kind === 'end' && depth === 0;
    if (line.kind === 'end') depth = Math.max(0, depth - 1);
    const one = first.get(at);
    const structure = opens(line) || line.kind === 'end';
    const seen = {
      stands: structure ? !cut : one !== undefined,
      n: one?.n ?? 0,
      pieces: one?.pieces ?? piecesOf(line).map((piece) => example(piece, filling.units)),
      depth,
      stray,
    };
    cut = cut || stray;
    if (opens(line)) depth += 1;
    return seen;
  });
}
