import { newId } from '#shared/base/ids.ts';
import { type PlainRefusal, plainRefusal, Refusal } from '#shared/base/refusal.ts';
import { type Bridge, callNumber } from '#shared/contract/bridge.ts';
import type { ChangeEvent } from '#shared/contract/events.ts';
import { operationNamed } from '#shared/contract/index.ts';
import { officeWords } from '#shared/words/office.ts';
import { chooseWithInput } from './choose-files.ts';

const gone = (): PlainRefusal =>
  plainRefusal(new Refusal('fault', '與施政簿的連線中斷。重新啟動施政簿；已存的資料不受影響。'));

const making = '正在產生預覽…';
const blocked = '瀏覽器擋下了預覽的視窗。請允許本頁開啟新視窗，再按一次「預覽」。';

interface Line {
  progress?: { done: number; total: number; label: string };
  answer?: unknown;
  refusal?: PlainRefusal;
}

type CallOptions = NonNullable<Parameters<Bridge['call']>[2]>;

/** What a page may still send as it goes; more would be refused by the browser. */
const mostOnLeaving = 60_000;
let isLeaving = false;
window.addEventListener('pagehide', () => {
  isLeaving = true;
});
window.addEventListener('pageshow', () => {
  isLeaving = false;
});

/**
 * A read that nobody waits for any more is broken off. What writes or takes its time is asked to stop, and its answer waited
 * for: it may be done already, and only it knows.
 */
async function call(name: string, input: unknown, { behalf, onProgress, signal }: CallOptions = {}): Promise<unknown> {
  if (signal?.aborted) throw plainRefusal(new Refusal('cancelled', officeWords.cancelled));
  const body = JSON.stringify({ input, ...(behalf === undefined ? {} : { behalf }) });
  const number = newId();
  const breaks = operationNamed(name)?.kind === 'read';
  const settled = new AbortController();
  if (!breaks) signal?.addEventListener('abort', () => askToStop(number), { signal: settled.signal });
  try {
    const response = await fetch(`/call/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [callNumber]: number },
      body,
      // A draft kept at the last moment arrives although its page is gone.
      keepalive: isLeaving && new Blob([body]).size <= mostOnLeaving,
      ...(breaks && signal ? { signal } : {}),
    }).catch(() => Promise.reject(gone()));
    for await (const line of linesOf(response)) {
      if (line.progress) onProgress?.(line.progress);
      else if (line.refusal) throw line.refusal;
      else return line.answer ?? null;
    }
    throw gone();
  } finally {
    settled.abort();
  }
}

/** Where it does not arrive, the call goes on and tells its end. */
const askToStop = (number: string): void => void fetch(`/stop/${number}`, { method: 'POST' }).catch(() => undefined);

async function* linesOf(response: Response): AsyncGenerator<Line> {
  if (!response.ok || !response.body) throw gone();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const next = () => reader.read().catch(() => Promise.reject(gone()));
  let rest = '';
  for (let piece = await next(); !piece.done; piece = await next()) {
    const parts = (rest + piece.value).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part) as Line;
  }
}

async function takeFile(file: File): Promise<string> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file }).catch(
    () => Promise.reject(gone()),
  );
  const line = (await response.json()) as Line;
  if (line.refusal) throw line.refusal;
  return (line.answer as { file: string }).file;
}

/** The same calls through the loopback port, for a page shown by an ordinary browser. */
export const browserBridge: Bridge = {
  kind: 'browser',
  call,
  onChange(hear) {
    const stream = new EventSource('/events');
    stream.onmessage = (message) => hear(JSON.parse(String(message.data)) as ChangeEvent);
    return () => stream.close();
  },
  async chooseFiles({ accept, many }) {
    const files = await chooseWithInput(accept ?? [], many ?? false);
    return Promise.all(files.map(async (file) => ({ file: await takeFile(file), name: file.name, size: file.size })));
  },
  takeFile,
  async saveFile(token, name) {
    const link = document.createElement('a');
    link.href = `/files/${token}`;
    link.download = name;
    link.click();
    return true;
  },
  async showPdf(coming) {
    // A window asked for later than the press that wants it would be taken for an unwanted one.
    const shown = window.open('', '_blank');
    if (shown) shown.document.body.textContent = making;
    try {
      const { file } = await coming;
      if (!shown) throw plainRefusal(new Refusal('place', blocked));
      shown.location.href = `/files/${file}?show`;
    } catch (error) {
      shown?.close();
      throw error;
    }
  },
};
