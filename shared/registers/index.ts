import type { Register } from '../language/register.ts';
import { account } from './account.ts';
import { attachment } from './attachment.ts';
import { calendar } from './calendar.ts';
import { person } from './person.ts';
import { setting } from './setting.ts';
import { tag } from './tag.ts';
import { unit } from './unit.ts';

/** Every register of the program: a new one is its file and one line here. */
export const registers = {
  unit,
  person,
  account,
  calendar,
  attachment,
  tag,
  setting,
} as const satisfies Record<string, Register>;

export type Registers = typeof registers;
export type RegisterName = keyof Registers;

const byName: Readonly<Record<string, Register>> = registers;

export const registerNamed = (name: string): Register | undefined =>
  Object.hasOwn(byName, name) ? byName[name] : undefined;

export const allRegisters: readonly Register[] = Object.values(byName);
