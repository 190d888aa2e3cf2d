import { Refusal } from '#shared/base/refusal.ts';
import { conditionSchema } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { checkDepth } from '../parse-input.ts';
import { readJson } from './call.ts';

/** What `--filter` says. */
export function conditionFrom(text: string): Condition {
  const given = readJson(text, '--filter');
  checkDepth(given);
  const read = conditionSchema.safeParse(given);
  if (!read.success)
    throw new Refusal('usage', '--filter不是正確的條件。例如{"field":"source","is":"equal","value":"motion"}。');
  return read.data;
}

/** What `--known-at` says. */
export function positionFrom(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refusal('usage', `--known-at「${text}」不是歷程序號。填0或正整數。`);
  return Number(text);
}
