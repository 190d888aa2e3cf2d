import type { Id } from '#shared/base/ids.ts';
import { lastDayOf, type Month } from '#shared/base/month.ts';
import type { BookTab } from './wish.ts';

interface SheetPlace {
  id: Id;
  tab: BookTab;
  line?: Id | undefined;
}

/** The sheet as it stood at the end of a month. */
export const sheetAt = ({ id, tab, line }: SheetPlace, month: Month): string =>
  `#/budget?id=${id}&tab=${tab}${line === undefined ? '' : `&line=${line}`}&asOf=${lastDayOf(month)}`;
