import { existsSync } from 'node:fs';
import path from 'node:path';

const { LOCALAPPDATA = 'C:\\' } = process.env;

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
    path.win32.join(LOCALAPPDATA, 'Google\\Chrome\\Application\\chrome.exe'),
  ],
};

/** A browser of this machine that is, or is made from, Chromium: the one that is named, or where they usually are. */
export const findChromium = (): string | undefined =>
  [process.env.SHIZHENGBU_CHROMIUM ?? '', ...(chromiums[process.platform] ?? [])].find((file) => existsSync(file));

/** The administrator of a Linux system can run it in no other way. */
export const rootFlags = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
