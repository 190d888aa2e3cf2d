import { describe, expect, it } from 'vitest';
import type { Block, Chart, Paper } from '#main/documents/paper.ts';
import { pptxOf } from '#main/documents/pptx.ts';
import { readXlsx } from '#main/reading/xlsx.ts';
import { gatheredSheets, madeFile } from '#test/support/packages.ts';
import { printedPages } from '#test/support/pages.ts';
import { attributesOf, type ReadPptx, readPptx } from '#test/support/pptx.ts';
import { elements, type XmlElement } from '#test/support/xml.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';
import { monthsChart, pictureSample, unitsChart, upDownChart } from './booklet-sample.ts';
import { appealsTable, measuresTable, projectsChart, sessionReport } from './session-report.ts';

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  office: '海澄鄉公所',
  title: '施政報告',
  blocks: [{ kind: 'heading', level: 1, n: 1, text: '民政業務' }, ...blocks],
  ...more,
});
const read = async (blocks: readonly Block[], more: Partial<Paper> = {}): Promise<ReadPptx> =>
  readPptx(await pptxOf(paper(blocks, more)));
const report = async (): Promise<ReadPptx> =>
  readPptx(await pptxOf({ ...sessionReport, blocks: sessionReport.blocks.map(withSource) }, { closing: true }));

/** A line of the third section that knows where its figures come from. */
const withSource = (block: Block): Block =>
  block.kind !== 'table' && 'text' in block && block.text.startsWith('定期召開各項施政計畫及專案管考會議')
    ? ({ ...block, sources: ['研考系統，110年9月30日'] } as Block)
    : block;

const values = (xml: XmlElement): (string | undefined)[] =>
  elements(xml, 'c:pt').map(
    (point) => `${point.attributes.get('idx')}:${elements(point, 'c:v')[0]?.children.join('')}`,
  );

