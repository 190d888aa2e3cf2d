import type { z } from 'zod';
import { Refusal } from '#shared/base/refusal.ts';
import { callLimits, type Operation } from '#shared/contract/operation.ts';
import { officeWords } from '#shared/words/office.ts';

/** Deeper than any register needs; a hostile input would otherwise use up the stack. */
export function checkDepth(value: unknown, left: number = callLimits.depth): void {
  if (typeof value !== 'object' || value === null) return;
  if (left === 0) throw new Refusal('usage', officeWords.tooDeep);
  for (const one of Object.values(value)) checkDepth(one, left - 1);
}

export const tooLarge = (): Refusal => new Refusal('usage', officeWords.tooLarge(callLimits.bytes / 1024 / 1024));

export function parseInput(name: string, operation: Operation, input: unknown): unknown {
  checkDepth(input);
  const result = operation.input.safeParse(input ?? {});
  if (result.success) return result.data;
  throw refusalOf(name, result.error.issues);
}

type Issue = z.core.$ZodIssue;

/** Values of a record give their problems by field; anything else names the place in the input. */
function refusalOf(name: string, issues: readonly Issue[]): Refusal {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const field = fieldOf(issue.path);
    if (field) fields[field] ??= issue.message;
  }
  const [first] = issues;
  if (!first) return new Refusal('usage', officeWords.badInput(name, '', ''));
  const sentence = fieldOf(first.path) ? first.message : officeWords.badInput(name, first.path.join('.'), first.message);
  return new Refusal('invalid', sentence, { fields });
}

const containers = new Set(['values', 'patch', 'rows', 'changes']);

function fieldOf(path: readonly PropertyKey[]): string | undefined {
  if (typeof path[0] !== 'string') return undefined;
  const named = containers.has(path[0]) ? path.slice(1).filter((part) => part !== 'patch') : path.length === 1 ? path : [];
  const inner = typeof named[0] === 'number' && path[0] !== 'values' ? named.slice(1) : named;
  return inner.length > 0 ? inner.map(String).join('.') : undefined;
}
