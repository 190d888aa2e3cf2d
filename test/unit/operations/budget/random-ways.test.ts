import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Book, readBook } from '#main/operations/budget/read-book.ts';
import { openReadable } from '#main/store/database.ts';
import { addDays, type Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type AmountName, type Amounts, amountNames, amountsAsOf } from '#shared/budget/amounts.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import { type Scheme, schemes } from '#shared/registers/budget-account.ts';
import {
  type BudgetAct,
  type BudgetScene,
  budgetActs,
  type RandomStep,
  randomSteps,
} from '#test/support/budget-acts.ts';
import { BudgetTown, inYear } from '#test/support/budget-town.ts';
import { personNames } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Whether it was done; what is refused leaves nothing behind. */
async function carriedOut(town: BudgetTown, { by, operation, input }: BudgetAct): Promise<boolean> {
  const before = town.position;
  try {
    await town.as(by).call(operation, input);
    return town.position > before;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).not.toBe('fault');
    expect(town.position).toBe(before);
    return false;
  }
}

const amended = inYear('06-18');

/** The council grants 500,000 for works, takes 50,000 from 人事費 and meets it by taxes. */
async function amend(town: BudgetTown, { works, pay, tax }: BudgetScene['made']): Promise<void> {
  const budget = await town.open({ kind: 'supplementary' });
  const lines = [
    { base: works, estimate: 500_000 },
    { base: pay, estimate: -50_000 },
    { base: tax, estimate: 450_000 },
  ];
  await town.lines(budget, ...lines);
  await town.step(budget, 'submit');
  await town.step(budget, 'decide', {}, '首長');
  for (const step of ['send', 'read', 'readAgain', 'resolve', 'promulgate'])
    await town.step(budget, step, { on: amended, number: '試代議字第2號' });
}

/** The first and a later day of each month, and the last of the year. */
const days: readonly Day[] = [
  ...Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).flatMap((month) => [
    inYear(`${month}-01`),
    inYear(`${month}-19`),
  ]),
  inYear('12-31'),
];

/** Every line's amounts on each of the days. */
type Picture = ReadonlyMap<Day, ReadonlyMap<Id, Amounts>>;

const pictureOf = ({ facts }: Book): Picture => new Map(days.map((day) => [day, amountsAsOf(facts, day)]));

const sum = (figures: readonly (number | null)[]): number | null =>
  figures.reduce((total, one) => (one === null ? total : (total ?? 0) + one), null);

/** What was law, and from its day on what the council added; the rest only goes from line to line. */
function checkTotals({ facts }: Book, picture: Picture): void {
  const totals = [...picture].map(([day, amounts]) => {
    const of = (side: string) =>
      sum(facts.lines.filter((line) => line.side === side).map(({ id }) => amounts.get(id)?.current ?? null));
    return [day, of('expenditure'), of('revenue')];
  });
  expect(totals).toEqual(
    days.map((day) => [day, 7_000_000 + (day < amended ? 0 : 450_000), 7_000_000 + (day < amended ? 0 : 450_000)]),
  );
}

/** The council may freeze what was given out already; an undo of a month's figures may show what they hid. */
const takesBack: ReadonlySet<RandomStep['what']> = new Set(['speak', 'undo']);

/** Nothing else spends what is not there, on any day. */
function checkAvailable(before: Picture, after: Picture): void {
  const short = days.flatMap((day) =>
    [...(after.get(day) ?? [])].flatMap(([id, { available }]) => {
      const least = Math.min(0, before.get(day)?.get(id)?.available ?? 0);
      return (available ?? 0) < least ? [[day, id, available]] : [];
    }),
  );
  expect(short).toEqual([]);
}

/** Every level of every scheme is the sum of the lines below it. */
function checkTrees({ accounts, facts }: Book, amounts: ReadonlyMap<Id, Amounts>): void {
  const figure = ({ id }: { id: Id }, column: AmountName): number | null => amounts.get(id)?.[column] ?? null;
  const off: unknown[] = [];
  for (const scheme of Object.keys(schemes) as Scheme[]) {
    const lines = facts.lines.filter(({ side }) => (side === 'revenue') === (scheme === 'source'));
    const tree = new BookTree({ scheme, accounts, lines, columns: amountNames, figure });
    const linesOf = (node: BookNode): { id: Id }[] => (node.line ? [node.line] : node.below.flatMap(linesOf));
    const walk = (node: BookNode): void => {
      const under = linesOf(node);
      for (const name of amountNames)
        if (tree.sum(node, name) !== sum(under.map((line) => figure(line, name)))) off.push([scheme, node.key, name]);
      node.below.forEach(walk);
    };
    walk(tree.total);
    if (linesOf(tree.total).length !== lines.length) off.push([scheme, '缺細目']);
  }
  expect(off).toEqual([]);
}

const changedDays = (before: Picture, after: Picture): Day[] =>
  days.filter((day) => JSON.stringify([...(before.get(day) ?? [])]) !== JSON.stringify([...(after.get(day) ?? [])]));

/** Today's law is on every day what it was, before the day something came to be. */
function checkPast(since: BudgetAct['since'], before: Picture, after: Picture): void {
  if (since === 'always') return;
  const changed = changedDays(before, after);
  expect(changed.filter((day) => since === 'never' || day < since)).toEqual([]);
}

const byId = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();
const contents = ({ budget, facts, asked: waiting }: Book) => ({
  budget,
  asked: byId(waiting),
  facts: Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? byId(value) : value]),
});

/** What is kept follows the journal: reading all of it again makes no difference. */
function readAfresh(town: BudgetTown, id: Id): Book {
  const db = openReadable(town.place.office);
  try {
    const fresh = readBook(db, id);
    for (const kept of [town.reader, town.db]) expect(contents(readBook(kept, id))).toEqual(contents(fresh));
    return fresh;
  } finally {
    db.close();
  }
}

async function goThrough(town: BudgetTown, taken: readonly RandomStep[], tally: Map<string, number>): Promise<void> {
  const made = await town.inForce();
  await amend(town, made);
  let book = readAfresh(town, made.budget);
  let picture = pictureOf(book);
  const known: { position: number; book: Book }[] = [];
  for (const [at, step] of taken.entries()) {
    const scene = { town, made, on: addDays(inYear('01-05'), at * 8) };
    const act = budgetActs[step.what](scene, step);
    const anybody = personNames[step.who];
    if (!(act && (await carriedOut(town, { ...act, by: anybody ?? act.by })))) continue;
    tally.set(step.what, (tally.get(step.what) ?? 0) + 1);
    book = readAfresh(town, made.budget);
    known.push({ position: town.position, book });
    const before = picture;
    picture = pictureOf(book);
    checkTotals(book, picture);
    checkPast(act.since, before, picture);
    if (!takesBack.has(step.what)) checkAvailable(before, picture);
    checkTrees(book, picture.get(inYear('12-31')) ?? new Map());
  }
  for (const then of known.filter((_, at) => at % 5 === 0))
    expect(contents(readBook(town.reader, made.budget, then.position))).toEqual(contents(then.book));
  expect(await town.problems()).toEqual([]);
}

describe('whatever happens to a budget in force', () => {
  it('its sums hold on every day, the past stays, and nothing is given away twice', async () => {
    const tally = new Map<string, number>();
    const property = fc.asyncProperty(randomSteps, async (taken) => {
      const town = await BudgetTown.founded();
      try {
        await goThrough(town, taken, tally);
      } finally {
        town.close();
      }
    });
    await fc.assert(property, { numRuns: 8 });
    expect(tally.size).toBeGreaterThan(9);
  });
});
