import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A bookmark of a file, with those below it. */
export interface Bookmark {
  title: string;
  /** From 0. */
  page: number;
  /** How far up the page, in points; null: its top. */
  top: number | null;
  inside: readonly Bookmark[];
}

export type Place = Pick<Bookmark, 'page' | 'top'>;

const named = PDFName.of;

/** The number of each page by the object it is. */
const numbersOf = (doc: PDFDocument): ReadonlyMap<PDFRef, number> =>
  new Map(doc.getPages().map(({ ref }, at) => [ref, at]));

/** [page /XYZ left top zoom] */
function placeOf(dest: unknown, numbers: ReadonlyMap<PDFRef, number>): Place | undefined {
  if (!(dest instanceof PDFArray)) return undefined;
  const [ref, , , top] = dest.asArray();
  const page = ref instanceof PDFRef ? numbers.get(ref) : undefined;
  return page === undefined ? undefined : { page, top: top instanceof PDFNumber ? top.asNumber() : null };
}

/** The places that links of the file lead to, by name. */
export function namedPlaces(doc: PDFDocument): Map<string, Place> {
  const numbers = numbersOf(doc);
  const dests = doc.catalog.lookupMaybe(named('Dests'), PDFDict);
  const places = (dests?.entries() ?? []).map(([name, dest]): [string, Place | undefined] => [
    name.decodeText(),
    placeOf(doc.context.lookup(dest), numbers),
  ]);
  return new Map(places.filter((one): one is [string, Place] => one[1] !== undefined));
}

export function readOutline(doc: PDFDocument): Bookmark[] {
  const numbers = numbersOf(doc);
  const outlines = doc.catalog.lookupMaybe(named('Outlines'), PDFDict);
  return outlines ? below(outlines, numbers) : [];
}

function below(parent: PDFDict, numbers: ReadonlyMap<PDFRef, number>): Bookmark[] {
  const found: Bookmark[] = [];
  let item = parent.lookupMaybe(named('First'), PDFDict);
  while (item) {
    const title = item.lookup(named('Title'));
    const place = placeOf(item.lookup(named('Dest')), numbers);
    const text = title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '';
    if (place) found.push({ title: text, ...place, inside: below(item, numbers) });
    item = item.lookupMaybe(named('Next'), PDFDict);
  }
  return found;
}

/** A place as links and bookmarks write it. */
export function destOf(doc: PDFDocument, { page, top }: Place): PDFArray {
  return doc.context.obj([doc.getPage(page).ref, named('XYZ'), null, top, null]);
}

/** In place of the bookmarks that are there: the first rank is open, those below wait to be opened. */
export function writeOutline(doc: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root = doc.context.obj({ Type: 'Outlines', Count: bookmarks.length });
  const ref = doc.context.register(root);
  hang(doc, root, ref, bookmarks);
  doc.catalog.set(named('Outlines'), ref);
  doc.catalog.set(named('PageMode'), named('UseOutlines'));
}

function hang(doc: PDFDocument, parent: PDFDict, parentRef: PDFRef, bookmarks: readonly Bookmark[]): void {
  const items = bookmarks.map((bookmark) => {
    const dict = doc.context.obj({ Parent: parentRef, Dest: destOf(doc, bookmark) });
    dict.set(named('Title'), PDFHexString.fromText(bookmark.title));
    return { bookmark, dict, ref: doc.context.register(dict) };
  });
  for (const [at, { bookmark, dict, ref }] of items.entries()) {
    const before = items[at - 1];
    const after = items[at + 1];
    if (before) dict.set(named('Prev'), before.ref);
    if (after) dict.set(named('Next'), after.ref);
    if (bookmark.inside.length === 0) continue;
    dict.set(named('Count'), PDFNumber.of(-bookmark.inside.length));
    hang(doc, dict, ref, bookmark.inside);
  }
  const [first] = items;
  const last = items.at(-1);
  if (first) parent.set(named('First'), first.ref);
  if (last) parent.set(named('Last'), last.ref);
}
