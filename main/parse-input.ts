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
  const sentence = fieldOf(first.path)
    ? first.message
    : officeWords.badInput(name, first.path.join('.'), first.message);
  return new Refusal('invalid', sentence, { fields });
}

const containers = new Set(['values', 'patch', 'rows', 'changes']);

/** `values.name`, `rows.3.name`, `changes.3.patch.name` and a plain `name` all speak of the field `name`. */
function fieldOf(path: readonly PropertyKey[]): string | undefined {
  const [first, ...rest] = path;
  if (typeof first !== 'string') return undefined;
  if (!containers.has(first)) return rest.length === 0 ? first : undefined;
  const inner = rest.filter((part, index) => part !== 'patch' && !(index === 0 && typeof part === 'number'));
  return inner.length > 0 ? inner.map(String).join('.') : undefined;
}
