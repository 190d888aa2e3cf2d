import { Listeners } from '../../listeners.ts';
import { type Forest, foldedBelow, type Line, unfolded } from '../fold.ts';
import type { Folding, RowSource } from '../types.ts';

export interface TreeSource<Row> extends RowSource<Row> {
  /** Shows other rows in place; what was folded stays folded. */
  replace(roots: readonly Row[]): void;
}

/** The lines of a forest as they open and close; what trees and groups have in common. */
export class FoldedLines<Node> {
  readonly listeners = new Listeners();
  #forest: Forest<Node>;
  #folded: Set<string>;
  #lines: Line<Node>[] = [];
  #places = new Map<string, number>();

  constructor(forest: Forest<Node>, unfoldedTo: number) {
    this.#forest = forest;
    this.#folded = foldedBelow(forest, unfoldedTo);
    this.#lay();
  }

  get count(): number {
    return this.#lines.length;
  }

  at(index: number): Line<Node> | undefined {
    return this.#lines[index];
  }

  indexOf(key: string): number {
    return this.#places.get(key) ?? -1;
  }

  replace(roots: readonly Node[]): void {
    this.#forest = { ...this.#forest, roots };
    this.#change();
  }

  readonly folding: Folding = {
    setFolded: (key, folded) => {
      if (folded) this.#folded.add(key);
      else this.#folded.delete(key);
      this.#change();
    },
    unfoldTo: (level) => {
      this.#folded = foldedBelow(this.#forest, level);
      this.#change();
    },
    parentOf: (index) => this.#lines[index]?.parent ?? -1,
  };

  #change(): void {
    this.#lay();
    this.listeners.tell();
  }

  #lay(): void {
    this.#lines = unfolded(this.#forest, this.#folded);
    this.#places = new Map(this.#lines.map(({ key }, place) => [key, place]));
  }
}

/** A tree: 款項目節, units and their branches. `unfoldedTo` is the level it opens with. */
export function treeSource<Row>(
  roots: readonly Row[],
  childrenOf: (row: Row) => readonly Row[],
  keyOf: (row: Row) => string,
  unfoldedTo = 5,
): TreeSource<Row> {
  const lines = new FoldedLines({ roots, childrenOf, keyOf }, unfoldedTo);
  return {
    get count() {
      return lines.count;
    },
    rowAt: (index) => lines.at(index)?.node,
    keyAt: (index) => lines.at(index)?.key,
    indexOf: (key) => lines.indexOf(key),
    shapeAt: (index) => {
      const line = lines.at(index);
      return line && { kind: 'node', level: line.level, hasChildren: line.hasChildren, folded: line.folded };
    },
    ensure: () => undefined,
    folding: lines.folding,
    replace: (next) => lines.replace(next),
    subscribe: lines.listeners.subscribe,
    version: lines.listeners.version,
  };
}
