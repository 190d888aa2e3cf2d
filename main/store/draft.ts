import type { Id } from '#shared/base/ids.ts';
import type { Behalf } from '#shared/contract/operation.ts';
import type { Move, Register } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import type { Kept } from './columns.ts';
import type { MadeSpan } from './copy-made.ts';
import type { WritableDb } from './database.ts';
import type { Journal } from './journal.ts';
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
  /** Carried out one by one as they come: a large change is never held whole. */
  drafts: Iterable<Draft>;
  undoes?: string;
  /** Nobody looks at the finished records: they are not held. */
  unseen?: boolean;
  /** New records that rest in the file attached as `madeFile`: copied before the drafts are carried out, as they come. */
  made?: Iterable<MadeSpan>;
}

/** A record that a change touched: as it was, as it is, and the fields that became another. */
export interface Touch {
  register: string;
  before: Kept | undefined;
  after: Kept;
  changed: readonly string[];
}

/** What must hold after a change, however it came about: sees everything it touched, and judges at the end. */
export interface FinalCheck {
  see(touch: Touch): void;
  /** Registers of which it need not see every record; where it does not say so it sees them all. */
  passes?(register: string): boolean;
  end(): void;
}

export interface Store {
  readonly db: WritableDb;
  readonly journal: Journal;
  readonly keys: SubjectKeys;
  readonly registerNamed: (name: string) => Register | undefined;
  readonly registers: readonly Register[];
  /** A last look over the whole change, before it is final. */
  readonly finalCheck?: (author: Author) => FinalCheck;
}

export interface Committed {
  /** 0 where nothing had to change. */
  position: number;
  /** As they are now, in the order of the drafts. */
  records: Kept[];
  /** How many entries the journal got. */
  written: number;
  /** Ids of the records touched, by register; of a large change not more than the first thousand. */
  touched: Record<string, Id[]>;
}
