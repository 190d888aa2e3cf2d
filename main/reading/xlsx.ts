import { openPackage } from './package.ts';
import type { Part } from './parts.ts';
import { ReadingProgress } from './progress.ts';
import { readEntry, scanEntry } from './read-xml.ts';
import { broken } from './refusals.ts';
import { ReadingBudget } from './row-batches.ts';
import { xlsxNamespaces } from './xlsx-names.ts';
import { type CellContext, SheetHandler } from './xlsx-sheet.ts';
import { StringsHandler } from './xlsx-strings.ts';
import { StylesHandler } from './xlsx-styles.ts';
import { readWorkbook, type Workbook } from './xlsx-workbook.ts';

/** Reads a workbook of Excel, one sheet after another; never holds more than the texts and the rows of one batch. */
export async function* readXlsx(path: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const file = await openPackage(path);
  try {
    const workbook = await readWorkbook(file, signal);
    const context = await contextOf(workbook, signal);
    const budget = new ReadingBudget();
    const progress = new ReadingProgress(workbook.sheets.reduce((sum, { entry }) => sum + entry.packed, 0));
    let before = 0;
    for (const sheet of workbook.sheets) {
      yield { part: 'sheet', name: sheet.name, hidden: sheet.hidden };
      const handler = new SheetHandler(sheet.name, context, budget);
      for await (const _ of scanEntry(sheet.entry, handler, xlsxNamespaces, signal)) {
        yield* handler.batches.take(false);
        yield* progress.at(before + sheet.entry.done);
      }
      if (!handler.isSheet) throw broken(`${sheet.entry.name} is no sheet`);
      yield* handler.batches.take(true);
      if (handler.merges.length > 0) yield { part: 'merges', merges: handler.merges };
      before += sheet.entry.packed;
    }
  } finally {
    await file.close();
  }
}

async function contextOf(workbook: Workbook, signal: AbortSignal | undefined): Promise<CellContext> {
  const { strings, styles, is1904 } = workbook;
  const texts = new StringsHandler();
  const looks = new StylesHandler();
  if (strings !== undefined) await readEntry(strings, texts, xlsxNamespaces, signal);
  if (styles !== undefined) await readEntry(styles, looks, xlsxNamespaces, signal);
  if (styles !== undefined && !looks.isWhole) throw broken(`${styles.name} holds no styles`);
  return { texts: texts.texts, formats: looks.formats, is1904 };
}
