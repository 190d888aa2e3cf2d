import { type Day, formatDay, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { draftStages } from '#shared/budget/facts.ts';
import { type BudgetSheet, budgetSheets } from '#shared/contract/budget-operations.ts';
import type { SheetFormat } from '#shared/contract/paper-formats.ts';
import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { budgetWords } from '#shared/words/budget.ts';
import type { PaperHead } from '../../excel/papers/parts.ts';
import type { SheetPaper } from '../../excel/sheet-paper.ts';
import { lastPosition } from '../../store/journal.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { recordsSeen } from '../../store/records.ts';
import type { JobContext } from '../carry.ts';
import { budgetName, usualDay } from './book.ts';
import { printWords as words } from './print-words.ts';
import { type Book, isInForce, readBook } from './read-book.ts';

export interface PrintWish {
  sheet: BudgetSheet;
  budget?: Id;
  year?: number;
  asOf?: Day;
  unit: SheetPaper['unit'];
  format?: SheetFormat;
}

/** What every paper is filled from. */
export interface Fill {
  context: JobContext;
  wish: PrintWish;
  year: number;
  asOf: Day;
  /** None where a ledger is printed of a year that has no budget. */
  book: Book | undefined;
}

/** The budget asked for, or the general one of the year asked for, or of this year. */
export function fillFor(context: JobContext, wish: PrintWish, today: Day = todayIn()): Fill {
  const { db } = context;
  const id = wish.budget ?? generalOf(context, wish.year ?? rocYear(today));
  const book = id === undefined ? undefined : readBook(db, id);
  const year = book?.budget.year ?? wish.year ?? rocYear(today);
  return { context, wish, year, book, asOf: wish.asOf ?? usualDay(year, today) };
}

const generalOf = (context: JobContext, year: number): Id | undefined =>
  recordsSeen(context, 'budget', {
    all: [
      { field: 'year', is: 'equal', value: year },
      { field: 'kind', is: 'equal', value: 'general' },
    ],
  })[0]?.id;

export function bookThere({ book, year }: Fill): Book {
  if (!book) throw new Refusal('missing', words.noBudgetOfYear(year));
  return book;
}

/** A book that is being carried out: what the council has not made law has neither months nor moves. */
export function runningBook(fill: Fill): Book {
  const book = bookThere(fill);
  const name = budgetName(book.budget);
  if (book.budget.kind === 'supplementary') throw new Refusal('invalid', budgetWords.notSupplementary(name));
  if (!isInForce(book.budget)) throw new Refusal('invalid', words.notRunning(name, budgetSheets[fill.wish.sheet]));
  return book;
}

/** Which amounts a version has come to: 法定預算數, 預算案數. */
function stageOf({ facts }: Book): string {
  const stage = draftStages.findLast((name) => facts.lines.some((line) => line[name] !== null));
  return stage === undefined ? '' : registers.budgetLine.fields[stage].label;
}

function versionOf(book: Book | undefined): [string, string][] {
  if (!book) return [];
  const state = statesOf(registers.budget)[book.budget.state] ?? '';
  const said = [budgetName(book.budget), `（${state}）`, stageOf(book)].join('');
  return [[words.version, said]];
}

interface Said {
  period: string;
  /** Left out where the paper is of no single budget. */
  book?: Book;
  asOf?: Day;
  notes?: readonly (readonly [string, string])[];
}

/** Head and 說明: who printed what, when, of which version and as of which day. */
export function headOf({ context, wish, asOf }: Fill, said: Said): PaperHead {
  const office = officeSetting(context.db).officeName;
  return {
    office,
    book: said.book ? budgetName(said.book.budget) : '',
    period: said.period,
    unit: wish.unit,
    about: [
      [words.office, office],
      [words.sheet, budgetSheets[wish.sheet]],
      ...versionOf(said.book),
      [words.asOf, formatDay(said.asOf ?? asOf, 'full')],
      [words.printedBy, context.who.name],
      [words.printedOn, formatDay(todayIn(), 'full')],
      [words.position, String(lastPosition(context.db))],
      [words.unit, words.units[wish.unit]],
      [words.formulas, words.live],
      ...(said.notes ?? []),
    ],
  };
}

export const ofYear = (year: number): string => `中華民國${year}年度`;
export const upTo = (day: Day): string => `截至中華民國${formatDay(day, 'full')}`;
