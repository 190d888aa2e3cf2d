import { PDFDocument } from '@cantoo/pdf-lib';
import { hasCover } from './flow.ts';
import { headingId, htmlOf, stampsHtml } from './html.ts';
import type { Paper } from './paper.ts';
import { marginsFrom, type PdfEngine } from './pdf-engine.ts';
import { namedPlaces } from './pdf-outline.ts';
import { stampPages } from './pdf-stamps.ts';

export interface PdfWish {
  signal?: AbortSignal | undefined;
}

/** The paper as a .pdf file: text as text, headings as bookmarks, contents with the pages they turned out to stand on. */
export async function pdfOf(paper: Paper, engine: PdfEngine, wish: PdfWish = {}): Promise<Uint8Array> {
  const [made] = await pdfsOf([paper], engine, wish);
  if (made === undefined) throw new Error('the engine printed nothing');
  return made;
}

/** 第 X 頁，共 Y 頁 at the foot of the pages of each. */
export async function pdfsOf(
  papers: readonly Paper[],
  engine: PdfEngine,
  { signal }: PdfWish = {},
): Promise<Uint8Array[]> {
  const print = (pages: readonly string[]): Promise<Uint8Array[]> => engine.print(pages, signal);
  const made = await print(papers.map((paper) => htmlOf(paper, { numbered: true })));
  await fillContents(papers, made, print, { numbered: true });
  await stampOld(papers, made, print);
  return made;
}

export type Print = (pages: readonly string[]) => Promise<Uint8Array[]>;

export interface ContentsWish {
  numbered: boolean;
  /** How many pages stand before each of the papers, where they are bound in one file. */
  before?: readonly number[];
}

/** Where the headings stand is known once they are printed. The numbers have room from the start: nothing moves when they come. */
export async function fillContents(
  papers: readonly Paper[],
  made: Uint8Array[],
  print: Print,
  { numbered, before = [] }: ContentsWish,
): Promise<void> {
  const again: { at: number; html: string }[] = [];
  for (const [at, paper] of papers.entries()) {
    const bytes = made[at];
    if (!bytes || !paper.blocks.some(({ kind }) => kind === 'contents')) continue;
    again.push({ at, html: htmlOf(paper, { numbered, pages: await headingPages(paper, bytes, before[at] ?? 0) }) });
  }
  if (again.length === 0) return;
  const printed = await print(again.map(({ html }) => html));
  for (const [nth, { at }] of again.entries()) made[at] = printed[nth] ?? made[at] ?? new Uint8Array();
}

async function headingPages({ blocks }: Paper, bytes: Uint8Array, before: number): Promise<(number | undefined)[]> {
  const places = namedPlaces(await PDFDocument.load(bytes, { updateMetadata: false }));
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .map((_heading, at) => {
      const place = places.get(headingId(at));
      return place && before + place.page + 1;
    });
}

/** Engines of before that draw nothing in the margins of a page: the numbers are laid on it. */
async function stampOld(papers: readonly Paper[], made: Uint8Array[], print: Print): Promise<void> {
  const old = made.flatMap((bytes, at) => (milestoneOf(bytes) < marginsFrom ? [at] : []));
  const docs = await Promise.all(
    old.map(async (at) => ({ at, doc: await PDFDocument.load(made[at] ?? '', { updateMetadata: false }) })),
  );
  if (docs.length === 0) return;
  const stamps = await print(docs.map(({ doc }) => stampsHtml(doc.getPageCount())));
  for (const [nth, { at, doc }] of docs.entries()) {
    const [paper, numbers] = [papers[at], stamps[nth]];
    if (numbers) await stampPages(doc, numbers, new Set(paper && hasCover(paper) ? [0] : []));
    made[at] = await doc.save();
  }
}

/** The engine names itself at the head of the file: Skia/PDF m131. Where it does not, it is taken for a newer one. */
function milestoneOf(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return Number(/Skia\/PDF m(\d+)/.exec(head)?.[1] ?? marginsFrom);
}
