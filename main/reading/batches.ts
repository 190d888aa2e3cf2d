import type { Cell, Part } from './parts.ts';

/** A message has its price, whatever it holds; one of this size costs little beside its content. */
const full = { cells: 4_000, characters: 256 * 1024 } as const;
/** Whoever waits sees the reading move, also while there are no rows yet. */
const patience = 100;

/** Several small parts go over together, one large one in pieces. */
export async function* batched(parts: AsyncIterable<Part>): AsyncGenerator<Part[]> {
  let batch: Part[] = [];
  let size = 0;
  let last = performance.now();
  for await (const whole of parts) {
    for (const { part, cost } of piecesOf(whole)) {
      batch.push(part);
      size += cost;
      const due = part.part === 'progress' && performance.now() - last > patience;
      if (size < 1 && !due) continue;
      yield batch;
      batch = [];
      size = 0;
      last = performance.now();
    }
  }
  if (batch.length > 0) yield batch;
}

/** With what each costs: 1 and more is a full batch. */
function* piecesOf(part: Part): Generator<{ part: Part; cost: number }> {
  if (part.part !== 'rows') {
    yield { part, cost: (part.part === 'merges' ? part.merges.length : 1) / full.cells };
    return;
  }
  let start = 0;
  let size = 0;
  for (const [index, row] of part.rows.entries()) {
    size += sizeOfRow(row);
    if (size < 1 && index < part.rows.length - 1) continue;
    yield { part: { part: 'rows', first: part.first + start, rows: part.rows.slice(start, index + 1) }, cost: size };
    start = index + 1;
    size = 0;
  }
}

function sizeOfRow(row: readonly Cell[]): number {
  let size = (row.length + 1) / full.cells;
  for (const cell of row) if (typeof cell === 'string') size += cell.length / full.characters;
  return size;
}
