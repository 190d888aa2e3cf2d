import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#shared/base/refusal.ts';
import { callNumber } from '#shared/contract/bridge.ts';
import { callLimits, fileLimit } from '#shared/contract/operation.ts';
import { officeWords } from '#shared/words/office.ts';
import { tooLarge } from '../parse-input.ts';
import type { Program } from '../program.ts';
import type { Visitor } from '../visitor.ts';
import { type Asked, readAsked } from './asked.ts';
import { plainError } from './plain.ts';

/** What each page may still stop, by the numbers that it gave its calls. */
const underway = new WeakMap<Visitor, Map<string, AbortController>>();

function stoppable(visitor: Visitor, number: string | string[] | undefined, stop: AbortController): () => void {
  if (typeof number !== 'string') return () => undefined;
  const calls = underway.get(visitor) ?? new Map<string, AbortController>();
  underway.set(visitor, calls);
  calls.set(number, stop);
  return () => calls.delete(number);
}

/** The call itself says whether it was stopped in time. */
export function stopCall(visitor: Visitor, number: string, response: ServerResponse): void {
  underway.get(visitor)?.get(number)?.abort();
  response.writeHead(204);
  response.end();
}

/** A call's answer is one JSON value a line: progress while it runs, then the answer or the refusal. */
export async function answerCall(
  visitor: Visitor,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const stopped = new AbortController();
  response.on('close', () => stopped.abort());
  const settled = stoppable(visitor, request.headers[callNumber], stopped);
  const line = (value: unknown): void => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    response.write(`${JSON.stringify(value)}\n`);
  };
  try {
    const { input, behalf } = await readCall(request);
    const progress = (done: number, total: number, label: string): void => line({ progress: { done, total, label } });
    const answer = await visitor.call(name, input, {
      signal: stopped.signal,
      progress,
      ...(behalf === undefined ? {} : { behalf }),
    });
    line({ answer: answer ?? null });
  } catch (error) {
    line({ refusal: plainError(error) });
  } finally {
    settled();
  }
  response.end();
}

async function readCall(request: IncomingMessage): Promise<Asked> {
  if (request.headers['content-type'] !== 'application/json') throw new Refusal('usage', '輸入應為application/json。');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    // Too much is heard to its end, though not kept: a browser hears no answer while it is still speaking.
    if (size <= callLimits.bytes) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  if (size > callLimits.bytes) throw tooLarge();
  return readAsked(Buffer.concat(chunks).toString('utf8'));
}

/** Changes as they happen, so that open views stay true; nobody hears of them who is not at work. */
export function streamEvents(
  program: Program,
  visitor: Visitor,
  streams: Set<ServerResponse>,
  response: ServerResponse,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(': open\n\n');
  const stop = program.onChange((event) => {
    if (visitor.session?.officeKey) response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  streams.add(response);
  response.on('close', () => {
    stop();
    streams.delete(response);
  });
}

export async function receiveFile(
  program: Program,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = program.files.room(name);
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > fileLimit) done(new Refusal('invalid', officeWords.fileTooLarge(fileLimit / 1024 / 1024)));
      else done(null, chunk);
    },
  });
  response.setHeader('content-type', 'application/json; charset=utf-8');
  try {
    await pipeline(request, count, createWriteStream(file.path, { mode: 0o600 }));
    response.end(JSON.stringify({ answer: { file: program.files.offer(file) } }));
  } catch (error) {
    await rm(file.path, { force: true });
    response.end(JSON.stringify({ refusal: plainError(error) }));
  }
}

/** `shown`: a PDF is looked at in place of being saved; of other kinds nothing is shown, whatever the address says. */
export async function sendFile(
  program: Program,
  token: string,
  response: ServerResponse,
  shown = false,
): Promise<void> {
  try {
    const file = program.files.take(token);
    const isShown = shown && file.name.toLowerCase().endsWith('.pdf');
    response.writeHead(200, {
      'content-type': isShown ? 'application/pdf' : 'application/octet-stream',
      'content-length': statSync(file.path).size,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      // The browser's own viewer brings its style and script.
      ...(isShown ? { 'content-security-policy': "frame-ancestors 'none'" } : {}),
    });
    await pipeline(createReadStream(file.path), response);
  } catch (error) {
    // Half sent: the window has gone, or broken the file off. Nothing can be said to it any more.
    if (response.headersSent) return void response.destroy();
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(plainError(error).sentence);
  }
}
