import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import type { Kept } from './columns.ts';
import type { Values } from './draft.ts';
import type { SubjectKeys } from './keys.ts';

export const sealedFields = remembered((of): readonly string[] =>
  Object.entries(of.fields).flatMap(([name, field]) => (field.kind === 'sealed' ? [name] : [])),
);

/**
 * Plain personal data goes in, ciphertext under the record's own key comes out. The value that is there
 * already keeps its ciphertext, so that typing it again is no change.
 */
export function sealValues(of: Register, id: Id, before: Kept | undefined, values: Values, keys: SubjectKeys): Values {
  const sealed = sealedFields(of);
  if (sealed.length === 0) return values;
  const out: Record<string, unknown> = { ...values };
  for (const name of sealed) {
    const value = out[name];
    if (typeof value !== 'string') continue;
    const known = before?.[name];
    const same = typeof known === 'string' && keys.open(id, name, known) === value;
    out[name] = same ? known : keys.seal(id, name, value);
  }
  return out;
}

/** What was erased does not come back by undoing an older change. */
export function checkReadable(of: Register, id: Id, patch: Values, keys: SubjectKeys): void {
  for (const name of sealedFields(of)) {
    const value = patch[name];
    if (typeof value === 'string') keys.open(id, name, value);
  }
}
