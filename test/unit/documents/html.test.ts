import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '#main/documents/html.ts';
import type { Block, Paper } from '#main/documents/paper.ts';
import { printable } from '#main/documents/plain.ts';

const paper = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  office: '海澄鄉公所',
  title: '工作報告',
  blocks,
  ...more,
});

/** What stands on the page, without its marks: the text a reader sees. */
const textOf = (html: string): string =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '&amp;<b>"\'',
    '"><img src=x onerror=alert(1)>',
    '\u0000\u0008\u001f',
    '\ufffe\uffff',
    '\ud800',
    '\t\v\f\u2028',
    '𠮷野家𪜈😀',
  ),
);

describe('any text', () => {
  const blocksWith = (text: string): Block[] => [
    { kind: 'cover', lines: [text] },
    { kind: 'contents', title: text, levels: 2 },
    { kind: 'heading', level: 1, n: 1, text },
    { kind: 'labelled', label: '說明', text },
    { kind: 'facts', rows: [['地點', text]] },
    { kind: 'table', columns: [{ title: text, share: 1 }], rows: [{ cells: [text] }] },
    { kind: 'chart', title: text, unit: text, labels: [text], series: [{ name: text, form: 'line', values: [1] }] },
    { kind: 'picture', data: new Uint8Array(1), type: 'png', width: 1, height: 1, caption: text },
    { kind: 'signatures', signers: [{ role: text, name: text }] },
    { kind: 'note', text },
  ];
  const marks = (html: string): string => html.replace(/(?<=>)[^<]+(?=<)/g, '').replace(/"[^"]*"/g, '""');

  it('stays text, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = printable(text).split('\n');
        const html = htmlOf(paper(blocksWith(text), { office: text, title: text }));
        const same = htmlOf(paper(blocksWith(lines.map(() => '字').join('\n')), { office: '字', title: '字' }));
        const names = (page: string): string[] =>
          [...marks(page).matchAll(/<\/?([^\s>]+)/g)].map(([, name]) => name ?? '');
        expect(new Set(names(html))).toEqual(new Set(names(same)));
        expect(html).not.toMatch(/<script|onerror=\w+\(1\)>/);
      }),
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = textOf(htmlOf(paper([{ kind: 'note', text }])));
        expect(read).toContain(printable(text).replaceAll('\n', ''));
      }),
    );
  });
});

describe('a page to be printed', () => {
  const html = htmlOf(
    paper(
      [
        { kind: 'heading', level: 2, n: 1, text: '工程' },
        {
          kind: 'table',
          columns: [
            { title: '單位', share: 1 },
            { title: '件數', share: 3, align: 'right' },
          ],
          rows: [{ cells: [{ text: '建設課', down: 2 }, '3'] }, { cells: ['5'] }],
        },
      ],
      { landscape: true },
    ),
    { numbered: true },
  );

  it('fetches nothing and runs nothing', () => {
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
    expect(html).not.toMatch(/<script|<link|url\(|https?:/);
  });

  it('is A4 with margins of 2.5 cm, 標楷體 first of the Chinese fonts', () => {
    expect(html).toContain('@page{size:A4 landscape;margin:25mm;');
    expect(html).toContain('font-family:"paper-latin","標楷體","DFKai-SB"');
    expect(html).toMatch(/\.PaperBody\{font-size:14pt;line-height:22pt/);
    expect(html).toMatch(/\.PaperHead\{font-size:18pt/);
  });

  it('breaks lines by the strict rules of Chinese', () => {
    expect(html).toContain('line-break:strict');
  });

  it('has heads that repeat, cells over several rows, and headings by their level', () => {
    expect(html).toMatch(/<thead><tr[^>]*><th scope="col"[^>]*><p[^>]*>.*單位/);
    expect(html).toContain('<td rowspan="2">');
    expect(html).toMatch(/<h2 id="h0" class="Heading2"[^>]*>一、工程<\/h2>/);
    expect(html).toContain('<col style="width:25.000%">');
  });
});
