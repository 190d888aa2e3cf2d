import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { readArguments } from './command-line/arguments.ts';
import { plainError } from './door/plain.ts';
import type { Errands, FromOffice, ToOffice } from './electron/errands.ts';
import { offerFiles, saveOffered } from './electron/office-files.ts';
import { officePrints } from './electron/office-prints.ts';
import { officeReaders } from './electron/office-readers.ts';
import { type ServedPort, servePort } from './electron/serve-port.ts';
import { defaultHome } from './home.ts';
import { Program } from './program.ts';
import { fileReaders } from './reading/host.ts';
import { folderWanted, openAtStart } from './start.ts';
import { realFolder } from './store/place.ts';

/** Electron starts this beside its windows: it holds the office, and each window comes in through a port. */
const { parentPort } = process;
const say = (message: FromOffice): void => parentPort.postMessage(message);

const readers = officeReaders(say);
const prints = officePrints(say);
const program = new Program(defaultHome(), fileReaders(readers.spawn), prints);
program.onFocus = () => say({ focus: true });
const windows = new Map<number, ServedPort>();

const start = async (): Promise<'here' | 'elsewhere'> => openAtStart(program, readArguments(process.argv.slice(2)));
/** Whatever comes of it, the pages may ask where things stand. */
const opened = start().then(
  (started) => say({ started }),
  (error: unknown) => say({ failed: plainError(error) }),
);

const errands: { [N in keyof Errands]: (given: Errands[N]['given']) => Promise<Errands[N]['value']> } = {
  offer: ({ paths }) => offerFiles(program.files, paths),
  save: ({ token, path }) => saveOffered(program.files, token, path),
  open: ({ args }) => openOther(args),
};
const underWay = new Set<Promise<void>>();

/** Opening another office would sign everybody out in the middle of their work. */
async function openOther(args: string[]): Promise<'opened' | 'stays'> {
  await opened;
  const read = readArguments(args);
  const folder = await folderWanted(program, read);
  if (folder === undefined || program.office?.place.folder === realFolder(folder)) return 'stays';
  if ([...windows.values()].some((one) => one.signedIn())) throw new Refusal('invalid', officeWords.alreadyOpen);
  return (await openAtStart(program, read)) === 'here' ? 'opened' : 'stays';
}

async function run<N extends keyof Errands>(id: number, name: N, given: Errands[N]['given']): Promise<void> {
  try {
    say({ id, value: await errands[name](given) });
  } catch (error) {
    say({ id, refusal: plainError(error) });
  }
}

/** Nothing is cut off in the middle: neither what a page asked for nor the opening of an office. */
async function close(): Promise<void> {
  await opened;
  await Promise.all([...underWay, ...[...windows.values()].map((one) => one.end())]);
  await program.close();
  process.exit(0);
}

parentPort.on('message', ({ data, ports: [port] }) => {
  const message = data as ToOffice;
  if ('close' in message) {
    void close();
  } else if ('reader' in message) {
    readers.hear(message, port);
  } else if ('print' in message) {
    prints.hear(message);
  } else if ('window' in message) {
    void windows.get(message.window)?.end();
    if (port) windows.set(message.window, servePort(program, port, opened));
  } else {
    const { id, errand, ...given } = message;
    const one = run(id, errand, given as Errands[typeof errand]['given']);
    underWay.add(one);
    void one.finally(() => underWay.delete(one));
  }
});
