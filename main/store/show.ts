import { withComputed } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import type { Kept } from './columns.ts';

/** Field names an account may see. */
export const visibleFields = (of: Register, who: Who): ReadonlySet<string> =>
  new Set(
    Object.entries(of.fields)
      .filter(([, field]) => !field.see || who.rights.has(field.see))
      .map(([name]) => name),
  );

/** A record as it leaves the store: computed fields filled in, sealed ones covered, hidden ones absent. */
export function shownTo(of: Register, who: Who, kept: Kept): AnyRecord {
  const { clocks: _clocks, ...record } = withComputed(of, kept);
  const seen = visibleFields(of, who);
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const field = of.fields[name];
    if (!field) out[name] = value;
    else if (seen.has(name)) out[name] = field.kind === 'sealed' && value !== null ? { sealed: true } : value;
  }
  return out as AnyRecord;
}
