import { run } from '../lib/child.mjs';
import { fromRoot, root } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { asTask } from '../lib/tally.mjs';

const rooms = ['shared', 'main', 'renderer', 'test', 'tools'];

const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/** @param {'ci' | 'lint'} mode @param {string[]} [rules] these only */
const biome = (mode, rules = []) => [
  fromRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  mode,
  '--error-on-warnings',
  ...plain,
  ...rules.map((rule) => `--only=${rule}`),
];

/** @type {{ name: string, command: string[] }[]} */
const checks = [
  ...rooms.map((room) => ({
    name: `型別 ${room}`,
    command: [fromRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', room],
  })),
  { name: '寫法（Biome）', command: biome('ci') },
  {
    name: '箭頭（房間之間的取用）',
    command: biome('lint', ['style/noRestrictedImports', 'suspicious/noImportCycles']),
  },
];

/** Types of every room, the rules of writing, and the arrows between rooms. @type {import('../lib/tally.mjs').Suite} */
export async function check(runtime) {
  /** @type {string[]} */
  const failed = [];
  for (const { name, command } of checks) {
    const code = await run(runtime.node, command, { cwd: root, env: runtime.env });
    if (code !== 0) failed.push(name);
    say(`${name}：${code === 0 ? '通過' : '不通過'}`);
  }
  const note = failed.length > 0 ? { note: `不通過：${failed.join('、')}` } : {};
  return { name: 'check', passed: checks.length - failed.length, failed: failed.length, skipped: 0, ...note };
}

export const task = asTask(check);
