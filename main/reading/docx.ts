import { readingWords } from '#shared/words/reading.ts';
import { DocxHandler, docxNamespaces } from './docx-tables.ts';
import { openPackage, type Package, type PackageEntry } from './package.ts';
import type { Part } from './parts.ts';
import { ReadingProgress } from './progress.ts';
import { scanEntry } from './read-xml.ts';
import { broken, refused } from './refusals.ts';
import { ReadingBudget } from './row-batches.ts';

/** Reads the tables of a Word document, one after another. */
export async function* readDocx(path: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const file = await openPackage(path);
  try {
    const entry = documentOf(file);
    const handler = new DocxHandler(new ReadingBudget());
    const progress = new ReadingProgress(entry.packed);
    let some = false;
    for await (const _ of scanEntry(entry, handler, docxNamespaces, signal)) {
      for (const part of handler.take()) {
        some = true;
        yield part;
      }
      yield* progress.at(entry.done);
    }
    yield* handler.take();
    if (!some) throw refused(readingWords.noTables);
  } finally {
    await file.close();
  }
}

/** Word calls it document.xml; a few writers number it. */
function documentOf(file: Package): PackageEntry {
  const name = file.names.find((one) => /^\/?word\/document\d*\.xml$/i.test(one));
  const entry = name === undefined ? undefined : file.entry(name);
  if (entry === undefined) throw broken('no document');
  return entry;
}
