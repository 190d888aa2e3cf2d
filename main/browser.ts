import { readArguments } from './command-line/arguments.ts';
import { type BrowserDoor, openBrowserDoor } from './door/http-server.ts';
import { plainError } from './door/plain.ts';
import { showWindow } from './door/window.ts';
import { Program } from './program.ts';
import { openAtStart } from './start.ts';

/** How long the program waits for a window to come back after the last one closed (a reload closes it too). */
const patience = 20_000;

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2));
  const program = new Program();
  let door: BrowserDoor | undefined;
  const show = (): void => {
    const address = door?.address() ?? '';
    process.stdout.write(`施政簿：${address}\n`);
    if (read.flags.has('no-window')) return;
    if (showWindow(address, program.home) === 'address')
      process.stdout.write('這台電腦沒有圖形畫面。將上面的位址貼到瀏覽器開啟；按Ctrl+C結束。\n');
  };
  program.onFocus = show;
  if ((await openAtStart(program, read)) === 'elsewhere') return;
  door = await openBrowserDoor(program);
  show();
  const stop = (): void => {
    void Promise.all([door?.close(), program.close()]).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (!read.flags.has('no-window')) leaveWhenAlone(door, stop);
}

/** Closing the window ends the program, as people expect of one. */
function leaveWhenAlone(door: BrowserDoor, stop: () => void): void {
  let seen = false;
  let aloneSince = 0;
  setInterval(() => {
    if (door.windows() > 0) {
      seen = true;
      aloneSince = 0;
      return;
    }
    if (!seen) return;
    aloneSince ||= Date.now();
    if (Date.now() - aloneSince > patience) stop();
  }, 1000);
}

main().catch((error: unknown) => {
  process.stderr.write(`${plainError(error).sentence}\n`);
  process.exit(plainError(error).code === 'damaged' ? 4 : 3);
});
