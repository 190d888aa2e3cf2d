import { beforeAll, describe, expect, it } from 'vitest';
import { lastDayOf } from '#shared/base/month.ts';
import { percentOf } from '#shared/base/percent.ts';
import { type IndicatorBook, indicatorIn, type MonthValue, monthsOf } from '#shared/indicator/fact.ts';
import { fallsIn } from '#shared/indicator/months.ts';
import { valueOver } from '#shared/indicator/over.ts';
import { type Books, booksOn } from './books.ts';

const today = '2026-11-26';
const half = { period: { from: '2021-04-01', to: '2021-09-30' }, asOf: '2021-09-30' };

let books: Books;
let book: IndicatorBook;

beforeAll(async () => {
  books = await booksOn(today);
  book = { indicators: books.indicator, values: Map.groupBy(books.indicatorValue, ({ indicator }) => indicator) };
}, 60_000);

const monthly = (key: string): readonly MonthValue[] => {
  const of = indicatorIn(book, key);
  if (!of) throw new Error(key);
  return monthsOf(book, of);
};

function value(key: string): number {
  const of = indicatorIn(book, key);
  return of ? Number(valueOver(of, monthly(key), half).value) : Number.NaN;
}

/** What document 001 prints of 110年4月至9月. */
const printed = {
  'petition.received': 407,
  'petition.closed': 405,
  'law.enacted': 3,
  'law.amended': 5,
  'law.rules': 26,
  'appeal.received': 7,
  'appeal.decided': 7,
  'appeal.rejected': 1,
  'appeal.dismissed': 4,
  'appeal.revoked': 1,
  'appeal.partlyRevoked': 1,
  'compensation.received': 2,
  'compensation.refused': 2,
  'consumer.mediated': 2,
  'consumer.failed': 2,
  'consumer.new': 1,
  'legalAid.sessions': 5,
  'legalAid.people': 43,
  'procurement.works': 87,
  'procurement.goods': 228,
  'procurement.services': 93,
  'web.bureaus': 18,
  'web.townships': 5,
  'web.onlineForms': 84,
  'web.downloadForms': 492,
  'web.members': 1429,
  'countyCard.issued': 125_862,
  'server.physical': 7,
  'server.virtual': 243,
  'plan.submitted': 180,
  'plan.accepted': 155,
  'plan.forums': 2,
  'relief.meetings': 3,
  'relief.plans': 9,
  'relief.items': 36,
  'achievement.thisYear': 79,
  'achievement.nextYear': 72,
  'meeting.bylaws': 7,
};

describe('the indicators of the demo', () => {
  it('come to what the report of 110 prints', () => {
    expect(Object.fromEntries(Object.keys(printed).map((key) => [key, value(key)]))).toEqual(printed);
    expect(Math.floor(value('plan.budget') / 1e8)).toBe(97);
    expect(Math.floor(value('web.downloads') / 1e4)).toBe(36);
  });

  it('come to its shares', () => {
    const share = (part: string, whole: string, places: number) => percentOf(value(part), value(whole), places);
    expect(share('petition.closed', 'petition.received', 2)).toBe('99.51');
    expect(share('procurement.eClaim', 'procurement.eClaimBase', 0)).toBe('100');
    expect(share('procurement.eBid', 'procurement.eBidBase', 0)).toBe('72');
    expect(share('procurement.review', 'procurement.reviewBase', 0)).toBe('100');
    const tenders = value('procurement.works') + value('procurement.goods') + value('procurement.services');
    expect([tenders, value('procurement.eClaimBase')]).toEqual([408, 408]);
  });

  it('add up month by month, too: no more closed than received, every decision of one kind', () => {
    const at = (key: string, month: string): number => Number(monthly(key).find((one) => one.month === month)?.value);
    for (const { month } of monthly('procurement.works')) {
      const parts = ['procurement.works', 'procurement.goods', 'procurement.services'].map((key) => at(key, month));
      expect(at('procurement.eClaimBase', month), month).toBe(parts.reduce((sum, one) => sum + one, 0));
      expect(at('procurement.eBid', month), month).toBeLessThanOrEqual(at('procurement.eBidBase', month));
    }
    for (const { month } of monthly('appeal.decided')) {
      const kinds = ['rejected', 'dismissed', 'revoked', 'partlyRevoked'].map((one) => at(`appeal.${one}`, month));
      expect(at('appeal.decided', month), month).toBe(kinds.reduce((sum, one) => sum + one, 0));
    }
    for (const { month } of monthly('petition.closed'))
      expect(at('petition.closed', month)).toBeLessThanOrEqual(at('petition.received', month));
  });

  it('are this township’s for two years, up to the last month that is over', () => {
    expect(books.indicatorValue.every(({ month }) => lastDayOf(month) < today)).toBe(true);
    expect(
      monthly('petition.received')
        .map(({ month }) => month)
        .slice(-22),
    ).toEqual(expect.arrayContaining(['2025-01', '2026-10']));
    expect(monthly('waste.recycled').at(-1)?.month).toBe('2026-09');
  });

  it('have one cumulative number that fell, for somebody to find', () => {
    const fallen = books.indicator.filter((of) => fallsIn(of, monthly(of.key)).length > 0);
    expect(fallen.map(({ key }) => key)).toEqual(['website.views']);
  });
});
