import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFolder } from './folders.ts';
import { type ReadSheet, readWorkbook } from './workbook.ts';

/** LibreOffice trusts the results it finds in a file unless it is told to compute them anew. */
const recalculating = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice computes them, all at once: starting it takes longer than reading. Undefined: there is no Calc. */
export function recalculated(soffice: string, books: readonly Buffer[]): ReadSheet[][] | undefined {
  const folder = testFolder();
  const out = join(folder, 'out');
  const user = join(folder, 'profile', 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'registrymodifications.xcu'), recalculating);
  const files = books.map((_, at) => join(folder, `${at}.xlsx`));
  for (const [at, book] of books.entries()) writeFileSync(files[at] ?? '', book);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync(soffice, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
    stdio: 'ignore',
  });
  if (!existsSync(join(out, '0.xlsx'))) return undefined;
  return books.map((_, at) => readWorkbook(readFileSync(join(out, `${at}.xlsx`))));
}

/** Every formula and what it comes to, by sheet and cell. */
export const computedCells = (sheets: readonly ReadSheet[]): Record<string, string | number | null> =>
  Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([ref, { formula, value }]) => (formula === null ? [] : [[`${name} ${ref}`, value] as const])),
    ),
  );
