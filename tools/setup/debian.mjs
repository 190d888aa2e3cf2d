import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../lib/child.mjs';
import { withLock } from '../lib/lock.mjs';
import { runtimeDir } from '../lib/paths.mjs';
import { lastLines, say } from '../lib/say.mjs';

const LIMIT_MS = 10 * 60 * 1000;
/** A network that does not answer must not hold up the tests. */
const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=120'];

/** Packages are installed only where nobody has to be asked. */
export const canInstallPackages = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string} purpose in Chinese, for the person @param {string[]} packages @returns {Promise<boolean>} */
export async function installPackages(purpose, packages) {
  say(`安裝${purpose}（apt-get install ${packages.join(' ')}）…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return withLock(join(runtimeDir, 'apt.lock'), async () => {
    for (const command of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
      const { code, output } = await capture('/usr/bin/apt-get', [...patience, ...command], {
        env,
        timeoutMs: LIMIT_MS,
      });
      if (code === 0) continue;
      say(`apt-get ${command[0]} 沒有完成：${lastLines(output, 3)}`);
      return false;
    }
    say(`已安裝${purpose}。`);
    return true;
  });
}
