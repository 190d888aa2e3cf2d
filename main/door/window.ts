import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium, rootFlags } from '../printing/chromium.ts';

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

export type Shown = 'app' | 'browser' | 'address';

/** A window like a program's own where a Chromium is found, else the default browser, else only the address. */
export function showWindow(address: string, profile: string): Shown {
  if (!hasDisplay()) return 'address';
  const chromium = findChromium();
  if (chromium) {
    const flags = [
      `--app=${address}`,
      `--user-data-dir=${path.join(profile, 'window')}`,
      '--no-first-run',
      '--no-default-browser-check',
    ];
    start(chromium, [...flags, ...rootFlags()]);
    return 'app';
  }
  const opener = { darwin: 'open', win32: 'explorer.exe' }[process.platform as string] ?? 'xdg-open';
  start(opener, [address]);
  return 'browser';
}

function start(command: string, given: string[]): void {
  const child = spawn(command, given, { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write('無法自動開啟瀏覽器。將上面的位址貼到瀏覽器開啟。\n'));
  child.unref();
}
