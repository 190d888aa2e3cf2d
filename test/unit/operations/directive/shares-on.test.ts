import { describe, expect, it } from 'vitest';
import type { ReadContext } from '#main/operations/carry.ts';
import { type OpenShare, openShares } from '#main/operations/directive/open-shares.ts';
import { leadSharesOn } from '#main/operations/directive/shares-on.ts';
import { whoOf } from '#main/session.ts';
import type { Visitor } from '#main/visitor.ts';
import { addDays, lastOfMonth, makeDay, partsOf, todayIn } from '#shared/base/day.ts';
import { unitCounts } from '#shared/contract/directive-answers.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { ask, demoOffice } from '#test/support/office.ts';

const office = demoOffice();

function contextOf({ program, session }: Visitor): ReadContext {
  if (!program.office || !session) throw new Error('nobody at work');
  const { db, access, place } = program.office;
  return { db, access, place, who: whoOf(program.office, session), registers: allRegisters, registerNamed };
}

const said = (shares: readonly OpenShare[]): string[] =>
  shares
    .map(({ share, directive }) =>
      [directive.number, share.unit, share.state, share.lastReportOn, directive.dueOn].join(' '),
    )
    .toSorted();

describe('the shares as of a day', () => {
  it('are those of now, where the day is today', async () => {
    const context = contextOf(await (await office.shared()).as('control'));
    const now = openShares(context, { field: 'role', is: 'equal', value: 'lead' });
    expect(now.length).toBeGreaterThan(20);
    expect(said(leadSharesOn(context, todayIn()))).toEqual(said(now));
  });

  it('come to as many cases as the figure of that day, and each count leads to its cases', async () => {
    const visitor = await (await office.shared()).as('control');
    const today = todayIn();
    const { year } = partsOf(today);
    const days = [addDays(today, -45), lastOfMonth(makeDay(year - 1, 10, 1)), '2011-07-31'];
    for (const asOf of days) {
      const { rows, total } = await ask(visitor, 'directive.units', { asOf });
      const period = { from: makeDay(partsOf(asOf).year, 1, 1), to: asOf };
      const figure = async (name: string) => (await ask(visitor, 'figure.compute', { name, period, asOf })).ids.length;
      expect(total.tracked, asOf).toBe(await figure('directive.open'));
      expect(total.overdue, asOf).toBe(await figure('directive.overdueAll'));
      expect(rows.reduce((sum, { tracked }) => sum + tracked, 0)).toBeGreaterThanOrEqual(total.tracked);
      for (const count of unitCounts) {
        const { ids } = await ask(visitor, 'directive.behind', { count, asOf });
        expect(ids, `${asOf} ${count}`).toHaveLength(total[count]);
      }
    }
  });
});

describe('the curve as of a day', () => {
  it('counts nothing that came later, over whatever months', async () => {
    const visitor = await (await office.shared()).as('control');
    const months = { from: '2011-03', to: '2012-02' };
    const { rows } = await ask(visitor, 'directive.trend', { months, asOf: '2011-07-15' });
    expect(rows.map(({ month }) => month)).toEqual(expect.arrayContaining(['2011-03', '2011-12', '2012-02']));
    expect(rows).toHaveLength(12);
    const july = rows.find(({ month }) => month === '2011-07');
    const period = { from: '2011-07-01', to: '2011-07-15' };
    const count = async (name: string) => (await ask(visitor, 'figure.compute', { name, period })).ids.length;
    expect(july).toEqual({
      month: '2011-07',
      given: await count('directive.given'),
      released: await count('directive.releasedIn'),
      open: await count('directive.open'),
    });
    expect(july?.given).toBeGreaterThan(0);
    expect(rows.find(({ month }) => month === '2011-08')).toMatchObject({ given: 0, released: 0, open: july?.open });
  });
});
