import { type Marked, markIn, moveMarks } from './marks.ts';

type Remembered = { text: string; marks: readonly Marked[] };

/** Enough to bring back a paragraph that was deleted letter by letter. */
const mostRemembered = 500;

/**
 * Moves marks along with the text, and puts them back when undo brings an earlier text back: the text's own undo
 * knows letters only. Marks the owner has taken off are not brought back.
 */
export class MarkMemory {
  #remembered: readonly Remembered[] = [];
  readonly #dropped = new Set<string>();

  move(marks: readonly Marked[], before: string, after: string, caret?: number): readonly Marked[] {
    const moved = moveMarks(marks, before, after, caret);
    const earlier = this.#remembered.findLast(({ text }) => text === after);
    const result = earlier ? this.#broughtBack(moved, earlier.marks) : moved;
    this.#remembered = [...this.#remembered, { text: before, marks }].slice(-mostRemembered);
    for (const { id } of marks) if (!result.some((mark) => mark.id === id)) this.#dropped.add(id);
    for (const { id } of result) this.#dropped.delete(id);
    return result;
  }

  #broughtBack(marks: readonly Marked[], earlier: readonly Marked[]): readonly Marked[] {
    const back = earlier.flatMap((mark) => {
      const now = marks.find(({ id }) => id === mark.id);
      if (now) return { ...now, from: mark.from, to: mark.to };
      return this.#dropped.has(mark.id) ? mark : [];
    });
    const rest = marks.filter((mark) => !back.some(({ id }) => id === mark.id) && markIn(back, mark) === undefined);
    return [...rest, ...back].toSorted((one, other) => one.from - other.from);
  }
}
