import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { type BrowserDoor, openBrowserDoor } from '#main/door/http-server.ts';
import type { Program } from '#main/program.ts';
import type { PlainRefusal } from '#shared/base/refusal.ts';
import { demoPassword } from '#shared/demo.ts';
import { testFolder } from '#test/support/folders.ts';

export interface Knock {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Line {
  progress?: { done: number; total: number; label: string };
  answer?: unknown;
  refusal?: PlainRefusal;
}

export interface OpenedDoor {
  door: BrowserDoor;
  origin: string;
  /** A folder with pages, and a secret beside it. */
  pages: string;
  /** Any request, with nothing added to it. */
  knock(where: string, how?: Knock): Promise<Answer>;
  /** A window that was let in. */
  enter(): Promise<Guest>;
}

export interface Guest {
  cookie: string;
  headers: Record<string, string>;
  get(where: string): Promise<Answer>;
  /** All lines of a call's answer. */
  lines(name: string, input: unknown): Promise<Line[]>;
  call(name: string, input: unknown): Promise<Line>;
  signIn(account: string): Promise<void>;
}

export function listened(origin: string, where: string, { method = 'GET', headers = {}, body }: Knock = {}) {
  return new Promise<IncomingMessage>((done, fail) => {
    const { port } = new URL(origin);
    // The path goes out as it is written: an URL would have tidied it.
    const asked = request({ host: '127.0.0.1', port, path: where, method, headers, agent: false }, done);
    asked.on('error', fail);
    asked.end(body);
  });
}

/** The browser door of a program, before pages of the test's own. */
export async function openDoor({ program }: { program: Program }): Promise<OpenedDoor> {
  const pages = path.join(testFolder(), 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>施政簿</title>');
  writeFileSync(path.join(pages, 'assets', 'start.js'), 'export {};');
  writeFileSync(path.join(pages, '..', 'secret.json'), '"secret"');
  const door = await openBrowserDoor(program, pages);
  onTestFinished(() => door.close());
  const { origin } = new URL(door.address());
  const knock = async (where: string, how?: Knock): Promise<Answer> => {
    const response = await listened(origin, where, how);
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  };
  return { door, origin, pages, knock, enter: () => enter(door, origin, knock) };
}

async function enter(door: BrowserDoor, origin: string, knock: OpenedDoor['knock']): Promise<Guest> {
  const { search } = new URL(door.address());
  const admitted = await knock(`/${search}`);
  const cookie = admitted.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const headers = { cookie, origin };
  const lines = async (name: string, input: unknown): Promise<Line[]> => {
    const body = JSON.stringify({ input });
    const asked = { ...headers, 'content-type': 'application/json' };
    const answer = await knock(`/call/${name}`, { method: 'POST', headers: asked, body });
    return linesOf(answer.body);
  };
  const call = async (name: string, input: unknown): Promise<Line> => (await lines(name, input)).at(-1) ?? {};
  return {
    cookie,
    headers,
    get: (where) => knock(where, { headers: { cookie } }),
    lines,
    call,
    async signIn(account) {
      const { refusal } = await call('session.signIn', { account, password: demoPassword });
      if (refusal) throw new Error(refusal.sentence);
    },
  };
}

export const linesOf = (body: string): Line[] =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
