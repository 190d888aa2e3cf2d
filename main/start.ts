import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import type { Arguments } from './command-line/arguments.ts';
import { foundDemo } from './demo/index.ts';
import type { Program } from './program.ts';
import { focusOther } from './socket/client.ts';
import { holdsOffice } from './store/place.ts';

/**
 * Opens what the start asks for: the demo office, a folder, or the office used last. Where another
 * program has it open, that one's window comes to the front instead.
 */
export async function openAtStart(program: Program, read: Arguments): Promise<'here' | 'elsewhere'> {
  const folder = await folderWanted(program, read);
  if (folder === undefined) return 'here';
  try {
    await program.open(folder);
    return 'here';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'busy') {
      await focusOther(folder);
      process.stdout.write('這份機關資料已經開啟，已切換到那個視窗。\n');
      return 'elsewhere';
    }
    if (read.options.office !== undefined || read.flags.has('demo')) throw error;
    program.startProblem = error.message;
    return 'here';
  }
}

export async function folderWanted(program: Program, read: Arguments): Promise<string | undefined> {
  if (read.flags.has('demo')) {
    const folder = read.options.office ?? path.join(program.home, 'demo');
    if (!holdsOffice(folder)) await foundDemo(folder);
    return folder;
  }
  return read.options.office ?? program.lastFolder();
}
