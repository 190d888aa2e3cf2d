import { afterEach, describe, expect, it, vi } from 'vitest';
import { demoPassword } from '#shared/demo.ts';
import { ask, demoOffice } from '#test/support/office.ts';

const office = demoOffice();
afterEach(() => {
  vi.useRealTimers();
});

describe('what changed since an account was here last', () => {
  it('is by record what others did, the newest first, and nothing of one’s own', async () => {
    const demo = await office.open();
    const [handler, chief, viewer] = [await demo.as('handler'), await demo.as('chief'), await demo.as('viewer')];
    expect(await ask(viewer, 'session.visit', {})).toEqual({ former: null });
    await ask(viewer, 'session.signOut', {});
    const { record: first } = await ask(handler, 'tag.create', { values: { name: '甲' } });
    const { record: second } = await ask(handler, 'tag.create', { values: { name: '乙' } });
    const changed = await ask(chief, 'tag.update', { id: first.id, version: first.version, patch: { note: '改' } });
    const back = await demo.as('viewer');
    const { former } = await ask(back, 'session.visit', {});
    expect(former?.position).toBe(changed.position - 3);
    const position = former?.position ?? 0;
    const { records, changes, more } = await ask(back, 'journal.since', { position });
    expect({ changes, more }).toEqual({ changes: 3, more: false });
    expect(records.map(({ title, by, operation, changes: count }) => [title, by, operation, count])).toEqual([
      ['甲', ['陳秀琴', '吳建霖'], 'tag.update', 2],
      ['乙', ['吳建霖'], 'tag.create', 1],
    ]);
    expect(records[1]?.ids).toEqual([second.id]);
    const own = await ask(handler, 'journal.since', { position });
    expect(own.records.map(({ title, by }) => [title, by])).toEqual([['甲', ['陳秀琴']]]);
  });

  it('says a change of many records in one line that leads to all of them', async () => {
    const demo = await office.open();
    const [admin, viewer] = [await demo.as('admin'), await demo.as('viewer')];
    const { changes } = await ask(viewer, 'journal.list', { limit: 1 });
    const made: { id: string; version: number }[] = [];
    for (let at = 1; at <= 7; at += 1) {
      const { record } = await ask(admin, 'tag.create', { values: { name: `標籤${at}` } });
      made.push(record);
    }
    const { position } = await ask(admin, 'tag.removeMany', {
      records: made.map(({ id, version }) => ({ id, version })),
    });
    const all = await ask(viewer, 'journal.since', { position: position - 1 });
    expect(all.records).toHaveLength(1);
    expect(all.records[0]).toMatchObject({ register: 'tag', operation: 'tag.removeMany', changes: 1 });
    expect(new Set(all.records[0]?.ids)).toEqual(new Set(made.map(({ id }) => id)));
    await ask(admin, 'journal.undo', {});
    const since = await ask(viewer, 'journal.since', { position: changes[0]?.position ?? 0 });
    expect(since.changes).toBe(9);
    expect(since.records[0]).toMatchObject({ undone: true });
  });

  it('is of the case alone where its shares and reports went with it, and of no case that is not to be seen', async () => {
    const demo = await office.open();
    const [control, handler] = [await demo.as('control'), await demo.as('handler')];
    const { rows: units } = await ask(control, 'unit.list', { limit: 100 });
    const unit = (name: string): string => units.find((one) => one.name === name)?.id ?? '';
    const due = { on: '2099-12-31' };
    const open = await ask(control, 'directive.give', {
      values: { content: '路面修補', leads: [unit('建設課')], due },
    });
    const { records } = await ask(handler, 'journal.since', { position: open.position - 1 });
    expect(records.map(({ register, title }) => [register, title])).toEqual([['directive', '路面修補']]);
    const hidden = await ask(control, 'directive.give', {
      values: { content: '不可外洩', leads: [unit('民政課')], due, confidential: true },
    });
    expect(await ask(handler, 'journal.since', { position: hidden.position - 1 })).toEqual({
      records: [],
      changes: 0,
      more: false,
    });
  });
});

describe('a visit', () => {
  it('lasts from signing in to leaving, whatever the number of windows, and calls without a window are none', async () => {
    const demo = await office.open();
    const admin = await demo.as('admin');
    const here = await demo.as('control');
    expect(await ask(here, 'session.visit', {})).toEqual({ former: null });
    await ask(admin, 'tag.create', { values: { name: '甲' } });
    const beside = await demo.as('control');
    expect(await ask(beside, 'session.visit', {})).toEqual({ former: null });
    await ask(here, 'session.signOut', {});
    await ask(beside, 'session.signOut', {});
    const { position } = await ask(admin, 'tag.create', { values: { name: '乙' } });
    await ask(await demo.as('control'), 'tag.list', {});
    const [first, second] = [await demo.as('control'), await demo.as('control')];
    const both = await Promise.all([ask(first, 'session.visit', {}), ask(second, 'session.visit', {})]);
    expect(both.map(({ former }) => former?.position)).toEqual([position - 1, position - 1]);
  });

  it('ends with the lock for whoever comes back on another day, and goes on for whoever does on the same', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T02:00:00Z') });
    const demo = await office.open();
    const [admin, here] = [await demo.as('admin'), await demo.as('control')];
    await ask(here, 'session.visit', {});
    await ask(here, 'session.lock', {});
    const { position } = await ask(admin, 'tag.create', { values: { name: '甲' } });
    await ask(here, 'session.unlock', { password: demoPassword });
    expect(await ask(here, 'session.visit', {})).toEqual({ former: null });
    await ask(here, 'session.lock', {});
    vi.setSystemTime(new Date('2026-11-21T02:00:00Z'));
    await ask(here, 'session.unlock', { password: demoPassword });
    expect((await ask(here, 'session.visit', {})).former).toMatchObject({ position, at: '2026-11-20T02:00:00.000Z' });
  });

  it('whose window is only closed ends with the last sign of life', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T02:00:00Z') });
    const demo = await office.open();
    const here = await demo.as('control');
    await ask(here, 'session.visit', {});
    vi.setSystemTime(new Date('2026-11-20T02:05:00Z'));
    await ask(here, 'session.touch', {});
    here.session = undefined;
    vi.setSystemTime(new Date('2026-11-20T06:00:00Z'));
    const { former } = await ask(await demo.as('control'), 'session.visit', {});
    expect(former?.at).toBe('2026-11-20T02:05:00.000Z');
  });
});
