export interface Topic {
  id: string;
  title: string;
  /** Sentences to read. */
  says?: readonly string[];
  /** Pairs to look up: a key and what it does, a way to write and what it means. */
  pairs?: readonly (readonly [string, string])[];
}
