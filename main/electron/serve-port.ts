import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '#shared/base/refusal.ts';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { callLimits } from '#shared/contract/operation.ts';
import { type FromPage, type PastedFile, pasteLimit, type Said, type ToPage } from '#shared/contract/port.ts';
import { windowWords } from '#shared/words/window.ts';
import { readAsked } from '../door/asked.ts';
import { plainError } from '../door/plain.ts';
import type { Files } from '../files.ts';
import { tooLarge } from '../parse-input.ts';
import type { Program } from '../program.ts';

/** As much of Electron's MessagePortMain as is needed. */
export interface PagePort {
  on(event: 'message', hear: (event: { data: unknown }) => void): unknown;
  on(event: 'close', hear: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export interface ServedPort {
  signedIn(): boolean;
  /** Stops what it is doing, and signs it out. */
  end(): Promise<void>;
}

const id = z.int().min(0);

/** A page that was taken over could post anything at all. */
const fromPage: z.ZodType<FromPage> = z.union([
  z.strictObject({ id, call: z.string().max(200), body: z.string() }),
  z.strictObject({ id, cancel: z.literal(true) }),
  z.strictObject({ id, paste: z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }) }),
]);

/**
 * One window's port: a visitor of its own, signed in by itself. When the port ends, so does what it was
 * doing, and its session. Calls wait until the office is open.
 */
export function servePort(program: Program, port: PagePort, opened: Promise<unknown>): ServedPort {
  const visitor = program.visitor();
  const running = new Map<number, AbortController>();
  const work = new Set<Promise<void>>();
  let over = false;
  const say = (message: ToPage): void => {
    if (!over) port.postMessage(message);
  };
  // Nobody hears of changes who is not at work.
  const forget = program.onChange((changed) => {
    if (visitor.session?.officeKey) say({ changed });
  });

  async function call(message: Exclude<FromPage, { cancel: true }>): Promise<void> {
    const stopped = new AbortController();
    running.set(message.id, stopped);
    const tell = (said: Said): void => say({ id: message.id, ...said });
    try {
      await opened;
      stopped.signal.throwIfAborted();
      const answer =
        'paste' in message ? await takePasted(program.files, message.paste) : await carryOut(message, stopped, tell);
      tell({ answer: JSON.stringify(answer ?? null) });
    } catch (error) {
      tell({ refusal: plainError(error) });
    } finally {
      running.delete(message.id);
    }
  }

  async function carryOut(
    { call: name, body }: Extract<FromPage, { call: string }>,
    { signal }: AbortController,
    tell: (said: Said) => void,
  ): Promise<unknown> {
    if (Buffer.byteLength(body) > callLimits.bytes) throw tooLarge();
    const { input, ...behalf } = readAsked(body);
    const progress = (done: number, total: number, label: string): void => tell({ progress: { done, total, label } });
    return visitor.call(name, input, { signal, progress, ...behalf });
  }

  async function end(): Promise<void> {
    if (!over) {
      over = true;
      forget();
      for (const one of running.values()) one.abort();
      port.close();
      // Where nobody is signed in any more there is nothing to say.
      follow(visitor.call('session.signOut', {}).then(nothing, nothing));
    }
    await Promise.all(work);
  }

  function follow(one: Promise<void>): void {
    work.add(one);
    void one.finally(() => work.delete(one));
  }

  port.on('message', ({ data }) => {
    const message = fromPage.safeParse(data);
    if (!message.success) return;
    if ('cancel' in message.data) running.get(message.data.id)?.abort();
    else follow(call(message.data));
  });
  port.on('close', () => void end());
  port.start();
  return { end, signedIn: () => visitor.session !== undefined };
}

const nothing = (): void => undefined;

async function takePasted(files: Files, { name, bytes }: PastedFile): Promise<ChosenFile> {
  if (bytes.length > pasteLimit)
    throw new Refusal('invalid', windowWords.pasteTooLarge(name.slice(0, 80), pasteLimit / 1024 / 1024));
  const file = files.room(name);
  await writeFile(file.path, bytes, { mode: 0o600 });
  return { file: files.offer(file), name: file.name, size: bytes.length };
}
