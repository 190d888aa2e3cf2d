import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { foundDemo } from '#main/demo/index.ts';
import { Program } from '#main/program.ts';
import { forkReader } from '#main/reading/fork-reader.ts';
import { fileReaders } from '#main/reading/host.ts';
import type { Visitor } from '#main/visitor.ts';
import type { Imported, ImportPreview } from '#shared/contract/import-operations.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import { spent } from './import/cpu.ts';
import { peaksDuring } from './import/memory.ts';
import { type Table, tables } from './import/tables.ts';

/** Another number may be said: a smaller one while the machine has other work. */
const rows = Number(process.argv[2] ?? 100_000);
/** What the reading child may take. */
const mostMemory = 300;

const read = 'ours: read, compared, staged';
const saved = 'ours: saved and listed';

interface Measured {
  label: string;
  ms: number;
  own: number;
  child: number;
  /** Seconds of processor, of this process and its reading child. */
  cpu: number;
  childCpu: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-bench-'));
const office = path.join(folder, 'office');
/** The reading process as it is shipped: made of sources anew for every file it would begin twice as late. */
const shipped = new URL('../../out/main/file-reader.js', import.meta.url);
let reading: number | undefined;
const readers = fileReaders(() => {
  const child = forkReader(shipped);
  reading = child.pid;
  return child;
});
const program = new Program(path.join(folder, 'home'), readers);
let mostTaken = 0;

async function timed<T>(lines: Measured[], label: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const before = spent();
  const { value, own, child } = await peaksDuring(work, () => reading);
  const after = spent();
  lines.push({
    label,
    ms: performance.now() - start,
    own,
    child,
    cpu: after.own - before.own,
    childCpu: after.child - before.child,
  });
  mostTaken = Math.max(mostTaken, child);
  return value;
}

const run = promisify(execFile);
const library = fileURLToPath(new URL('import/apart.ts', import.meta.url));

/** exceljs at work on a table's file, in a process of its own, without what that takes to begin. */
async function apart(label: string, work: 'write' | 'read', { register }: Table, file: string): Promise<Measured> {
  const asked = [library, work, register, file, String(rows)];
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', ...asked]);
  return { label, child: 0, childCpu: 0, ...(JSON.parse(stdout) as Pick<Measured, 'ms' | 'own' | 'cpu'>) };
}

/** Waits until the search index has followed, and says how much is found. */
async function found(visitor: Visitor, text: string): Promise<number> {
  for (;;) {
    const { behind, hits } = (await visitor.call('search.find', { text })) as Calls['search.find']['answer'];
    if (behind === 0) return hits.length;
    await setTimeout(20);
  }
}

/**
 * One table after the other: what the one has left behind is done before the next is measured. The bare read stands before
 * and behind our import, with nothing else going on: machines do not keep one speed, and the middle of both is compared with.
 */
async function measured(visitor: Visitor, table: Table, file: string): Promise<Measured[]> {
  const { register, label, last } = table;
  await apart('', 'write', table, file);
  const lines = [await apart('exceljs: bare read', 'read', table, file)];
  const token = program.files.offer({ path: file, name: `${label}.xlsx` });
  const preview = async (): Promise<ImportPreview> =>
    (await visitor.call('import.read', { register, file: token })) as ImportPreview;
  const { stage } = await timed(lines, read, preview);
  await timed(lines, saved, async () => {
    const done = (await visitor.call('import.apply', { stage })) as Imported;
    const listed = (await visitor.call(`${register}.list` as CallName, { limit: 1 })) as ListAnswer;
    if (done.added !== rows || listed.total < rows) throw new Error(`${done.added} of ${rows} came in`);
  });
  await timed(lines, 'ours: the search index', async () => {
    if ((await found(visitor, last(rows))) === 0) throw new Error('the last row cannot be found');
  });
  lines.push(await apart('exceljs: bare read again', 'read', table, file));
  const again = await timed(lines, 'ours: the same file again', preview);
  await timed(lines, 'ours: undone whole', () => visitor.call('journal.undo', {}));
  if (again.counts.same !== rows) throw new Error('the same file would change something');
  await found(visitor, last(rows));
  return lines;
}

const called = (lines: readonly Measured[], start: string): Measured[] =>
  lines.filter(({ label }) => label.startsWith(start));

const sum = (name: Exclude<keyof Measured, 'label'>, lines: readonly Measured[]): number =>
  lines.reduce((total, line) => total + line[name], 0);

const most = (name: 'own' | 'child', lines: readonly Measured[]): number =>
  Math.max(0, ...lines.map((line) => line[name]));

/** What is aimed at: until every row is saved and listed, in less time than the bare read takes. */
function wholeImport(lines: readonly Measured[]): Measured {
  const both = [...called(lines, read), ...called(lines, saved)];
  const label = 'ours: the whole import';
  const spent = { ms: sum('ms', both), cpu: sum('cpu', both), childCpu: sum('childCpu', both) };
  return { label, ...spent, own: most('own', both), child: most('child', both) };
}

function print({ label, heads }: Table, lines: readonly Measured[]): void {
  const bare = called(lines, 'exceljs');
  const middle = sum('ms', bare) / bare.length;
  const columns = [label, 'ms', 'ratio', 'MB own', 'MB child', 's CPU own', 's CPU child'];
  console.log(`${rows} rows × ${heads.length} columns`);
  console.log(columns.map((cell, at) => (at === 0 ? cell.padEnd(30 - cell.length) : cell.padStart(12))).join(''));
  for (const { label: name, ms, own, child, cpu, childCpu } of [...lines, wholeImport(lines)]) {
    const figures = [Math.round(ms), (ms / middle).toFixed(2), Math.round(own), Math.round(child)];
    const cells = [...figures, cpu.toFixed(2), childCpu.toFixed(2)];
    console.log(`${name.padEnd(30)}${cells.map((cell) => String(cell).padStart(12)).join('')}`);
  }
}

try {
  await foundDemo(office);
  await program.open(office);
  const visitor = program.visitor();
  await visitor.call('session.signIn', { account: 'control', password: demoPassword });
  for (const table of tables) print(table, await measured(visitor, table, path.join(folder, `${table.register}.xlsx`)));
  if (mostTaken > mostMemory) {
    console.log(`the reading child took ${Math.round(mostTaken)} MB of ${mostMemory}`);
    process.exitCode = 1;
  }
} finally {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}
