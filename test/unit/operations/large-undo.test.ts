import { describe, expect, it } from 'vitest';
import type { CallOptions } from '#main/visitor.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

const many = 2_500;

/** What was told while something ran; stopped at the first word past a share of it. */
function watched(stopAt = 2): { told: { share: number; label: string }[]; options: CallOptions } {
  const told: { share: number; label: string }[] = [];
  const stopping = new AbortController();
  const progress = (done: number, total: number, label: string): void => {
    told.push({ share: done / total, label });
    if (done / total >= stopAt) stopping.abort();
  };
  return { told, options: { signal: stopping.signal, progress } };
}

async function withTags() {
  const demo = await office.open();
  const admin = await demo.as('admin');
  const tags = async (): Promise<number> => (await ask(admin, 'tag.list', { limit: 0 })).total;
  const before = await tags();
  await ask(admin, 'tag.createMany', { rows: Array.from({ length: many }, (_, at) => ({ name: `匯入的標籤${at}` })) });
  return { admin, tags, before };
}

describe('the undoing of a large change', () => {
  it('tells how far it is, to the end and back again', async () => {
    const { admin, tags, before } = await withTags();
    const undone = watched();
    expect(await ask(admin, 'journal.undo', {}, undone.options)).toMatchObject({ records: many });
    expect(await tags()).toBe(before);
    const shares = undone.told.map(({ share }) => share);
    expect(shares.length).toBeGreaterThanOrEqual(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(new Set(undone.told.map(({ label }) => label))).toEqual(new Set(['復原變更']));

    const redone = watched();
    expect(await ask(admin, 'journal.redo', {}, redone.options)).toMatchObject({ records: many });
    expect(await tags()).toBe(before + many);
    expect(new Set(redone.told.map(({ label }) => label))).toEqual(new Set(['取消復原']));
  });

  it.each([
    ['while it is judged', 0.1],
    ['while it is written', 0.6],
  ])('that is stopped %s changes nothing', async (_when, stopAt) => {
    const { admin, tags, before } = await withTags();
    const stopped = await refusalFrom(ask(admin, 'journal.undo', {}, watched(stopAt).options));
    expect(stopped).toMatchObject({ code: 'cancelled', sentence: '已取消，資料未變更。' });
    expect(await tags()).toBe(before + many);
    expect(await ask(admin, 'journal.undo', {})).toMatchObject({ records: many });
    expect(await tags()).toBe(before);
  });
});
