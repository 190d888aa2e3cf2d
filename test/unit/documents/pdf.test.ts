import { readdirSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block, Paper } from '#main/documents/paper.ts';
import { pdfOf, pdfsOf } from '#main/documents/pdf.ts';
import type { PdfEngine } from '#main/documents/pdf-engine.ts';
import { readOutline } from '#main/documents/pdf-outline.ts';
import { chromiumEngine } from '#main/printing/chromium-engine.ts';
import { printingWords } from '#shared/words/printing.ts';
import { testFolder } from '#test/support/folders.ts';
import { bookmarked, findPrinter, noPrinter } from '#test/support/pdf.ts';

const printer = await findPrinter();

const said =
  '本鄉115年度下半年各項工程（含道路養護、排水改善及公園整修）計有408件（工程87件、財物228件、勞務93件），已結案405件，佔99.51%，餘3件均依進度辦理中；其中「海澄路拓寬工程」總經費2億3,815萬9千元。';
const nasty = '<b>粗</b> & "引號" \u0000\u0007\'單\' &amp; ]]>';

const heading = (level: 1 | 2 | 3, n: number, text: string): Block => ({ kind: 'heading', level, n, text });
const report: Paper = {
  office: '海澄鄉公所',
  title: '鄉長施政報告',
  blocks: [
    { kind: 'cover', lines: ['海澄鄉公所', '鄉長施政報告'], foot: ['中華民國115年11月'] },
    { kind: 'contents', title: '目錄', levels: 2 },
    { kind: 'pageBreak' },
    heading(1, 1, '前言'),
    { kind: 'body', text: said.repeat(12), under: 1 },
    heading(2, 1, '財務'),
    { kind: 'body', text: said.repeat(12), under: 2 },
    heading(3, 1, '不在目錄'),
    { kind: 'body', text: nasty },
    heading(1, 2, '建設'),
    {
      kind: 'table',
      columns: [
        { title: '編號', share: 1 },
        { title: '案由', share: 4 },
      ],
      rows: Array.from({ length: 60 }, (_, at) => ({ cells: [String(at + 1), `第${at + 1}案`] })),
    },
    { kind: 'signatures', signers: [{ role: '主席' }, { role: '紀錄' }] },
  ],
};

describe.skipIf(printer === undefined)('a report as .pdf', () => {
  let bytes = new Uint8Array();
  let doc: PDFDocument;
  beforeAll(async () => {
    if (!printer) return;
    bytes = new Uint8Array(await pdfOf(report, printer.engine));
    doc = await PDFDocument.load(bytes, { updateMetadata: false });
  }, 120_000);
  const pages = (): string[] => printer?.pages(bytes) ?? [];

  it('says its text in reading order', () => {
    const text = printer?.running(bytes) ?? '';
    const order = ['壹、前言', '一、財務', '(一)不在目錄', '貳、建設', '第1案', '第60案', '主席'];
    const places = order.map((words) => text.lastIndexOf(words));
    expect(text).toContain(said);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps signs of HTML and leaves control characters out', () => {
    expect(pages().join('')).toContain('<b>粗</b> & "引號" \'單\' &amp; ]]>');
  });

  it('has its headings as bookmarks, level below level', () => {
    const [first, second] = readOutline(doc);
    expect(first?.title).toBe('壹、前言');
    expect(first?.inside.map(({ title }) => title)).toEqual(['一、財務']);
    expect(first?.inside[0]?.inside.map(({ title }) => title)).toEqual(['(一)不在目錄']);
    expect(second?.title).toBe('貳、建設');
    for (const { title, page } of readOutline(doc)) expect(pages()[page]).toContain(title);
  });

  it('lists in its contents the pages the headings stand on', () => {
    const [one, two] = readOutline(doc);
    const wanted = [one, one?.inside[0], two].map((mark) => [mark?.title, String((mark?.page ?? 0) + 1)]);
    const listed = (pages()[1] ?? '').split('\n').filter((line) => line !== '');
    const numbers = listed.filter((line) => /^\d+$/.test(line));
    expect(listed.filter((line) => /^[壹貳一]、/.test(line))).toEqual(wanted.map(([title]) => title));
    expect(numbers).toEqual(wanted.map(([, page]) => page));
    expect(new Set(numbers).size).toBeGreaterThan(1);
  });

  it('numbers every page but the cover', () => {
    const all = pages();
    expect(all[0]).not.toContain('頁');
    expect(all.slice(1).map((text) => /第 (\d+) 頁，共 (\d+) 頁/.exec(text)?.slice(1))).toEqual(
      all.slice(1).map((_, at) => [String(at + 2), String(all.length)]),
    );
  });

  it('repeats the head of a table on every page it goes over', () => {
    const withRows = pages().filter((text) => /^第 ?\d+案$/m.test(text));
    expect(withRows.length).toBeGreaterThan(1);
    for (const text of withRows) for (const title of ['編號', '案由']) expect(text).toContain(title);
  });

  it('begins no line with punctuation', () => {
    const lines = pages().flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => /^[，。、；：）」％]/.test(line))).toEqual([]);
  });

  it('stands on A4', () => {
    const { width, height } = doc.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });
});

