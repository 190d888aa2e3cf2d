import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount } from '#main/documents/line-breaks.ts';
import { odtOf } from '#main/documents/odt.ts';
import type { Block, Paper } from '#main/documents/paper.ts';
import { settingOf } from '#test/support/docx.ts';
import { odtStyle, odtText, readOdt } from '#test/support/odt.ts';
import { elements, readXml, type XmlElement } from '#test/support/xml.ts';

const paper = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  office: '海澄鄉公所',
  title: '115年第23次鄉務會議議程',
  blocks,
  ...more,
});

const read = async (blocks: Block[], more: Partial<Paper> = {}) => readOdt(await odtOf(paper(blocks, more)));

const withText = (content: XmlElement, text: string): XmlElement => {
  const found = ['text:p', 'text:h']
    .flatMap((name) => elements(content, name))
    .find((one) => odtText(one).includes(text));
  if (found === undefined) throw new Error(`沒有這一段：${text}`);
  return found;
};

describe('the package', () => {
  it('is known by its first bytes: the kind of file, not packed', async () => {
    const file = await odtOf(paper([]));
    expect(file.toString('latin1', 30, 38)).toBe('mimetype');
    expect(file.toString('latin1', 38, 77)).toBe('application/vnd.oasis.opendocument.text');
  });

  it('says what the paper is and which office made it', async () => {
    const { parts } = await read([]);
    const meta = readXml(parts.get('meta.xml')?.toString('utf8') ?? '');
    expect(elements(meta, 'dc:title').map(odtText)).toEqual(['海澄鄉公所115年第23次鄉務會議議程']);
    expect(elements(meta, 'dc:creator').map(odtText)).toEqual(['海澄鄉公所']);
  });
});

