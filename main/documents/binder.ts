import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { htmlOf, stampsHtml } from './html.ts';
import type { Listed } from './html-pieces.ts';
import type { Paper } from './paper.ts';
import { fillContents, type Print } from './pdf.ts';
import type { PdfEngine } from './pdf-engine.ts';
import { type Bookmark, destOf, namedPlaces, type Place, readOutline, writeOutline } from './pdf-outline.ts';
import { stampPages } from './pdf-stamps.ts';
import { TaggedBinder } from './pdf-tags.ts';
import { printable } from './plain.ts';

export interface BinderPart {
  /** As the contents and the bookmarks name it. */
  title: string;
  paper: Paper;
}

/** The papers of a session, one after the other, behind a cover and contents. */
export interface Binder {
  office: string;
  title: string;
  /** Of the cover. */
  lines: readonly string[];
  foot?: readonly string[];
  parts: readonly BinderPart[];
}

export interface BinderWish {
  signal?: AbortSignal | undefined;
  progress?: (done: number, total: number) => void;
}

const contentsTitle = '目錄';

/** All papers as one file: numbered throughout, a bookmark a paper with its headings below. */
export async function binderOf(binder: Binder, engine: PdfEngine, wish: BinderWish = {}): Promise<Uint8Array> {
  const { signal, progress = () => undefined } = wish;
  const print: Print = (pages) => engine.print(pages, signal);
  const papers = binder.parts.map(({ paper }) => paper);
  const steps = papers.length + 3;
  progress(0, steps);
  const made: Uint8Array[] = [];
  for (const batch of batches(papers, 8)) {
    made.push(...(await print(batch.map((paper) => htmlOf(paper)))));
    progress(made.length, steps);
  }
  const lengths = await Promise.all(made.map(async (bytes) => (await opened(bytes)).getPageCount()));
  const front = await frontOf(binder, lengths, print);
  progress(papers.length + 1, steps);
  const begins = beginnings(front.getPageCount(), lengths);
  await fillContents(papers, made, print, { numbered: false, before: begins });
  progress(papers.length + 2, steps);
  const bound = await bind(binder, front, await Promise.all(made.map(opened)), begins);
  const [stamps] = await print([stampsHtml(bound.getPageCount())]);
  if (stamps) await stampPages(bound, stamps, new Set([0]));
  progress(steps, steps);
  return bound.save();
}

const opened = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

/** An engine is started for each going: neither one for each paper nor all papers in one. */
const batches = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const partId = (at: number): string => `part${at}`;

/** The page each part begins on, from 0, behind so many pages in front. */
function beginnings(front: number, lengths: readonly number[]): number[] {
  let next = front;
  return lengths.map((length) => {
    const own = next;
    next += length;
    return own;
  });
}

/** Cover and contents. How long they are is a guess until they are printed; most often it is right at once. */
async function frontOf(
  { office, title, lines, foot, parts }: Binder,
  lengths: readonly number[],
  print: Print,
): Promise<PDFDocument> {
  const paper: Paper = {
    office,
    title,
    blocks: [
      { kind: 'cover', lines, ...(foot === undefined ? {} : { foot }) },
      { kind: 'contents', title: contentsTitle, levels: 1 },
    ],
  };
  const printed = async (guess: number): Promise<PDFDocument> => {
    const begins = beginnings(guess, lengths);
    const listed = parts.map(({ title: name }, at): Listed => {
      return { level: 1, title: name, id: partId(at), page: (begins[at] ?? 0) + 1 };
    });
    const [made] = await print([htmlOf(paper, { listed })]);
    if (!made) throw new Error('the engine printed nothing');
    return opened(made);
  };
  const first = await printed(2);
  const pages = first.getPageCount();
  return pages === 2 ? first : printed(pages);
}

async function bind(
  { office, title, parts }: Binder,
  front: PDFDocument,
  printed: readonly PDFDocument[],
  begins: readonly number[],
): Promise<PDFDocument> {
  const bound = await PDFDocument.create();
  bound.setTitle(printable(`${office}${title}`), { showInWindowTitleBar: true });
  bound.setAuthor(printable(office));
  bound.setLanguage('zh-Hant-TW');
  const tagged = new TaggedBinder(bound);
  tagged.append(front, contentsTitle);
  for (const [at, doc] of printed.entries()) tagged.append(doc, printable(parts[at]?.title));
  tagged.finish();
  const placeOfPart = new Map(begins.map((page, at): [string, Place] => [partId(at), { page, top: null }]));
  lead(bound, 0, front.getPageCount(), placeOfPart);
  for (const [at, doc] of printed.entries()) {
    const begin = begins[at] ?? 0;
    const places = [...namedPlaces(doc)].map(([name, { page, top }]): [string, Place] => [
      name,
      { page: page + begin, top },
    ]);
    lead(bound, begin, doc.getPageCount(), new Map(places));
  }
  writeOutline(bound, [
    { title: contentsTitle, page: 1, top: null, inside: [] },
    ...printed.map((doc, at): Bookmark => {
      const begin = begins[at] ?? 0;
      return { title: printable(parts[at]?.title), page: begin, top: null, inside: moved(readOutline(doc), begin) };
    }),
  ]);
  return bound;
}

const moved = (bookmarks: readonly Bookmark[], by: number): Bookmark[] =>
  bookmarks.map((one) => ({ ...one, page: one.page + by, inside: moved(one.inside, by) }));

/** Names are a file's own: links of the parts, copied, lead to the pages themselves. */
function lead(bound: PDFDocument, from: number, pages: number, places: ReadonlyMap<string, Place>): void {
  for (const page of bound.getPages().slice(from, from + pages)) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const link = bound.context.lookup(annotation);
      const name = link instanceof PDFDict ? link.get(PDFName.of('Dest')) : undefined;
      const place = name instanceof PDFName ? places.get(name.decodeText()) : undefined;
      if (link instanceof PDFDict && place) link.set(PDFName.of('Dest'), destOf(bound, place));
    }
  }
}
