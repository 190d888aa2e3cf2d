import { type Cell, readingLimits } from './parts.ts';

/** Lines above a table beyond these are the document's text, not the table's title. */
const mostTitles = 5;
const longestTitle = 200;

/** The lines that stand above a table in a document: its title, its period, its unit of money. */
export class Titles {
  #lines: string[] = [];

  add(line: string): void {
    const text = line.trim();
    if (text === '') return;
    this.#lines.push(text.slice(0, Math.min(longestTitle, readingLimits.cellText)));
    if (this.#lines.length > mostTitles) this.#lines.shift();
  }

  /** As rows of one cell, for the table that follows; what stood above is used up. */
  take(): Cell[][] {
    const rows = this.#lines.map((line): Cell[] => [line]);
    this.#lines = [];
    return rows;
  }
}
