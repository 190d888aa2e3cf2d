import { planMilestone } from '#shared/registers/plan-milestone.ts';
import type { ImportBook } from './book.ts';
import { plainBook } from './plain-book.ts';

/** 查核點: many plans have one of the same name, so its plan tells it apart as well. */
export const planMilestoneBook: ImportBook = {
  ...plainBook(planMilestone),
  must: ['plan'],
  wants: ['plan', 'name'],
  keys: (said) => (said.has('plan') && said.has('name') ? ['plan', 'name'] : []),
};
