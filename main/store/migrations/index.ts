import { sql as foundation } from './0001-foundation.ts';
import { history as pastLines } from './0002-past-lines.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** What is done to the history of every register there is, whose table stands in it as `$history`. */
  readonly history?: string;
}

/** In order, and only ever appended to: number 1 is the first. */
export const migrations: readonly Migration[] = [
  { name: 'foundation', sql: foundation },
  { name: 'past lines', sql: '', history: pastLines },
];
