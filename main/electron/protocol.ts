import { protocol } from 'electron';
import { windowWords } from '#shared/words/window.ts';
import { pageHeaders } from '../door/headers.ts';
import { pageFile } from '../door/pages.ts';
import { isOwn, scheme } from './address.ts';

/** Has to be said before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The built pages under the program's own scheme, with the headers of the browser door. */
export function servePages(folder: string): void {
  protocol.handle(scheme, (request) => answerPage(folder, request.method, request.url));
}

export async function answerPage(folder: string, method: string, address: string): Promise<Response> {
  const known = method === 'GET' && isOwn(address);
  const page = known ? await pageFile(folder, new URL(address).pathname) : undefined;
  if (page === undefined) {
    const headers = { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' };
    return new Response(windowWords.noPage, { status: 404, headers });
  }
  return new Response(new Uint8Array(page.body), { headers: { ...pageHeaders, 'content-type': page.type } });
}
