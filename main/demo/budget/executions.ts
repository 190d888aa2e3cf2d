import type { Id } from '#shared/base/ids.ts';
import { lastDayOf, type Month } from '#shared/base/month.ts';
import { monthOfYear, monthsOver } from '#shared/budget/amounts.ts';
import type { Draft } from '../../store/draft.ts';
import { create } from '../drafts.ts';
import { allottedMonths, inYear } from './allotments.ts';
import { spreadWithin } from './amounts.ts';
import { type Book, type BookLine, currentOn } from './book.ts';
import { type Group, groupsOf } from './groups.ts';
import { courses, doneInDecember } from './seasons.ts';

/** Cumulative, at the end of a month. */
interface Done {
  paid: number;
  payable: number;
  saved: number;
  committed: number;
  prepaid: number;
}

const nothing: Done = { paid: 0, payable: 0, saved: 0, committed: 0, prepaid: 0 };

const blankIfNone = (value: number): number | null => (value === 0 ? null : value);

function record({ budget, year }: Book, line: Id, month: Month, done: Done): Draft {
  return create('execution', {
    budget,
    line,
    month,
    paid: blankIfNone(done.paid),
    payable: blankIfNone(done.payable),
    committed: blankIfNone(done.committed),
    prepaid: blankIfNone(done.prepaid),
    saved: blankIfNone(done.saved),
    source: 'imported',
    file: `${year}${month.slice(5)}歲入歲出執行月報.csv`,
  });
}

/** What may not be spent, because it is held, frozen or kept for the year after. */
const keptBack = ({ blocked, carried }: BookLine): number => Math.max(blocked, carried);

/** What each line of a group has done by the end of October. */
function byOctober(book: Book, { lines, share }: Group, allotted: ReadonlyMap<Id, number>): Map<BookLine, Done> {
  const most = (line: BookLine): number =>
    line.closed ? 0 : Math.max(0, Math.min(allotted.get(line.id) ?? 0, inYear(book, line) - keptBack(line)));
  const isOffice = ({ sketch }: BookLine): boolean => sketch.season !== 'personnel';
  const payable = spreadWithin(
    share('payable'),
    lines.map((line) => ({
      weight: isOffice(line) && line.sketch.seed % 2 === 0 ? most(line) : 0,
      most: Math.floor(most(line) / 3),
    })),
  );
  const saved = spreadWithin(
    share('saved'),
    lines.map((line) => ({ weight: line.sketch.seed % 3 === 0 ? most(line) : 0, most: Math.floor(most(line) / 6) })),
  );
  const paid = spreadWithin(
    share('paid'),
    lines.map((line, at) => ({
      weight: most(line) * (72 + ((line.sketch.seed * 29) % 57)),
      least: line.payments.reduce((sum, { amount }) => sum + amount, 0),
      most: most(line) - (payable[at] ?? 0) - (saved[at] ?? 0),
    })),
  );
  return new Map(
    lines.map((line, at) => [
      line,
      { paid: paid[at] ?? 0, payable: payable[at] ?? 0, saved: saved[at] ?? 0, committed: 0, prepaid: 0 },
    ]),
  );
}

/** Percent of what is owed or saved in October that is so in a month before it. */
const owed = [0, 0, 0, 0, 30, 75, 40, 60, 85, 100];
const spared = [0, 0, 0, 0, 0, 0, 0, 0, 60, 100];

const percent = (value: number, of: number): number => Math.floor((value * of) / 100);

