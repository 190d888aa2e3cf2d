import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { operationNamed } from '#shared/contract/index.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Move, Register } from '#shared/language/register.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { equal } from './canonical.ts';
import { blankOf, type Kept } from './columns.ts';
import { commit } from './commit.ts';
import type { ReadableDb } from './database.ts';
import type { Author, Committed, Draft, Store } from './draft.ts';
import {
  type Change,
  changeAt,
  type Entry,
  entriesBack,
  entriesOn,
  entryCount,
  undoneBy,
  undoReference,
} from './journal.ts';
import { blockedBy, isVisible } from './permits.ts';
import { findKept } from './rows.ts';
import { bornWith } from './settle.ts';

/** Operations that reverse only by new acts. */
const lasting = new Set(['office.create', 'session.changePassword', 'account.resetPassword', 'session.recover']);

export interface Reversal extends Committed {
  undoes: number;
}

/** How far a reversal is; whoever asked may have stopped it meanwhile. */
type Told = (done: number, total: number) => void;

const untold: Told = () => undefined;

/** So many entries are read or written between two words of it. */
const breath = 500;

/** Undo is a forward change: it rechecks rights and stops at fields changed since. */
export function undo(store: Store, author: Author, position: number | undefined, told = untold): Reversal {
  const change = position === undefined ? newestOwn(store, author.account) : changeAt(store.db, position);
  if (!change) throw new Refusal('missing', words.nothingToUndo);
  if (reversalOf(store, change)) throw new Refusal('invalid', words.undoneAlready);
  return reverse(store, author, change, 'journal.undo', told);
}

/** Redo reverses the newest undo, as long as the same account changed nothing since. */
export function redo(store: Store, author: Author, told = untold): Reversal {
  const last = store.db.get<{ position: number }>(
    'SELECT position FROM change WHERE account = ? ORDER BY position DESC LIMIT 1',
    author.account,
  );
  const undone = last && stackOfUndone(store, last.position);
  if (!undone) throw new Refusal('missing', words.nothingToRedo);
  return reverse(store, author, undone, 'journal.redo', told);
}

/** The newest undo not yet redone, walking back over undos and redos only. */
function stackOfUndone(store: Store, from: number): Change | undefined {
  const start = changeAt(store.db, from);
  let redone = 0;
  for (let at: Change | undefined = start; at; at = previousOf(store, at)) {
    if (at.operation === 'journal.redo') redone += 1;
    else if (at.operation !== 'journal.undo') return undefined;
    else if (redone > 0) redone -= 1;
    else return at;
  }
  return undefined;
}

const previousOf = (store: Store, change: Change): Change | undefined => {
  const row = store.db.get<{ position: number }>(
    'SELECT position FROM change WHERE account = ? AND position < ? ORDER BY position DESC LIMIT 1',
    change.account,
    change.position,
  );
  return row && changeAt(store.db, row.position);
};

/** The account's newest change that is neither an undo nor undone; a redo can be undone like any other. Passwords are no edits. */
function newestOwn(store: Store, account: Id | null): Change | undefined {
  const row = store.db.get<{ position: number }>(
    `SELECT position FROM change c WHERE account = ? AND operation <> 'journal.undo'
       AND operation NOT IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.station || '/' || c.sequence)
     ORDER BY position DESC LIMIT 1`,
    account,
    JSON.stringify([...lasting]),
  );
  return row && changeAt(store.db, row.position);
}

const reversalOf = (store: Store, change: Change): boolean =>
  store.db.get('SELECT 1 FROM change WHERE undoes = ?', undoReference(change)) !== undefined;

function reverse(store: Store, author: Author, change: Change, operation: string, told: Told): Reversal {
  if (lasting.has(change.operation) || change.operation.endsWith('.erase'))
    throw new Refusal('invalid', words.notUndoable(operationNamed(change.operation)?.summary ?? change.operation));
  const left = leftBy(store, change.position);
  const own = author.account !== null && author.account === change.account;
  const undoing = { operation: change.operation, own, taken: own && isOfFile(store.db, change) };
  // All are judged by what is there before any is reversed; the entries, which are the most of it, are not held.
  const drafts: Draft[] = [];
  const total = entryCount(store.db, change.position) * 2;
  for (const entry of entriesBack(store.db, change.position)) {
    if (drafts.length % breath === 0) told(drafts.length, total);
    drafts.push(reversed(store, author, entry, left(entry), undoing));
  }
  function* written(): Generator<Draft> {
    for (const [at, draft] of drafts.entries()) {
      if (at % breath === 0) told(drafts.length + at, total);
      yield draft;
    }
  }
  const done = commit(store, author, { operation, drafts: written(), undoes: undoReference(change), unseen: true });
  return { ...done, undoes: change.position };
}

