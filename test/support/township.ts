import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFiles } from '#main/files.ts';
import type { Office } from '#main/office.ts';
import type { TaskContext } from '#main/operations/carry.ts';
import { finalCheck } from '#main/operations/final-check.ts';
import { tasks } from '#main/operations/tasks.ts';
import { chromiumEngine } from '#main/printing/chromium-engine.ts';
import type { Program } from '#main/program.ts';
import { forkReader } from '#main/reading/fork-reader.ts';
import { fileReaders } from '#main/reading/host.ts';
import { startingKinds, startingSeries } from '#main/starting-books.ts';
import { type AccessLog, openAccessLog } from '#main/store/access-log.ts';
import { commit } from '#main/store/commit.ts';
import { openReadable, openWritable, type ReadableDb, type WritableDb } from '#main/store/database.ts';
import type { Author, Committed, Draft, Store } from '#main/store/draft.ts';
import { lastPosition, openJournal } from '#main/store/journal.ts';
import { subjectKeyRows } from '#main/store/key-rows.ts';
import { makeKey, subjectKeys } from '#main/store/keys.ts';
import { migrate } from '#main/store/migrate.ts';
import { type Place, placeAt } from '#main/store/place.ts';
import { type Of, recordThere } from '#main/store/records.ts';
import { openScratch } from '#main/store/scratch.ts';
import { openSearchIndex, type SearchIndex } from '#main/store/search-index.ts';
import { verify } from '#main/store/verify.ts';
import { type CallOptions, Visitor } from '#main/visitor.ts';
import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import { allRegisters, type RegisterName, registerNamed } from '#shared/registers/index.ts';
import type { Role } from '#shared/rights.ts';

export const unitPrefixes = { 建設課: '建', 民政課: '民', 財政課: '財', 主計室: '主', 行政室: '行' } as const;

export type UnitName = keyof typeof unitPrefixes;

/** Everybody who may try something, named by what they are to the cases of 建設課. */
export const people = {
  本課承辦: ['建設課', ['handler']],
  本課主管: ['建設課', ['chief']],
  他課承辦: ['民政課', ['handler']],
  他課主管: ['民政課', ['chief']],
  /** Chairs the meetings of these tests, and is no head. */
  主席: ['財政課', ['chief']],
  主計: ['主計室', ['accounting']],
  研考: ['行政室', ['control']],
  秘書: [null, ['secretary']],
  首長: [null, ['head']],
  檢視: [null, ['viewer']],
  管理員: [null, ['admin']],
  主管職代: ['民政課', ['handler']],
  首長職代: ['民政課', ['handler']],
} as const satisfies Record<string, readonly [UnitName | null, readonly Role[]]>;

export type PersonName = keyof typeof people;

const deputies = { 本課主管: '主管職代', 首長: '首長職代' } as const;

export const personNames = Object.keys(people) as PersonName[];

const program: Author = { who: null, account: null, behalf: null };

const create = (register: string, id: Id, values: Record<string, unknown>): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

const idsOf = <K extends string>(names: Readonly<Record<K, unknown>>): Record<K, Id> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, newId()])) as Record<K, Id>;

/**
 * A small office in one process: the real doorkeeper, operations and store, without the writer's thread and
 * without passwords, so that thousands of attempts take seconds.
 */
export class Township {
  readonly place: Place;
  readonly db: WritableDb;
  readonly reader: ReadableDb;
  readonly units = idsOf(unitPrefixes);
  readonly people = idsOf(people);
  readonly setting = newId();
  readonly files = createFiles();
  readonly #accounts = idsOf(people);
  readonly #ground: string;
  readonly #scratch: WritableDb;
  readonly #index: SearchIndex;
  readonly #store: Store;
  readonly #key = makeKey();
  readonly #log: AccessLog;
  readonly #access: ReadableDb;
  readonly #visitors = new Map<PersonName, Visitor>();
  #trying = false;

