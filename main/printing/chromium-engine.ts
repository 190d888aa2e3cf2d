import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { printingWords } from '#shared/words/printing.ts';
import { type PdfEngine, printOptions } from '../documents/pdf-engine.ts';
import { report } from '../report.ts';
import { findChromium, rootFlags } from './chromium.ts';
import { ChromiumPipe } from './chromium-pipe.ts';

/** It sees no profile of anybody's, and no name anywhere leads to an address. */
const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

interface EngineStart {
  /** Undefined: there is none on this machine. */
  find?: () => string | undefined;
  /** How long one going may take. */
  milliseconds?: number;
}

/** The engine of the doors of Node: a browser found on the machine, started for one going and ended with it. */
export function chromiumEngine({ find = findChromium, milliseconds = 300_000 }: EngineStart = {}): PdfEngine {
  return {
    async print(pages, signal) {
      const browser = find();
      if (browser === undefined) throw new Refusal('missing', printingWords.noEngine);
      const profile = await mkdtemp(path.join(tmpdir(), 'shizhengbu-print-'));
      try {
        return await printWith(start(browser, profile), pages, milliseconds, signal);
      } finally {
        // The last of its processes may still be writing for a moment.
        await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(report);
      }
    },
  };
}

const start = (browser: string, profile: string): ChildProcess =>
  spawn(browser, [...flags, ...rootFlags(), `--user-data-dir=${profile}`, 'about:blank'], {
    // What it leaves lying about while it runs goes with its profile.
    env: process.platform === 'linux' ? { ...process.env, TMPDIR: profile } : process.env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });

/** Leaves no process behind, whichever way it is left. */
async function printWith(
  child: ChildProcess,
  pages: readonly string[],
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array[]> {
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  const patience = setTimeout(
    () => stop(new Refusal('fault', printingWords.tooLong(Math.max(1, Math.round(milliseconds / 60_000))))),
    milliseconds,
  );
  const cancel = (): void => stop(new Refusal('cancelled', officeWords.cancelled));
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  void ended.then(() => stop(new Refusal('fault', printingWords.failed)));
  const [, , , to, from] = child.stdio;
  try {
    return await Promise.race([printAll(new ChromiumPipe(to as Writable, from as Readable), pages), stopped]);
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', cancel);
    child.kill('SIGKILL');
    await ended;
  }
}

async function printAll(pipe: ChromiumPipe, pages: readonly string[]): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (const html of pages) made.push(await printOne(pipe, html));
  return made;
}

/** Every picture is there before it prints: they are in the page itself, but read beside it. */
const allThere =
  'Promise.all([document.fonts.ready, ...[...document.images].map((one) => one.decode().catch(() => 0))])';

async function printOne(pipe: ChromiumPipe, html: string): Promise<Uint8Array> {
  const { targetId } = (await pipe.ask('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
  const attached = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached as { sessionId: string };
  const ask = (method: string, params: object): Promise<unknown> => pipe.ask(method, params, sessionId);
  const { frameTree } = (await ask('Page.getFrameTree', {})) as { frameTree: { frame: { id: string } } };
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await ask('Runtime.evaluate', { expression: allThere, awaitPromise: true });
  const { data } = (await ask('Page.printToPDF', printOptions)) as { data: string };
  await pipe.ask('Target.closeTarget', { targetId });
  return Buffer.from(data, 'base64');
}
