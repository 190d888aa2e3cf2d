import type { Socket } from 'node:net';

/** What the command line asks of the program that has the office open. */
export type Asked =
  | { ask: 'focus' }
  | {
      ask: 'call';
      name: string;
      input: unknown;
      behalf: unknown;
      account: string;
      password: string;
      files: string[];
      /** Whether the answer's file is wanted. */
      save: boolean;
    };

export type Answered =
  | { answer: unknown; path?: string }
  | { refusal: { code: string; sentence: string; facts: Record<string, unknown> } };

/** One JSON value a line; longer lines than the bound close the socket. */
export async function* lines(socket: Socket, bound: number): AsyncGenerator<unknown> {
  let rest = '';
  socket.setEncoding('utf8');
  for await (const piece of socket) {
    rest += piece as string;
    if (rest.length > bound) throw new Error('line too long');
    const parts = rest.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part);
  }
}

export const send = (socket: Socket, value: Asked | Answered): void => {
  socket.write(`${JSON.stringify(value)}\n`);
};
