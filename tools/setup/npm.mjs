import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupError } from '../lib/say.mjs';

/** npm's own script, so that it can be run by the Node of our choice and without a shell. @returns {string} */
export function findNpm() {
  const besideNode = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...npmOnPath(),
  ];
  const found = candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  if (found === undefined)
    throw new SetupError('找不到 npm。請安裝附有 npm 的 Node（nodejs.org 的安裝檔即附），再執行一次。');
  return found;
}

/** On Unix `npm` is a link to the script; on Windows the script lies below the folder of `npm.cmd`. */
function npmOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'npm')));
  return folders.flatMap((folder) => [
    realpathSync(join(folder, 'npm')),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]);
}
