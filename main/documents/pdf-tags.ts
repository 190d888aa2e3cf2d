import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';

const named = PDFName.of;

/**
 * Files bound into one with the tags of their text: whoever cannot see it has it read in order, headings and tables as
 * such. What copies pages alone leaves the tags with their own file.
 */
export class TaggedBinder {
  readonly #bound: PDFDocument;
  readonly #whole: PDFDict;
  readonly #wholeRef: PDFRef;
  readonly #parts: PDFArray;
  /** Of which element each piece of a page is, by the number that the page goes by. */
  readonly #parents: PDFArray;
  #next = 0;

  constructor(bound: PDFDocument) {
    const { context } = bound;
    this.#bound = bound;
    this.#parts = context.obj([]);
    this.#parents = context.obj([]);
    this.#whole = context.obj({ Type: 'StructElem', S: 'Document', K: this.#parts });
    this.#wholeRef = context.register(this.#whole);
  }

  /** All pages of a file behind those that are there. */
  append(doc: PDFDocument, title: string): void {
    const copier = PDFObjectCopier.for(doc.context, this.#bound.context);
    // By their references: what the tags refer to then are these pages, not second copies of them.
    const pages = doc.getPages().map(({ ref }) => copier.copy(ref));
    for (const ref of pages) {
      const leaf = this.#bound.context.lookup(ref);
      if (leaf instanceof PDFPageLeaf) this.#bound.addPage(PDFPage.of(leaf, ref, this.#bound));
    }
    const own = doc.catalog.get(named('StructTreeRoot'));
    const root = own instanceof PDFRef ? this.#bound.context.lookup(copier.copy(own)) : undefined;
    if (root instanceof PDFDict) this.#take(root, title);
    const begin = this.#next;
    for (const page of this.#bound.getPages().slice(-pages.length)) renumber(page.node, begin, root !== undefined);
    if (root instanceof PDFDict) this.#next = begin + this.#takeParents(root, begin);
  }

  /** Once all are there. */
  finish(): void {
    const { context, catalog } = this.#bound;
    const root = context.register(
      context.obj({
        Type: 'StructTreeRoot',
        K: [this.#wholeRef],
        ParentTree: context.register(context.obj({ Nums: this.#parents })),
        ParentTreeNextKey: this.#next,
      }),
    );
    this.#whole.set(named('P'), root);
    catalog.set(named('StructTreeRoot'), root);
    catalog.set(named('MarkInfo'), context.obj({ Marked: true }));
  }

  /** What was a document is a part of one, under the name it has in the contents. */
  #take(root: PDFDict, title: string): void {
    const kids = root.get(named('K'));
    const held = kids instanceof PDFRef ? this.#bound.context.lookup(kids) : kids;
    const tops = held instanceof PDFArray ? held.asArray() : [kids];
    for (const ref of tops) {
      const element = this.#bound.context.lookup(ref);
      if (!(ref instanceof PDFRef && element instanceof PDFDict)) continue;
      element.set(named('P'), this.#wholeRef);
      if (element.get(named('S')) === named('Document')) element.set(named('S'), named('Part'));
      element.set(named('T'), PDFHexString.fromText(title));
      this.#parts.push(ref);
    }
  }

  /** How many numbers the part took. */
  #takeParents(root: PDFDict, begin: number): number {
    const tree = root.lookupMaybe(named('ParentTree'), PDFDict);
    let most = 0;
    for (const [number, parents] of tree ? numbersIn(tree) : []) {
      this.#parents.push(PDFNumber.of(begin + number));
      this.#parents.push(parents);
      most = Math.max(most, number + 1);
    }
    return most;
  }
}

type Numbered = [number: number, parents: ReturnType<PDFArray['get']>];

/** A tree of numbers: leaves hold them, and branches hold leaves. */
function numbersIn(tree: PDFDict): Numbered[] {
  const nums = tree.lookupMaybe(named('Nums'), PDFArray)?.asArray() ?? [];
  const own = nums.flatMap((key, at): Numbered[] => {
    const parents = nums[at + 1];
    return at % 2 === 0 && key instanceof PDFNumber && parents ? [[key.asNumber(), parents]] : [];
  });
  const kids = tree.lookupMaybe(named('Kids'), PDFArray);
  const below = kids ? Array.from({ length: kids.size() }, (_, at) => kids.lookup(at, PDFDict)) : [];
  return [...own, ...below.flatMap(numbersIn)];
}

/** The numbers of a page and of its links count on behind those of the parts before; without tags there are none. */
function renumber(page: PDFPageLeaf, begin: number, tagged: boolean): void {
  const shift = (dict: PDFDict, key: string): void => {
    const number = dict.get(named(key));
    if (!tagged) dict.delete(named(key));
    else if (number instanceof PDFNumber) dict.set(named(key), PDFNumber.of(begin + number.asNumber()));
  };
  shift(page, 'StructParents');
  const links = page.Annots();
  for (const annotation of links ? links.asArray() : []) {
    const link = page.context.lookup(annotation);
    if (link instanceof PDFDict) shift(link, 'StructParent');
  }
}
