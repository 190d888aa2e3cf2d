import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { type Day, partsOf } from '#shared/base/day.ts';
import type { Condition } from '#shared/language/condition.ts';

export const inState = (...states: readonly string[]): Condition => ({
  field: 'state',
  is: 'oneOf',
  value: [...states],
});

/** In the calendar year of a day: fiscal years are calendar years. */
export const inYearOf =
  (field: string) =>
  (today: Day): Condition => ({
    all: [
      { field, is: 'from', value: `${partsOf(today).year}-01-01` },
      { field, is: 'upTo', value: `${partsOf(today).year}-12-31` },
    ],
  });

export const rocYearOf = (day: Day): number => partsOf(day).year - ROC_OFFSET;

/** 逾期未轉正: consented, and past the day by which it had to become regular. */
export const overdueAdvances = (today: Day): Condition => ({
  all: [inState('consented'), { field: 'dueOn', is: 'below', value: today }],
});

/** Carried money whose last year it is, or was. */
export const endingCarries = (today: Day, years: number): Condition => ({
  all: [inState('approved'), { field: 'year', is: 'upTo', value: rocYearOf(today) - years }],
});
