import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const next = async (askedOn: string, council?: string) =>
  (await town.call('研考', 'question.number', { askedOn, ...(council === undefined ? {} : { council }) })).number;

const ask = (number: string, askedOn: string) =>
  town.call('研考', 'question.create', {
    values: { number, askedOn, representative: '王代表', kind: 'general', summary: '道路何時修復' },
  });

describe('the number of a question', () => {
  it('follows the highest of its year, also of one that was thrown away', async () => {
    expect(await next('2026-05-04')).toBe('質-115-001');
    await ask('質-115-009', '2026-05-04');
    const { record } = await ask('質-115-012', '2026-05-05');
    await ask('114年舊案', '2026-05-05');
    await town.call('研考', 'question.remove', { id: record.id, version: record.version });
    expect(await next('2026-11-20')).toBe('質-115-013');
    expect(await next('2025-11-20')).toBe('質-114-001');
  });

  it('is made after the pattern of the office', async () => {
    const council = await town.call('研考', 'council.create', {
      values: { term: 22, number: 8, type: 'regular', from: '2026-05-01', to: '2026-05-20' },
    });
    const { version } = town.record('setting', town.setting);
    const patch = { questionNumber: '{屆}-{次}-{序:2}' };
    await town.call('管理員', 'setting.update', { id: town.setting, version, patch });
    expect(await next('2026-05-04', council.record.id)).toBe('22-8-01');
  });
});
