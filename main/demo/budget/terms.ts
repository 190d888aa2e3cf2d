import { newId } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { create, move } from '../drafts.ts';
import { workdayBefore } from '../this-year/days.ts';
import type { Book } from './book.ts';
import { dayIn, yearText } from './calendar.ts';
import cuts from './cuts.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };

type Row = (typeof events)['terms'][number];

/** What the council cut of the year's budget is in its legal amounts already. */
const cutDrafts = ({ budget, life, line }: Book): Draft[] =>
  Object.entries(cuts).map(([key, { amount, text }]) =>
    create('budgetTerm', {
      budget,
      line: line(key).id,
      kind: 'cut',
      amount,
      on: life.thirdOn,
      number: life.thirdNumber,
      text,
    }),
  );

function termDrafts(book: Book, row: Row): Draft[] {
  const { budget, life, cast, year } = book;
  const line = row.line === null ? null : book.line(row.line);
  const thaw = row.thaw && { ...row.thaw, on: workdayBefore(dayIn(year, row.thaw.on)) };
  const isThawed = thaw !== undefined && thaw.on <= cast.today;
  if (line && !isThawed) {
    line.blocked += row.amount ?? 0;
    line.closed ||= row.kind === 'condition';
  }
  const id = newId();
  const values = {
    budget,
    line: line?.id ?? null,
    kind: row.kind,
    amount: row.amount,
    on: life.thirdOn,
    number: life.thirdNumber,
    text: row.text,
    thaws: isThawed
      ? [{ id: newId(), on: thaw.on, amount: row.amount, number: yearText(thaw.number, year), text: thaw.text }]
      : [],
    endedOn: isThawed ? thaw.on : null,
  };
  return [create('budgetTerm', values, id), ...(isThawed ? [move('budgetTerm', id, 'end')] : [])];
}

/** 審議意見: cuts of every year, and what the council laid upon this year's lines. */
export const councilTerms = (book: Book): Draft[] => [
  ...cutDrafts(book),
  ...(book.offset === 0 ? events.terms.flatMap((row) => termDrafts(book, row)) : []),
];
