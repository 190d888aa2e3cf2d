import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { isStored } from '#shared/language/schema.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import { type Kept, layoutOf, quote } from './columns.ts';
import type { ReadableDb } from './database.ts';

/** So many records of one register go to the bin before all that others name is read at once. */
const fewAtATime = 50;

/** A record that others still name does not go to the bin; one change may take an import of thousands back. */
export class Uses {
  readonly #db: ReadableDb;
  readonly #registers: readonly Register[];
  /** Which registers name records of one, by which fields. */
  readonly #pointing = new Map<Register, [other: Register, fields: [name: string, field: Field][]][]>();
  readonly #asked = new Map<Register, number>();
  /** What others name; with what has gone to the bin since, for which others are asked again. */
  readonly #named = new Map<Register, Set<Id>>();

  constructor({ db, registers }: { db: ReadableDb; registers: readonly Register[] }) {
    this.#db = db;
    this.#registers = registers;
  }

  check(of: Register, kept: Kept): void {
    const proved = of.name === 'attachment' ? changesResting(this.#db, kept.id) : 0;
    if (this.#mayBeNamed(of, kept.id))
      for (const [other, fields] of this.#pointingTo(of)) {
        const count = usesIn(this.#db, other, fields, kept.id);
        if (count > 0) throw new Refusal('invalid', words.inUse(titleOf(of, kept), count, other.label));
      }
    if (proved > 0) throw new Refusal('invalid', words.isProof(titleOf(of, kept), proved));
  }

  /** A record was written that is not in the bin: what it names is named now. */
  forget(): void {
    this.#asked.clear();
    this.#named.clear();
  }

  #mayBeNamed(of: Register, id: Id): boolean {
    const asked = (this.#asked.get(of) ?? 0) + 1;
    this.#asked.set(of, asked);
    if (asked <= fewAtATime) return true;
    const named = this.#named.get(of) ?? namedIn(this.#db, this.#pointingTo(of));
    this.#named.set(of, named);
    return named.has(id);
  }

  #pointingTo(of: Register): [Register, [string, Field][]][] {
    const known = this.#pointing.get(of);
    if (known) return known;
    const pointing = this.#registers.flatMap((other): [Register, [string, Field][]][] => {
      const fields = Object.entries(other.fields).filter(([, field]) => isStored(field) && pointsTo(field, of.name));
      return fields.length > 0 ? [[other, fields]] : [];
    });
    this.#pointing.set(of, pointing);
    return pointing;
  }
}

/** Changes entered on behalf of somebody, of which this file is the proof. */
const changesResting = (db: ReadableDb, attachment: Id): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM change WHERE instr(behalf, ?) > 0', attachment)?.n ?? 0;

function usesIn(db: ReadableDb, other: Register, fields: readonly [string, Field][], id: Id): number {
  const tests = fields.map(([name, { kind }]) =>
    kind === 'reference' ? `${quote(name)} = ?` : `instr(${quote(name)}, ?) > 0`,
  );
  const sql = `SELECT count(*) AS n FROM ${quote(layoutOf(other).table)} WHERE removed = 0 AND id <> ? AND (${tests.join(' OR ')})`;
  return db.get<{ n: number }>(sql, id, ...tests.map(() => id))?.n ?? 0;
}

const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id that stands in these fields, of whatever it may be. */
function namedIn(db: ReadableDb, pointing: readonly [Register, readonly [string, Field][]][]): Set<Id> {
  const named = new Set<Id>();
  for (const [other, fields] of pointing)
    for (const [name] of fields) {
      const column = quote(name);
      const sql = `SELECT DISTINCT ${column} AS value FROM ${quote(layoutOf(other).table)} WHERE removed = 0 AND ${column} IS NOT NULL`;
      for (const { value } of db.each<{ value: string }>(sql)) for (const [id] of value.matchAll(anId)) named.add(id);
    }
  return named;
}

const pointsTo = (field: Field, target: string): boolean =>
  field.to?.() === target || Object.values(field.fields ?? {}).some((part) => pointsTo(part, target));