describe('the package', () => {
  it('names the type of every part, and has every part that is referred to, and no other', async () => {
    const { names, xml, relations } = await report();
    expect(names[0]).toBe('[Content_Types].xml');
    const types = xml('[Content_Types].xml');
    const extensions = attributesOf(types, 'Default', 'Extension');
    const overrides = attributesOf(types, 'Override', 'PartName').map((name) => name?.slice(1));
    const parts = names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'));
    const typed = parts.filter((name) => extensions.includes(name.split('.').at(-1)));
    expect([...overrides, ...typed].toSorted()).toEqual(parts.toSorted());
    expect(names.filter((name) => name.endsWith('.xml')).map((name) => () => xml(name))).not.toContain(undefined);
    const targets = ['', ...parts].flatMap((name) => relations(name).map(({ target }) => target));
    expect([...new Set(targets)].toSorted()).toEqual(parts.toSorted());
  });

  it('counts shapes of a slide once each, and slides, masters and layouts by numbers of their own', async () => {
    const { slides, xml } = await report();
    for (const slide of slides) {
      const ids = attributesOf(slide.xml, 'p:cNvPr', 'id');
      expect(new Set(ids).size, slide.name).toBe(ids.length);
    }
    const ids = ['p:sldMasterId', 'p:sldId'].flatMap((name) => attributesOf(xml('ppt/presentation.xml'), name, 'id'));
    const all = [...ids, ...attributesOf(xml('ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId', 'id')];
    expect(new Set(all).size).toBe(all.length);
  });

  it('says whose it is and what it is called, and is the same twice', async () => {
    const { xml } = await report();
    const core = xml('docProps/core.xml');
    expect(elements(core, 'dc:title')[0]?.children).toEqual(['金門縣政府行政處業務報告']);
    expect(elements(core, 'dc:creator')[0]?.children).toEqual(['金門縣政府行政處']);
    expect(elements(core, 'dc:language')[0]?.children).toEqual(['zh-TW']);
    expect((await pptxOf(sessionReport)).equals(await pptxOf(sessionReport))).toBe(true);
  });
});

describe('slides', () => {
  it('are 16:9, in the fonts of the office, each run Chinese of Taiwan', async () => {
    const { slides, xml } = await report();
    const [size] = elements(xml('ppt/presentation.xml'), 'p:sldSz');
    expect(Number(size?.attributes.get('cx')) / Number(size?.attributes.get('cy'))).toBeCloseTo(16 / 9, 5);
    expect(new Set(attributesOf(xml('ppt/theme/theme1.xml'), 'a:ea', 'typeface'))).toEqual(new Set(['微軟正黑體']));
    for (const slide of slides)
      expect(new Set(attributesOf(slide.xml, 'a:rPr', 'lang')), slide.name).toEqual(new Set(['zh-TW']));
    expect(new Set(attributesOf(slides[0]?.xml ?? size ?? emptyElement, 'a:ea', 'typeface'))).toEqual(
      new Set(['標楷體']),
    );
  });

  it('say what the paper says, under their titles, and count x / y', async () => {
    const { slides } = await report();
    const [cover, contents, first] = slides;
    const of = slides.length;
    expect(cover?.texts).toEqual(['金門縣議會第七屆第六次定期會\n金門縣政府行政處業務報告', '報告人：陳朝金 處長']);
    expect(contents?.texts.slice(0, 5)).toEqual([
      '目次',
      '金門縣政府行政處　業務報告',
      `2 / ${of}`,
      '01',
      '依據綜建方案・彙編施政計畫',
    ]);
    expect(first?.texts[0]).toBe('01　依據綜建方案・彙編施政計畫');
    expect(first?.texts[2]).toBe(`3 / ${of}`);
    expect(first?.texts[3]).toContain('經審查會決議納入概算審查計155案，納為概算審查之參據。');
    expect(slides.at(-1)?.texts).toEqual(['謝謝聆聽・敬請指教']);
    const seventh = slides.find(({ texts }) => texts[0]?.startsWith('07'));
    expect(seventh?.texts[3]).toContain('指裁示事項計25案，完成並解除列管15案，佔60%，餘持續追蹤執行進度。');
  });

  it('lead from the contents to the first slide of each section', async () => {
    const { slides } = await report();
    const [, contents] = slides;
    const links = elements(contents?.xml ?? emptyElement, 'p:sp').flatMap((shape) => {
      const [link] = elements(shape, 'a:hlinkClick');
      const target = contents?.relations.find(({ id }) => id === link?.attributes.get('r:id'))?.target;
      const text = elements(shape, 'a:t')
        .flatMap(({ children }) => children)
        .join('');
      return link === undefined || /^\d/.test(text) ? [] : [[text, target] as const];
    });
    expect(links).toHaveLength(16);
    for (const [text, target] of links)
      expect(slides.find(({ name }) => name === target)?.texts[0]).toMatch(new RegExp(`^\\d\\d　${text}$`));
  });

  it('have the whole section and its sources in the notes of its first slide', async () => {
    const { slides } = await report();
    const third = slides.filter(({ texts }) => texts[0]?.startsWith('03'));
    expect(third[0]?.notes).toContain(
      '定期召開各項施政計畫及專案管考會議，督促縣政如期如質推動，相關執行成果均公開於本府全球資訊網。',
    );
    expect(third[0]?.notes.slice(-2)).toEqual(['資料來源：', '研考系統，110年9月30日']);
    const second = slides.filter(({ texts }) => texts[0]?.startsWith('02'));
    expect(second.slice(1).map(({ notes }) => notes)).toEqual(second.slice(1).map(() => []));
  });

  it('stand text behind its number, and print what would break the file as text', async () => {
    const { slides } = await read([
      { kind: 'entry', level: 2, n: 3, text: '<甲>&"乙"\u0007\ud800' },
      { kind: 'bullet', text: '丙' },
    ]);
    const paragraphs = elements(slides[1]?.xml ?? emptyElement, 'a:p').filter((one) => elements(one, 'a:t').length > 0);
    const entry = paragraphs.find((one) =>
      elements(one, 'a:t').some(({ children }) => children.join('').startsWith('三、')),
    );
    expect(elements(entry ?? emptyElement, 'a:t')[0]?.children).toEqual(['三、\t<甲>&"乙"\ufffd']);
    const [look] = elements(entry ?? emptyElement, 'a:pPr');
    expect(Number(look?.attributes.get('marL'))).toBe(-Number(look?.attributes.get('indent')));
    expect(attributesOf(slides[1]?.xml ?? emptyElement, 'a:buChar', 'char')).toEqual(['▶']);
  });

  it('say on each that they are confidential', async () => {
    const { slides } = await read([{ kind: 'body', text: '甲' }], { mark: '密件' });
    expect(slides.map(({ texts }) => texts.includes('密件'))).toEqual(slides.map(() => true));
  });
});

describe('charts', () => {
  const chartOf = async (chart: Chart) => {
    const deck = await read([chart]);
    const slide = deck.slides.at(-1);
    const target = slide?.relations.find(({ type }) => type === 'chart')?.target ?? '';
    const [book] = deck.relations(target);
    return { deck, slide, xml: deck.xml(target), book: deck.bytes(book?.target ?? '') };
  };

  it('are native: bars and lines on one scale from zero, blanks left out', async () => {
    const { xml } = await chartOf(projectsChart);
    const [bars] = elements(xml, 'c:barChart');
    const [lines] = elements(xml, 'c:lineChart');
    const series = (of: XmlElement | undefined) =>
      elements(of ?? emptyElement, 'c:ser').map((one) => values(elements(one, 'c:val')[0] ?? emptyElement));
    expect(series(bars)).toEqual([
      ['0:42', '1:45', '2:45', '3:39', '4:36', '5:36'],
      ['0:0', '1:3', '2:6', '3:3', '5:5'],
    ]);
    expect(series(lines)).toEqual([['0:2', '1:4', '2:6', '3:6', '4:7', '5:8']]);
    expect(attributesOf(xml, 'c:dispBlanksAs', 'val')).toEqual(['gap']);
    const axes = (of: XmlElement | undefined) => attributesOf(of ?? emptyElement, 'c:axId', 'val');
    expect(axes(bars)).toEqual(axes(lines));
  });

  it('carry their figures as a workbook that can be corrected, zeros among them', async () => {
    const { book } = await chartOf(projectsChart);
    const [sheet] = await gatheredSheets(readXlsx(madeFile(book)));
    expect(sheet?.name).toBe('Sheet1');
    expect(sheet?.rows).toEqual([
      [null, '列管', '解除列管', '預定解除'],
      ['4月', 42, 0, 2],
      ['5月', 45, 3, 4],
      ['6月', 45, 6, 6],
      ['7月', 39, 3, 6],
      ['8月', 36, null, 7],
      ['9月', 36, 5, 8],
    ]);
  });

  it('have letters to be read from afar, in the font of the slides', async () => {
    const { xml } = await chartOf(monthsChart);
    const sizes = ['a:defRPr', 'a:rPr'].flatMap((name) => attributesOf(xml, name, 'sz')).map(Number);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1_400);
    expect(new Set([...attributesOf(xml, 'a:latin', 'typeface'), ...attributesOf(xml, 'a:ea', 'typeface')])).toEqual(
      new Set(['微軟正黑體']),
    );
  });

  it('are told to whoever cannot see them, as are pictures and tables', async () => {
    const { slide } = await chartOf(unitsChart);
    const words = attributesOf(slide?.xml ?? emptyElement, 'p:cNvPr', 'descr').filter((one) => one !== undefined);
    expect(words).toEqual([expect.stringMatching(/各課室逾期案件（單位：案）。逾期：民政課 3、建設課 12/)]);
    const { slides } = await read([pictureSample, appealsTable]);
    const others = slides
      .flatMap(({ xml }) => attributesOf(xml, 'p:cNvPr', 'descr'))
      .filter((one) => one !== undefined);
    expect(others).toEqual(['圖1　東港村活動中心坡道完工', '表：審議結果、件數、佔比（%）（5列）']);
  });

  it('stand upside down without a minus where they count downwards', async () => {
    const { xml } = await chartOf(upDownChart);
    const [, released] = elements(xml, 'c:ser');
    expect(values(elements(released ?? emptyElement, 'c:val')[0] ?? emptyElement)).toEqual(['0:-8', '1:-11', '2:-13']);
  });
});

