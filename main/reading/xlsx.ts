import type { NumberFormat } from './number-format.ts';
import { openPackage, type PackageEntry } from './package.ts';
import type { Part } from './parts.ts';
import { ReadingProgress } from './progress.ts';
import { readEntry, scanEntry } from './read-xml.ts';
import { broken } from './refusals.ts';
import { ReadingBudget } from './row-batches.ts';
import { TextsAhead } from './texts-ahead.ts';
import { xlsxNamespaces } from './xlsx-names.ts';
import { SheetHandler } from './xlsx-sheet.ts';
import { StylesHandler } from './xlsx-styles.ts';
import { readWorkbook, type Workbook } from './xlsx-workbook.ts';

/** Reads a workbook of Excel, one sheet after another; never holds more than the texts and the rows of one batch. */
export async function* readXlsx(path: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const file = await openPackage(path);
  try {
    const workbook = await readWorkbook(file, signal);
    const texts = new TextsAhead(workbook.strings, signal);
    try {
      yield* readSheets(workbook, texts, signal);
    } finally {
      await texts.close();
    }
  } finally {
    await file.close();
  }
}

async function* readSheets(
  { sheets, styles, is1904 }: Workbook,
  ahead: TextsAhead,
  signal: AbortSignal | undefined,
): AsyncGenerator<Part> {
  const formats = styles === undefined ? [] : await formatsIn(styles, signal);
  await ahead.reach(0);
  const context = { texts: ahead.texts, formats, is1904 };
  const budget = new ReadingBudget();
  const progress = new ReadingProgress(sheets.reduce((sum, { entry }) => sum + entry.packed, 0));
  let before = 0;
  for (const sheet of sheets) {
    yield { part: 'sheet', name: sheet.name, hidden: sheet.hidden };
    const handler = new SheetHandler(sheet.name, context, budget);
    for await (const _ of scanEntry(sheet.entry, handler, xlsxNamespaces, signal)) {
      await ahead.reach(handler.wanted);
      handler.settle();
      yield* handler.batches.take(false);
      yield* progress.at(before + sheet.entry.done);
    }
    if (!handler.isSheet) throw broken(`${sheet.entry.name} is no sheet`);
    yield* handler.batches.take(true);
    if (handler.merges.length > 0) yield { part: 'merges', merges: handler.merges };
    before += sheet.entry.packed;
  }
  await ahead.end();
}

async function formatsIn(styles: PackageEntry, signal: AbortSignal | undefined): Promise<readonly NumberFormat[]> {
  const looks = await readEntry(styles, new StylesHandler(), xlsxNamespaces, signal);
  if (!looks.isWhole) throw broken(`${styles.name} holds no styles`);
  return looks.formats;
}
