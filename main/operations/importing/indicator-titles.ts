import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import type { Id } from '#shared/base/ids.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { sameText } from '#shared/base/text-key.ts';
import type { IndicatorNames } from '#shared/importing/indicator-rows.ts';
import { everything } from '#shared/language/condition.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordsWhere } from '../../store/records.ts';

/** The one year that the titles name: 115年度業務統計表. */
function yearTold(titles: string): string | undefined {
  const years = [...squeezedText(titles).matchAll(/(?<!\d)(\d{2,4})年/g)].map(([, year]) => Number(year));
  const told = new Set(years.map((year) => (year > ROC_OFFSET ? year - ROC_OFFSET : year)));
  return told.size === 1 ? String([...told][0]) : undefined;
}

/** 單位：件; 單位：建設課 says who made the table. */
function measureTold(db: ReadableDb, titles: string): string | undefined {
  const said = /單位[:：]\s*([^\s　()（）,，;；:：]{1,8})/.exec(titles.normalize('NFKC'))?.[1];
  if (said === undefined) return undefined;
  return recordsWhere(db, 'unit', everything).some(({ name }) => sameText(name, said)) ? undefined : said;
}

/** What the titles tell of every row. */
export function assumedOf(
  db: ReadableDb,
  names: IndicatorNames,
  byId: ReadonlyMap<Id, Of<'indicator'>>,
  titles: string,
): Record<string, string> {
  const told = {
    indicator: byId.get(names.within(titles) ?? '')?.name,
    year: yearTold(titles),
    measure: measureTold(db, titles),
  };
  return Object.fromEntries(Object.entries(told).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}
