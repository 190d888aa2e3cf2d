import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The policy of the program's own pages: what the grid does must work under it. */
const policy = "default-src 'self'; style-src 'self'; script-src 'self'";

export interface Served {
  url: string;
  close(): Promise<void>;
}

export const serveGridPage = (): Promise<Served> => servePage(new URL('.', import.meta.url));

/** Builds the page into a folder of its own and serves it on a free port of this machine. */
export async function servePage(root: URL): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  await build({
    configFile: false,
    root: fileURLToPath(root),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0 },
  });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    const name = path === '/' ? 'index.html' : path;
    try {
      const body = await readFile(join(folder, name));
      const type = kinds[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
