import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { type PersonName, personNames } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;

beforeEach(async () => {
  town = await BudgetTown.founded();
});

afterEach(() => town.close());

/** Everybody's list of what the budget waits for. */
async function lists(): Promise<Partial<Record<PersonName, string[]>>> {
  const all: Partial<Record<PersonName, string[]>> = {};
  for (const name of personNames) {
    const { lines } = await town.call(name, 'todo.list', {});
    if (lines.length > 0) all[name] = lines.map(({ kind, title }) => `${kind} ${title}`).toSorted();
  }
  return all;
}

it('each step waits for whoever may take it', async () => {
  const made = await town.inForce();
  const { budget, works, goods } = made;
  await town.step(budget, 'begin');
  const wish = {
    budget,
    kind: 'transfer' as const,
    from: works,
    to: goods,
    amount: 1000,
    on: inYear('09-01'),
    reason: '測設費',
  };
  const [move = ''] = (await town.call('本課承辦', 'budgetMove.ask', wish)).ids;
  await town.call('本課承辦', 'control.ask', { line: goods, amount: 500, purpose: '文具', on: inYear('12-01') });
  const file = newId();
  town.write({
    kind: 'create',
    register: 'attachment',
    id: file,
    values: { name: '契約.pdf', bytes: 5, hash: 'b'.repeat(64) },
  });
  const carry = { line: works, basis: 'committed' as const, amount: 700, reason: '履約中', files: [file] };
  await town.call('本課承辦', 'carryOver.ask', carry);
  const asked = '保留700元（契約責任），履約中';
  const late = `deadline ${bookYear}年度總預算　總決算案送代表會（地方制度法第42條）`;
  const isLate = (await lists()).主計?.includes(late) ?? false;
  const deadlines = isLate ? [late] : [];
  expect(await lists()).toEqual({
    本課主管: [`approveBudget ${asked}`],
    主管職代: [`approveBudget ${asked}`],
    主計: ['audit 動支500元，文具', 'audit 流用1,000元，測設費', ...deadlines],
    ...(isLate ? { 研考: deadlines, 秘書: deadlines, 首長: deadlines, 首長職代: deadlines } : {}),
  });
  await town.call('主計', 'budgetMove.review', { id: move });
  const decide = 'decide 流用1,000元，測設費';
  expect(await lists()).toMatchObject({
    首長: [decide, ...deadlines].toSorted(),
    研考: [decide, ...deadlines].toSorted(),
  });
  expect((await lists()).主計).not.toContain('audit 流用1,000元，測設費');
});

it('advances are told of before they must be regular', async () => {
  const [id = ''] = (await town.call('主計', 'advance.propose', { title: '補助道路', year: bookYear - 1, amount: 900 }))
    .ids;
  await town.call('主計', 'advance.send', { id, on: `${bookYear + 1910}-03-01` });
  await town.call('主計', 'advance.consent', { id, on: `${bookYear + 1910}-05-01`, number: '試代議字第1號' });
  const { lines } = await town.call('主計', 'todo.list', {});
  expect(lines).toMatchObject([{ kind: 'regularise', title: '補助道路，墊付900元', on: `${bookYear + 1911}-12-31` }]);
  expect(lines[0]?.late).toBeGreaterThan(0);
  expect((await town.call('本課承辦', 'todo.list', {})).lines).toEqual([]);
});

it('a budget just promulgated is to be filed with the county, where the office does so', async () => {
  const { budget } = await town.inForce();
  const filing = `deadline ${bookYear}年度總預算　函送縣府備查`;
  expect((await lists()).主計 ?? []).not.toContain(filing);
  town.write({ kind: 'follow', register: 'budget', id: budget, patch: { promulgatedOn: todayIn() } });
  expect((await lists()).主計).toContain(filing);
  await town.call('主計', 'budget.file', {
    id: budget,
    version: town.version('budget', budget),
    on: todayIn(),
    number: '試主字第3號',
  });
  expect((await lists()).主計 ?? []).not.toContain(filing);
});
