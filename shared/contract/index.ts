import { z } from 'zod';
import { allRegisters, type RegisterName, type Registers } from '../registers/index.ts';
import { bookletOperations } from './booklet-operations.ts';
import { budgetActOperations } from './budget-act-operations.ts';
import { budgetOperations } from './budget-operations.ts';
import { directiveOperations } from './directive-operations.ts';
import { figureOperations } from './figure-operations.ts';
import { formOperations } from './form-operations.ts';
import { gridOperations } from './grid-operations.ts';
import { importOperations } from './import-operations.ts';
import { indicatorOperations } from './indicator-operations.ts';
import { meetingOperations } from './meeting-operations.ts';
import { officeOperations } from './office-operations.ts';
import type { Operation } from './operation.ts';
import { paperOperations } from './paper-operations.ts';
import { type CallsOf, operationsOf } from './register-operations.ts';

/** Operations that are not a register's own, one file a subject. */
const ownOperations = {
  ...officeOperations,
  ...directiveOperations,
  ...meetingOperations,
  ...figureOperations,
  ...budgetOperations,
  ...budgetActOperations,
  ...gridOperations,
  ...importOperations,
  ...formOperations,
  ...indicatorOperations,
  ...bookletOperations,
  ...paperOperations,
} as const;

type Own = typeof ownOperations;
type OwnCalls = {
  [N in keyof Own]: Own[N] extends Operation<infer I, infer O> ? { input: z.input<I>; answer: O } : never;
};

type Verb = keyof CallsOf<Registers[RegisterName]>;
type RegisterCalls = {
  [K in `${RegisterName}.${Verb}`]: K extends `${infer R extends RegisterName}.${infer V extends Verb}`
    ? CallsOf<Registers[R]>[V]
    : never;
};

/** Every call by name, with what it takes and what it answers. */
export type Calls = OwnCalls & RegisterCalls;
export type CallName = keyof Calls;

/** Whatever a schema has no sentence of its own for is said in the language of the office. */
z.config(z.locales.zhTW());

/** A name clash between a register's operation and another would hide one of them. */
function gather(): Readonly<Record<string, Operation>> {
  const all: Record<string, Operation> = {};
  const add = (name: string, one: Operation) => {
    if (Object.hasOwn(all, name)) throw new Error(`operation ${name} is declared twice`);
    all[name] = one;
  };
  for (const of of allRegisters) for (const [name, one] of Object.entries(operationsOf(of))) add(name, one);
  for (const [name, one] of Object.entries<Operation>(ownOperations)) add(name, one);
  return all;
}

export const contract = gather();

export const operationNamed = (name: string): Operation | undefined =>
  Object.hasOwn(contract, name) ? contract[name] : undefined;
