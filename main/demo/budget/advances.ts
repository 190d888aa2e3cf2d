import { addDays, type Day, rocYear } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { advanceDue } from '#shared/budget/calendar.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create, move } from '../drafts.ts';
import { workdayBefore } from '../this-year/days.ts';
import rows from './advances.json' with { type: 'json' };
import type { Book } from './book.ts';
import { dayIn, yearText } from './calendar.ts';
import type { Supplementary } from './supplementary.ts';

type Row = (typeof rows)[number];

/** What a record says of its way, and the moves that lead there. */
interface Way {
  values: Record<string, unknown>;
  moves: string[];
}

const advanceYears = 1;

/** Sent, consented to and paid in the year of the letter, as far as those days have come. */
function consented(row: Row, year: number, today: Day): Way {
  const day = (monthDay: string, after = 0): Day => workdayBefore(dayIn(year + after, monthDay));
  const values: Record<string, unknown> = {};
  const moves: string[] = [];
  const sentOn = row.sent === undefined ? null : day(row.sent);
  if (sentOn === null || sentOn > today) return { values, moves };
  values.sentOn = sentOn;
  moves.push('send');
  const [on = '', number = ''] = row.consent ?? [];
  if (on === '' || day(on) > today) return { values, moves };
  const consentOn = day(on);
  Object.assign(values, {
    consentOn,
    consentNumber: yearText(number, year),
    dueOn: advanceDue(consentOn, advanceYears),
  });
  moves.push('consent');
  const [after, paidOn, paid] = row.paid ?? [];
  const payday = paidOn === undefined ? null : day(String(paidOn), Number(after));
  if (payday !== null && payday <= today) Object.assign(values, { paid, paidOn: payday });
  return { values, moves };
}

/** How it ended: by the supplementary budget, or cancelled. */
function ended(row: Row, year: number, today: Day, supplementary: Supplementary | undefined): Way {
  if (row.regular !== undefined && supplementary?.life.isLaw) {
    const { promulgatedOn, promulgatedNumber } = supplementary.life;
    return {
      moves: ['regularise'],
      values: {
        regularWay: 'supplementary',
        regularBudget: supplementary.budget,
        regularOn: promulgatedOn,
        regularNumber: promulgatedNumber,
      },
    };
  }
  const [on, text] = row.cancelled ?? [];
  const endedOn = on === undefined ? null : workdayBefore(dayIn(year, on));
  if (endedOn === null || endedOn > today) return { moves: [], values: {} };
  return { moves: ['cancel'], values: { endedOn, endText: text } };
}

/** Under way these days, whatever the day is. */
function recent(row: Row, days: number, today: Day): Way & { letterOn: Day } {
  const on = workdayBefore(addDays(today, days));
  const letterOn = workdayBefore(addDays(on, -12));
  return row.isSent ? { letterOn, values: { sentOn: on }, moves: ['send'] } : { letterOn, values: {}, moves: [] };
}

function advanceDrafts(cast: Cast, row: Row, at: number, books: Books): Draft[] {
  const { today } = cast;
  const year = rocYear(today) + row.years;
  const now = row.days === undefined ? undefined : recent(row, row.days, today);
  const letterOn = now?.letterOn ?? workdayBefore(dayIn(year, row.letter?.[0] ?? '01-05'));
  if (letterOn > today) return [];
  const way = now ?? consented(row, year, today);
  const end = way.moves.includes('consent') ? ended(row, year, today, books.supplementary) : { moves: [], values: {} };
  const id: Id = newId();
  const filedIn = rocYear(letterOn);
  const values = {
    number: `墊${filedIn}-${String(at + 1).padStart(3, '0')}`,
    title: row.title,
    year: filedIn,
    unit: cast.unit(row.unit),
    agency: row.agency,
    letterOn,
    letterNumber: yearText(row.letterNumber ?? row.letter?.[1] ?? '', filedIn),
    amount: row.amount,
    ownAmount: row.own ?? null,
    account: books.now.tree.at('agency', row.account),
    note: row.note ?? null,
    ...way.values,
    ...end.values,
  };
  return [create('advance', values, id), ...[...way.moves, ...end.moves].map((name) => move('advance', id, name))];
}

interface Books {
  now: Book;
  supplementary: Supplementary | undefined;
}

/** 墊付案: one of every state. */
export const advancesOf = (cast: Cast, books: Books): Draft[] =>
  rows.flatMap((row, at) => advanceDrafts(cast, row, at, books));
