import { readingWords } from '#shared/words/reading.ts';
import { odsNamespaces } from './ods-names.ts';
import { OdsHandler } from './ods-sheets.ts';
import { OdsStyles } from './ods-styles.ts';
import { OdsText } from './ods-text.ts';
import { openPackage } from './package.ts';
import type { Part } from './parts.ts';
import { ReadingProgress } from './progress.ts';
import { scanEntry } from './read-xml.ts';
import { broken, refused } from './refusals.ts';
import { ReadingBudget } from './row-batches.ts';
import { Titles } from './titles.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** Reads the tables of a text document of LibreOffice; they are written as those of a spreadsheet are. */
export async function* readOdt(path: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const file = await openPackage(path);
  try {
    const entry = file.entry('content.xml');
    if (entry === undefined) throw broken('no content');
    const handler = new OdtHandler();
    const progress = new ReadingProgress(entry.packed);
    for await (const _ of scanEntry(entry, handler, odsNamespaces, signal)) {
      yield* handler.tables.take();
      yield* progress.at(entry.done);
    }
    yield* handler.tables.take();
    if (!handler.some) throw refused(readingWords.noTables);
  } finally {
    await file.close();
  }
}

/** The document's lines become the titles of the table that follows them; its tables are read as sheets. */
class OdtHandler implements XmlHandler {
  readonly #titles = new Titles();
  readonly #line = new OdsText();
  readonly tables = new OdsHandler(new ReadingBudget(), new OdsStyles(), () => this.#titles.take());
  some = false;
  #depth = 0;
  /** Kept for tracking: what was taken out stands at the beginning of the document. */
  #tracked = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.#tracked > 0 || name === 'text:tracked-changes') {
      this.#tracked += 1;
      return;
    }
    if (name === 'table:table') this.#depth += 1;
    if (this.#depth > 0) {
      this.some = true;
      this.tables.open(name, attributes);
    } else {
      this.#line.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#tracked > 0) return;
    if (this.#depth > 0) this.tables.text(text);
    else this.#line.text(text);
  }

  close(name: string): void {
    if (this.#tracked > 0) {
      this.#tracked -= 1;
      return;
    }
    if (this.#depth > 0) this.tables.close(name);
    else this.#closeLine(name);
    if (name === 'table:table') this.#depth -= 1;
  }

  #closeLine(name: string): void {
    const aside = this.#line.isAside;
    this.#line.close(name);
    if (!aside && (name === 'text:p' || name === 'text:h')) this.#titles.add(this.#line.take());
  }
}
