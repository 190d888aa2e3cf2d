import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { foundDemo } from '#main/demo/index.ts';
import { Program } from '#main/program.ts';
import type { Calls } from '#shared/contract/index.ts';
import { sheetKinds } from '#shared/contract/register-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import type { Measured } from './export/case.ts';
import { wholeExport } from './export/whole.ts';

const records = 100_000;
const batch = 20_000;

/** Each in a process of its own: the peak of its memory is then its own. */
function writing(kind: string): Measured {
  const file = fileURLToPath(new URL('./export/case.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [file, kind], { encoding: 'utf8' })) as Measured;
}

type Listed = { rows: { id: string }[] };
type Written = { record: { id: string } };
type Found = Calls['search.find']['answer'];

/** As good as every cell says something, as in the rows of the bare write. */
async function fill(folder: string): Promise<void> {
  await foundDemo(join(folder, 'office'));
  const program = new Program(join(folder, 'home'));
  try {
    await program.open(join(folder, 'office'));
    const visitor = program.visitor();
    await visitor.call('session.signIn', { account: 'admin', password: demoPassword });
    const { rows: units } = (await visitor.call('unit.list', {})) as Listed;
    const { rows: people } = (await visitor.call('person.list', {})) as Listed;
    const { record: tag } = (await visitor.call('tag.create', { values: { name: '支援選務' } })) as Written;
    for (let made = 0; made < records; made += batch) {
      const rows = Array.from({ length: batch }, (_, at) => ({
        name: `同仁${made + at}`,
        unit: units[at % units.length]?.id ?? null,
        title: ['課員', '技士', '約僱人員'][at % 3],
        roles: at % 2 === 0 ? ['handler'] : ['handler', 'viewer'],
        extension: String(100 + (at % 900)),
        from: '2020-03-01',
        to: at % 4 === 0 ? null : '2040-03-01',
        deputies: [{ person: people[at % people.length]?.id, from: '2026-01-01', to: null }],
        tags: [tag.id],
        note: `第${at}人承辦濱海路排水改善與路燈修繕`,
      }));
      await visitor.call('person.createMany', { rows });
    }
    // The search index has its own measurement; nothing else is at work when an export is measured.
    while (((await visitor.call('search.find', { text: '濱海路' })) as Found).behind > 0) await setTimeout(50);
  } finally {
    await program.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shizhengbu-bench-'));
try {
  await fill(folder);
  const table: [string, Measured][] = [['exceljs, streaming: rows alone', writing('exceljs')]];
  for (const kind of sheetKinds) table.push([`.${kind}: writer`, writing(kind)]);
  for (const kind of sheetKinds) table.push([`.${kind}: whole export`, await wholeExport(folder, kind)]);
  table.push(['exceljs, streaming: again', writing('exceljs')]);
  // Machines do not keep one speed: the middle of the bare writes before and behind is compared with.
  const base = ((table[0]?.[1].milliseconds ?? 0) + (table.at(-1)?.[1].milliseconds ?? 0)) / 2;
  const head = ['100,000 × 12', 'ms', 'peak MB', 'before', 'file MB', 'of exceljs'];
  const lines = table.map(([name, { milliseconds, megabytes, before, fileMegabytes }]) => [
    name,
    milliseconds.toFixed(0),
    megabytes.toFixed(0),
    before.toFixed(0),
    fileMegabytes.toFixed(1),
    `${((milliseconds / base) * 100).toFixed(0)}%`,
  ]);
  for (const cells of [head, ...lines])
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(11))).join(''));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
