import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/base/day.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { type Books, booksOn, foundingDays } from './books.ts';

const counted = (names: readonly unknown[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, String)].map(([name, all]) => [name, all.length]));

describe.each(foundingDays)('the year of the demo founded on %s', (today) => {
  let books: Books;
  beforeAll(async () => {
    books = await booksOn(today);
  }, 60_000);

  it('has 35 open cases, by unit', () => {
    const units = new Map(books.unit.map((one) => [one.id, one.name]));
    const tracked = books.directive.filter((one) => one.state === 'tracked' && one.givenOn > '2022-01-01');
    expect(counted(tracked.flatMap((one) => one.leads.map((unit) => units.get(unit))))).toEqual({
      建設課: 9,
      農業課: 5,
      民政課: 6,
      社會課: 4,
      清潔隊: 4,
      行政室: 3,
      圖書館: 2,
      財政課: 2,
    });
    expect(tracked).toHaveLength(35);
  });

  it('has cases overdue, due today, asked for and long not reported', () => {
    const tracked = books.directive.filter((one) => one.state === 'tracked' && one.dueOn !== null);
    const late = tracked.map((one) => daysBetween(String(one.dueOn), today)).filter((days) => days >= 0);
    expect(late.toSorted((a, b) => b - a)).toEqual([20, 6, 4, 3, 2, 0, 0]);
    expect(counted(tracked.map((one) => one.standing))).toMatchObject({ asked: 9, continued: 2 });
    const silent = tracked.map((one) => daysBetween(String(one.lastReportOn), today));
    expect(silent).toEqual(expect.arrayContaining([21, 33, 46]));
    expect(tracked.filter((one) => one.confidential)).toHaveLength(1);
  });

  it('has requests at every step', () => {
    const states = new Set(books.request.map((one) => one.state));
    expect(states).toEqual(new Set(['asked', 'approved', 'advised', 'reviewed', 'granted', 'refused', 'returned']));
  });

  it('has motions in every state, and a council session ten days ahead', () => {
    expect(new Set(books.motion.map((one) => one.state)).size).toBe(11);
    const coming = books.council.filter((one) => one.from > today);
    expect(coming).toHaveLength(1);
    expect(String(coming[0]?.from) >= addDays(today, 10)).toBe(true);
  });
});

describe('the demo office', () => {
  const office = demoOffice();

  it('is sound', async () => {
    const demo = await office.shared();
    expect(await ask(await demo.as('admin'), 'office.verify', {})).toMatchObject({ sound: true, problems: [] });
  });

  it('starts with the kinds of directives and the series of meetings that every office has', async () => {
    const demo = await office.shared();
    const viewer = await demo.as('viewer');
    const kinds = await ask(viewer, 'directiveKind.list', {});
    expect(kinds.rows.map((one) => [one.name, one.idle])).toEqual([
      ['列管事項', false],
      ['選項列管', true],
      ['活動管理', true],
      ['首長政見', false],
      ['鄉民服務', false],
      ['重大建議', true],
    ]);
    const series = await ask(viewer, 'series.list', {});
    expect(series.rows.map((one) => one.name)).toEqual(expect.arrayContaining(['鄉務會議', '主管會報', '列管檢討會']));
  });

  it('keeps what is confidential from units that have nothing to do with it', async () => {
    const demo = await office.shared();
    const filter = { field: 'state', is: 'equal', value: 'tracked' } as const;
    const count = async (account: string) =>
      (await ask(await demo.as(account), 'directive.list', { filter, limit: 0 })).total;
    expect(await Promise.all(['control', 'head', 'chief', 'handler'].map(count))).toEqual([39, 39, 39, 38]);
  });
});
