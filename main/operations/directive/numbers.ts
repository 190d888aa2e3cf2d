import { type Day, rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { fillPattern, nextSerial, type PatternValues, serialIn } from '#shared/meeting/naming.ts';
import type { RegisterName } from '#shared/registers/index.ts';
import { registers } from '#shared/registers/index.ts';
import { layoutOf, quote } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { recordOf } from '../../store/records.ts';

/** Gives numbers after a pattern, one after the other; a number of what is in the bin is not given again. */
export class Numbers {
  readonly #db: ReadableDb;
  readonly #register: RegisterName;
  readonly #pattern: string;
  readonly #last = new Map<string, number>();

  constructor(db: ReadableDb, register: RegisterName, pattern: string) {
    this.#db = db;
    this.#register = register;
    this.#pattern = pattern;
  }

  next(values: PatternValues): string {
    const key = JSON.stringify(values);
    const serial = (this.#last.get(key) ?? nextSerial(this.#given(values)) - 1) + 1;
    this.#last.set(key, serial);
    const filled = fillPattern(this.#pattern, { ...values, 序: serial });
    if (!filled.ok) throw new Refusal('invalid', filled.reason);
    return filled.value;
  }

  #given(values: PatternValues): (number | null)[] {
    // The part before the serial is the same for all, and an index finds them; long enough that no zeros go before it.
    const sign = '\u0001'.repeat(9);
    const sample = fillPattern(this.#pattern, { ...values, 序: sign });
    const prefix = sample.ok ? (sample.value.split(sign)[0] ?? '') : '';
    const table = quote(layoutOf(registers[this.#register]).table);
    return this.#db
      .all<{ number: string }>(
        `SELECT number FROM ${table} WHERE number >= ? AND number < ?`,
        prefix,
        `${prefix}\u{10ffff}`,
      )
      .map((row) => serialIn(row.number, this.#pattern, values));
  }
}

export const directiveNumbers = (db: ReadableDb): Numbers =>
  new Numbers(db, 'directive', officeSetting(db).directiveNumber);

/** What a directive's number is made of. */
export function numberParts(
  db: ReadableDb,
  facts: { givenOn: Day; lead: Id | undefined; meeting: Id | null | undefined },
): PatternValues {
  const meeting = facts.meeting ? recordOf(db, 'meeting', facts.meeting) : undefined;
  const prefix = facts.lead ? recordOf(db, 'unit', facts.lead)?.prefix : undefined;
  return {
    年: rocYear(facts.givenOn),
    單位: prefix ?? null,
    次: meeting?.serial ?? null,
    會: meeting?.number ?? null,
  };
}
