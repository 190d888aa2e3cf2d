import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf } from '#shared/base/month.ts';
import { unitCounts } from '#shared/contract/directive-answers.ts';
import { ask, demoOffice } from '#test/support/office.ts';

const office = demoOffice();

describe('the cases behind the counts of the units', () => {
  for (const account of ['control', 'handler'] as const)
    it(`are as many as each count says, and all in the list of ${account}`, async () => {
      const visitor = await (await office.open()).as(account);
      const { rows, total } = await ask(visitor, 'directive.units', {});
      expect(rows.length).toBeGreaterThan(1);
      for (const count of unitCounts) {
        const whole = await ask(visitor, 'directive.behind', { count });
        expect(whole.ids).toHaveLength(total[count]);
        for (const row of rows) {
          const { ids } = await ask(visitor, 'directive.behind', { count, unit: row.unit });
          expect(ids).toHaveLength(row[count]);
          const listed = await ask(visitor, 'directive.list', {
            filter: { field: 'id', is: 'oneOf', value: ids },
            limit: 0,
          });
          expect(listed.total).toBe(row[count]);
        }
      }
    });

  it('are the same cases that the figures of a month name', async () => {
    const visitor = await (await office.open()).as('control');
    const newest = await ask(visitor, 'directive.list', { order: [{ field: 'givenOn', down: true }], limit: 1 });
    const year = Number(newest.rows[0]?.givenOn.slice(0, 4));
    const { rows } = await ask(visitor, 'directive.trend', { year });
    expect(rows.some(({ given }) => given > 0)).toBe(true);
    for (const { month, given, released, open } of rows) {
      const period = { from: firstDayOf(month), to: lastDayOf(month) };
      for (const [name, count] of [
        ['directive.given', given],
        ['directive.releasedIn', released],
        ['directive.open', open],
      ] as const)
        expect((await ask(visitor, 'figure.compute', { name, period })).ids, `${month} ${name}`).toHaveLength(count);
    }
  });
});

describe('one’s own list of what waits', () => {
  it('holds one’s own steps, and the council’s papers are named after their session', async () => {
    const demo = await office.open();
    const control = await demo.as('control');
    const { person } = (await ask(control, 'office.status', {})).session ?? {};
    const own = await ask(control, 'todo.list', { person: person ?? '' });
    expect(own.lines.some(({ kind }) => kind === 'advise')).toBe(true);
    const { lines } = await ask(control, 'todo.list', { all: true });
    const papers = lines.filter(({ kind }) => kind === 'council');
    expect(papers.length).toBeGreaterThan(0);
    for (const { title } of papers) expect(title).toMatch(/^代表會第\d+屆第\d+次(定期會|臨時會)　/);
  });
});
