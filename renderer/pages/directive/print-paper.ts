import { bridge, call } from '#renderer/data/client.ts';
import type { Calls } from '#shared/contract/index.ts';

/** Makes a paper and hands the file to the user. */
export async function printPaper(wanted: Calls['paper.make']['input']): Promise<void> {
  const { file, name } = await call('paper.make', wanted);
  await bridge.saveFile(file, name);
}
