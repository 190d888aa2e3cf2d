import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, session } from 'electron';
import { pagesFolder } from './door/pages.ts';
import { answerPages } from './electron/answers.ts';
import { officeArguments } from './electron/arguments.ts';
import { type Desk, openDesk } from './electron/desk.ts';
import { guardContents, guardSession, stayOffline } from './electron/guard.ts';
import { offerContextMenu, setMenu } from './electron/menu.ts';
import { declareScheme, servePages } from './electron/protocol.ts';
import { defaultHome } from './home.ts';
import { programVersion } from './version.ts';

const built = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const home = defaultHome();
const args = officeArguments(process.argv, process.cwd());
let desk: Desk | undefined;

app.setName('施政簿');
app.setPath('userData', path.join(home, 'electron'));
app.enableSandbox();
declareScheme();
stayOffline();
if (app.requestSingleInstanceLock({ args })) {
  app.on('second-instance', (_event, _argv, _folder, other) => {
    desk?.focus();
    void desk?.openOther((other as { args: string[] }).args);
  });
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
    offerContextMenu(contents);
    contents.on('render-process-gone', (_gone, details) => void desk?.pageGone(contents, details));
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!desk) return;
    event.preventDefault();
    void closeOffice(desk);
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: programVersion });
  guardSession(session.defaultSession, !app.isPackaged);
  servePages(pagesFolder());
  const open = openDesk({
    home,
    args,
    preload: built('../preload/preload.cjs'),
    module: built('office-process.js'),
    reader: built('file-reader.js'),
  });
  desk = open;
  setMenu(open);
  answerPages(home, open.office);
  open.newWindow();
}

/** The program ends when the office has finished what it was writing. */
async function closeOffice(open: Desk): Promise<void> {
  await open.office().close();
  desk = undefined;
  app.quit();
}
