import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Register } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { canonicalOf } from './canonical.ts';
import { asStored, isNothing, type Kept } from './columns.ts';
import { kindsOf, type MadeSpan, madeEntries, madeIds, madeRecords } from './copy-made.ts';
import type { Author, Committed, Draft, FinalCheck, Request, Store, Touch, Values } from './draft.ts';
import { checkRecord, References } from './guards.ts';
import type { OpenChange } from './journal.ts';
import { checkMove, checkRights } from './permits.ts';
import { findKept, RowWriter } from './rows.ts';
import { checkReadable, sealedFields, sealValues } from './sealing.ts';
import { conflictIn, settle } from './settle.ts';
import { Uses } from './uses.ts';

/**
 * The only way a record changes: rights and rules are checked, rows and history written and the change
 * appended to the journal, in one transaction. Whatever is refused leaves nothing behind.
 */
export function commit(store: Store, author: Author, request: Request): Committed {
  return store.db.transaction(() => {
    const making = new Making(store, author, request);
    for (const span of request.made ?? []) making.copy(span);
    const records: Kept[] = [];
    for (const draft of request.drafts) {
      const record = making.carryOut(draft);
      if (!request.unseen) records.push(record);
    }
    return { ...making.end(), records };
  });
}

/** Ids of more records than this are named to nobody. */
const mostNamed = 1_000;

/** One change in the making: what its drafts share. */
class Making {
  readonly #store: Store;
  readonly #author: Author;
  readonly #request: Request;
  readonly #position: number;
  readonly #rows: RowWriter;
  readonly #references: References;
  readonly #uses: Uses;
  readonly #final: FinalCheck | undefined;
  readonly #touched: Committed['touched'] = {};
  /** Comes into being with the first entry: where nothing changes there is no change. */
  #change: OpenChange | undefined;
  #written = 0;

  constructor(store: Store, author: Author, request: Request) {
    this.#store = store;
    this.#author = author;
    this.#request = request;
    this.#position = store.journal.nextPosition();
    this.#rows = new RowWriter(store.db);
    this.#references = new References(store);
    this.#uses = new Uses(store);
    this.#final = store.finalCheck?.(author);
  }

  /** The record as it is afterwards. */
  carryOut(draft: Draft): Kept {
    const store = this.#store;
    const author = this.#author;
    const of = store.registerNamed(draft.register);
    if (!of) throw new Refusal('missing', words.missing(draft.register));
    const before = findKept(store.db, of, draft.id);
    if (draft.kind !== 'create' && !before) throw new Refusal('missing', words.missing(of.label));
    if (before && of.options.lasting && draft.kind !== 'follow') throw new Refusal('invalid', words.lasting(of.label));
    const wanted = asStored(of, wish(store, author, of, draft, before));
    const { kept, changed } = settle(of, draft.id, before, wanted, this.#position);
    checkRights(of, author.who, draft, before, kept, wanted);
    if (before) {
      const clash = conflictIn(store.db, of, author.who, draft, before, wanted);
      if (clash) throw clash;
    }
    if (before && changed.length === 0) return before;
    if (draft.kind !== 'erase') this.#guard(of, before, kept, changed);
    this.#rows.write(of, kept, before, changed);
    this.#enter({ register: of.name, before, after: kept, changed });
    return kept;
  }

  /** New records that SQLite copies. What rights and rules say of one they say of all that are alike. */
  copy(span: MadeSpan): void {
    const { db } = this.#store;
    const { who } = this.#author;
    const of = this.#store.registerNamed(span.register);
    if (!of) throw new Refusal('missing', words.missing(span.register));
    const place = this.#rows.copy(of, span, this.#position);
    const { ids, count } = madeIds(db, of, span, place, this.#room());
    if (count === 0) return;
    this.#opened().addMade(of.name, madeEntries(of, span, place));
    const seen = this.#final && !this.#final.passes?.(of.name);
    for (const kept of seen ? madeRecords(db, of, span, place) : kindsOf(db, of, who, span, place)) {
      checkRights(of, who, { kind: 'create', register: of.name, id: kept.id, values: kept }, undefined, kept, kept);
      this.#guard(of, undefined, kept, []);
      if (seen) this.#final?.see({ register: of.name, before: undefined, after: kept, changed: fieldNames(of) });
    }
    this.#touch(of.name, ids, count);
    span.copied?.(count);
  }

  end(): Omit<Committed, 'records'> {
    const [written, touched] = [this.#written, this.#touched];
    if (!this.#change) return { position: 0, written, touched };
    const { position } = this.#change.close();
    this.#final?.end();
    return { position, written, touched };
  }

  #guard(of: Register, before: Kept | undefined, kept: Kept, changed: readonly string[]): void {
    if (before?.removed && kept.removed) throw new Refusal('invalid', words.removedAlready(titleText(of, before)));
    if (kept.removed) {
      this.#uses.check(of, kept);
      this.#references.forget();
      return;
    }
    const looked = !before || before.removed ? fieldNames(of) : changed;
    this.#references.check(of, kept, looked);
    checkRecord(this.#store.db, of, kept, looked);
    this.#uses.forget();
  }

  #enter(touch: Touch): void {
    const { register, before, after, changed } = touch;
    this.#opened().add({
      register,
      record: after.id,
      before: before ? canonicalOf(changed, before) : null,
      after: before ? canonicalOf(changed, after) : canonicalOf(changed, after, isNothing),
    });
    this.#final?.see(touch);
    this.#touch(register, [after.id]);
  }

  #opened(): OpenChange {
    const { account, behalf } = this.#author;
    const { operation, undoes = null } = this.#request;
    this.#change ??= this.#store.journal.open({ account, behalf, operation, undoes });
    return this.#change;
  }

  /** How many ids may yet be named. */
  #room(): number {
    return Math.max(0, mostNamed - this.#written);
  }

  #touch(register: string, ids: readonly Id[], count = ids.length): void {
    const named = this.#touched[register] ?? [];
    this.#touched[register] = named;
    named.push(...ids.slice(0, this.#room()));
    this.#written += count;
  }
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

const fieldNames = remembered((of): readonly string[] => Object.keys(of.fields));

const titleText = (of: Register, kept: Kept): string => String(kept[of.options.title[0] ?? ''] ?? of.label);
