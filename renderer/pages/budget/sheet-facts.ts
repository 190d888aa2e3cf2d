import { type Day, formatDay } from '#shared/base/day.ts';
import { budgetTexts as texts } from './texts.ts';
import type { BookTab } from './wish.ts';

/** What the file of a sheet is called, and of which budget and day it is. */
export const sheetFacts = (name: string, tab: BookTab, asOf: Day) => ({
  title: texts.gridLabel(name, texts.tabs[tab]),
  facts: [
    [texts.version, name],
    [texts.asOf, formatDay(asOf, 'full')],
  ] as [string, string][],
});
