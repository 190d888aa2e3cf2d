import { rocYear } from '#shared/base/day.ts';
import type { Draft } from '../../store/draft.ts';
import type { Cast } from '../drafts.ts';
import { advancesOf } from './advances.ts';
import { allotmentDrafts } from './allotments.ts';
import { type Book, bookOf } from './book.ts';
import { dayIn, draftedFrom } from './calendar.ts';
import { carryDrafts } from './carries.ts';
import { controlDrafts } from './controls.ts';
import { executionDrafts } from './executions.ts';
import { goldenYears } from './golden-years.ts';
import { moveDrafts } from './moves.ts';
import { supplementaryOf } from './supplementary.ts';
import { councilTerms } from './terms.ts';

/** A year that is over. */
const pastLife = (book: Book): Draft[] => [
  ...moveDrafts(book),
  ...councilTerms(book),
  ...carryDrafts(book),
  ...(book.offset === -1 ? allotmentDrafts(book) : []),
  ...executionDrafts(book),
];

/** The year of today: what is done to a line comes before what is allotted to it and paid of it. */
function thisYearsLife(book: Book): Draft[] {
  const supplementary = supplementaryOf(book);
  return [
    ...(supplementary?.drafts ?? []),
    ...moveDrafts(book),
    ...councilTerms(book),
    ...controlDrafts(book),
    ...carryDrafts(book),
    ...allotmentDrafts(book),
    ...executionDrafts(book),
    ...advancesOf(book.cast, { now: book, supplementary }),
  ];
}

/** The budgets of the demo: those of document 002, this year's with the two before it, and the one being drafted. */
export function budgetYears(cast: Cast): Draft[] {
  const year = rocYear(cast.today);
  const eldest = bookOf(cast, year - 2, -2);
  const elder = bookOf(cast, year - 1, -1, eldest);
  const now = bookOf(cast, year, 0, elder);
  const isDrafting = dayIn(year, draftedFrom.general) <= cast.today;
  return [
    ...goldenYears(cast),
    ...eldest.drafts,
    ...pastLife(eldest),
    ...elder.drafts,
    ...pastLife(elder),
    ...now.drafts,
    ...thisYearsLife(now),
    ...(isDrafting ? bookOf(cast, year + 1, 1, now).drafts : []),
  ];
}
