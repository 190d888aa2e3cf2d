import type { z } from 'zod';
import { Refusal } from '#shared/base/refusal.ts';
import type { exportInput } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { rights } from '#shared/rights.ts';
import { exportWords } from '#shared/words/exports.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { type Asked, countOf, type Scope } from '../store/list.ts';

/** The rows of an export, and what it keeps back. */
export interface Outgoing {
  asked: Asked;
  total: number;
  /** Rows that only go out when they are asked for; undefined where the register has none. */
  withheld: { count: number; included: boolean } | undefined;
}

export function outgoing(scope: Scope, input: z.output<typeof exportInput>): Outgoing {
  const { withheld: included } = input;
  const asked = askedOf(scope.of, input);
  const { withheld } = scope.of.options;
  const all = countOf(scope, asked);
  if (!withheld) return { asked, total: all, withheld: undefined };
  if (included && !scope.who.rights.has(withheld.right))
    throw new Refusal('forbidden', refusalWords.forbidden(rights[withheld.right]));
  const without = { ...asked, without: withheld.rows };
  const rest = countOf(scope, without);
  const count = all - rest;
  return included
    ? { asked, total: all, withheld: { count, included } }
    : { asked: without, total: rest, withheld: { count, included } };
}

/** The rows of a group stand together; within it they keep the order asked for. */
function askedOf(of: Register, input: z.output<typeof exportInput>): Asked {
  const { filter, find, order = [], removed, knownAt, group } = input;
  const inner = order.length > 0 ? order : (of.options.order ?? []);
  return {
    removed,
    order: group === undefined ? order : [{ field: group }, ...inner],
    ...(filter === undefined ? {} : { filter }),
    ...(find === undefined ? {} : { find }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
}

/** One line of 匯出說明; nothing where the register keeps nothing back. */
export function withheldLine(of: Register, { withheld }: Outgoing): [string, string][] {
  if (!withheld) return [];
  const { count, included } = withheld;
  const counter = of.options.counter ?? '筆';
  const said = included ? exportWords.included(count, counter) : exportWords.left(count, counter);
  return [[exportWords.withheld, count === 0 ? exportWords.none : said]];
}
