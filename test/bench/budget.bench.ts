import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { foundDemo } from '#main/demo/index.ts';
import { Program } from '#main/program.ts';
import { unpackCompared, unpackLines } from '#shared/budget/packed.ts';
import { BookTree } from '#shared/budget/tree.ts';
import type { BookAnswer, PackedBook } from '#shared/contract/budget-answers.ts';
import { demoPassword } from '#shared/demo.ts';
import { type Filled, fillBudgets } from './budget/fill.ts';
import { at, times } from './timing.ts';

const lines = 10_000;
const rounds = 21;
const limit = 100;
/** Before anything was compiled or kept: once a morning. */
const firstLimit = 1000;
/** Rounds that are not counted: the program has been at work for a moment. */
const warming = 3;
/** Far from the demo office's own years. */
const year = 60;

const columns = ['estimate', 'legal'] as const;

/** What the page makes of an answer before it draws. */
const treeOf = ({ accounts, lines: of }: BookAnswer): BookTree<(typeof columns)[number]> =>
  new BookTree({ scheme: 'agency', accounts, lines: of, columns, figure: (line, column) => line[column] });

const folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-bench-'));
const office = path.join(folder, 'office');
const program = new Program(path.join(folder, 'home'));
let slow = 0;
try {
  await foundDemo(office);
  const filling = performance.now();
  const filled: Filled = fillBudgets(office, lines, year);
  console.log(`three budgets of ${lines} lines filled in: ${Math.round(performance.now() - filling)} ms`);
  const opening = performance.now();
  await program.open(office);
  console.log(`opened and indexed: ${Math.round(performance.now() - opening)} ms`);
  const visitor = program.visitor();
  await visitor.call('session.signIn', { account: 'accounting', password: demoPassword });
  const raw = new Database(path.join(office, 'office.sqlite'), { readonly: true });

  /** As an answer crosses a door: as JSON text. */
  const crossed = async <T>(name: string, input: unknown): Promise<T> =>
    JSON.parse(JSON.stringify(await visitor.call(name, input))) as T;
  let changes = 0;
  const change = async (): Promise<void> => {
    changes += 1;
    await visitor.call('tag.create', { values: { name: `量測${changes}`, tone: 'plain' } });
  };

  const bookOf = async (id: string): Promise<BookAnswer> => {
    const packed = await crossed<PackedBook>('budget.book', { id });
    return { ...packed, lines: unpackLines(packed.lines) };
  };
  const started = performance.now();
  treeOf(await bookOf(filled.now));
  const first = performance.now() - started;
  slow += Number(first > firstLimit);
  console.log(`first open after the start: ${Math.round(first)} ms (limit ${firstLimit})`);
  const draft = treeOf(await bookOf(filled.next));
  const plain = (budget: string) => () =>
    JSON.parse(JSON.stringify(raw.prepare('SELECT * FROM r_budgetLine WHERE removed = 0 AND budget = ?').all(budget)));
  const both = () => [plain(filled.before)(), plain(filled.now)()];
  const version = () => raw.prepare('SELECT version FROM r_budgetLine WHERE id = ?').pluck().get(filled.line) as number;

  const measured: [label: string, round: (count: number) => unknown, beside?: () => unknown, fresh?: false][] = [
    ['open: read, cross, build', async () => treeOf(await bookOf(filled.now)), plain(filled.now)],
    ['open the draft', async () => treeOf(await bookOf(filled.next)), plain(filled.next)],
    ['edit: every subtotal', (count) => draft.set(filled.line, 'estimate', count * 1000)],
    [
      'edit: saved',
      (count) =>
        visitor.call('budgetLine.put', {
          budget: filled.next,
          change: [{ id: filled.line, version: version(), patch: { estimate: 500_000 + count } }],
        }),
    ],
    [
      'compare two versions',
      async () => unpackCompared(await crossed('budget.compare', { before: filled.before, after: filled.now })),
      both,
    ],
    ['one line', () => crossed('budget.line', { id: filled.line })],
    ['months and agencies', () => crossed('budget.series', { id: filled.now, by: 'agency' })],
    ['all budgets', () => crossed('budget.years', {})],
  ];
  console.log(['', 'median ms', 'p95 ms', 'limit', 'plain read'].map((cell, i) => cell.padStart(i && 11)).join(''));
  for (const [label, round, beside] of measured) {
    // Every round comes after a change, so that nothing is answered from what an earlier one left.
    const ours = await times(round, { rounds, warming, before: change });
    const theirs = beside ? await times(beside, { rounds, warming }) : [];
    const over = at(ours, 0.95) > limit;
    slow += Number(over);
    const cells = [at(ours, 0.5).toFixed(1), at(ours, 0.95).toFixed(1), String(limit)];
    const plainly = theirs.length > 0 ? at(theirs, 0.5).toFixed(1) : '';
    console.log(
      `${label.padEnd(26)}${[...cells, plainly].map((cell) => cell.padStart(11)).join('')}${over ? '  over' : ''}`,
    );
  }
  raw.close();
} finally {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}
if (slow > 0) {
  console.log(`${slow} over their limit`);
  process.exitCode = 1;
}
