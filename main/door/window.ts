import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const chromiums: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

export type Shown = 'app' | 'browser' | 'address';

/** A window like a program's own where a Chromium is found, else the default browser, else only the address. */
export function showWindow(address: string, profile: string): Shown {
  if (!hasDisplay()) return 'address';
  const chromium = (chromiums[process.platform] ?? []).find((file) => existsSync(file));
  if (chromium) {
    const flags = [
      `--app=${address}`,
      `--user-data-dir=${path.join(profile, 'window')}`,
      '--no-first-run',
      '--no-default-browser-check',
    ];
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    start(chromium, [...flags, ...root]);
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
