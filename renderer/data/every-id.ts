import type { Id } from '#shared/base/ids.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { Register } from '#shared/language/register.ts';
import { registerCalls } from './client.ts';

/** As many as a list gives at once. */
const page = 1_000;

/** The ids of all rows of a list as it stands, in its order. */
export async function everyId(of: Register, input: Calls['unit.list']['input']): Promise<Id[]> {
  const ids: Id[] = [];
  for (;;) {
    const { rows, total } = await registerCalls(of).list({ ...input, offset: ids.length, limit: page });
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}
