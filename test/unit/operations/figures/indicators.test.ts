import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Id } from '#shared/base/ids.ts';
import type { FigureReply, FigureWishes } from '#shared/contract/figure-operations.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

afterEach(() => town.close());

const period = { from: '2021-04-01', to: '2021-09-30' };

async function indicator(key: string, name: string, values: Record<string, string>, more: object = {}): Promise<Id> {
  const entry = { key, name, category: 'petition', measure: '件', kind: 'period', places: 0, ...more } as const;
  const { record } = await town.call('研考', 'indicator.create', { values: entry });
  const rows = Object.entries(values).map(([month, value]) => ({ indicator: record.id, month, value }));
  await town.call('研考', 'indicatorValue.put', { rows });
  return record.id;
}

const many = async (wishes: FigureWishes['wishes'], more: Partial<FigureWishes> = {}): Promise<FigureReply[]> =>
  (await town.call('檢視', 'figure.many', { period, wishes, ...more })).replies;

beforeEach(async () => {
  town = new Township();
  const spread = (total: number): Record<string, string> => ({
    '2021-03': '900',
    '2021-04': '100',
    '2021-06': String(total - 101),
    '2021-09': '1',
    '2021-10': '70',
  });
  await indicator('petition.received', '人民陳情', spread(407));
  await indicator('petition.closed', '已結案', spread(405));
  for (const [key, name, total] of [
    ['bid.works', '招標案（工程）', 87],
    ['bid.goods', '招標案（財物）', 228],
    ['bid.services', '招標案（勞務）', 93],
  ] as const)
    await indicator(key, name, { '2021-05': String(total) });
  const cards = { measure: '張', kind: 'standing', cumulative: true };
  await indicator(
    'card.issued',
    '縣民卡發卡數',
    { '2021-08': '125000', '2021-09': '125862', '2021-10': '126000' },
    cards,
  );
});

describe('業務統計 as figures', () => {
  it('as document 001 has it: 407件, 405件, 99.51%, 408件 in parts, 12萬5,862張', async () => {
    const bids = 'indicatorSum:bid.works+bid.goods+bid.services';
    const replies = await many([
      { name: 'indicator:petition.received', style: { name: 'total' } },
      { name: 'indicator:petition.closed', style: { name: 'part', word: '已結案' } },
      { name: 'indicatorShare:petition.closed/petition.received', style: { name: 'share' } },
      { name: bids, style: { name: 'withParts' } },
      { name: 'indicator:card.issued', style: { name: 'digits' } },
    ]);
    expect(replies.map((one) => one.ok && one.text)).toEqual([
      '計407件',
      '已結案405件',
      '佔99.51%',
      '408件（工程87件、財物228件、勞務93件）',
      '12萬5,862張',
    ]);
    expect(replies[2]).toMatchObject({
      value: '99.51',
      numerator: '405',
      denominator: '407',
      unit: '%',
      measure: '件',
    });
  });

  it('are made of the months’ own records, and say what is missing', async () => {
    const [received] = await many([{ name: 'indicator:petition.received' }]);
    const rows = (await town.call('檢視', 'indicatorValue.list', { limit: 100 })).rows;
    const behind = rows.filter(({ id }) => received?.ok && received.ids.includes(id));
    expect(behind.map(({ month }) => month).toSorted()).toEqual(['2021-04', '2021-06', '2021-09']);
    expect(received).toMatchObject({ register: 'indicatorValue', notes: [expect.stringContaining('110年5月')] });
  });

  it('follow a changed month in every sentence, and not before it was known', async () => {
    const share = { name: 'indicatorShare:petition.closed/petition.received', style: { name: 'share' } } as const;
    const then = town.position;
    const [closed] = (
      await town.call('檢視', 'indicator.list', { filter: { field: 'key', is: 'equal', value: 'petition.closed' } })
    ).rows;
    await town.call('研考', 'indicatorValue.put', {
      rows: [{ indicator: closed?.id ?? '', month: '2021-09', value: '3' }],
    });
    expect(await many([share])).toMatchObject([{ value: '100', text: '佔100%' }]);
    expect(await many([share], { knownAt: then })).toMatchObject([{ value: '99.51', text: '佔99.51%' }]);
    expect(await many([{ ...share, places: 0, asOf: '2021-04-30' }])).toMatchObject([
      { value: '100', numerator: '100' },
    ]);
  });

  it('are none where no month is filled in, and refused one by one where there is no such', async () => {
    const early = { from: '2020-01-01', to: '2020-12-31' };
    const replies = await many([
      { name: 'indicator:petition.received', period: early, style: { name: 'counted' } },
      { name: 'indicator:petition.lost' },
      { name: 'indicatorSum:petition.received+card.issued' },
    ]);
    expect(replies[0]).toMatchObject({ ok: true, value: null, text: '無', ids: [] });
    expect(replies[1]).toMatchObject({
      ok: false,
      code: 'missing',
      sentence: expect.stringContaining('petition.lost'),
    });
    expect(replies[2]).toMatchObject({ ok: false, sentence: expect.stringContaining('不能相加') });
  });

  it('stand in the list of figures with what can be asked of them', async () => {
    const { figures } = await town.call('檢視', 'figure.list', {});
    const card = figures.find(({ name }) => name === 'indicator:card.issued');
    expect(card).toMatchObject({ label: '縣民卡發卡數', category: 'indicator', measure: '張', parameters: [] });
    expect(card?.styles).toContain('digits');
    for (const { name, styles, category } of figures) {
      expect(styles.length, name).toBeGreaterThan(0);
      expect(category, name).toBeTruthy();
    }
  });
});
