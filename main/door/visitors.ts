import { randomBytes } from 'node:crypto';
import type { Program } from '../program.ts';
import type { Visitor } from '../visitor.ts';

const secret = (): string => randomBytes(32).toString('base64url');

/** One-time tokens let a window in; a cookie then says which window it is. */
export interface Visitors {
  ticket(): string;
  /** The cookie for a ticket, which is used up. */
  admit(ticket: string): string | undefined;
  known(cookie: string): Visitor | undefined;
}

export function createVisitors(program: Program): Visitors {
  const tickets = new Set<string>();
  const cookies = new Map<string, Visitor>();
  return {
    ticket() {
      const made = secret();
      tickets.add(made);
      return made;
    },
    admit(ticket) {
      if (!tickets.delete(ticket)) return undefined;
      const made = secret();
      cookies.set(made, program.visitor());
      return made;
    },
    known: (cookie) => cookies.get(cookie),
  };
}
