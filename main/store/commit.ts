import { todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Register } from '#shared/language/register.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { asStored, type Kept } from './columns.ts';
import type { Author, Committed, Draft, Request, Store, Values } from './draft.ts';
import { checkRecord, checkReferences, checkUnused } from './guards.ts';
import type { Entry } from './journal.ts';
import { checkMove, checkRights } from './permits.ts';
import { findKept, writeKept } from './rows.ts';
import { checkReadable, sealedFields, sealValues } from './sealing.ts';
import { conflictIn, settle } from './settle.ts';

/**
 * The only way a record changes: rights and rules are checked, rows and history written and the change
 * appended to the journal, in one transaction. Whatever is refused leaves nothing behind.
 */
export function commit(store: Store, author: Author, request: Request): Committed {
  return store.db.transaction(() => {
    const position = store.journal.nextPosition();
    const entries: Entry[] = [];
    const records: Kept[] = [];
    for (const draft of request.drafts) {
      const done = carryOut(store, author, draft, position);
      records.push(done.record);
      if (done.entry) entries.push(done.entry);
    }
    if (entries.length === 0) return { position: 0, records, entries };
    store.journal.append(
      {
        account: author.account,
        behalf: author.behalf,
        operation: request.operation,
        undoes: request.undoes ?? null,
      },
      entries,
    );
    store.finalCheck?.(entries);
    return { position, records, entries };
  });
}

interface Done {
  record: Kept;
  entry?: Entry;
}

function carryOut(store: Store, author: Author, draft: Draft, position: number): Done {
  const of = store.registerNamed(draft.register);
  if (!of) throw new Refusal('missing', words.missing(draft.register));
  const before = findKept(store.db, of, draft.id);
  if (draft.kind !== 'create' && !before) throw new Refusal('missing', words.missing(of.label));
  if (before && of.options.lasting && draft.kind !== 'follow') throw new Refusal('invalid', words.lasting(of.label));
  const wanted = asStored(of, wish(store, author, of, draft, before));
  const { kept, changed } = settle(of, draft.id, before, wanted, position);
  checkRights(of, author.who, draft, before, kept, wanted);
  if (before) {
    const clash = conflictIn(store.db, of, author.who, draft, before, wanted);
    if (clash) throw clash;
  }
  if (before && changed.length === 0) return { record: before };
  if (draft.kind !== 'erase') guard(store, of, before, kept, changed);
  writeKept(store.db, of, kept, before);
  return { record: kept, entry: entryFor(of, before, kept, changed) };
}

/** The values a draft asks for, heads included. */
function wish(store: Store, author: Author, of: Register, draft: Draft, before: Kept | undefined): Values {
  switch (draft.kind) {
    case 'create':
      return sealValues(of, draft.id, undefined, draft.values, store.keys);
    case 'patch':
      return sealValues(of, draft.id, before, draft.patch, store.keys);
    case 'follow':
      return draft.patch;
    case 'move':
      return moved(of, author, draft, before);
    case 'remove':
      return { removed: true };
    case 'restore':
      return { removed: false };
    case 'erase':
      return Object.fromEntries(sealedFields(of).map((name) => [name, null]));
    case 'revert':
      checkReadable(of, draft.id, draft.patch, store.keys);
      return draft.patch;
  }
}

/** The state the move leads to, what it fills in, and the day it was made. */
function moved(of: Register, author: Author, draft: Draft & { kind: 'move' }, before: Kept | undefined): Values {
  const made = checkMove(of, draft.move, { ...before, ...draft.patch } as Kept);
  const dated = made.dates ? { [made.dates]: author.behalf?.day ?? todayIn() } : {};
  return { ...dated, ...draft.patch, state: made.to };
}

function guard(store: Store, of: Register, before: Kept | undefined, kept: Kept, changed: readonly string[]): void {
  if (before?.removed && kept.removed) throw new Refusal('invalid', words.removedAlready(titleText(of, before)));
  if (kept.removed) {
    checkUnused(store.db, store.registers, of, kept);
    return;
  }
  const looked = !before || before.removed ? Object.keys(of.fields) : changed;
  checkReferences(store, of, kept, looked);
  checkRecord(store.db, of, kept, looked);
}

const titleText = (of: Register, kept: Kept): string => String(kept[of.options.title[0] ?? ''] ?? of.label);

function entryFor(of: Register, before: Kept | undefined, kept: Kept, changed: readonly string[]): Entry {
  const pick = (from: Kept): Record<string, unknown> => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return { register: of.name, record: kept.id, before: before ? pick(before) : null, after: pick(kept) };
}
