import { addDays, type Day, rocYear } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { create, move } from '../drafts.ts';
import { workdayBefore } from '../this-year/days.ts';
import { eventAmount } from './amounts.ts';
import type { Book, BookLine } from './book.ts';
import { dayIn, yearText } from './calendar.ts';
import events from './events.json' with { type: 'json' };

type Row = (typeof events)['moves'][number];
type Pending = (typeof events)['pending'][number];

const happensIn = ({ years }: Row, { offset }: Book): boolean =>
  years === 'all' || (years === 'now' ? offset === 0 : offset < 0);

/** What an approved move does to its lines, from its day on and until it was cancelled. */
function takeEffect(from: BookLine, to: BookLine, amount: number, on: Day, until: Day | null): void {
  from.steps.push({ on, amount: -amount });
  to.steps.push({ on, amount });
  if (until === null) return;
  from.steps.push({ on: until, amount });
  to.steps.push({ on: until, amount: -amount });
}

function approved(book: Book, row: Row): Draft[] {
  const { cast, year, offset } = book;
  const on = workdayBefore(dayIn(year, row.on));
  const until = row.cancelledOn === undefined ? null : workdayBefore(dayIn(year, row.cancelledOn));
  const [from, to] = [book.line(row.from), book.line(row.to)];
  const amount = eventAmount(offset, row.amount);
  takeEffect(from, to, amount, on, until);
  if (on > cast.today) return [];
  const isCancelled = until !== null && until <= cast.today;
  const id = newId();
  const values = {
    budget: book.budget,
    kind: row.kind,
    on,
    from: from.id,
    to: to.id,
    amount,
    number: yearText(row.number, year),
    reason: row.reason,
    unit: cast.unit(row.unit),
    reviewedOn: workdayBefore(addDays(on, -2)),
    reviewedBy: cast.person('王美華'),
    approvedOn: on,
    approvedBy: cast.person('許明淵'),
    enteredBy: cast.person('王美華'),
    basis: '紙本簽核',
    cancelledOn: isCancelled ? until : null,
    cancelText: isCancelled ? (row.cancelText ?? null) : null,
  };
  const steps = ['review', 'approve', ...(isCancelled ? ['cancel'] : [])];
  return [create('budgetMove', values, id), ...steps.map((step) => move('budgetMove', id, step))];
}

/** Asked for a few days ago, where those days are of the same year. */
function pending(book: Book, row: Pending): Draft[] {
  const { cast } = book;
  const on = workdayBefore(addDays(cast.today, row.asked));
  if (rocYear(on) !== book.year) return [];
  const reviewedOn = row.reviewed === undefined ? null : workdayBefore(addDays(cast.today, row.reviewed));
  const from = book.line(row.from);
  if (row.returned === undefined) from.blocked += row.amount;
  const id = newId();
  const values = {
    budget: book.budget,
    kind: row.kind,
    on,
    from: from.id,
    to: book.line(row.to).id,
    amount: row.amount,
    reason: row.reason,
    unit: cast.unit(row.unit),
    askedBy: cast.person(row.by),
    reviewedOn,
    reviewedBy: reviewedOn === null ? null : cast.person('王美華'),
    returnText: row.returned ?? null,
  };
  const steps = [...(reviewedOn === null ? [] : ['review']), ...(row.returned === undefined ? [] : ['return'])];
  return [create('budgetMove', values, id), ...steps.map((step) => move('budgetMove', id, step))];
}

/** 流用, and uses of the reserves. */
export const moveDrafts = (book: Book): Draft[] => [
  ...events.moves.filter((row) => happensIn(row, book)).flatMap((row) => approved(book, row)),
  ...(book.offset === 0 ? events.pending.flatMap((row) => pending(book, row)) : []),
];
