/** The little that every side of the program has beyond the language itself. */
declare const crypto: { getRandomValues<T extends Uint8Array>(into: T): T };

/** Named in the contract with the page; each side brings its own in full. */
interface AbortSignal {
  readonly aborted: boolean;
}
interface File {
  readonly name: string;
  readonly size: number;
}
