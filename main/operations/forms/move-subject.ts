import { budgetMoveRows } from '#shared/importing/budget-move-rows.ts';
import { text } from '#shared/language/field.ts';
import { budgetMove } from '#shared/registers/budget-move.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadContext } from '../carry.ts';
import { budgetMoveBook, judgedMove } from '../importing/budget-move-book.ts';
import { judgedInOrder } from '../importing/budget-move-order.ts';
import type { StagedWrite } from '../importing/stage.ts';
import { bookSubject } from './book-subject.ts';
import { namedPlaces, placeText } from './line-places.ts';
import { type Seeing, shown } from './subject.ts';

const { reason, kind, on, from, to, amount } = budgetMove.fields;

/** 預算異動 that wait: the head approves on paper, and whoever may enter it for him takes the form back. */
export const moveSubject = bookSubject({
  of: budgetMove,
  key: 'reason',
  about: 'kind',
  shown: [
    shown('kind', kind),
    shown('reason', reason),
    shown('on', on),
    shown('fromPlace', text(from.label, { width: 28 })),
    shown('toPlace', text(to.label, { width: 28 })),
    shown('amount', amount),
  ],
  filled: budgetMoveRows,
  fill: ['approvedOn', 'number'],
  usual: ['approvedOn', 'number'],
  open: new Set(['asked', 'reviewed']),
  also: placesOf,
  judge: judgedMove,
  together: unlawful,
  ...(budgetMoveBook.lent ? { lent: budgetMoveBook.lent } : {}),
  drafts: budgetMoveBook.drafts,
});

function placesOf(context: ReadContext, rows: readonly Kept[]): (row: Kept) => Record<string, string> {
  const places = namedPlaces(
    context,
    rows.flatMap((row) => [row.from, row.to]),
  );
  const textOf = (id: unknown): string => placeText(places.get(String(id)));
  return (row) => ({ fromPlace: textOf(row.from), toPlace: textOf(row.to) });
}

/** By the same law, and in the order of their days: what one approves is not there any more for the next. */
function unlawful({ db, who }: Seeing, rows: readonly StagedWrite[]): Map<number, string> {
  const approved = rows.filter(({ values }) => typeof values.approvedOn === 'string');
  return new Map(
    judgedInOrder(db, who, approved).flatMap((one) => ('error' in one ? [[one.row.row, one.error.message]] : [])),
  );
}
