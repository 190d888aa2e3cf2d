import { registerHooks } from 'node:module';

/** The names a program may take from `electron`; what is not here the double does not play. */
export const playedNames = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'MessageChannelMain',
  'nativeTheme',
  'protocol',
  'screen',
  'session',
  'shell',
  'utilityProcess',
] as const;

export type PlayedName = (typeof playedNames)[number];
type Played = Record<PlayedName, unknown>;

declare global {
  // A module made of text can find the double nowhere else.
  var electronDoubles: Map<string, Played> | undefined;
}

const runs = (): Map<string, Played> => {
  globalThis.electronDoubles ??= new Map();
  return globalThis.electronDoubles;
};

const mark = 'electron-double';
const runOf = (address: string | undefined): string | null =>
  address === undefined || !URL.canParse(address) ? null : new URL(address).searchParams.get(mark);

let registered = false;

/** Every module a run loads carries the run's number, so that each run starts from fresh modules with its own double. */
function register(): void {
  if (registered) return;
  registered = true;
  registerHooks({
    resolve(specifier, context, next) {
      const run = runOf(context.parentURL);
      if (run === null) return next(specifier, context);
      if (specifier === 'electron')
        return { url: `${mark}:electron?${mark}=${run}`, format: 'module', shortCircuit: true };
      const found = next(specifier, context);
      const ours = found.url.startsWith('file:') && !found.url.includes('/node_modules/');
      return ours ? { ...found, url: `${found.url}?${mark}=${run}` } : found;
    },
    load(url, context, next) {
      if (!url.startsWith(`${mark}:`)) return next(url, context);
      const names = playedNames.map((name) => `export const ${name} = played.${name};`);
      const source = `const played = globalThis.electronDoubles.get('${runOf(url)}');\n${names.join('\n')}`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

let lastRun = 0;

/** Loads a program that imports `electron`, with the double in its place. */
export async function loadWith(played: Played, program: URL): Promise<void> {
  register();
  lastRun += 1;
  const run = String(lastRun);
  runs().set(run, played);
  await import(`${program.href}?${mark}=${run}`);
}
