import { copyFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Refusal, type RefusalCode, refusalFrom } from '#shared/base/refusal.ts';
import { callLimits } from '#shared/contract/operation.ts';
import { socketAddress } from './address.ts';
import { type Answered, type Asked, lines, send } from './lines.ts';

export interface Wish {
  name: string;
  input: unknown;
  behalf: unknown;
  folder: string;
  account: string;
  password: string;
  files: string[];
  save: string | undefined;
}

const busy = (): Refusal => new Refusal('busy', '這份機關資料已由另一個施政簿開啟，而且沒有回應。關閉它之後再試。');

/** Not the same as busy: the call may have been carried out, so nobody tries it again unasked. */
const broken = (): Refusal =>
  new Refusal('fault', '已開啟的施政簿在回覆前中斷，不知是否完成。重新開啟後查看歷程，再決定是否重做。');

const connected = (address: string): Promise<Socket> =>
  new Promise((done, fail) => {
    const socket = connect(address);
    socket.once('connect', () => done(socket));
    socket.once('error', () => fail(busy()));
  });

async function ask(folder: string, asked: Asked): Promise<Answered> {
  const socket = await connected(socketAddress(folder));
  try {
    send(socket, asked);
    for await (const line of lines(socket, callLimits.bytes * 64)) return line as Answered;
    throw broken();
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  } finally {
    socket.destroy();
  }
}

/** Makes the call in the program that has the office open. */
export async function attach(wish: Wish): Promise<unknown> {
  const { folder, save, ...rest } = wish;
  const said = await ask(folder, { ask: 'call', ...rest, save: save !== undefined });
  if ('refusal' in said) throw refusalFrom({ ...said.refusal, code: said.refusal.code as RefusalCode });
  if (save !== undefined && said.path !== undefined) copyFileSync(said.path, save);
  return said.answer;
}

/** Brings the window of the program that has the office open to the front. */
export async function focusOther(folder: string): Promise<void> {
  await ask(folder, { ask: 'focus' });
}
