import { formatPeriod } from '#shared/base/period.ts';
import { asideTexts as texts } from './aside-texts.ts';
import type { BookletRecord } from './use-booklet.ts';

type Named = Pick<BookletRecord, 'id' | 'title' | 'period' | 'former'>;

/** Reports that one can be compared with: those over days before it, the newest first. */
export const earlierThan = <B extends Named>(all: readonly B[], booklet: Named): B[] =>
  all
    .filter((one) => one.id !== booklet.id && (one.id === booklet.former || one.period.to < booklet.period.from))
    .toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1));

const months = (day: string): string => day.slice(5, 7);
const year = (day: string): number => Number(day.slice(0, 4));

/** 第6次定期會（去年同期）: what tells it from the others in few words. */
export function shortName({ title, period }: Named, { period: now }: Named): string {
  const session = /第[\d一二三四五六七八九十]+次\S{0,4}?會/.exec(title)?.[0];
  const name = session ?? formatPeriod(period, 'dots');
  const isLastYear =
    year(period.from) === year(now.from) - 1 &&
    months(period.from) === months(now.from) &&
    months(period.to) === months(now.to);
  return isLastYear ? texts.lastYear(name) : name;
}