/** What the change left in a record, where it touched it more than once. */
function leftBy({ db }: Store, position: number): (entry: Entry) => Entry['after'] {
  const several = db.all<{ register: string; record: Id }>(
    'SELECT register, record FROM entry WHERE position = ? GROUP BY register, record HAVING count(*) > 1',
    position,
  );
  const left = new Map<string, Entry['after']>();
  for (const { register, record } of several) {
    const entries = entriesOn(db, register, record).filter((one) => one.position === position);
    left.set(`${register} ${record}`, Object.assign({}, ...entries.map(({ after }) => after)));
  }
  return ({ register, record, after }) => left.get(`${register} ${record}`) ?? after;
}

/** What is reversed, and by whom. */
interface Undoing {
  operation: string;
  /** By the account that did it. */
  own: boolean;
  /** Its own file: what was ruled on paper was only entered with it, and goes back with it. */
  taken: boolean;
}

/** A file that was taken in, or its undo or redo. */
function isOfFile(db: ReadableDb, change: Change): boolean {
  if (change.operation === 'import.apply') return true;
  const back = undoneBy(db, change);
  const reversedOne = back === undefined ? undefined : changeAt(db, back);
  return reversedOne !== undefined && isOfFile(db, reversedOne);
}

function reversed(store: Store, author: Author, entry: Entry, left: Entry['after'], undoing: Undoing): Draft {
  const of = store.registerNamed(entry.register);
  const kept = of && findKept(store.db, of, entry.record);
  if (!of || !kept) throw new Refusal('missing', words.missing(of?.label ?? entry.register));
  if (author.who && !isVisible(of, author.who, kept)) throw new Refusal('missing', words.missing(of.label));
  const said = entry.before === null ? bornWith(of) : Object.keys(entry.after);
  const newer = said.filter((name) => !equal(kept[name], left[name] ?? blankOf(of.fields[name]?.kind)));
  if (of.options.lasting) throw new Refusal('invalid', words.notUndoable(of.label));
  if (entry.before === null) {
    if (newer.length > 0 || kept.removed) throw new Refusal('invalid', words.createdInUse(titleOf(of, kept)));
    return { kind: 'remove', register: of.name, id: kept.id };
  }
  if (newer.length > 0)
    throw new Refusal(
      'invalid',
      words.changedSince(
        titleOf(of, kept),
        newer.map((name) => of.fields[name]?.label ?? '狀態'),
      ),
    );
  const { own } = undoing;
  return {
    kind: 'revert',
    register: of.name,
    id: kept.id,
    patch: entry.before,
    moves: movesOf(of, entry, kept, undoing),
    own,
  };
}

/** Two moves may lead the same way, and only one of them be a ruling: that one leaves its ruling beside it. */
const thatReverse = (moves: readonly Move[]): Move[] => moves.filter((move) => move.undo !== false);

function movesOf(of: Register, entry: Entry, kept: Kept, { operation, taken }: Undoing): Move[] {
  if (taken) return [];
  return operation === 'journal.undo' ? movedAgain(of, entry, kept) : movedBack(of, entry);
}

/** Undoing a move takes the right of that move, and is not open to moves that reverse only by new acts. */
function movedBack(of: Register, entry: Entry): Move[] {
  const moves = movesBetween(of, entry.before?.state, entry.after.state);
  const [lastingMove] = moves;
  const reversible = thatReverse(moves);
  if (lastingMove && reversible.length === 0) throw new Refusal('invalid', words.notUndoable(lastingMove.label));
  return reversible;
}

/** Redoing a move is making it once more: what the move asks for must still hold. */
function movedAgain(of: Register, entry: Entry, kept: Kept): Move[] {
  const moves = thatReverse(movesBetween(of, entry.after.state, entry.before?.state));
  const blocked = moves.map((move) => blockedBy(of, move, kept));
  const [first] = blocked;
  if (first !== undefined && blocked.every((one) => one !== undefined)) throw new Refusal('invalid', first);
  return moves.filter((_, index) => blocked[index] === undefined);
}

function movesBetween(of: Register, from: unknown, to: unknown): Move[] {
  if (from === undefined || to === undefined) return [];
  return Object.values(of.options.moves ?? {}).filter(
    (move) => move.to === to && [move.from].flat().includes(String(from)),
  );
}
