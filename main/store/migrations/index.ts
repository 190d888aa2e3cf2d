import { sql as foundation } from './0001-foundation.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order, and only ever appended to: number 1 is the first. */
export const migrations: readonly Migration[] = [{ name: 'foundation', sql: foundation }];
