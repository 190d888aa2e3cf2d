import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foundDemo } from '#main/demo/index.ts';
import { openReadable } from '#main/store/database.ts';
import { placeAt } from '#main/store/place.ts';
import { recordsWhere } from '#main/store/records.ts';
import type { Day } from '#shared/base/day.ts';
import { everything } from '#shared/language/condition.ts';
import type { RecordOf } from '#shared/language/register.ts';
import { type RegisterName, type Registers, registers } from '#shared/registers/index.ts';

export type Books = { readonly [N in RegisterName]: RecordOf<Registers[N]>[] };

/** Every record of a demo office founded on this day that is not in the bin. */
export async function booksOn(today: Day): Promise<Books> {
  const ground = await mkdtemp(path.join(tmpdir(), 'shizhengbu-demo-'));
  try {
    const { folder } = await foundDemo(path.join(ground, 'office'), today);
    const db = openReadable(placeAt(folder).office);
    const names = Object.keys(registers) as RegisterName[];
    const books = Object.fromEntries(names.map((name) => [name, recordsWhere(db, name, everything)]));
    db.close();
    return books as unknown as Books;
  } finally {
    await rm(ground, { recursive: true, force: true });
  }
}

/** A Saturday, a Sunday at the beginning of a year, a leap day, a Thursday. */
export const foundingDays: readonly Day[] = ['2026-11-21', '2027-01-03', '2028-02-29', '2029-06-14'];
