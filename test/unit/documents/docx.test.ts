import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxOf } from '#main/documents/docx.ts';
import type { Block, Paper } from '#main/documents/paper.ts';
import { readDocx, settingOf, styleOf, textOf } from '#test/support/docx.ts';
import { elements, type XmlElement } from '#test/support/xml.ts';

const paper = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  office: '海澄鄉公所',
  title: '115年第23次鄉務會議議程',
  blocks,
  ...more,
});

const read = async (blocks: Block[], more: Partial<Paper> = {}) => readDocx(await docxOf(paper(blocks, more)));

const paragraphWith = (body: XmlElement, text: string): XmlElement => {
  const found = elements(body, 'w:p').find((one) => textOf(one).includes(text));
  if (found === undefined) throw new Error(`沒有這一段：${text}`);
  return found;
};

describe('typography', () => {
  it('is 標楷體 beside Times New Roman, body 14 on exactly 22, title 18, tables 12', async () => {
    const { styles } = await read([]);
    expect(settingOf(styles, 'w:rFonts', 'w:eastAsia')).toBe('標楷體');
    expect(settingOf(styles, 'w:rFonts', 'w:ascii')).toBe('Times New Roman');
    expect(settingOf(styles, 'w:lang', 'w:eastAsia')).toBe('zh-TW');
    const look = (id: string) => {
      const style = styleOf(styles, id);
      const spacing = (name: string) => settingOf(style, 'w:spacing', name);
      return [Number(settingOf(style, 'w:sz')) / 2, Number(spacing('w:line')) / 20, spacing('w:lineRule')];
    };
    expect(look('PaperHead')).toEqual([18, 28, 'exact']);
    expect(look('PaperBody')).toEqual([14, 22, 'exact']);
    expect(look('Heading1')).toEqual([14, 22, 'exact']);
    expect(look('PaperCell')).toEqual([12, 18, 'exact']);
  });

  it('keeps punctuation from the beginning of a line, and lets it hang at the end', async () => {
    const { styles } = await read([]);
    const [defaults] = elements(styles, 'w:pPrDefault');
    expect(defaults && elements(defaults, 'w:kinsoku')).toHaveLength(1);
    expect(defaults && elements(defaults, 'w:overflowPunct')).toHaveLength(1);
  });

  it('stands on A4 with margins of 2.5 cm, upright or across', async () => {
    const size = async (landscape: boolean) => {
      const { body } = await read([], { landscape });
      const margins = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => settingOf(body, 'w:pgMar', side));
      expect(margins).toEqual(['1417', '1417', '1417', '1417']);
      return ['w:w', 'w:h', 'w:orient'].map((name) => settingOf(body, 'w:pgSz', name));
    };
    expect(await size(false)).toEqual(['11906', '16838', 'portrait']);
    expect(await size(true)).toEqual(['16838', '11906', 'landscape']);
  });

  it('numbers its pages at the bottom, centred', async () => {
    const { footer } = await read([]);
    expect(elements(footer, 'w:instrText').map((one) => one.children.join(''))).toEqual(['PAGE', 'NUMPAGES']);
    expect(textOf(footer)).toBe('第  頁，共  頁');
    expect(settingOf(footer, 'w:jc')).toBe('center');
  });

  it('has only styles that are there', async () => {
    const { body, styles } = await read([
      { kind: 'heading', level: 3, n: 2, text: '經費' },
      { kind: 'note', text: '註' },
      { kind: 'table', columns: [{ title: '編號', share: 1 }], rows: [{ cells: ['1'] }] },
    ]);
    const known = new Set(elements(styles, 'w:style').map(({ attributes }) => attributes.get('w:styleId')));
    const used = elements(body, 'w:pStyle').map(({ attributes }) => attributes.get('w:val'));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('numbered paragraphs', () => {
  it('have the five levels of an official paper as text', async () => {
    const levels = [1, 2, 3, 4, 5] as const;
    const { lines } = await read(levels.map((level) => ({ kind: 'heading', level, n: 2, text: '辦理情形' })));
    expect(lines.slice(2)).toEqual(['貳、辦理情形', '二、辦理情形', '(二)辦理情形', '2、辦理情形', '(2)辦理情形']);
  });

  it('stand further right level by level, their lines below their text', async () => {
    const { body } = await read([
      { kind: 'entry', level: 1, n: 1, text: '第一層' },
      { kind: 'entry', level: 2, n: 1, text: '第二層' },
      { kind: 'entry', level: 2, n: 12, text: '第二層之十二' },
    ]);
    const indent = (text: string) =>
      ['w:left', 'w:hanging'].map((name) => Number(settingOf(paragraphWith(body, text), 'w:ind', name)) / 280);
    expect(indent('壹、第一層')).toEqual([2, 2]);
    expect(indent('一、第二層')).toEqual([3, 2]);
    expect(indent('十二、第二層')).toEqual([4, 3]);
  });

  it('keep a number that somebody typed at the head of a line', async () => {
    const { body } = await read([{ kind: 'body', text: '一、已完成。\n1.5公里路面待改善。' }]);
    expect(settingOf(paragraphWith(body, '一、已完成。'), 'w:ind', 'w:hanging')).toBe('560');
    expect(settingOf(paragraphWith(body, '1.5公里'), 'w:ind', 'w:hanging')).toBe('0');
  });

  it('follow a heading to the next page rather than leave it alone', async () => {
    const { styles } = await read([]);
    expect(elements(styleOf(styles, 'Heading1'), 'w:keepNext')).toHaveLength(1);
  });
});

describe('page breaks', () => {
  it('begin a page before what follows', async () => {
    const { body } = await read([
      { kind: 'body', text: '前頁' },
      { kind: 'pageBreak' },
      { kind: 'body', text: '後頁' },
    ]);
    const paragraphs = elements(body, 'w:p');
    const broken = paragraphs.findIndex((one) => elements(one, 'w:pageBreakBefore').length > 0);
    expect(paragraphs.slice(broken - 1, broken + 2).map(textOf)).toEqual(['前頁', '', '後頁']);
  });
});

describe('facts', () => {
  it('spread their labels to one width without blanks in the text', async () => {
    const { body, lines } = await read([
      {
        kind: 'facts',
        rows: [
          ['時間', '下午2時'],
          ['資料截止日', ''],
        ],
      },
    ]);
    expect(lines.slice(2)).toEqual(['時間：下午2時', '資料截止日：']);
    const [first] = elements(paragraphWith(body, '時間'), 'w:r');
    expect(first && settingOf(first, 'w:spacing')).toBe(String(3 * 280));
  });
});

describe('tables', () => {
  const columns = [
    { title: '面向', share: 1 },
    { title: '指標', share: 2 },
    { title: '權分', share: 1, align: 'right' as const },
  ];
  const row = (...cells: (string | { text: string; down?: number; across?: number })[]) => ({ cells });

  it('repeat their head on every page and add up to the width of the page', async () => {
    const { body, tables } = await read([{ kind: 'table', columns, rows: [row('業務', '完成率', '5')] }]);
    expect(tables).toEqual([
      {
        header: 1,
        rows: [
          ['面向', '指標', '權分'],
          ['業務', '完成率', '5'],
        ],
      },
    ]);
    const widths = elements(body, 'w:gridCol').map(({ attributes }) => Number(attributes.get('w:w')));
    expect(widths).toEqual([2268, 4536, 2268]);
    expect(settingOf(body, 'w:tblLayout', 'w:type')).toBe('fixed');
  });

  it('merge cells downwards and across', async () => {
    const { body, tables } = await read([
      {
        kind: 'table',
        columns,
        rows: [
          row({ text: '業務', down: 2 }, '完成率', '5'),
          row('滿意度', '3'),
          { group: true, cells: [{ text: '人力', across: 3 }] },
        ],
      },
    ]);
    expect(tables[0]?.rows).toEqual([['面向', '指標', '權分'], ['業務', '完成率', '5'], ['', '滿意度', '3'], ['人力']]);
    expect(elements(body, 'w:vMerge').map(({ attributes }) => attributes.get('w:val'))).toEqual([
      'restart',
      'continue',
    ]);
    expect(settingOf(body, 'w:gridSpan')).toBe('3');
    const rightCells = elements(body, 'w:tr')
      .slice(1, 3)
      .map((one) => settingOf(elements(one, 'w:tc')[2] ?? one, 'w:jc'));
    expect(rightCells).toEqual(['right', 'right']);
  });

  it('keep a row on one page, unless it is so high that a page would stay half empty', async () => {
    const { body } = await read([
      { kind: 'table', columns, rows: [row('短', '短', '1'), row('長', '字'.repeat(2000), '1')] },
    ]);
    const kept = elements(body, 'w:tr').map((one) => elements(one, 'w:cantSplit').length);
    expect(kept).toEqual([1, 1, 0]);
  });

  it('give their last row to the stamps that follow, so that these never stand on a page of their own', async () => {
    const table: Block = { kind: 'table', columns, rows: [row('甲', '乙', '1'), row('丙', '丁', '2')] };
    const keptRows = async (blocks: Block[]) => {
      const { body } = await read(blocks);
      const rows = elements(elements(body, 'w:tbl')[0] ?? body, 'w:tr');
      return rows.map((one) => elements(one, 'w:keepNext').length > 0);
    };
    expect(await keptRows([table])).toEqual([true, false, false]);
    expect(await keptRows([table, { kind: 'signatures', signers: [{ role: '主席' }] }])).toEqual([true, false, true]);
  });

  it('and so does a note that stands between them', async () => {
    const table: Block = { kind: 'table', columns, rows: [row('甲', '乙', '1')] };
    const stamps: Block = { kind: 'signatures', signers: [{ role: '主席' }] };
    const { body } = await read([table, { kind: 'note', text: '執行＝決算÷預算' }, stamps]);
    const note = elements(body, 'w:p').find((one) => textOf(one).startsWith('執行'));
    expect(elements(note ?? body, 'w:keepNext')).toHaveLength(1);
  });

  it('stand their heads in two rows where neighbours share one, both repeated', async () => {
    const shared = columns.map((column, at) => (at === 0 ? column : { ...column, above: '決算數' }));
    const { tables, body } = await read([{ kind: 'table', columns: shared, rows: [row('甲', '乙', '1')] }]);
    expect(tables[0]?.header).toBe(2);
    expect(tables[0]?.rows[0]).toEqual([columns[0]?.title, '決算數']);
    expect(settingOf(body, 'w:gridSpan')).toBe('2');
    expect(settingOf(body, 'w:vMerge')).toBe('restart');
  });

  it('hold line breaks as paragraphs', async () => {
    const { tables } = await read([{ kind: 'table', columns, rows: [row('民政課\r\n社會課', '', '')] }]);
    expect(tables[0]?.rows[1]?.[0]).toBe('民政課\n社會課');
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\ud800',
      'a\udc00b',
      ']]>&<w:p/>&amp;',
      '\u0000\u0008\u001f',
      '\ufffe\uffff',
      '𠮷野家𪜈😀',
      '\t\v\f\u2028',
      '字'.repeat(5000),
    ),
  );
  const printed = (text: string): boolean => !/[\p{C}\s]/u.test(text);

  it('gives a well-formed document', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (a, b) => {
        await read(
          [
            { kind: 'heading', level: 1, n: 1, text: a },
            { kind: 'labelled', label: '說明', text: b },
            { kind: 'facts', rows: [['地點', a]] },
            { kind: 'table', columns: [{ title: '案由', share: 1 }], rows: [{ cells: [b] }] },
            { kind: 'signatures', signers: [{ role: '主席', name: a }] },
            { kind: 'note', text: b },
          ],
          { office: a, title: b, subtitle: a, mark: b },
        );
      }),
      { numRuns: 30 },
    );
  });

  it('is printed as it is where it can be printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }).filter(printed), async (text) => {
        const { lines } = await read([{ kind: 'body', text }]);
        expect(lines.at(-1)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});
