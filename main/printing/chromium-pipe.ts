import type { Readable, Writable } from 'node:stream';

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  done: (result: unknown) => void;
  fail: (error: Error) => void;
}

/** Speaks with a browser over the two pipes it was started with: no port that others on the machine could reach. */
export class ChromiumPipe {
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #unread: string[] = [];

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    from.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    // A browser that has gone is heard of by its process.
    to.on('error', () => undefined);
    from.on('error', () => undefined);
  }

  async ask(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  /** A printed file is one long message in many pieces: they are joined once, at its end. */
  #hear(text: string): void {
    const [first = '', ...rest] = text.split('\0');
    this.#unread.push(first);
    for (const next of rest) {
      this.#take(this.#unread.join(''));
      this.#unread = [next];
    }
  }

  #take(message: string): void {
    const { id, result, error } = JSON.parse(message) as Answer;
    const one = this.#waiting.get(id ?? 0);
    if (id === undefined || !one) return;
    this.#waiting.delete(id);
    if (error) one.fail(new Error(error.message));
    else one.done(result);
  }
}
