import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own build. */
export const built = fileURLToPath(new URL('../../out/main/', import.meta.url));

export interface StartWish {
  demo?: boolean;
  office?: string;
  /** What this machine remembers; a fresh one where none is given, which goes with the program. */
  home?: string;
  /** Another build than the project's own. */
  main?: string;
}

export interface RunningProgram {
  readonly pid: number | undefined;
  readonly home: string;
  /** Lets one window in, once. */
  readonly address: string;
  /** What it has printed so far, line by line. */
  readonly printed: readonly string[];
  /** A further address, as a second start of the program asks for it. Only with an office open. */
  another(): Promise<string>;
  stop(): Promise<void>;
}

const addressIn = (line: string): string | undefined => /^施政簿：(http:\S+)$/.exec(line)?.[1];

/** A folder that nobody else uses. */
export const freshFolder = (): string => mkdtempSync(path.join(tmpdir(), 'shizhengbu-e2e-'));

/** Keeps a program that is started, and everything it remembers, within one folder. */
export const homeEnvironment = (home: string): NodeJS.ProcessEnv => {
  const { SHIZHENGBU_PASSWORD: _own, ...others } = process.env;
  return { ...others, SHIZHENGBU_HOME: home, XDG_RUNTIME_DIR: home };
};

export interface CliWish {
  home: string;
  password?: string;
  main?: string;
}

/** What the office's IT would run; one JSON value a line comes out. */
export function commandLine(args: readonly string[], { home, password, main = built }: CliWish) {
  const env = { ...homeEnvironment(home), ...(password === undefined ? {} : { SHIZHENGBU_PASSWORD: password }) };
  const most = 64 * 1024 * 1024;
  const run = spawnSync(process.execPath, [path.join(main, 'cli.js'), ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: most,
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { code: run.status, said: run.stderr, lines: lines.map((line) => JSON.parse(line) as unknown) };
}

/** Starts the program as built behind its browser door, without a window, and waits for its address. */
export async function startProgram(wish: StartWish = {}): Promise<RunningProgram> {
  const { demo = false, office, home = freshFolder(), main = built } = wish;
  const given = ['--no-window', ...(demo ? ['--demo'] : []), ...(office === undefined ? [] : ['--office', office])];
  const command = [path.join(main, 'browser.js'), ...given];
  const env = homeEnvironment(home);
  const child = spawn(process.execPath, command, { env });
  const printed: string[] = [];
  const hearing = hear(child, printed);
  const address = await hearing.next();
  return {
    pid: child.pid,
    home,
    address,
    printed,
    async another() {
      const next = hearing.next();
      execFileSync(process.execPath, command, { env });
      return next;
    },
    async stop() {
      await ended(child);
      if (wish.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The addresses as they are printed, or why none comes. */
function hear(child: ChildProcessWithoutNullStreams, printed: string[]): { next(): Promise<string> } {
  const ready: string[] = [];
  const waiting: { done: (address: string) => void; fail: (error: Error) => void }[] = [];
  let rest = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    printed.push(...lines);
    for (const address of lines.map(addressIn)) {
      if (address === undefined) continue;
      const first = waiting.shift();
      if (first) first.done(address);
      else ready.push(address);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  child.on('exit', (code) => {
    for (const one of waiting.splice(0)) one.fail(new Error(`the program ended with ${code}: ${said}`));
  });
  return {
    next: () =>
      new Promise((done, fail) => {
        const address = ready.shift();
        if (address !== undefined) done(address);
        else waiting.push({ done, fail });
      }),
  };
}

/** As the user ends it: it closes the office by itself. */
function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
