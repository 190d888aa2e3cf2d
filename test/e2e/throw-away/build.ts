import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder } from '../program.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const rooms = ['main', 'renderer', 'shared', 'tools'];
const isOwnFile = (name: string): boolean => /^(?:package(?:-lock)?\.json|tsconfig\.json|.*\.config\.ts)$/.test(name);

export interface Built {
  folder: string;
  /** Where its doors are. */
  main: string;
}

/** A copy of the sources with one register more: one file, and one line in the list with its import. */
export function copyWithRegister(): string {
  const folder = freshFolder();
  for (const name of [...rooms, ...readdirSync(project).filter(isOwnFile)])
    cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  cpSync(fileURLToPath(new URL('grant.ts', import.meta.url)), path.join(folder, 'shared/registers/grant.ts'));
  const list = path.join(folder, 'shared/registers/index.ts');
  const lines = readFileSync(list, 'utf8').split('\n');
  lines.splice(lines.indexOf('} as const satisfies Record<string, Register>;'), 0, '  grant,');
  lines.unshift("import { grant } from './grant.ts';");
  writeFileSync(list, lines.join('\n'));
  return folder;
}

function run(folder: string, ...args: readonly string[]): void {
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stdout}${done.stderr}`);
}

/** Every room takes the new register as its types demand. */
export function checkTypes(folder: string): void {
  for (const room of ['shared', 'main', 'renderer'])
    run(folder, path.join(project, 'node_modules/typescript/bin/tsc'), '-p', room);
}

export function build(folder: string): Built {
  run(folder, 'tools/build.mjs');
  return { folder, main: path.join(folder, 'out', 'main') };
}
