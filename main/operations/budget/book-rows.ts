import type { Id } from '#shared/base/ids.ts';
import type { AccountFact, BookFacts, TermFact } from '#shared/budget/facts.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { monthFields } from '#shared/registers/allotment.ts';
import { registers } from '#shared/registers/index.ts';
import type { ReadableDb } from '../../store/database.ts';
import { namedBy, readFields } from '../../store/read-fields.ts';

type Row = Record<string, unknown>;
type Rows = Map<Id, Row>;

/** What a book is made of, and of each record only what computations need. */
const sources = {
  budgetLine: [
    'base',
    'former',
    'side',
    'account',
    'function',
    'object',
    'nature',
    'funding',
    'unit',
    'name',
    'caseByCase',
    'items',
    'order',
    'estimate',
    'reviewed',
    'decided',
    'proposed',
    'legal',
  ],
  budgetMove: ['kind', 'from', 'to', 'amount', 'on', 'cancelledOn'],
  budgetTerm: ['line', 'kind', 'amount', 'on', 'endedOn', 'thaws'],
  control: ['line', 'amount', 'heldOn', 'endedOn', 'uses'],
  execution: ['line', 'month', 'paid', 'payable', 'committed', 'prepaid', 'saved'],
  allotment: ['line', ...monthFields],
  carryOver: ['line', 'basis', 'amount', 'askedOn'],
  budgetAccount: ['scheme', 'parent', 'level', 'code', 'name', 'role', 'former'],
} as const;

type Source = keyof typeof sources;
const names = Object.keys(sources) as Source[];

/** Where the facts of a record differ from its fields. */
const shaped: Partial<Record<Source, (row: Row) => Row>> = {
  budgetLine: (row) => {
    const items = row.items as readonly { amount: number | null }[];
    row.itemsSum = items.length === 0 ? null : items.reduce((sum, one) => sum + (one.amount ?? 0), 0);
    row.items = undefined;
    return row;
  },
  budgetMove: ({ cancelledOn, ...row }) => ({ ...row, until: cancelledOn }),
  allotment: (row) => ({ line: row.line, months: monthFields.map((name) => row[name]) }),
  carryOver: ({ askedOn, ...row }) => ({ ...row, on: askedOn }),
};

/** Records of one book by register and id, which follow the journal. */
export class BookRows {
  readonly #scope: Readonly<Record<'budget' | 'year', Id | number>>;
  readonly #rows = new Map<Source, Rows>();

  constructor(db: ReadableDb, budget: BudgetRecord, knownAt?: number) {
    this.#scope = { budget: budget.id, year: budget.year };
    for (const name of names) this.#rows.set(name, this.#read(db, name, undefined, knownAt));
  }

  #read(db: ReadableDb, name: Source, only: readonly Id[] | undefined, knownAt?: number): Rows {
    const of = registers[name];
    const key = name === 'budgetAccount' ? 'year' : 'budget';
    const from = namedBy(of, key, this.#scope[key], knownAt);
    const among =
      only === undefined
        ? from
        : {
            text: `${from.text} AND t.id IN (SELECT value FROM json_each(?))`,
            values: [...from.values, JSON.stringify(only)],
          };
    const shape = shaped[name];
    const rows = readFields(db, of, sources[name], among);
    return new Map(rows.map((row) => [String(row.id), shape ? shape(row) : row]));
  }

  /** Reads again what changed since a position; whether anything of this book did. */
  follow(db: ReadableDb, since: number): boolean {
    const changed = db.all<{ register: Source; record: Id }>(
      'SELECT DISTINCT register, record FROM entry WHERE position > ? AND register IN (SELECT value FROM json_each(?))',
      since,
      JSON.stringify(names),
    );
    const bySource = Map.groupBy(changed, ({ register }) => register);
    for (const [name, entries] of bySource) {
      const ids = entries.map(({ record }) => record);
      const rows = this.#rows.get(name) ?? new Map();
      const fresh = this.#read(db, name, ids);
      for (const id of ids) {
        const row = fresh.get(id);
        if (row) rows.set(id, row);
        else rows.delete(id);
      }
    }
    return changed.length > 0;
  }

  #all<T>(name: Source, wanted: (row: Row) => boolean = () => true): T[] {
    const rows = [...(this.#rows.get(name)?.values() ?? [])];
    return rows.filter(wanted) as T[];
  }

  accounts(): AccountFact[] {
    return this.#all('budgetAccount');
  }

  facts(): Omit<BookFacts, 'year' | 'inForceFrom'> {
    return {
      lines: this.#all('budgetLine'),
      moves: this.#all('budgetMove', ({ state }) => state === 'approved' || state === 'cancelled'),
      // Several hold a line one after the other: always in the order they were made.
      terms: this.#all<TermFact>('budgetTerm').sort((a, b) => (a.id < b.id ? -1 : 1)),
      controls: this.#all('control', ({ heldOn }) => heldOn !== null),
      executions: this.#all('execution'),
      allotments: this.#all('allotment'),
      // 擬保留: asked for or approved.
      carries: this.#all('carryOver', ({ state }) => !['returned', 'withdrawn', 'cancelled'].includes(String(state))),
    };
  }

  asked(): { id: Id; from: Id | null; to: Id | null; amount: number }[] {
    return this.#all('budgetMove', ({ state }) => state === 'asked' || state === 'reviewed');
  }
}

export const readAccounts = (db: ReadableDb, year: number, knownAt?: number): AccountFact[] =>
  readFields(
    db,
    registers.budgetAccount,
    sources.budgetAccount,
    namedBy(registers.budgetAccount, 'year', year, knownAt),
  ) as unknown as AccountFact[];
