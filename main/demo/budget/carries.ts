import type { Day } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { create, move } from '../drafts.ts';
import { workdayBefore } from '../this-year/days.ts';
import { eventAmount } from './amounts.ts';
import type { Book } from './book.ts';
import { dayIn, yearText } from './calendar.ts';
import events from './events.json' with { type: 'json' };

interface Row {
  line: string;
  amount: number;
  unit: string;
  by: string;
  chief: string;
  contract: string;
  vendor: string;
  due: string;
  reason: string;
  file: string;
  asked: string;
  checked: string;
  reviewed: string;
  approved: string;
  number: string;
  uses: [years: number, on: string, kind: string, percent: number][];
}

const rows = events.carries as unknown as readonly Row[];

/** Shares of the whole that add up: the last takes what is left. */
function usesOf({ uses }: Row, year: number, amount: number) {
  let left = amount;
  return uses.map(([years, on, kind, percent], at) => {
    const part = at === uses.length - 1 ? left : Math.round((amount * percent) / 100_000) * 1000;
    left -= part;
    return { id: newId(), on: workdayBefore(dayIn(year + years, on)), kind, amount: part, number: null };
  });
}

function carried(book: Book, row: Row): Draft[] {
  const { cast, year, budget, offset } = book;
  const amount = eventAmount(offset, row.amount);
  const line = book.line(row.line);
  line.carried += amount;
  const come = (day: Day): Day | null => (day <= cast.today ? day : null);
  const askedOn = come(workdayBefore(dayIn(year, row.asked)));
  if (askedOn === null) return [];
  const checkedOn = come(workdayBefore(dayIn(year, row.checked)));
  const reviewedOn = come(workdayBefore(dayIn(year, row.reviewed)));
  const approvedOn = come(workdayBefore(dayIn(year + 1, row.approved)));
  const uses = usesOf(row, year, amount).filter(({ on }) => on <= cast.today);
  const left = uses.reduce((rest, use) => rest - use.amount, amount);
  const id = newId();
  const values = {
    budget,
    year,
    line: line.id,
    basis: 'committed',
    amount,
    contract: yearText(row.contract, year),
    vendor: row.vendor,
    dueOn: dayIn(year + 1, row.due),
    reason: row.reason,
    unit: cast.unit(row.unit),
    askedOn,
    askedBy: cast.person(row.by),
    checkedOn,
    checkedBy: checkedOn && cast.person(row.chief),
    reviewedOn,
    reviewedBy: reviewedOn && cast.person('王美華'),
    approvedOn,
    approvedBy: approvedOn && cast.person('許明淵'),
    approvedNumber: approvedOn && row.number.replace('{次年}', String(year + 1)),
    enteredBy: approvedOn && cast.person('王美華'),
    proof: approvedOn && '紙本簽核',
    uses,
    left,
    endedOn: left === 0 ? (uses.at(-1)?.on ?? null) : null,
    files: [cast.file(row.file)],
  };
  const moves = [
    ...(checkedOn ? ['check'] : []),
    ...(reviewedOn ? ['review'] : []),
    ...(approvedOn ? ['approve'] : []),
    ...(left === 0 ? ['close'] : []),
  ];
  return [create('carryOver', values, id), ...moves.map((name) => move('carryOver', id, name))];
}

/** 預算保留 of a year, from the request to the last payment of the years after. */
export const carryDrafts = (book: Book): Draft[] => rows.flatMap((row) => carried(book, row));
