import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '#shared/base/ids.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeAll(() => {
  town = new Township();
  const make = (register: string, values: Record<string, unknown>): void =>
    void town.write({ kind: 'create', register, id: newId(), values });
  make('unit', { name: '觀光課', prefix: '觀', order: 12, validFrom: '2020-01-01', parent: town.units.建設課 });
  make('person', {
    name: '=陳大明',
    unit: town.units.建設課,
    title: '課員',
    from: '2023-03-25',
    note: '第一行\n第二行',
  });
  make('council', { term: 21, number: 3, type: 'regular', from: '2026-11-01', to: '2026-11-12' });
  const park = newId();
  void town.write({
    kind: 'create',
    register: 'plan',
    id: park,
    values: {
      number: '115計01',
      name: '公園整修',
      year: 115,
      unit: town.units.建設課,
      dueOn: '2026-12-31',
      total: 3_500_000,
    },
  });
  for (const step of ['review', 'approve', 'begin', 'finish'])
    void town.write({ kind: 'move', register: 'plan', id: park, move: step });
  make('planMonth', {
    plan: park,
    unit: town.units.建設課,
    month: '2026-01',
    planned: '20',
    actual: '18.25',
    spent: 1000,
  });
  make('planMilestone', { plan: park, name: '決標', dueOn: '2026-03-01' });
  make('tag', { name: '+重要', tone: 'bad' });
});

afterAll(() => town.close());

it.each(['xlsx', 'ods', 'csv'] as const)('what leaves as .%s comes back as it is', async (kind) => {
  for (const [register, who] of [
    ['unit', '管理員'],
    ['person', '管理員'],
    ['council', '研考'],
    ['tag', '研考'],
    ['series', '研考'],
    ['directiveKind', '研考'],
    ['plan', '研考'],
    ['planMonth', '研考'],
    ['planMilestone', '研考'],
  ] as const) {
    const { file, rows } = await town.call(who, `${register}.export`, { kind });
    const preview = await town.call(who, 'import.read', { register, file });
    const { rows: told } = await town.call(who, 'import.rows', { stage: preview.stage });
    const others = told.filter(({ action }) => action !== 'same');
    expect(others, register).toEqual([]);
    expect([preview.counts.same, preview.left], register).toEqual([rows, 0]);
  }
});