describe.skipIf(printer === undefined)('stamps', () => {
  it('stand below the last row of the table, wherever its page ends', { timeout: 120_000 }, async () => {
    const endings = [20, 22, 24, 26].map(
      (rows): Paper => ({
        office: '海澄鄉公所',
        title: '簽到表',
        blocks: [
          {
            kind: 'table',
            columns: [{ title: '姓名', share: 1 }],
            rows: Array.from({ length: rows + 24 }, (_, at) => ({ cells: [`第${at + 1}人`] })),
          },
          { kind: 'signatures', signers: [{ role: '主席' }] },
        ],
      }),
    );
    for (const bytes of await pdfsOf(endings, printer?.engine ?? chromiumEngine())) {
      const last = printer?.pages(bytes).find((text) => text.includes('主席'));
      expect(last).toMatch(/第\d+人/);
    }
  });
});

describe.skipIf(printer === undefined)('an engine of before, which draws nothing in the margins', () => {
  const old: PdfEngine = {
    async print(pages, signal) {
      const files = await printer?.engine.print(
        pages.map((html) => html.replace(/@bottom-center\{content:"第[^}]*\}/, '')),
        signal,
      );
      return (files ?? []).map((bytes) =>
        Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/Skia\/PDF m\d{3}/, 'Skia/PDF m109'),
          'latin1',
        ),
      );
    },
  };

  it('has its pages numbered all the same, and keeps its bookmarks', { timeout: 120_000 }, async () => {
    const bytes = await pdfOf(report, old);
    const pages = printer?.pages(bytes) ?? [];
    expect(pages[0]).not.toContain('頁');
    for (const [at, text] of pages.entries())
      if (at > 0) expect(text).toContain(`第 ${at + 1} 頁，共 ${pages.length} 頁`);
    const doc = await PDFDocument.load(bytes);
    expect(bookmarked(readOutline(doc))).toHaveLength(2);
  });
});

describe('the engine of the doors of Node', () => {
  const blank = '<!doctype html><title>空白</title>';
  const slow = { timeout: 60_000 };

  it('says where there is none, and what works all the same', async () => {
    const none = chromiumEngine({ find: () => undefined });
    await expect(pdfOf(report, none)).rejects.toMatchObject({ code: 'missing', message: printingWords.noEngine });
    expect(printingWords.noEngine).toContain('.docx');
  });

  it('leaves nothing behind: printed, stopped or too late', slow, async ({ skip }) => {
    if (!printer) return skip(noPrinter);
    const folder = testFolder();
    vi.stubEnv('TMPDIR', folder);
    const { browser } = printer;
    const find = (): string => browser;
    try {
      const [made] = await chromiumEngine({ find }).print([blank]);
      expect(Buffer.from(made ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
      await expect(chromiumEngine({ find }).print([blank], AbortSignal.abort())).rejects.toMatchObject({
        code: 'cancelled',
      });
      await expect(chromiumEngine({ find, milliseconds: 1 }).print([blank])).rejects.toMatchObject({ code: 'fault' });
    } finally {
      vi.unstubAllEnvs();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says when the browser ends by itself', slow, async ({ skip }) => {
    if (process.platform === 'win32') return skip('Windows沒有/bin/false，略過瀏覽器自行結束的測試');
    const broken = chromiumEngine({ find: () => '/bin/false' });
    await expect(broken.print([blank])).rejects.toMatchObject({ message: printingWords.failed });
  });
});
