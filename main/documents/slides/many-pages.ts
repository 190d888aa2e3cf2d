import { filled, heightOf, type Room } from './fill.ts';
import { between, type Flowing, type Piece, type WholeRoom } from './flowing.ts';
import type { Grid } from './grid.ts';
import type { Para } from './paras.ts';
import { gridFor, gridHeight, takeRows } from './table-parts.ts';

/** What is still to be placed: paragraphs, or a table's rows. */
type Rest = { kind: 'text'; paras: readonly Para[] } | { kind: 'table'; grid: Grid };

interface Taken {
  piece?: Piece;
  rest?: Rest;
}

/** Text and tables over as many slides as they need. */
export function manyPages(items: readonly Flowing[], size: number, room: WholeRoom): Piece[][] {
  const pages = new Pages(size, room);
  for (const item of items) {
    let rest: Rest | undefined = restOf(item, room);
    while (rest !== undefined) rest = pages.place(rest);
  }
  return pages.all;
}

const restOf = (item: Flowing, room: WholeRoom): Rest =>
  item.kind === 'text'
    ? { kind: 'text', paras: item.paras }
    : { kind: 'table', grid: gridFor(item.table, { ...room, fresh: true }) };

class Pages {
  readonly all: Piece[][] = [[]];
  readonly #size: number;
  readonly #room: WholeRoom;
  #y = 0;

  constructor(size: number, room: WholeRoom) {
    this.#size = size;
    this.#room = room;
  }

  /** Puts on the last slide what has room there; the rest, if there is any, goes to the next. */
  place(rest: Rest): Rest | undefined {
    const page = this.all.at(-1) ?? [];
    const { width, height } = this.#room;
    const left = { width, height: height - this.#y, fresh: isFresh(page, this.#room) };
    const taken = rest.kind === 'text' ? this.#text(rest.paras, left) : this.#table(rest.grid, left);
    if (taken.piece !== undefined) this.#put(page, taken.piece);
    if (taken.rest !== undefined) this.#turn(taken.piece === undefined ? detached(page, this.#room) : undefined);
    return taken.rest;
  }

  #put(page: Piece[], piece: Piece): void {
    page.push(piece);
    this.#y = piece.y + piece.height + between;
  }

  #turn(names: Piece | undefined): void {
    const page: Piece[] = [];
    this.all.push(page);
    this.#y = 0;
    if (names !== undefined) this.#put(page, names);
  }

  #text(all: readonly Para[], left: Room): Taken {
    const size = this.#size;
    const { paras, height, rest } = filled(all, size, left);
    return {
      ...(paras.length === 0 ? {} : { piece: { kind: 'text', y: this.#y, height, size, paras } }),
      ...(rest.length === 0 ? {} : { rest: { kind: 'text', paras: rest } }),
    };
  }

  /** A table that has room on a slide of its own is not torn. */
  #table(grid: Grid, left: Room): Taken {
    const whole = gridHeight(grid);
    if (!left.fresh && whole > left.height && whole <= this.#room.height) return { rest: { kind: 'table', grid } };
    const { part, rest } = takeRows(grid, left);
    const height = (part?.heights ?? []).reduce((sum, one) => sum + one, 0);
    return {
      ...(part === undefined ? {} : { piece: { kind: 'table', y: this.#y, height, part } }),
      ...(rest === undefined ? {} : { rest: { kind: 'table', grid: rest } }),
    };
  }
}

/** What only names what follows is no reason not to tear it. */
const isFresh = (page: readonly Piece[], room: WholeRoom): boolean =>
  page.every(
    (piece) => piece.kind === 'text' && piece.paras.every(({ strong }) => strong) && piece.height < room.height / 2,
  );

/** The names of what goes to the next slide go with it, unless there is nothing else here. */
function detached(page: Piece[], room: WholeRoom): Piece | undefined {
  const last = page.at(-1);
  if (last?.kind !== 'text') return undefined;
  const kept = last.paras.findLastIndex(({ strong }) => !strong) + 1;
  const names = last.paras.slice(kept);
  const height = heightOf(names, last.size, room.width);
  if (names.length === 0 || (kept === 0 && page.length === 1) || height >= room.height / 2) return undefined;
  page.pop();
  const paras = last.paras.slice(0, kept);
  if (kept > 0) page.push({ ...last, paras, height: heightOf(paras, last.size, room.width) });
  return { kind: 'text', y: 0, height, size: last.size, paras: names };
}
