import { Refusal } from '#shared/base/refusal.ts';
import { type ImportField, importFields, isImportable } from '#shared/importing/register-fields.ts';
import type { Register } from '#shared/language/register.ts';
import { type Right, rights } from '#shared/rights.ts';
import { importElsewhere } from '#shared/words/import-elsewhere.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { ReadContext } from '../carry.ts';
import { advanceBook } from './advance-book.ts';
import { allotmentBook } from './allotment-book.ts';
import type { ImportBook } from './book.ts';
import { budgetAccountBook } from './budget-account-book.ts';
import { budgetLineBook } from './budget-line-book.ts';
import { budgetMoveBook } from './budget-move-book.ts';
import { budgetTermBook } from './budget-term-book.ts';
import { calendarBook } from './calendar-book.ts';
import { caseBook } from './case-book.ts';
import { controlBook } from './control-book.ts';
import { councilBook } from './council-book.ts';
import { indicatorBook } from './indicator-book.ts';
import { itemBook } from './item-book.ts';
import { meetingBook } from './meeting-book.ts';
import { motionBook } from './motion-book.ts';
import { plainBook } from './plain-book.ts';
import { planBook } from './plan-book.ts';
import { planMilestoneBook } from './plan-milestone-book.ts';
import { planMonthBook } from './plan-month-book.ts';
import { questionBook } from './question-book.ts';

export interface ImportTarget {
  book: ImportBook;
  /** Fields that the account may fill. */
  fields: readonly ImportField[];
}

/** The register a file is for; refused before the file is read where the account may not write there. */
export function targetOf({ db, who, registerNamed }: ReadContext, name: string): ImportTarget {
  const of = registerNamed(name);
  if (!of) throw new Refusal('missing', refusalWords.missing(name));
  if (!isImportable(of))
    throw new Refusal('invalid', `${words.notImportable(of.label)}${importElsewhere[of.name] ?? ''}`);
  const { create, change = 'write' } = of.options.rights ?? {};
  for (const right of new Set([create ?? change, change]))
    if (!who.rights.has(right)) throw new Refusal('forbidden', refusalWords.forbidden(rights[right]));
  const may = (right: Right | undefined): boolean => right === undefined || who.rights.has(right);
  const book = bookOf(of, db);
  return { book, fields: importFields(book.of, (field) => may(field.see) && may(field.change)) };
}

/** Registers whose rows become something else than their own records. */
const own: Readonly<Record<string, ImportBook>> = {
  directive: caseBook,
  calendar: calendarBook,
  meeting: meetingBook,
  item: itemBook,
  council: councilBook,
  motion: motionBook,
  question: questionBook,
  budgetAccount: budgetAccountBook,
  budgetMove: budgetMoveBook,
  budgetTerm: budgetTermBook,
  advance: advanceBook,
  control: controlBook,
  allotment: allotmentBook,
  plan: planBook,
  planMilestone: planMilestoneBook,
  planMonth: planMonthBook,
};

/** Made for one reading: their columns are the office's own, or they remember what they read. */
const made: Readonly<Record<string, (db: ReadableDb) => ImportBook>> = {
  indicatorValue: indicatorBook,
  budgetLine: budgetLineBook,
};

export const bookOf = (of: Register, db: ReadableDb): ImportBook =>
  made[of.name]?.(db) ?? own[of.name] ?? plainBook(of);