/** A line at the end of a month, on its way to October or beyond. */
function inMonth(book: Book, line: BookLine, october: Done, month: number): Done {
  const end = lastDayOf(monthOfYear(book.year, month));
  const current = currentOn(line, end);
  const usual =
    month <= 10
      ? percent(october.paid, courses[line.sketch.season][month - 1] ?? 100)
      : later(book, line, october, month);
  const vouchers = line.payments.reduce((sum, { on, amount }) => (on <= end ? sum + amount : sum), 0);
  const paid = Math.min(current, Math.max(usual, Math.min(vouchers, october.paid)));
  const payable = Math.min(current - paid, percent(october.payable, owed[month - 1] ?? 100));
  const saved = Math.min(current - paid - payable, percent(october.saved, spared[month - 1] ?? 100));
  return { paid, payable, saved, ...contracted(line, current - paid - payable - saved, month) };
}

function later(book: Book, line: BookLine, october: Done, month: number): number {
  if (line.closed) return october.paid;
  const all = inYear(book, line);
  const goal = percent(all, doneInDecember[line.sketch.season] / 10);
  const end = Math.max(october.paid, Math.min(goal, all - keptBack(line) - october.payable - october.saved));
  return october.paid + percent(end - october.paid, (month - 10) * 50);
}

/** Works are under contract from April on, and some were paid in advance. */
function contracted({ sketch, carried }: BookLine, open: number, month: number): Pick<Done, 'committed' | 'prepaid'> {
  const isWork = sketch.season === 'capital' && open >= 500_000 && month >= 4;
  if (!isWork) return { committed: 0, prepaid: 0 };
  const committed = Math.min(open, Math.max(carried, percent(open, 55)));
  const isAdvanced = sketch.seed % 5 === 0 && month <= 9;
  return { committed, prepaid: isAdvanced ? Math.floor(committed / 10_000) * 1000 : 0 };
}

const least = 100_000;

/** Small lines are looked at by the quarter; what has not changed since is not said again. */
function thisYear(book: Book): Draft[] {
  const over = monthsOver(book.year, book.cast.today);
  const allotted = new Map(
    [...allottedMonths(book)].map(([line, { months }]) => [
      line,
      months.slice(0, 10).reduce((sum, one) => sum + one, 0),
    ]),
  );
  return groupsOf(book).flatMap((group) =>
    [...byOctober(book, group, allotted)].flatMap(([line, october]) => {
      const drafts: Draft[] = [];
      let before = '';
      for (let month = 1; month <= over; month += 1) {
        if (line.amount < least && month % 3 !== 0 && month !== over) continue;
        const done = inMonth(book, line, october, month);
        const said = JSON.stringify(done);
        if (said === before) continue;
        before = said;
        drafts.push(record(book, line.id, monthOfYear(book.year, month), done));
      }
      return drafts;
    }),
  );
}

const quarters = [3, 6, 9, 12] as const;
const large = 500_000;

/** The account of a year that is over; of the year just gone also its quarters. */
function pastYear(book: Book): Draft[] {
  return book.lines.flatMap((line) => {
    const { sketch } = line;
    if (sketch.season === 'reserve') return [];
    const all = inYear(book, line);
    const payable = sketch.season === 'capital' && sketch.seed % 5 === 0 ? percent(all, 2) : 0;
    const share = doneInDecember[sketch.season] - ((sketch.seed * 13) % 30);
    const most = all - line.carried - payable;
    const paid = Math.max(0, Math.min(most, Math.floor((all * share) / 1000)));
    const saved = sketch.side === 'revenue' ? 0 : most - paid;
    const december: Done = { paid, payable, saved, committed: line.carried, prepaid: 0 };
    const course = courses[sketch.season];
    const months = book.offset === -1 && all >= large ? quarters : quarters.slice(-1);
    return months.map((month) => {
      const there = currentOn(line, lastDayOf(monthOfYear(book.year, month)));
      const done =
        month === 12 ? december : { ...nothing, paid: Math.min(there, percent(paid, (course[month - 1] ?? 0) * 0.86)) };
      return record(book, line.id, monthOfYear(book.year, month), done);
    });
  });
}

/** 執行數 as the accounting system had them. */
export const executionDrafts = (book: Book): Draft[] => (book.offset === 0 ? thisYear(book) : pastYear(book));
