import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { binderOf } from '#main/documents/binder.ts';
import type { Block, Paper } from '#main/documents/paper.ts';
import { readOutline } from '#main/documents/pdf-outline.ts';
import { bookmarked, findPrinter } from '#test/support/pdf.ts';

const printer = await findPrinter();

const long = '各課室依進度辦理，逾期案件逐案檢討。'.repeat(60);
const heading = (n: number, text: string): Block => ({ kind: 'heading', level: 1, n, text });
const paper = (title: string, blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  office: '海澄鄉公所',
  title,
  blocks,
  ...more,
});

const agenda = paper('議事日程', [heading(1, '預備會議'), { kind: 'body', text: '上午10時' }]);
const report = paper('鄉長施政報告', [
  { kind: 'contents', title: '本報告目錄', levels: 1 },
  { kind: 'pageBreak' },
  heading(1, '民政'),
  { kind: 'body', text: long },
  heading(2, '建設'),
  { kind: 'heading', level: 2, n: 1, text: '道路' },
  { kind: 'body', text: long },
]);
const accounts = paper('預算書', [{ kind: 'note', text: '橫式' }], { landscape: true });

/** The pages that the pieces of an element stand on, where it goes over several. */
function pagesOf(doc: PDFDocument, element: PDFDict): unknown[] {
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray() : [];
  return all
    .map((one) => doc.context.lookup(one))
    .flatMap((one) => (one instanceof PDFDict ? [one.get(PDFName.of('Pg'))] : []));
}

