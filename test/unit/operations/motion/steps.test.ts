import { describe, expect, it } from 'vitest';
import { todayIn } from '#shared/base/day.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

describe('a step with the fields it asks for', () => {
  it('is one change: refused as a whole, undone as a whole, and dated when it closes', async () => {
    const demo = await office.open();
    const control = await demo.as('control');
    const values = { number: '代表提案第99號', source: 'representative', category: 'motion', title: '試辦' } as const;
    const made = (await ask(control, 'motion.create', { values })).record;
    const on = { id: made.id, version: made.version };
    const refused = await refusalFrom(control.call('motion.resolve', { ...on, patch: { decision: 'rejected' } }));
    expect(refused.sentence).toBe('「大會議決」前，先填寫「議決日」。');
    expect((await ask(control, 'motion.get', { id: made.id })).record).toMatchObject({
      decision: null,
      version: made.version,
    });
    const patch = { decision: 'rejected', resolvedOn: todayIn() };
    const resolved = (await control.call('motion.resolve', { ...on, patch })) as Written;
    expect(resolved.record).toMatchObject({ state: 'resolved', decision: 'rejected' });
    const closed = (await control.call('motion.drop', {
      id: made.id,
      version: resolved.record.version,
    })) as Written;
    expect(closed.record).toMatchObject({ state: 'closed', closedOn: todayIn() });
    await ask(control, 'journal.undo', {});
    await ask(control, 'journal.undo', {});
    expect((await ask(control, 'motion.get', { id: made.id })).record).toMatchObject({
      state: 'received',
      decision: null,
      resolvedOn: null,
      closedOn: null,
    });
    expect((await ask(control, 'office.verify', {})).problems).toEqual([]);
  });
});
