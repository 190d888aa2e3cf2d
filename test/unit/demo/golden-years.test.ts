import { beforeAll, describe, expect, it } from 'vitest';
import { heldOn } from '#shared/directive/summing.ts';
import type { Standing } from '#shared/registers/directive.ts';
import { type Books, booksOn, foundingDays } from './books.ts';

const within = (day: string, [from, to]: readonly [string, string]): boolean => from <= day && day <= to;

function standings(books: Books, period: readonly [string, string]): Map<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const one of books.directive.filter((each) => within(each.givenOn, period))) {
    const standing = heldOn(one.course, period[1])?.standing ?? 'draft';
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

const held = (books: Books, period: readonly [string, string], kind: string): number =>
  books.meeting.filter((one) => one.kind === kind && one.state === 'confirmed' && within(one.on, period)).length;

describe.each(foundingDays.slice(0, 1))('the years of the source documents, in a demo founded on %s', (today) => {
  let books: Books;
  beforeAll(async () => {
    books = await booksOn(today);
  }, 60_000);

  it('100年5月至10月: 12 meetings, 154 cases, 119 released by the end', () => {
    const period = ['2011-05-01', '2011-10-31'] as const;
    expect(held(books, period, 'chiefs')).toBe(12);
    expect(standings(books, period)).toEqual(
      new Map([
        ['released', 119],
        ['ongoing', 35],
      ]),
    );
    expect(standings(books, ['2011-01-01', '2011-12-31'])).toEqual(standings(books, period));
  });

  it('110年4月至9月: 10 and 7 meetings, 25 cases, 15 released by the end', () => {
    const period = ['2021-04-01', '2021-09-30'] as const;
    expect(held(books, period, 'chiefs')).toBe(10);
    expect(held(books, period, 'affairs')).toBe(7);
    expect(standings(books, period)).toEqual(
      new Map([
        ['released', 15],
        ['ongoing', 10],
      ]),
    );
  });

  it('a few of those years take long, and are open to this day', () => {
    const old = books.directive.filter((one) => one.givenOn < '2022-01-01');
    expect(old).toHaveLength(179);
    const open = old.filter((one) => one.standing !== 'released');
    expect(open.map((one) => [one.givenOn.slice(0, 4), one.state, one.standing, one.dueOn])).toEqual([
      ...Array(3).fill(['2011', 'tracked', 'ongoing', null]),
      ['2021', 'tracked', 'ongoing', null],
    ]);
  });
});
