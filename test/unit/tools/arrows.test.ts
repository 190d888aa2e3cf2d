import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-arrows-'));
  for (const file of ['biome.json', 'package.json', '.gitignore']) cpSync(join(root, file), join(folder, file));
  write('node_modules/@biomejs/biome/configuration_schema.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function lint(): { status: number | null; output: string } {
  const rules = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];
  const run = spawnSync(process.execPath, [biome, 'lint', '--colors=off', ...rules, '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

const toMain = 'renderer 只經由 shared/contract 與 main 往來';
const toScreen = 'main 不認得畫面與測試';
const pure = 'shared 是純粹的 TypeScript';
const noNode = 'shared 不認得 Node、資料庫與畫面';
const screenOnly = '畫面看不到 Node、Electron 與資料庫';
const partsAlone = 'parts 不認得任何一頁';
const pagesApart = '一個主題的頁不得取用另一個主題的頁';
const oneWay = '箭頭只有一個方向';

it.each([
  ['renderer/shell/a.ts', '#main/store/open.ts', toMain],
  ['renderer/shell/a.ts', '../../main/store/open.ts', toMain],
  ['renderer/parts/grid/a.ts', '#main/store/open.ts', toMain],
  ['renderer/pages/budget/a.ts', '../../../main/store/open.ts', toMain],
  ['renderer/shell/a.ts', 'node:fs', screenOnly],
  ['renderer/pages/budget/a.ts', 'better-sqlite3', screenOnly],
  ['main/operations/a.ts', '#renderer/parts/grid.ts', toScreen],
  ['main/store/a.ts', '../../renderer/parts/grid.ts', toScreen],
  ['main/cli.ts', 'react', toScreen],
  ['shared/base/a.ts', '#main/store/open.ts', pure],
  ['shared/base/a.ts', '../../renderer/parts/grid.ts', pure],
  ['shared/base/a.ts', 'node:fs/promises', noNode],
  ['renderer/parts/a.ts', '#renderer/pages/budget/page.ts', partsAlone],
  ['renderer/parts/grid/a.ts', '../../pages/budget/page.ts', partsAlone],
  ['renderer/parts/a.ts', '../shell/frame.ts', partsAlone],
  ['renderer/pages/budget/a.ts', '../meetings/page.ts', pagesApart],
  ['renderer/pages/budget/a.ts', '#renderer/pages/meetings/page.ts', pagesApart],
  ['renderer/pages/budget/book/a.ts', '../../meetings/page.ts', pagesApart],
  ['main/store/a.ts', '../operations/budget.ts', oneWay],
  ['main/store/a.ts', '#main/office.ts', oneWay],
  ['main/operations/a.ts', '../browser.ts', oneWay],
  ['main/operations/deep/a.ts', '#main/cli.ts', oneWay],
])('%s may not take %s', (file, target, message) => {
  write(file, `import '${target}';\n`);
  const { status, output } = lint();
  expect(output).toContain(message);
  expect(output).toContain(file);
  expect(status).toBe(1);
});

it('lets the arrows that the house is built on pass', () => {
  write(
    'renderer/pages/budget/page.ts',
    "import '../../parts/grid.ts';\nimport './book/tree.ts';\nimport '#shared/budget/sum.ts';\n",
  );
  write('renderer/pages/budget/book/tree.ts', "import '../words.ts';\nimport '../../../parts/grid.ts';\n");
  write('renderer/shell/frame.ts', "import '../pages/budget/page.ts';\nimport 'react';\n");
  write('main/cli.ts', "import './operations/budget.ts';\nimport 'node:fs';\n");
  write('main/operations/budget.ts', "import '../store/open.ts';\nimport '#shared/budget/sum.ts';\n");
  const { status, output } = lint();
  expect(output).not.toContain('noRestrictedImports');
  expect(status).toBe(0);
});

it('finds a circle', () => {
  write('shared/base/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n");
  write('shared/base/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
  const { status, output } = lint();
  expect(output).toContain('noImportCycles');
  expect(status).toBe(1);
});
