import { randomInt } from 'node:crypto';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { operationNamed } from '#shared/contract/index.ts';
import type { OfficeEntry } from '#shared/contract/office-operations.ts';
import { townshipUnits } from '#shared/registers/township-units.ts';
import { foundDemo } from '../demo/index.ts';
import { found, foundingOf } from '../founding.ts';
import { parseInput } from '../parse-input.ts';
import { type Arguments, wanted } from './arguments.ts';
import type { Print } from './print.ts';

export async function init(read: Arguments, print: Print): Promise<number> {
  const folder = wanted(read, 'office');
  if (read.flags.has('demo')) {
    print(await foundDemo(folder));
    return 0;
  }
  const given = process.env.SHIZHENGBU_PASSWORD;
  const password = given ?? madePassword();
  const account = read.options.admin ?? 'admin';
  const entry = entryFrom(read, folder, account, password);
  const made = await found(foundingOf(entry));
  print({ ...made, account, ...(given === undefined ? { password } : {}) });
  return 0;
}

function entryFrom(read: Arguments, folder: string, account: string, password: string): OfficeEntry {
  const operation = operationNamed('office.create');
  if (!operation) throw new Refusal('fault', 'office.create');
  return parseInput('office.create', operation, {
    folder,
    officeName: read.options.name ?? '鄉公所',
    officePrefix: read.options.prefix ?? '鄉',
    county: read.options.county ?? '未填',
    firstYear: Number(read.options.year ?? rocYear(todayIn())),
    units: townshipUnits,
    admin: { account, name: '管理員', password },
  }) as OfficeEntry;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** No office but the demo has a password known beforehand: where none is given one is made and shown once. */
const madePassword = (): string => Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
