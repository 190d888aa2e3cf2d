import { parseDay } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';

/** --as-of in any way offices write days. */
export function dayFrom(text: string): string {
  const read = parseDay(text);
  if (!read.ok) throw new Refusal('usage', `--as-of「${text}」：${read.reason}`);
  return read.value;
}
