import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import { callLimits } from '#shared/contract/operation.ts';
import { officeWords } from '#shared/words/office.ts';
import type { Program } from '../program.ts';
import { report } from '../report.ts';
import { socketAddress } from './address.ts';
import { type Answered, type Asked, lines, send } from './lines.ts';
import { withTokens } from './tokens.ts';

export interface Listening {
  close(): void;
}

/** Lets the command line, and a second start, reach the program that holds the office. */
export function listen(program: Program, folder: string, focus: () => void): Listening {
  const address = socketAddress(folder);
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(program, socket, focus).catch(() => socket.destroy());
  });
  if (process.platform !== 'win32') rmSync(address, { force: true });
  server.on('error', (error) => report(error));
  server.listen(address);
  return {
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

async function serve(program: Program, socket: Socket, focus: () => void): Promise<void> {
  for await (const line of lines(socket, callLimits.bytes * 2)) {
    const asked = line as Asked;
    if (asked.ask === 'focus') {
      focus();
      send(socket, { answer: null });
    } else {
      send(socket, await answer(program, asked));
    }
  }
}

async function answer(program: Program, asked: Extract<Asked, { ask: 'call' }>): Promise<Answered> {
  const visitor = program.visitor();
  try {
    await visitor.call('session.signIn', { account: asked.account, password: asked.password });
    const tokens = asked.files.map((file) => program.files.offer({ path: file, name: path.basename(file) }));
    const options = asked.behalf === undefined ? {} : { behalf: asked.behalf };
    const made = await visitor.call(asked.name, withTokens(asked.input, tokens), options);
    return { answer: made, ...(asked.save ? fileOf(program, made) : {}) };
  } catch (error) {
    if (!(error instanceof Refusal)) report(error);
    return { refusal: plainRefusal(error instanceof Refusal ? error : new Refusal('fault', officeWords.fault)) };
  } finally {
    visitor.session = undefined;
  }
}

/** The command line runs as the same user on the same machine: it may copy a made file by its path. */
function fileOf(program: Program, made: unknown): { path?: string } {
  const token = typeof made === 'object' && made !== null && 'file' in made ? made.file : undefined;
  return typeof token === 'string' ? { path: program.files.take(token).path } : {};
}
