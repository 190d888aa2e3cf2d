import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { Arguments } from './arguments.ts';
import type { Print } from './print.ts';

/** One JSON object a line, for programs that want to know what can be called. */
export async function operations(_read: Arguments, print: Print): Promise<number> {
  for (const [name, { kind, right, summary, input }] of Object.entries(contract).sort(([a], [b]) => (a < b ? -1 : 1)))
    print({ name, kind, right, summary, input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) });
  return 0;
}
