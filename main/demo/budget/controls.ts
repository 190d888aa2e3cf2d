import { addDays, type Day, rocYear } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { create, move } from '../drafts.ts';
import { workdayBefore } from '../this-year/days.ts';
import type { Book } from './book.ts';
import { dayIn, yearText } from './calendar.ts';
import events from './events.json' with { type: 'json' };

interface Row {
  line: string;
  amount: number;
  asked: string;
  held?: string;
  by: string;
  purpose: string;
  vendor?: string;
  contract?: string;
  uses: [on: string, amount: number][];
  refused?: [on: string, text: string];
  cancelled?: [on: string, text: string];
}

const rows = events.controls as unknown as readonly Row[];

interface Use {
  on: Day;
  amount: number;
}

interface Standing {
  moves: string[];
  endedOn: Day | null;
  endText: string | null;
}

/** What of a request has come about by today. */
function standingOf({ refused, cancelled }: Row, year: number, today: Day, heldOn: Day | null): Standing {
  const held = heldOn === null ? [] : ['hold'];
  for (const [name, end] of [['refuse', refused] as const, ['cancel', cancelled] as const]) {
    const on = end && workdayBefore(dayIn(year, end[0]));
    if (on && on <= today) return { moves: [...held, name], endedOn: on, endText: end[1] };
  }
  return { moves: held, endedOn: null, endText: null };
}

function requested(book: Book, row: Row, at: number): Draft[] {
  const { cast, year, budget } = book;
  const { today } = cast;
  const day = (monthDay: string): Day => workdayBefore(dayIn(year, monthDay));
  if (day(row.asked) > today) return [];
  const heldOn = row.held !== undefined && day(row.held) <= today ? day(row.held) : null;
  const uses = row.uses.map(([on, amount]): Use => ({ on: day(on), amount })).filter(({ on }) => on <= today);
  const used = uses.reduce((sum, one) => sum + one.amount, 0);
  const standing = standingOf(row, year, today, heldOn);
  const isSettled = uses.length > 0 && uses.length === row.uses.length && used >= row.amount * 0.98;
  const line = book.line(row.line);
  if (heldOn !== null && standing.endedOn === null && !isSettled) line.blocked += row.amount - used;
  line.payments.push(...uses);
  const id = newId();
  const values = {
    budget,
    line: line.id,
    number: `動支${year}-${String(at + 1).padStart(4, '0')}`,
    purpose: row.purpose,
    amount: row.amount,
    askedOn: day(row.asked),
    unit: line.sketch.unit === null ? null : cast.unit(line.sketch.unit),
    askedBy: cast.person(row.by),
    vendor: row.vendor ?? null,
    contract: row.contract === undefined ? null : yearText(row.contract, year),
    heldOn,
    heldBy: heldOn === null ? null : cast.person('王美華'),
    uses: uses.map((use, index) => ({ id: newId(), ...use, voucher: `付${year}-${String(at * 10 + index + 101)}` })),
    used: used === 0 ? null : used,
    endedOn: isSettled ? (uses.at(-1)?.on ?? null) : standing.endedOn,
    endText: standing.endText,
  };
  const moves = [...standing.moves, ...(isSettled ? ['settle'] : [])];
  return [create('control', values, id), ...moves.map((name) => move('control', id, name))];
}

/** Asked for these days, where those days are of the same year. */
function asked({ cast, year, budget, line }: Book): Draft[] {
  const row = events.asked;
  const on = workdayBefore(addDays(cast.today, row.days));
  if (rocYear(on) !== year) return [];
  const wanted = line(row.line);
  wanted.blocked += row.amount;
  const { id, sketch } = wanted;
  return [
    create('control', {
      budget,
      line: id,
      number: `動支${year}-${String(rows.length + 1).padStart(4, '0')}`,
      purpose: row.purpose,
      amount: row.amount,
      askedOn: on,
      unit: sketch.unit === null ? null : cast.unit(sketch.unit),
      askedBy: cast.person(row.by),
    }),
  ];
}

/** 動支控留 of this year. */
export const controlDrafts = (book: Book): Draft[] => [
  ...rows.flatMap((row, at) => requested(book, row, at)),
  ...asked(book),
];
