import type { Id } from '#shared/base/ids.ts';
import type { Behalf } from '#shared/contract/operation.ts';
import type { Move, Register } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import type { Kept } from './columns.ts';
import type { WritableDb } from './database.ts';
import type { Entry, Journal } from './journal.ts';
import type { SubjectKeys } from './keys.ts';

export type Values = Readonly<Record<string, unknown>>;

interface On {
  register: string;
  id: Id;
  /** The version the request was made from; left out only by operations that looked themselves. */
  version?: number;
}

/** What an operation wants done to one record. */
export type Draft =
  | (On & { kind: 'create'; values: Values })
  | (On & { kind: 'patch'; patch: Values })
  /** What an operation sums up in fixed fields: it takes the right of that operation, not of the register. */
  | (On & { kind: 'follow'; patch: Values })
  /** With the fixed fields that the move fills in. */
  | (On & { kind: 'move'; move: string; patch?: Values })
  | (On & { kind: 'remove' })
  | (On & { kind: 'restore' })
  /** Empties the sealed fields; the key is destroyed by the operation, in the same transaction. */
  | (On & { kind: 'erase' })
  /** `own`: the account takes back what it did itself. */
  | (On & { kind: 'revert'; patch: Values; moves: readonly Move[]; own: boolean });

/** Whose rights count, and which account typed. The program itself (`init`, migrations) has no `who`. */
export interface Author {
  who: Who | null;
  account: Id | null;
  behalf: Behalf | null;
}

export interface Request {
  operation: string;
  drafts: readonly Draft[];
  undoes?: string;
}

export interface Store {
  readonly db: WritableDb;
  readonly journal: Journal;
  readonly keys: SubjectKeys;
  readonly registerNamed: (name: string) => Register | undefined;
  readonly registers: readonly Register[];
  /** A last look over the whole change, before it is final. */
  readonly finalCheck?: (entries: readonly Entry[]) => void;
}

export interface Committed {
  /** 0 where nothing had to change. */
  position: number;
  records: Kept[];
  entries: Entry[];
}