describe('typography', () => {
  it('breaks lines as East Asian text: no punctuation begins one, it may hang, nothing is hyphenated', async () => {
    const { styles } = await read([]);
    const [defaults] = elements(styles, 'style:default-style');
    const setting = (name: string) => defaults && settingOf(defaults, 'style:paragraph-properties', name);
    expect(setting('style:line-break')).toBe('strict');
    expect(setting('style:punctuation-wrap')).toBe('hanging');
    expect(setting('style:text-autospace')).toBe('none');
    expect(defaults && settingOf(defaults, 'style:text-properties', 'fo:hyphenate')).toBe('false');
    expect(defaults && settingOf(defaults, 'style:text-properties', 'style:country-asian')).toBe('TW');
  });

  it('stands on A4, upright or across', async () => {
    const size = async (landscape: boolean) => {
      const { styles } = await read([], { landscape });
      const names = ['fo:page-width', 'fo:page-height', 'style:print-orientation'];
      return names.map((name) => settingOf(styles, 'style:page-layout-properties', name));
    };
    expect(await size(false)).toEqual(['595.3pt', '841.9pt', 'portrait']);
    expect(await size(true)).toEqual(['841.9pt', '595.3pt', 'landscape']);
  });

  it('has only styles that are there', async () => {
    const odt = await read([
      { kind: 'heading', level: 3, n: 2, text: '經費' },
      { kind: 'labelled', label: '決議', text: '照案通過。', strong: true },
      { kind: 'facts', rows: [['時間', '下午2時']] },
      { kind: 'note', text: '註' },
      { kind: 'table', columns: [{ title: '編號', share: 1 }], rows: [{ cells: ['1'] }] },
      { kind: 'signatures', signers: [{ role: '主席' }] },
    ]);
    const styles = [odt.content, odt.styles].flatMap((part) => elements(part, 'style:style'));
    const known = new Set(styles.map(({ attributes }) => attributes.get('style:name')));
    const parents = styles.flatMap(({ attributes }) => attributes.get('style:parent-style-name') ?? []);
    const used = ['text:p', 'text:h', 'text:span', 'table:table', 'table:table-cell', 'table:table-row'].flatMap(
      (name) =>
        elements(odt.content, name).flatMap(
          ({ attributes }) => attributes.get(`${name.startsWith('table') ? 'table' : 'text'}:style-name`) ?? [],
        ),
    );
    expect(used.length).toBeGreaterThan(10);
    expect([...parents, ...used].filter((name) => !known.has(name))).toEqual([]);
  });

  it('hangs the number of a paragraph, and spreads a label without blanks', async () => {
    const odt = await read([
      { kind: 'entry', level: 2, n: 12, text: '第二層' },
      {
        kind: 'facts',
        rows: [
          ['時間', '下午2時'],
          ['資料截止日', ''],
        ],
      },
    ]);
    const entry = withText(odt.content, '十二、第二層');
    const style = odtStyle(odt, entry.attributes.get('text:style-name') ?? '');
    expect(settingOf(style, 'style:paragraph-properties', 'fo:margin-left')).toBe('56pt');
    expect(settingOf(style, 'style:paragraph-properties', 'fo:text-indent')).toBe('-42pt');
    expect(odt.lines.slice(-2)).toEqual(['時間：下午2時', '資料截止日：']);
    const [span] = elements(withText(odt.content, '時間'), 'text:span');
    const spread = odtStyle(odt, span?.attributes.get('text:style-name') ?? '');
    expect(settingOf(spread, 'style:text-properties', 'fo:letter-spacing')).toBe(`${3 * 14}pt`);
  });

  it('keeps a row on one page, unless it is so high that a page would stay half empty', async () => {
    const odt = await read([
      {
        kind: 'table',
        columns: [{ title: '面向', share: 1 }],
        rows: [{ cells: ['短'] }, { cells: ['字'.repeat(3000)] }],
      },
    ]);
    const rows = elements(odt.content, 'table:table-row').map(({ attributes }) => {
      const style = odtStyle(odt, attributes.get('table:style-name') ?? '');
      return settingOf(style, 'style:table-row-properties', 'fo:keep-together');
    });
    expect(rows).toEqual(['always', 'always', 'auto']);
  });

  it('keeps blanks that are more than one', async () => {
    const { lines } = await read([{ kind: 'body', text: '甲  乙   丙' }]);
    expect(lines.at(-1)).toBe('甲  乙   丙');
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\ud800',
      ']]>&<text:p/>&amp;',
      '"\'',
      '\u0000\u0008\u001f',
      '\ufffe\uffff',
      '𠮷野家😀',
      '\t\v\f\u2028',
    ),
  );

  it('gives a well-formed document', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (a, b) => {
        await read(
          [
            { kind: 'cover', lines: [a], foot: [b] },
            { kind: 'contents', title: b, levels: 2 },
            { kind: 'heading', level: 1, n: 1, text: a },
            { kind: 'bullet', text: b },
            { kind: 'labelled', label: a, text: b },
            { kind: 'table', columns: [{ title: a, share: 1 }], rows: [{ cells: [b] }] },
            {
              kind: 'chart',
              title: a,
              unit: b,
              labels: [a],
              series: [{ name: b, form: 'bar', values: [1] }],
            },
            { kind: 'note', text: a },
          ],
          { office: a, title: b },
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('lines are counted as they are broken', () => {
  const room = { first: 140, rest: 140, size: 14 };

  it.each([
    ['字'.repeat(10), 1],
    ['字'.repeat(11), 2],
    // A comma never begins a line: it takes the character before it along.
    [`${'字'.repeat(10)}，${'字'.repeat(9)}`, 3],
    // Nor does a bracket end one.
    [`${'字'.repeat(9)}（${'字'.repeat(9)}）`, 3],
    // A word is not parted; one that is longer than a line is.
    [`${'字'.repeat(9)}Shizhengbu`, 2],
    ['0'.repeat(21), 2],
    ['', 1],
  ])('%s', (text, lines) => expect(lineCount(text, room)).toBe(lines));

  it('has more room in the first line of a paragraph that hangs', () => {
    expect(lineCount('字'.repeat(12), { first: 168, rest: 140, size: 14 })).toBe(1);
    expect(lineCount('字'.repeat(23), { first: 168, rest: 140, size: 14 })).toBe(3);
  });
});
