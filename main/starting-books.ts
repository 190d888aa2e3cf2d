import { type Id, newId } from '#shared/base/ids.ts';
import { directiveKinds } from '#shared/registers/directive-kinds.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { itemKinds } from '#shared/registers/item.ts';
import { townshipSeries, usualAgenda } from '#shared/registers/township-series.ts';
import { commit } from './store/commit.ts';
import type { WritableDb } from './store/database.ts';
import type { Draft, Store } from './store/draft.ts';
import { openJournal } from './store/journal.ts';
import { subjectKeyRows } from './store/key-rows.ts';
import { subjectKeys } from './store/keys.ts';

type Values = Record<string, unknown>;

const create = (register: string, values: Values, id: Id = newId()): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

/** 列管類別 that every office starts with; `ids` for whoever names them at once. */
export const startingKinds = (ids?: ReadonlyMap<string, Id>): Draft[] =>
  directiveKinds.map((one, index) => create('directiveKind', { ...one, order: (index + 1) * 10 }, ids?.get(one.name)));

const agenda = () => usualAgenda.map((kind) => ({ id: newId(), kind, title: itemKinds[kind] }));

/** 會議系列 that every office starts with; `more` says what an office knows of them besides. */
export const startingSeries = (ids?: ReadonlyMap<string, Id>, more: (name: string) => Values = () => ({})): Draft[] =>
  townshipSeries.map((one) => create('series', { ...one, agenda: agenda(), ...more(one.name) }, ids?.get(one.name)));

/**
 * An office of an earlier program gets the kinds and series that a new one starts with, once; whatever it has since done
 * with them is its own.
 */
export function startBooks(db: WritableDb): void {
  if (db.get("SELECT 1 FROM meta WHERE key = 'books'")) return;
  const blank = (table: string): boolean => db.get(`SELECT 1 FROM ${table} LIMIT 1`) === undefined;
  const drafts = [...(blank('r_directiveKind') ? startingKinds() : []), ...(blank('r_series') ? startingSeries() : [])];
  const store: Store = {
    db,
    journal: openJournal(db),
    keys: subjectKeys(undefined, subjectKeyRows(db)),
    registerNamed,
    registers: allRegisters,
  };
  db.transaction(() => {
    commit(store, { who: null, account: null, behalf: null }, { operation: 'office.create', drafts });
    db.run("INSERT INTO meta (key, value) VALUES ('books', '1')");
  });
}
