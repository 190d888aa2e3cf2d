import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ReadableDb } from '../../store/database.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { recordOf } from '../../store/records.ts';
import { type Read, read } from '../carry.ts';
import { Numbers } from '../directive/numbers.ts';

/** The number a question asked on this day gets next. */
function numberFor(db: ReadableDb, council: Id | null, askedOn: Day): string {
  const session = council ? recordOf(db, 'council', council) : undefined;
  return new Numbers(db, 'question', officeSetting(db).questionNumber).next({
    年: rocYear(askedOn),
    屆: session?.term ?? null,
    次: session?.number ?? null,
  });
}

export const questionReads: Record<string, Read> = {
  'question.number': read('question.number', ({ db }, { council, askedOn }) => ({
    number: numberFor(db, council ?? null, askedOn ?? todayIn()),
  })),
};
