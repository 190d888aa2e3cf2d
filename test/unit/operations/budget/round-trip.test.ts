import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { writeDelimited } from '#shared/base/csv.ts';
import { BudgetTown, inYear } from '#test/support/budget-town.ts';
import { readWorkbook } from '#test/support/workbook.ts';

vi.setConfig({ testTimeout: 60_000 });

let town: BudgetTown;
let made: Awaited<ReturnType<BudgetTown['inForce']>>;
const month = inYear('06').slice(0, 7);

beforeAll(async () => {
  town = await BudgetTown.founded();
  made = await town.inForce();
});

afterAll(() => town.close());

/** The sheets of the monthly report as somebody copies them out of a spreadsheet. */
async function copied(unit: '元' | '千元'): Promise<string[]> {
  const { file } = await town.call('主計', 'budget.print', {
    sheet: 'monthly',
    budget: made.budget,
    asOf: inYear('06-30'),
    unit,
  });
  return readWorkbook(readFileSync(town.files.take(file).path))
    .filter(({ name }) => name.includes('月報'))
    .map((sheet) => {
      const rows = Array.from({ length: sheet.rows }, (_, at) => sheet.row(at + 1).map((cell) => String(cell ?? '')));
      return writeDelimited(rows, '\t');
    });
}

const amount = fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: null });
const figures = fc.record({
  paid: fc.integer({ min: 0, max: 900_000 }),
  payable: amount,
  committed: amount,
  prepaid: amount,
  saved: amount,
});

it('the monthly report that went out comes back without a change, whatever the figures', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figures, { minLength: 6, maxLength: 6 }), async (drawn) => {
      const lines = [made.goods, made.works, made.pay, made.reserve, made.farm, made.tax];
      const rows = lines.map((line, at) => ({ line, ...drawn[at] }));
      await town.call('主計', 'execution.put', { budget: made.budget, month, rows });
      const sheets = await copied('元');
      expect(sheets).toHaveLength(2);
      const seen: string[] = [];
      for (const pasted of sheets) {
        const preview = await town.call('主計', 'execution.read', { budget: made.budget, month, pasted });
        expect(preview.notes).toEqual([]);
        expect(preview.rows.filter(({ action }) => action !== 'same')).toEqual([]);
        seen.push(...preview.rows.flatMap(({ line }) => line ?? []));
        const { position } = town;
        const same = preview.rows.flatMap(({ line, values }) => (line ? [{ line, ...values }] : []));
        await town.call('主計', 'execution.put', { budget: made.budget, month, source: 'imported', rows: same });
        expect(town.position).toBe(position);
      }
      expect(seen.toSorted()).toEqual(lines.toSorted());
    }),
    { numRuns: 8 },
  );
});

it('the lines of a budget that went out can be written again without a change', async () => {
  const next = await town.call('主計', 'budget.open', { year: 90, kind: 'general' });
  const [budget = ''] = next.ids;
  await town.call('主計', 'budgetAccount.start', { year: 90 });
  const { rows: accounts } = await town.call('主計', 'budgetAccount.list', {
    filter: {
      all: [
        { field: 'year', is: 'equal', value: 90 },
        { field: 'scheme', is: 'equal', value: 'source' },
      ],
    },
    limit: 1000,
  });
  await town.lines(budget, ...accounts.map(({ id }, at) => ({ side: 'revenue', account: id, estimate: at * 1000 })));
  const { rows } = await town.call('主計', 'budgetLine.list', {
    filter: { field: 'budget', is: 'equal', value: budget },
    limit: 1000,
  });
  const { position } = town;
  const change = rows.map(({ id, version, account, estimate, name, nature, funding, explain }) => ({
    id,
    version,
    patch: { account, estimate, name, nature, funding, explain },
  }));
  await town.call('主計', 'budgetLine.put', { budget, change });
  expect([rows.length, town.position]).toEqual([accounts.length, position]);
});
