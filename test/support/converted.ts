import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFolder } from './folders.ts';

/** LibreOffice trusts the results it finds in a file unless it is told to compute them anew. */
const recalculating = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Files as LibreOffice saves them in another kind, all at once: starting it takes longer than reading. Undefined: it has no part for that. */
export function converted(
  soffice: string,
  files: Readonly<Record<string, Buffer>>,
  to: 'xlsx' | 'ods' | 'docx' | 'odt',
): string[] | undefined {
  const folder = testFolder();
  const user = join(folder, 'profile', 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'registrymodifications.xcu'), recalculating);
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const out = join(folder, 'out');
  // Of text files: commas, quotes, UTF-8, as its window asks before it opens one.
  const texts = Object.keys(files).some((name) => name.endsWith('.csv')) ? ['--infilter=CSV:44,34,76'] : [];
  const options = [profile, '--headless', ...texts, '--convert-to', to, '--outdir', out];
  execFileSync(soffice, [...options, ...paths], { stdio: 'ignore' });
  const made = Object.keys(files).map((name) => join(out, name.replace(/\.\w+$/, `.${to}`)));
  return existsSync(made[0] ?? '') ? made : undefined;
}
