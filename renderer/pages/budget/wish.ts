import { type Day, isDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { isMonth, type Month } from '#shared/base/month.ts';

export const bookTabs = ['agency', 'function', 'source', 'object', 'allotment', 'final', 'charts'] as const;
export type BookTab = (typeof bookTabs)[number];

/** What the budget page was asked for. It stands in the address, so that a way back leads to the same sheet. */
export interface BookWish {
  readonly id?: Id | undefined;
  readonly tab?: BookTab | undefined;
  /** The line in the pane. */
  readonly line?: Id | undefined;
  /** The book it is compared with. */
  readonly compare?: Id | undefined;
  readonly asOf?: Day | undefined;
}

const isTab = (value: unknown): value is BookTab => bookTabs.some((tab) => tab === value);

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readBookWish({ id, tab, line, compare, asOf }: Readonly<Record<string, unknown>>): BookWish {
  const said: BookWish = {
    id: textIn(id),
    tab: isTab(tab) ? tab : undefined,
    line: textIn(line),
    compare: textIn(compare),
    asOf: typeof asOf === 'string' && isDay(asOf) ? asOf : undefined,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What the page of monthly figures was asked for. */
export interface ExecutionWish {
  id?: Id;
  month?: Month;
  /** A file is to be read in. */
  file?: true;
}

export function readExecutionWish({ id, month, file }: Readonly<Record<string, unknown>>): ExecutionWish {
  const budget = textIn(id);
  return {
    ...(file === true ? { file } : {}),
    ...(budget === undefined ? {} : { id: budget }),
    ...(typeof month === 'string' && isMonth(month) ? { month } : {}),
  };
}
