import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { ChangeEvent } from '#shared/contract/events.ts';
import {
  type Exposed,
  type FromPage,
  type Outcome,
  pasteLimit,
  type Said,
  type ToPage,
} from '#shared/contract/port.ts';
import { windowWords } from '#shared/words/window.ts';
import { channels } from './electron/channels.ts';

/** As much of a page's MessagePort as is needed: this room knows no DOM. */
interface Port {
  addEventListener(type: 'message', hear: (event: { data: ToPage }) => void): void;
  postMessage(message: FromPage): void;
  start(): void;
}

/** What a page has of the machine: its port to the office, and a few dialogs. It stays in here; the page gets functions. */
let port: Port | undefined;
const unsent: FromPage[] = [];
const calls = new Map<number, (said: Said) => void>();
const changeHearers = new Set<(event: ChangeEvent) => void>();
let last = 0;

function send(message: FromPage): void {
  if (port) port.postMessage(message);
  else unsent.push(message);
}

function begin(message: Omit<FromPage, 'id'>, hear: (said: Said) => void): number {
  last += 1;
  calls.set(last, hear);
  send({ id: last, ...message } as FromPage);
  return last;
}

function hear(message: ToPage): void {
  if ('changed' in message) {
    for (const one of changeHearers) one(message.changed);
    return;
  }
  const { id, ...said } = message;
  const hearer = calls.get(id);
  if (!('progress' in said)) calls.delete(id);
  hearer?.(said);
}

const refused = (sentence: string): { refusal: ReturnType<typeof plainRefusal> } => ({
  refusal: plainRefusal(new Refusal('fault', sentence)),
});

ipcRenderer.on(channels.port, ({ ports }) => {
  const [given]: readonly Port[] = ports;
  if (!given) return;
  port = given;
  given.addEventListener('message', ({ data }) => hear(data));
  given.start();
  for (const message of unsent.splice(0)) given.postMessage(message);
});

ipcRenderer.on(channels.officeGone, () => {
  const open = [...calls.values()];
  calls.clear();
  for (const one of open) one(refused(windowWords.officeGone));
});

/** A new document may speak before the main process knows its address, and is then refused like a stranger's. */
const retry = { afterMs: 50, times: 100 } as const;

async function askPort(left: number = retry.times): Promise<void> {
  const given: boolean = await ipcRenderer.invoke(channels.port);
  if (!given && left > 0) setTimeout(() => void askPort(left - 1), retry.afterMs);
}

void askPort();

/** On this machine's own disks the path goes to the office process; anything else is handed over as bytes. */
async function takeFile(file: File): Promise<Outcome<string>> {
  const path = webUtils.getPathForFile(file);
  if (path !== '' && !/^[\\/]{2}/.test(path)) return ipcRenderer.invoke(channels.takeFile, path);
  if (file.size > pasteLimit) return refused(windowWords.pasteTooLarge(file.name, pasteLimit / 1024 / 1024));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new Promise((done) => {
    begin({ paste: { name: file.name, bytes } }, (said) => {
      if ('refusal' in said) done({ refusal: said.refusal });
      else if ('answer' in said) done({ value: (JSON.parse(said.answer) as ChosenFile).file });
    });
  });
}

const exposed: Exposed = {
  platform: 'electron',
  begin: (call, body, said) => begin({ call, body }, said),
  cancel: (id) => send({ id, cancel: true }),
  onChange(said) {
    changeHearers.add(said);
    return () => changeHearers.delete(said);
  },
  chooseFiles: (wanted) => ipcRenderer.invoke(channels.chooseFiles, wanted),
  takeFile,
  saveFile: (token, name) => ipcRenderer.invoke(channels.saveFile, token, name),
  showPdf: (token) => ipcRenderer.invoke(channels.showPdf, token),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  setZoom: (factor) => webFrame.setZoomFactor(factor),
  setFrame: ({ dark }) => void ipcRenderer.invoke(channels.setFrame, { dark }),
};

contextBridge.exposeInMainWorld('shizhengbu', exposed);
