import { restoreOffice } from '../restore.ts';
import { type Arguments, wanted } from './arguments.ts';
import type { Print } from './print.ts';

export async function restore(read: Arguments, print: Print): Promise<number> {
  print(await restoreOffice(wanted(read, 'office'), wanted(read, 'backup')));
  return 0;
}
