import { statSync } from 'node:fs';
import { join } from 'node:path';
// Before the clock starts, as exceljs is.
import '#main/excel/export.ts';
import { Program } from '#main/program.ts';
import type { Exported } from '#shared/contract/register-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import type { Measured } from './case.ts';

/** The whole way from the office's records to a file that can be handed out. Prints one line of JSON. */
const [folder = '', kind = ''] = process.argv.slice(2);
const columns = 'name unit title roles extension from to deputies tags files note service'.split(' ');

const program = new Program(join(folder, 'home'));
try {
  await program.open(join(folder, 'office'));
  const visitor = program.visitor();
  await visitor.call('session.signIn', { account: 'admin', password: demoPassword });
  const before = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const made = (await visitor.call('person.export', { kind, columns })) as Exported;
  const measured: Measured = {
    milliseconds: performance.now() - start,
    megabytes: process.resourceUsage().maxRSS / 1024,
    before,
    fileMegabytes: statSync(program.files.take(made.file).path).size / 1024 / 1024,
  };
  process.stdout.write(JSON.stringify(measured));
} finally {
  await program.close();
}
