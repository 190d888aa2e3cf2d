import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PdfEngine } from '#main/documents/pdf-engine.ts';
import type { Bookmark } from '#main/documents/pdf-outline.ts';
import { chromiumEngine } from '#main/printing/chromium-engine.ts';
import { findChromium } from '../../tools/setup/chromium.mjs';
import { findLibreOffice } from '../../tools/setup/libreoffice.mjs';
import { testFolder } from './folders.ts';

export const noPrinter = '這部機器沒有 Chromium 或 poppler，略過排印PDF的測試';

export interface Printer {
  engine: PdfEngine;
  browser: string;
  /** The text of each page, line by line as a reader sees it. */
  pages(bytes: Uint8Array): string[];
  /** All text in the order in which it stands in the file, without blanks. */
  running(bytes: Uint8Array): string;
  /** What its tags say: elements, and the text in them. */
  tagged(bytes: Uint8Array): string;
}

/** The real browser engine, and poppler to read what it printed; undefined: one of them is not there. */
export async function findPrinter(): Promise<Printer | undefined> {
  const browser = await findChromium();
  const office = findLibreOffice();
  const pdftotext = path.join(path.dirname(office?.pdftoppm ?? ''), 'pdftotext');
  if (browser === undefined || office === undefined || !existsSync(pdftotext)) return undefined;
  const kept = (bytes: Uint8Array): string => {
    const file = path.join(testFolder(), 'printed.pdf');
    writeFileSync(file, bytes);
    return file;
  };
  const text = (bytes: Uint8Array, options: string[]): string =>
    execFileSync(pdftotext, [...options, kept(bytes), '-'], { encoding: 'utf8' });
  const structure = (bytes: Uint8Array): string =>
    execFileSync(path.join(path.dirname(pdftotext), 'pdfinfo'), ['-struct-text', kept(bytes)], { encoding: 'utf8' });
  return {
    engine: chromiumEngine({ find: () => browser }),
    browser,
    pages: (bytes) => text(bytes, []).split('\f').slice(0, -1),
    tagged: (bytes) => structure(bytes),
    running: (bytes) => text(bytes, ['-raw']).replace(/\s/g, ''),
  };
}

/** Titles with their pages from 1, those below behind their own. */
export const bookmarked = (bookmarks: readonly Bookmark[]): unknown[] =>
  bookmarks.map(({ title, page, inside }) =>
    inside.length === 0 ? [title, page + 1] : [title, page + 1, bookmarked(inside)],
  );
