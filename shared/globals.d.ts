/** The little that every side of the program has beyond the language itself. */
declare const crypto: { getRandomValues<T extends Uint8Array>(into: T): T };
