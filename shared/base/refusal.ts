/**
 * What the program says when it will not do something: a code for programs, one Chinese sentence for
 * people, and the facts behind it. Every door turns it into its own form; nothing was changed.
 */
export const refusalCodes = {
  usage: 'the request itself is malformed',
  invalid: 'the values break a rule of the register',
  forbidden: 'the account may not do this',
  signIn: 'nobody is signed in on this connection',
  locked: 'the session is locked after idling',
  conflict: 'somebody changed the same fields since they were read',
  missing: 'there is no such record, file or operation',
  wait: 'too many wrong passwords; try later',
  place: 'the folder cannot hold an office',
  busy: 'the office is open in another program',
  newer: 'the office was written by a newer program',
  damaged: 'the data is not as the journal says',
  full: 'the disk has no room left',
  cancelled: 'the user stopped the job',
  fault: 'an error of the program itself',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

export interface RefusalFacts {
  /** Problems by field name, each a sentence. */
  fields?: Record<string, string>;
  [fact: string]: unknown;
}

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, sentence: string, facts: RefusalFacts = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

/** The form in which a refusal crosses threads, ports and sockets. */
export interface PlainRefusal {
  code: RefusalCode;
  sentence: string;
  facts: RefusalFacts;
}

export const plainRefusal = (refusal: Refusal): PlainRefusal => ({
  code: refusal.code,
  sentence: refusal.message,
  facts: refusal.facts,
});

export const refusalFrom = (plain: PlainRefusal): Refusal => new Refusal(plain.code, plain.sentence, plain.facts);
