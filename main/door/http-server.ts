import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Program } from '../program.ts';
import type { Visitor } from '../visitor.ts';
import { pageHeaders } from './headers.ts';
import { answerCall, receiveFile, sendFile, stopCall, streamEvents } from './http-answers.ts';
import { decoded, pageFile, pagesFolder } from './pages.ts';
import { createVisitors, type Visitors } from './visitors.ts';

export interface BrowserDoor {
  /** An address that lets one window in, once. */
  address(): string;
  /** Windows that listen for changes now. */
  windows(): number;
  close(): Promise<void>;
}

interface Desk {
  program: Program;
  visitors: Visitors;
  pages: string;
  origin: string;
  streams: Set<ServerResponse>;
}

const cookieName = 'shizhengbu';

/** The same program behind a loopback port: for machines where no window of its own can be had. */
export async function openBrowserDoor(program: Program, pages = pagesFolder()): Promise<BrowserDoor> {
  const desk: Desk = { program, visitors: createVisitors(program), pages, origin: '', streams: new Set() };
  const server: Server = createServer((request, response) => {
    serve(desk, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  desk.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: () => `${desk.origin}/?ticket=${desk.visitors.ticket()}`,
    windows: () => desk.streams.size,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  if (!isOurs(desk, request)) return refuse(response, 403, '這個位址只供本機的施政簿使用。');
  const url = new URL(request.url ?? '/', desk.origin);
  const ticket = url.searchParams.get('ticket');
  if (request.method === 'GET' && url.pathname === '/' && ticket !== null) return admit(desk, ticket, response);
  const visitor = desk.visitors.known(cookieOf(request));
  if (!visitor) return refuse(response, 403, '這個連結已用過或已失效。關閉這個分頁，重新啟動施政簿。');
  return answer(desk, visitor, url, request, response);
}

/** Another site's page may send requests to this port: its Host or Origin gives it away. */
function isOurs(desk: Desk, request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (`http://${host}` !== desk.origin) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (request.method === 'GET') return origin === undefined || origin === desk.origin;
  return origin === desk.origin;
}

function admit(desk: Desk, ticket: string, response: ServerResponse): void {
  const cookie = desk.visitors.admit(ticket);
  if (!cookie) {
    refuse(response, 403, '這個連結已用過或已失效。關閉這個分頁，重新啟動施政簿。');
    return;
  }
  response.writeHead(303, {
    location: '/',
    'set-cookie': `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
  });
  response.end();
}

const cookieOf = (request: IncomingMessage): string =>
  (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) ?? '';

async function answer(
  desk: Desk,
  visitor: Visitor,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, room = '', name = ''] = url.pathname.split('/');
  const route = `${request.method} ${room}`;
  if (route === 'POST call') return answerCall(visitor, decoded(name), request, response);
  if (route === 'POST stop') return stopCall(visitor, name, response);
  if (route === 'GET events') return streamEvents(desk.program, visitor, desk.streams, response);
  if (route === 'PUT files') return receiveFile(desk.program, url.searchParams.get('name') ?? '', request, response);
  if (route === 'GET files') return sendFile(desk.program, name, response, url.searchParams.has('show'));
  const page = request.method === 'GET' ? await pageFile(desk.pages, url.pathname) : undefined;
  if (!page) return refuse(response, 404, '沒有這一頁。');
  response.writeHead(200, { 'content-type': page.type });
  response.end(page.body);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}
