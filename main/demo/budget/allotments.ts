import type { Id } from '#shared/base/ids.ts';
import { lastDayOfYear } from '#shared/budget/amounts.ts';
import { spreadEvenly } from '#shared/budget/spreading.ts';
import { monthFields, type Spreading } from '#shared/registers/allotment.ts';
import type { Draft } from '../../store/draft.ts';
import { create } from '../drafts.ts';
import { workdayBefore } from '../this-year/days.ts';
import { monthsBy, spreadThousands } from './amounts.ts';
import { type Book, type BookLine, currentOn } from './book.ts';
import { dayIn, yearText } from './calendar.ts';
import { groupsOf } from './groups.ts';
import { allotting } from './seasons.ts';

/** What comes every month alike. */
const everyMonth: ReadonlySet<string> = new Set(['通訊費', '保險', '特別費', '兼職費', '退休離職儲金']);

const isEven = ({ sketch, closed }: BookLine): boolean =>
  !closed && sketch.object !== null && everyMonth.has(sketch.object);

/** The months of every line, January to December; they add up to what the line has today. */
export function allottedMonths(book: Book): Map<Id, { method: Spreading; months: number[] }> {
  const months = new Map<Id, { method: Spreading; months: number[] }>();
  for (const { lines, share } of groupsOf(book)) {
    const amounts = new Map(lines.map((line) => [line, inYear(book, line)]));
    const of = (line: BookLine): number => amounts.get(line) ?? 0;
    const even = lines.filter(isEven);
    for (const line of even) months.set(line.id, { method: 'even', months: spreadEvenly(of(line)) });
    const others = lines.filter((line) => !isEven(line));
    const given = even.reduce((sum, line) => sum + Math.trunc(of(line) / 12) * 10, 0);
    const byOctober = spreadThousands(
      share('allotted') - given,
      others.map((line) => ({
        weight: line.closed ? 0 : of(line) * (94 + ((line.sketch.seed * 7) % 13)),
        least: paidByOctober(line, book.year),
        most: of(line),
      })),
    );
    for (const [at, line] of others.entries()) months.set(line.id, overTheYear(line, of(line), byOctober[at] ?? 0));
  }
  return months;
}

/** What the line has now, for the whole of the year. */
export const inYear = ({ cast, year }: Book, line: BookLine): number => {
  const end = lastDayOfYear(year);
  return currentOn(line, cast.today < end ? cast.today : end);
};

const paidByOctober = ({ payments }: BookLine, year: number): number =>
  payments.reduce((sum, { on, amount }) => (on <= dayIn(year, '10-31') ? sum + amount : sum), 0);

function overTheYear({ sketch }: BookLine, amount: number, byOctober: number) {
  const rest = amount - byOctober;
  const november = Math.floor(rest / 2000) * 1000;
  const method: Spreading = sketch.season === 'capital' ? 'hand' : 'pattern';
  return { method, months: [...monthsBy(byOctober, allotting[sketch.season]), november, rest - november] };
}

/** 分配預算, approved before the year begins. */
export function allotmentDrafts(book: Book): Draft[] {
  const on = workdayBefore(dayIn(book.year - 1, '12-28'));
  const number = yearText('海主字第{前年}0012688號', book.year);
  return [...allottedMonths(book)].map(([line, { method, months }]) =>
    create('allotment', {
      budget: book.budget,
      line,
      method,
      ...Object.fromEntries(monthFields.map((name, at) => [name, months[at] ?? null])),
      on,
      number,
    }),
  );
}
