import type { ReactNode } from 'react';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import type { BookTab } from './wish.ts';

/** What every sheet of the page is given. */
export interface ViewProps {
  book: BookAnswer;
  /** Of the book: 115年度總預算. */
  name: string;
  asOf: Day;
  tab: BookTab;
  /** The line to begin at, and where one has come to. */
  line: Id | undefined;
  onLine: (line: Id | undefined) => void;
  /** Version, day and the steps of the budget, first in the tool bar. */
  tools: ReactNode;
  /** What was opened from the tools; it takes the pane's place. */
  beside: ReactNode;
}