describe('pictures and tables', () => {
  it('keep a picture as it is, once, however often it is shown', async () => {
    const { names, bytes, slides } = await read([pictureSample, { ...pictureSample, caption: '再看一次' }]);
    expect(names.filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/picture1.png']);
    expect(bytes('ppt/media/picture1.png').equals(Buffer.from(pictureSample.data))).toBe(true);
    expect(slides.flatMap(({ xml }) => attributesOf(xml, 'a:blip', 'r:embed'))).toHaveLength(2);
  });

  it('have a cell for every column of every row, those reached over named as parts', async () => {
    const { slides } = await read([measuresTable]);
    const tables = slides.flatMap(({ xml }) => elements(xml, 'a:tbl'));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      expect(elements(table, 'a:gridCol')).toHaveLength(5);
      expect(elements(table, 'a:tr').map((row) => elements(row, 'a:tc').length)).toEqual(
        elements(table, 'a:tr').map(() => 5),
      );
      expect(elements(table, 'a:t')[0]?.children).toEqual(['類別']);
    }
    const cells = tables.flatMap((table) => elements(table, 'a:tc'));
    const down = cells
      .flatMap(({ attributes }) => Number(attributes.get('rowSpan') ?? 1) - 1)
      .reduce((sum, one) => sum + one, 0);
    expect(cells.filter(({ attributes }) => attributes.get('vMerge') === '1')).toHaveLength(down);
  });
});

it('opens in LibreOffice, a page a slide with what stands on it', { timeout: 120_000 }, async ({ skip }) => {
  const libreOffice = findLibreOffice();
  if (libreOffice === undefined) return skip('這部機器沒有 LibreOffice 與 poppler，略過以它們檢查簡報的測試');
  const bytes = await pptxOf(sessionReport, { closing: true });
  const pages = printedPages(libreOffice, { 'report.pptx': bytes })?.['report.pptx'];
  if (pages === undefined) return skip('這部機器的 LibreOffice 沒有 Impress，略過以它檢查簡報的測試');
  const { slides } = readPptx(bytes);
  expect(pages).toHaveLength(slides.length);
  for (const [at, { texts }] of slides.entries()) expect(missing(texts.join(''), pages[at]?.text ?? '')).toBe('');
});

/** What of a text is not on a page, in whatever order its lines are read there. */
function missing(text: string, page: string): string {
  const left = [...page];
  return [...text.replace(/\s/g, '')]
    .filter((sign) => {
      const at = left.indexOf(sign);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}

const emptyElement: XmlElement = { name: '', attributes: new Map(), children: [] };
