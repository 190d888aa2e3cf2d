import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { foundDemo } from '#main/demo/index.ts';
import { Program } from '#main/program.ts';
import type { Visitor } from '#main/visitor.ts';
import type { Imported, ImportPreview } from '#shared/contract/import-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import { peaksDuring } from './import/memory.ts';
import { bareRead, columns, writeMotions } from './import/workbook.ts';

/** Another number may be said: a smaller one while the machine has other work. */
const rows = Number(process.argv[2] ?? 100_000);
/** What the reading child may take. */
const mostMemory = 300;

const folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-bench-'));
const office = path.join(folder, 'office');
const program = new Program(path.join(folder, 'home'));
const table: [label: string, ms: number, own: number, child: number][] = [];

async function timed<T>(label: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const { value, own, child } = await peaksDuring(work);
  table.push([label, performance.now() - start, own, child]);
  return value;
}

async function behind(visitor: Visitor): Promise<number> {
  const answer = (await visitor.call('search.find', { text: `第${rows}案` })) as Calls['search.find']['answer'];
  if (answer.behind === 0 && answer.hits.length === 0) throw new Error('the last row cannot be found');
  return answer.behind;
}

try {
  const file = path.join(folder, '議案.xlsx');
  await writeMotions(file, rows);
  await foundDemo(office);
  await program.open(office);
  const visitor = program.visitor();
  await visitor.call('session.signIn', { account: 'control', password: demoPassword });
  const token = program.files.offer({ path: file, name: '議案.xlsx' });
  const cells = await timed('exceljs: bare read', () => bareRead(file));
  const preview = await timed('ours: read, compared, staged', async () => {
    const answer = await visitor.call('import.read', { register: 'motion', file: token });
    return answer as ImportPreview;
  });
  await timed('ours: saved and listed', async () => {
    const done = (await visitor.call('import.apply', { stage: preview.stage })) as Imported;
    const listed = (await visitor.call('motion.list', { limit: 1 })) as ListAnswer;
    if (done.added !== rows || listed.total < rows) throw new Error(`${done.added} of ${rows} came in`);
  });
  await timed('ours: the search index', async () => {
    while ((await behind(visitor)) > 0) await setTimeout(20);
  });
  const again = await timed('ours: the same file again', async () => {
    const answer = await visitor.call('import.read', { register: 'motion', file: token });
    return answer as ImportPreview;
  });
  await timed('ours: undone whole', () => visitor.call('journal.undo', {}));
  if (again.counts.same !== rows) throw new Error('the same file would change something');
  console.log(`${rows} rows × ${columns.length} columns, ${cells} cells`);
  const [[, bare] = ['', 1]] = table;
  console.log(['', 'ms', 'ratio', 'MB own', 'MB child'].map((cell, i) => cell.padStart(i === 0 ? 30 : 11)).join(''));
  for (const [label, ms, own, child] of table) {
    const cells = [Math.round(ms), (ms / bare).toFixed(2), Math.round(own), Math.round(child)];
    console.log(`${label.padEnd(30)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
  }
  const most = Math.max(...table.map(([, , , child]) => child));
  if (most > mostMemory) {
    console.log(`the reading child took ${Math.round(most)} MB of ${mostMemory}`);
    process.exitCode = 1;
  }
} finally {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}
