import { odsNamespaces } from './ods-names.ts';
import { OdsHandler } from './ods-sheets.ts';
import { OdsStyles } from './ods-styles.ts';
import { openPackage } from './package.ts';
import type { Part } from './parts.ts';
import { ReadingProgress } from './progress.ts';
import { readEntry, scanEntry } from './read-xml.ts';
import { broken } from './refusals.ts';
import { ReadingBudget } from './row-batches.ts';

/** Reads a spreadsheet of LibreOffice: all of it stands in one part, sheet after sheet. */
export async function* readOds(path: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const file = await openPackage(path);
  try {
    const entry = file.entry('content.xml');
    if (entry === undefined) throw broken('no content');
    const named = file.entry('styles.xml');
    const styles = new OdsStyles();
    if (named !== undefined) await readEntry(named, styles, odsNamespaces, signal);
    const handler = new OdsHandler(new ReadingBudget(), styles);
    const progress = new ReadingProgress(entry.packed);
    for await (const _ of scanEntry(entry, handler, odsNamespaces, signal)) {
      yield* handler.take();
      yield* progress.at(entry.done);
    }
    if (!handler.isSpreadsheet) throw broken('no spreadsheet');
    yield* handler.take();
  } finally {
    await file.close();
  }
}
