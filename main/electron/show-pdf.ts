import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shell } from 'electron';
import { Refusal } from '#shared/base/refusal.ts';
import { windowWords } from '#shared/words/window.ts';

const head = '%PDF-';

let folder: string | undefined;
let shown = 0;

/** What was only looked at goes with the program. */
function room(): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), 'shizhengbu-shown-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  shown += 1;
  return path.join(folder, `${windowWords.preview}${shown}.pdf`);
}

async function isPdf(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(head.length), 0, head.length, 0);
    return bytesRead === head.length && buffer.toString('latin1') === head;
  } finally {
    await handle.close();
  }
}

/** A file that the office offered, in the system's own viewer; nothing but a PDF is ever opened that way. */
export async function showPdf(save: (file: string) => Promise<unknown>): Promise<true> {
  const file = room();
  await save(file);
  if (!(await isPdf(file))) {
    rmSync(file, { force: true });
    throw new Refusal('usage', windowWords.badRequest);
  }
  if ((await shell.openPath(file)) !== '') throw new Refusal('place', windowWords.noViewer);
  return true;
}
