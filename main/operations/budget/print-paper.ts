import { writeFile } from 'node:fs/promises';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type BudgetSheet, budgetSheets } from '#shared/contract/budget-operations.ts';
import { officeWords } from '#shared/words/office.ts';
import { paperBytes } from '../../documents/formats.ts';
import { documentOf } from '../../documents/sheet-document.ts';
import type { SheetBook } from '../../excel/sheet-paper.ts';
import { writeSheetBook } from '../../excel/write-paper.ts';
import { translated } from '../../store/database.ts';
import type { JobContext } from '../carry.ts';
import { budgetName } from './book.ts';
import { accountPaper, allotments, final, monthly, reserve } from './print-book.ts';
import { type Fill, fillFor, type PrintWish } from './print-fill.ts';
import { advances, carryOvers, trend } from './print-ledgers.ts';
import { printWords as words } from './print-words.ts';

const papers: Readonly<Record<BudgetSheet, (fill: Fill) => SheetBook>> = {
  source: (fill) => accountPaper(fill, 'source'),
  agency: (fill) => accountPaper(fill, 'agency'),
  function: (fill) => accountPaper(fill, 'function'),
  object: (fill) => accountPaper(fill, 'object'),
  allotment: allotments,
  monthly,
  carryOver: carryOvers,
  advance: advances,
  reserve,
  final,
  trend,
};

/** A paper as a file that the door hands out; who printed what is in the access log. */
export async function printBudget(context: JobContext, wish: PrintWish): Promise<{ file: string; name: string }> {
  const fill = fillFor(context, wish);
  const { format = 'xlsx' } = wish;
  const book = papers[wish.sheet](fill);
  const file = context.files.room(`${nameOf(fill)}_${formatDay(todayIn(), 'dots').replaceAll('.', '')}.${format}`);
  try {
    if (format === 'xlsx') await writeSheets(context, file.path, book);
    else await writeFile(file.path, await paperBytes(documentOf(book, ofCells), format, context));
  } catch (error) {
    throw translated(error);
  }
  await context.log('exported', {
    paper: `budget.${wish.sheet}`,
    subject: fill.book?.budget.id ?? null,
    withheld: false,
    ...(format === 'xlsx' ? {} : { kind: format }),
  });
  return { file: context.files.offer(file), name: file.name };
}

const writeSheets = (context: JobContext, path: string, book: SheetBook): Promise<void> =>
  writeSheetBook(path, book, (done, total) => {
    if (context.signal.aborted) throw new Refusal('cancelled', officeWords.cancelled);
    context.progress(done, total, words.printing);
  });

/** What 說明 says of cells and formulas, and what a document has in its head. */
const ofCells: ReadonlySet<string> = new Set([words.formulas, words.unit, words.office, words.sheet]);

/** Ledgers are of a year, the others of a budget. */
const ledgers: ReadonlySet<BudgetSheet> = new Set(['carryOver', 'advance', 'trend']);

const nameOf = ({ wish, book, year }: Fill): string =>
  `${book && !ledgers.has(wish.sheet) ? budgetName(book.budget) : `${year}年度`}${budgetSheets[wish.sheet]}`;
