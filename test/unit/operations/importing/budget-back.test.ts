import { expect, it } from 'vitest';
import { ask, demoOffice } from '#test/support/office.ts';

const office = demoOffice();

it.each(['budgetAccount', 'budgetMove', 'advance', 'control', 'budgetLine'] as const)(
  'what leaves of %s comes back as it is',
  async (register) => {
    const demo = await office.shared();
    const accounting = await demo.as('accounting');
    const { file, rows } = await ask(accounting, `${register}.export`, { kind: 'xlsx' });
    const preview = await ask(accounting, 'import.read', { register, file });
    for (const action of ['refused', 'change', 'add'] as const) {
      const told = await ask(accounting, 'import.rows', { stage: preview.stage, action, limit: 1000 });
      expect(told.rows, action).toEqual([]);
    }
    expect([preview.counts.same, preview.left]).toEqual([rows, 0]);
  },
);
