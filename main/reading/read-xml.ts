import type { PackageEntry } from './package.ts';
import { stopWhenAborted } from './refusals.ts';
import { type XmlHandler, XmlScanner } from './xml.ts';

/** Scans one part of a package; stops after every piece, so that what has been gathered can be handed on. */
export async function* scanEntry(
  entry: PackageEntry,
  handler: XmlHandler,
  namespaces: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<undefined> {
  const scanner = new XmlScanner(handler, namespaces);
  for await (const piece of entry.pieces()) {
    stopWhenAborted(signal);
    scanner.write(piece);
    yield;
  }
  scanner.end();
}

/** Scans one part as a whole. */
export async function readEntry<H extends XmlHandler>(
  entry: PackageEntry,
  handler: H,
  namespaces: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<H> {
  const pieces = scanEntry(entry, handler, namespaces, signal);
  while ((await pieces.next()).done !== true);
  return handler;
}