  constructor() {
    this.#ground = mkdtempSync(path.join(tmpdir(), 'shizhengbu-township-'));
    this.place = placeAt(this.#ground);
    this.db = openWritable(this.place.office, { create: true });
    this.db.script('PRAGMA synchronous = OFF');
    migrate(this.db, { registers: allRegisters, program: 'test' });
    this.db.run('INSERT INTO station (id, made_at, reason) VALUES (?, ?, ?)', randomUUID(), '2026-11-21', 'made');
    const keys = subjectKeys(this.#key, subjectKeyRows(this.db));
    this.#store = {
      db: this.db,
      journal: openJournal(this.db),
      keys,
      registerNamed,
      registers: allRegisters,
      finalCheck: (by) => finalCheck(this.db, by),
    };
    const log = openAccessLog(this.place.access);
    // What is refused is written down by the real log; here it would only take time.
    this.#log = { ...log, add: () => undefined, close: () => log.close() };
    this.#access = openReadable(this.place.access);
    this.#scratch = openScratch(this.place.scratch);
    this.#scratch.script('PRAGMA synchronous = OFF');
    this.#index = openSearchIndex(this.#scratch, this.db, allRegisters);
    this.reader = openReadable(this.place.office, { scratch: this.place.scratch });
    this.write(...this.#founding());
  }

  #founding(): Draft[] {
    const units = Object.entries(unitPrefixes).map(([name, prefix], index) =>
      create('unit', this.units[name as UnitName], { name, prefix, order: (index + 1) * 10 }),
    );
    const persons = personNames.map((name) => {
      const [unit, roles] = people[name];
      return create('person', this.people[name], { name, roles, unit: unit === null ? null : this.units[unit] });
    });
    const standIns = Object.entries(deputies).map(
      ([name, deputy]): Draft => ({
        kind: 'patch',
        register: 'person',
        id: this.people[name as PersonName],
        patch: { deputies: [{ id: newId(), person: this.people[deputy], from: '2020-01-01', to: null }] },
      }),
    );
    const accounts = personNames.map((name, index) =>
      create('account', this.#accounts[name], {
        name: `account${index}`,
        person: this.people[name],
        suspended: false,
        passwordSet: todayIn(),
        mustChange: false,
      }),
    );
    const setting = { officeName: '試驗鄉公所', officePrefix: '試', county: '試驗縣', firstYear: 110 };
    return [
      create('setting', this.setting, setting),
      ...units,
      ...persons,
      ...standIns,
      ...accounts,
      ...startingKinds(),
      ...startingSeries(),
    ];
  }

  /** What the program itself writes, outside of all rules of who may. */
  write(...drafts: Draft[]): Committed {
    return this.#committed(commit(this.#store, program, { operation: 'test', drafts }));
  }

  record<N extends RegisterName>(register: N, id: Id): Of<N> {
    return recordThere(this.db, register, id);
  }

  get position(): number {
    return lastPosition(this.db);
  }

  #committed<C extends Committed>(done: C): C {
    if (!this.#trying) this.#index.catchUp();
    return done;
  }

  #contextFor(author: Author): TaskContext {
    const committed = <C extends Committed>(done: C): C => this.#committed(done);
    return {
      store: this.#store,
      author,
      access: this.#log,
      scratch: this.#scratch,
      commit: (operation, drafts, { lent = [], alongside, ...also } = {}) => {
        const { who } = author;
        const judged = who ? { ...author, who: { ...who, rights: new Set([...who.rights, ...lent]) } } : author;
        return committed(
          this.db.transaction(() => {
            const done = commit(this.#store, judged, { operation, drafts, ...also });
            alongside?.();
            return done;
          }),
        );
      },
      committed,
      progress: () => undefined,
      setCredential: () => undefined,
    };
  }

  /** A connection of this person's own, signed in. */
  as(name: PersonName): Visitor {
    const known = this.#visitors.get(name);
    if (known) return known;
    const reader = (): ReadableDb =>
      this.#trying ? this.db : openReadable(this.place.office, { scratch: this.place.scratch });
    const now = (): ReadableDb => (this.#trying ? this.db : this.reader);
    const office: Office = {
      place: this.place,
      get db() {
        return now();
      },
      access: this.#access,
      reader,
      task: async <T>(task: string, input: unknown, author: Author) =>
        tasks[task]?.(this.#contextFor(author), input) as T,
      onChange: () => () => undefined,
      close: async () => undefined,
    };
    const visitor = new Visitor({
      office,
      sessions: new Set(),
      files: this.files,
      readers: fileReaders(forkReader),
      pdf: chromiumEngine(),
    } as unknown as Program);
    visitor.session = { account: this.#accounts[name], officeKey: this.#key, seen: Date.now() };
    this.#visitors.set(name, visitor);
    return visitor;
  }

  /** A call with the types of the contract. */
  async call<N extends CallName>(
    person: PersonName,
    name: N,
    input: Calls[N]['input'],
    options?: CallOptions,
  ): Promise<Calls[N]['answer']> {
    return (await this.as(person).call(name, input, options)) as Calls[N]['answer'];
  }

  /** On behalf of somebody, as a paper of today has it. */
  behalf(name: PersonName, day = todayIn()): CallOptions {
    return { behalf: { person: this.people[name], day, basis: '紙本簽核' } };
  }

  /** What is done here is seen here, and undone at the end as if it had never been. */
  async trial<T>(work: () => Promise<T>): Promise<T> {
    this.db.run('BEGIN');
    this.#trying = true;
    try {
      return await work();
    } finally {
      this.#trying = false;
      this.db.run('ROLLBACK');
    }
  }

  async problems(): Promise<string[]> {
    const { reader: db, place } = this;
    return (await verify({ db, access: this.#access, registers: allRegisters, attachments: place.attachments }))
      .problems;
  }

  close(): void {
    for (const one of [this.reader, this.#access, this.#log, this.#scratch, this.db, this.files]) one.close();
    rmSync(this.#ground, { recursive: true, force: true });
  }
}