describe.skipIf(printer === undefined)('the papers of a session as one file', () => {
  let bytes = new Uint8Array();
  let doc: PDFDocument;
  const told: number[] = [];
  beforeAll(async () => {
    if (!printer) return;
    bytes = new Uint8Array(
      await binderOf(
        {
          office: '海澄鄉公所',
          title: '第22屆第8次定期會會議資料',
          lines: ['第22屆第8次定期會', '會議資料'],
          foot: ['中華民國115年11月'],
          parts: [
            { title: '議事日程', paper: agenda },
            { title: '鄉長施政報告 <A&B>', paper: report },
            { title: '預算書', paper: accounts },
          ],
        },
        printer.engine,
        { progress: (done) => void told.push(done) },
      ),
    );
    doc = await PDFDocument.load(bytes, { updateMetadata: false });
  }, 120_000);
  const pages = (): string[] => printer?.pages(bytes) ?? [];

  it('stand in their order behind a cover and contents', () => {
    const texts = pages();
    expect(texts[0]).toContain('第22屆第8次定期會');
    expect(texts[1]).toContain('目錄');
    expect(texts[2]).toContain('上午10時');
    expect(texts.at(-1)).toContain('橫式');
    expect(doc.getTitle()).toBe('海澄鄉公所第22屆第8次定期會會議資料');
  });

  it('are numbered throughout, once a page, and the cover not at all', () => {
    const numbers = pages().map((text) => text.match(/第 \d+ 頁，共 \d+ 頁/g) ?? []);
    const total = numbers.length;
    expect(numbers).toEqual([[], ...numbers.slice(1).map((_, at) => [`第 ${at + 2} 頁，共 ${total} 頁`])]);
  });

  it('have a bookmark each, with their headings below', () => {
    const [contents, first, second, third] = readOutline(doc);
    expect(contents).toMatchObject({ title: '目錄', page: 1 });
    expect(bookmarked(first ? [first] : [])).toEqual([['議事日程', 3, [['壹、預備會議', 3]]]]);
    expect(second).toMatchObject({ title: '鄉長施政報告 <A&B>', page: 3 });
    expect(second?.inside.map(({ title }) => title)).toEqual(['壹、民政', '貳、建設']);
    expect(second?.inside[1]?.inside.map(({ title }) => title)).toEqual(['一、道路']);
    for (const { title, page } of second?.inside ?? []) expect(pages()[page]).toContain(title);
    expect(third).toMatchObject({ title: '預算書', page: doc.getPageCount() - 1 });
  });

  it('are listed with the page each begins on', () => {
    const marks = readOutline(doc).slice(1);
    const listed = (pages()[1] ?? '').split('\n').filter((line) => /^\d+$/.test(line));
    expect(listed).toEqual(marks.map(({ page }) => String(page + 1)));
  });

  it('list their own headings with the pages these have in the whole', () => {
    const inside = readOutline(doc)[2]?.inside ?? [];
    const listed = (pages()[3] ?? '').split('\n').filter((line) => /^\d+$/.test(line));
    expect(listed).toEqual(inside.map(({ page }) => String(page + 1)));
    expect(Number(listed[0])).toBeGreaterThan(4);
  });

  it('are led to by every link of the contents, those of a part among them', () => {
    const targets = doc.getPages().map(({ node }) =>
      (node.Annots()?.asArray() ?? []).map((one) => {
        const dest = doc.context.lookup(one, PDFDict).lookup(PDFName.of('Dest'), PDFArray);
        const ref = dest.get(0);
        return ref instanceof PDFRef ? doc.getPages().findIndex((page) => page.ref === ref) : -1;
      }),
    );
    const [, ...parts] = readOutline(doc).map(({ page }) => page);
    expect(targets[1]).toEqual(parts);
    expect(targets[3]).toEqual(readOutline(doc)[2]?.inside.map(({ page }) => page));
  });

  it('keep the tags of their text: a part each, every piece found on its own page', () => {
    const root = doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const whole = root.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict);
    const parts = whole.lookup(PDFName.of('K'), PDFArray);
    const named = Array.from({ length: parts.size() }, (_, at) => parts.lookup(at, PDFDict));
    expect(named.map((part) => part.lookup(PDFName.of('T'), PDFHexString).decodeText())).toEqual([
      '目錄',
      '議事日程',
      '鄉長施政報告 <A&B>',
      '預算書',
    ]);
    expect(named.map((part) => part.get(PDFName.of('S')))).toEqual(named.map(() => PDFName.of('Part')));

    const parents = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    const pieces = new Map(
      Array.from({ length: parents.size() / 2 }, (_, at) => [
        parents.lookup(at * 2, PDFNumber).asNumber(),
        parents.lookup(at * 2 + 1),
      ]),
    );
    const numbers = doc.getPages().map(({ node }) => node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber());
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const [at, { ref }] of doc.getPages().entries()) {
      const own = pieces.get(numbers[at] ?? -1);
      const elements = own instanceof PDFArray ? own.asArray().map((one) => doc.context.lookup(one)) : [];
      expect(elements.length).toBeGreaterThan(0);
      for (const element of elements) {
        if (!(element instanceof PDFDict)) continue;
        const on = [element.get(PDFName.of('Pg')), ...pagesOf(doc, element)].filter((one) => one !== undefined);
        expect(on).toContain(ref);
      }
    }
    expect(doc.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))).toBe(PDFBool.True);
  });

  it('are read out in their order, headings as headings, and no page number among them', () => {
    const read = printer?.tagged(bytes) ?? '';
    // The tool that reads the tags stops in the middle of some words: those named here it reads whole.
    const order = [
      'Part',
      '會議資料',
      'Part',
      'H1',
      '壹、預備會議',
      '上午10時',
      'Part',
      'H1',
      '貳、建設',
      'H2',
      'Part',
      '橫式',
    ];
    let at = 0;
    for (const one of order) {
      const next = read.indexOf(one, at);
      expect(next, `${one} in its order`).toBeGreaterThanOrEqual(at);
      at = next + one.length;
    }
    expect(read).not.toMatch(/第 \d+ 頁/);
  });

  it('keep upright and across as they were', () => {
    const across = doc.getPages().map((page) => page.getWidth() > page.getHeight());
    expect(across).toEqual([...Array.from({ length: across.length - 1 }, () => false), true]);
  });

  it('tell how far they are', () => {
    expect(told).toEqual([0, 3, 4, 5, 6]);
  });
});
