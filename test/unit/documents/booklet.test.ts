import { describe, expect, it } from 'vitest';
import { headingsOf } from '#main/documents/contents.ts';
import { docxOf } from '#main/documents/docx.ts';
import { flow } from '#main/documents/flow.ts';
import { odtOf } from '#main/documents/odt.ts';
import type { Block, Paper } from '#main/documents/paper.ts';
import { agenda } from '#main/documents/papers/agenda.ts';
import { handover } from '#main/documents/papers/handover.ts';
import { minutes } from '#main/documents/papers/minutes.ts';
import { reviewPack } from '#main/documents/papers/review-pack.ts';
import { headingText } from '#main/documents/paragraphs.ts';
import { readDocx, settingOf, textOf } from '#test/support/docx.ts';
import { odtStyle, odtText, readOdt } from '#test/support/odt.ts';
import { type PrintedPage, printedPages } from '#test/support/pages.ts';
import { elements, readXml, type XmlElement } from '#test/support/xml.ts';
import { unzip } from '#test/support/zip.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';
import { bookletSample, monthsChart, pictureSample, unitsChart, upDownChart } from './booklet-sample.ts';
import { planSample } from './plan-sample.ts';
import { agendaSample, handoverSample, minutesSample, reviewPackSample } from './samples.ts';

const headings = bookletSample.blocks.filter((block) => block.kind === 'heading').map(headingText);
const charts = [monthsChart, upDownChart, unitsChart];

const short = (blocks: Block[]): Paper => ({ office: '海澄鄉公所', title: '施政報告', blocks });
const part = (parts: ReadonlyMap<string, Buffer>, name: string): XmlElement => {
  const found = parts.get(name);
  if (found === undefined) throw new Error(`文件缺少${name}`);
  return readXml(found.toString('utf8'));
};
const namesIn = (parts: ReadonlyMap<string, Buffer>, pattern: RegExp): string[] =>
  [...parts.keys()].filter((name) => pattern.test(name)).sort();

describe('a report as .docx', () => {
  it('has a cover of its own: no other head, no page number, its lines in the middle of the sheet', async () => {
    const { body, lines } = readDocx(await docxOf(bookletSample));
    expect(lines.slice(0, 6)).toEqual([
      '海澄鄉民代表會',
      '第22屆第8次定期會',
      '施政報告',
      '報告人：鄉長 許文昌',
      '中華民國115年11月26日',
      '目次',
    ]);
    expect(elements(body, 'w:titlePg')).toHaveLength(1);
    const [first] = elements(body, 'w:p');
    const above = Number(first && settingOf(first, 'w:spacing', 'w:before'));
    // Three lines of 46 points in a page of 14,004 twips between its margins.
    expect(above + (3 * 46 * 20) / 2).toBeCloseTo(14_004 / 2, -1);
  });

  it('begins the cover’s next page once, whether the paper says so or not', async () => {
    const cover: Block = { kind: 'cover', lines: ['施政報告'] };
    const breaks = async (blocks: Block[]) =>
      elements(readDocx(await docxOf(short(blocks))).body, 'w:pageBreakBefore').length;
    expect(await breaks([cover, { kind: 'body', text: '內文' }])).toBe(1);
    expect(await breaks([cover, { kind: 'pageBreak' }, { kind: 'body', text: '內文' }])).toBe(1);
    expect(await breaks([cover])).toBe(0);
  });

  it('lists its headings as links with pages, and asks nobody to update them', async () => {
    const file = await docxOf(bookletSample);
    const { body } = readDocx(file);
    const entries = elements(body, 'w:hyperlink').map(textOf);
    const pages = headingsOf(bookletSample, flow(bookletSample)).map(({ page }) => page);
    expect(entries).toEqual(headings.map((text, at) => `${text}${pages[at]}`));
    const anchors = elements(body, 'w:hyperlink').map(({ attributes }) => attributes.get('w:anchor'));
    const bookmarks = new Set(elements(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name')));
    expect(anchors.filter((one) => !bookmarks.has(one ?? ''))).toEqual([]);
    const settings = part(unzip(file), 'word/settings.xml');
    expect(elements(settings, 'w:updateFields')).toEqual([]);
    expect(elements(body, 'w:fldChar').filter(({ attributes }) => attributes.has('w:dirty'))).toEqual([]);
  });

  it('lists as many levels as it is told', async () => {
    const blocks: Block[] = [
      { kind: 'contents', title: '目次', levels: 1 },
      { kind: 'heading', level: 1, n: 1, text: '民政' },
      { kind: 'heading', level: 2, n: 1, text: '戶政' },
    ];
    const { body } = readDocx(await docxOf(short(blocks)));
    expect(elements(body, 'w:hyperlink').map(textOf)).toEqual(['壹、民政1']);
  });

  it('hangs what follows a ▶ below its text', async () => {
    const { body } = readDocx(await docxOf(short([{ kind: 'bullet', text: '宣導三場次。\n計120人。', under: 1 }])));
    const paragraphs = elements(body, 'w:p').filter((one) => /宣導|計120/.test(textOf(one)));
    expect(paragraphs.map(textOf)).toEqual(['▶宣導三場次。', '計120人。']);
    const indents = paragraphs.map((one) => [settingOf(one, 'w:ind', 'w:left'), settingOf(one, 'w:ind', 'w:hanging')]);
    expect(indents).toEqual([
      ['840', '280'],
      ['840', '0'],
    ]);
  });

  it('holds native charts: values, forms, scale from zero, the last point labelled, a workbook behind each', async () => {
    const parts = unzip(await docxOf(bookletSample));
    expect(namesIn(parts, /^word\/charts\/chart\d\.xml$/)).toHaveLength(3);
    expect(namesIn(parts, /^word\/embeddings\/.*\.xlsx$/)).toHaveLength(3);
    for (const [at, chart] of charts.entries()) {
      const xml = part(parts, `word/charts/chart${at + 1}.xml`);
      const title = elements(xml, 'a:t').flatMap(({ children }) => children);
      expect(title).toEqual([`${chart.title}（單位：${chart.unit}）`]);
      const series = elements(xml, 'c:ser');
      const names = series.map((one) => elements(one, 'c:tx').flatMap((tx) => elements(tx, 'c:v'))[0]?.children[0]);
      expect(names).toEqual(chart.series.map(({ name }) => name));
      const relations = part(parts, `word/charts/_rels/chart${at + 1}.xml.rels`);
      const target = elements(relations, 'Relationship')[0]?.attributes.get('Target')?.replace('..', 'word');
      expect(parts.has(target ?? '')).toBe(true);
      const book = unzip(parts.get(target ?? '') ?? Buffer.alloc(0));
      const cells = [...book.values()].map((bytes) => bytes.toString('utf8')).join('');
      expect(cells).toContain(chart.series[0]?.name);
    }
    const least = [1, 2, 3].map((n) => settingOf(part(parts, `word/charts/chart${n}.xml`), 'c:min', 'val'));
    expect(least).toEqual(['0', undefined, '0']);
    const months = part(parts, 'word/charts/chart1.xml');
    const [paid, planned] = elements(months, 'c:ser');
    const points = (one: XmlElement | undefined) =>
      one && elements(one, 'c:val').flatMap((val) => elements(val, 'c:v').map(({ children }) => children[0]));
    expect(points(paid)).toEqual(['120', '340', '560', '910', '1240']);
    expect(paid && elements(paid, 'c:dLbl').map((label) => settingOf(label, 'c:idx', 'val'))).toEqual(['4']);
    expect(planned && elements(planned, 'c:dLbl').map((label) => settingOf(label, 'c:idx', 'val'))).toEqual(['5']);
    // The line's points are rings: white within the line's colour.
    const [marker] = planned ? elements(planned, 'c:marker') : [];
    expect(marker && elements(marker, 'a:srgbClr').map(({ attributes }) => attributes.get('val'))).toEqual([
      'FFFFFF',
      'B8821C',
    ]);
  });

  it('says in a line that there is nothing to draw', async () => {
    const blocks: Block[] = [{ kind: 'chart', title: '逾期案件', unit: '案', labels: [], series: [] }, monthsChart];
    const file = await docxOf(short(blocks));
    expect(readDocx(file).lines).toContain('逾期案件（單位：案）：沒有資料');
    expect(namesIn(unzip(file), /^word\/charts\/chart\d\.xml$/)).toEqual(['word/charts/chart1.xml']);
    expect(readOdt(await odtOf(short(blocks))).lines).toContain('逾期案件（單位：案）：沒有資料');
  });

  it('counts what was released downwards, without a minus', async () => {
    const xml = part(unzip(await docxOf(short([upDownChart]))), 'word/charts/chart1.xml');
    const [, released] = elements(xml, 'c:ser');
    const values = released && elements(released, 'c:val').flatMap((val) => elements(val, 'c:v'));
    expect(values?.map(({ children }) => children[0])).toEqual(['-8', '-11', '-13']);
    const [axis] = elements(xml, 'c:valAx');
    expect(axis && settingOf(axis, 'c:numFmt', 'formatCode')).toBe('#,##0;#,##0');
  });

  it('keeps a picture within the page, and with its caption', async () => {
    const file = await docxOf(short([{ ...pictureSample, width: 4000, height: 3000 }]));
    const { body } = readDocx(file);
    const millimetres = (name: string) => Number(settingOf(body, 'wp:extent', name)) / 36_000;
    expect(millimetres('cx')).toBeCloseTo(160, 0);
    expect(millimetres('cx') / millimetres('cy')).toBeCloseTo(4 / 3, 2);
    const drawing = elements(body, 'w:p').find((one) => elements(one, 'w:drawing').length > 0);
    expect(drawing && elements(drawing, 'w:keepNext')).toHaveLength(1);
    expect(settingOf(body, 'wp:docPr', 'descr')).toBe('圖1　東港村活動中心坡道完工');
  });
});

describe('a report as .odt', () => {
  it('has a cover whose page carries no number', async () => {
    const odt = readOdt(await odtOf(bookletSample));
    const [first] = elements(odt.content, 'office:text').flatMap((text) => elements(text, 'text:p'));
    const style = odtStyle(odt, first?.attributes.get('text:style-name') ?? '');
    expect(style.attributes.get('style:master-page-name')).toBe('Cover');
    const cover = elements(odt.styles, 'style:master-page').find(
      ({ attributes }) => attributes.get('style:name') === 'Cover',
    );
    expect(cover?.attributes.get('style:next-style-name')).toBe('Standard');
    expect(cover && elements(cover, 'style:footer')).toEqual([]);
  });

  it('lists its headings as links whose pages the program knows itself', async () => {
    const { content } = readOdt(await odtOf(bookletSample));
    const pages = headingsOf(bookletSample, flow(bookletSample)).map(({ page }) => page);
    const entries = elements(content, 'text:index-body').flatMap((body) => elements(body, 'text:a'));
    expect(entries.map(odtText)).toEqual(headings.map((text, at) => `${text}${pages[at]}`));
    const marks = new Set(
      elements(content, 'text:bookmark-start').map(({ attributes }) => attributes.get('text:name')),
    );
    const references = elements(content, 'text:bookmark-ref').map(({ attributes }) => attributes.get('text:ref-name'));
    expect(references).toHaveLength(headings.length);
    expect(references.filter((one) => !marks.has(one))).toEqual([]);
    const outlined = elements(content, 'text:h');
    expect(outlined.map(odtText)).toEqual(headings);
    expect(outlined.slice(0, 2).map(({ attributes }) => attributes.get('text:outline-level'))).toEqual(['1', '2']);
  });

  it('holds charts as objects with their values, and every part is in the manifest', async () => {
    const { parts } = readOdt(await odtOf(bookletSample));
    const objects = namesIn(parts, /^Object \d+\/content\.xml$/);
    expect(objects).toHaveLength(3);
    for (const [at, chart] of charts.entries()) {
      const xml = part(parts, objects[at] ?? '');
      expect(elements(xml, 'chart:title').map(odtText)).toEqual([`${chart.title}（單位：${chart.unit}）`]);
      const forms = elements(xml, 'chart:series').map(({ attributes }) => attributes.get('chart:class'));
      expect(forms).toEqual(chart.series.map(({ form }) => `chart:${form}`));
      const values = elements(xml, 'table:table-cell').flatMap(
        ({ attributes }) => attributes.get('office:value') ?? [],
      );
      const wanted = chart.labels.flatMap((_, n) =>
        chart.series.flatMap(({ values: own, down }) => {
          const one = own[n] ?? null;
          if (one === null) return [];
          return [String(down ? -one : one)];
        }),
      );
      expect(values).toEqual(wanted);
    }
    const listed = elements(part(parts, 'META-INF/manifest.xml'), 'manifest:file-entry').map(({ attributes }) =>
      attributes.get('manifest:full-path'),
    );
    const unlisted = [...parts.keys()].filter(
      (name) => !/^(?:mimetype|META-INF\/)/.test(name) && !listed.includes(name),
    );
    expect(unlisted).toEqual([]);
  });

  it('keeps a picture as it is', async () => {
    const { parts } = readOdt(await odtOf(short([pictureSample])));
    const [picture] = namesIn(parts, /^Pictures\//);
    expect(Buffer.from(pictureSample.data).equals(parts.get(picture ?? '') ?? Buffer.alloc(0))).toBe(true);
  });
});

/** Tables with merged cells, lists, minutes and stamps one behind the other: pages are counted as they are filled. */
const papersSample: Paper = {
  office: '海澄鄉公所',
  title: '會議資料',
  blocks: [
    { kind: 'contents', title: '目次', levels: 1 },
    { kind: 'pageBreak' },
    ...[
      planSample,
      agenda(agendaSample),
      minutes(minutesSample),
      reviewPack(reviewPackSample),
      handover(handoverSample),
      planSample,
    ].flatMap(({ blocks }, at): Block[] => [
      { kind: 'heading', level: 1, n: at + 1, text: `附件${'甲乙丙丁戊己'.charAt(at)}` },
      ...blocks,
    ]),
  ],
};

/** The page that a heading stands on, and the page that the contents say. */
function pagesOf(heading: string, pages: readonly PrintedPage[]): [stands: number, listed: number] {
  const wanted = heading.replace(/\s/g, '');
  const listed = new RegExp(`${wanted}\\.*(\\d+?)(?=[壹貳參]|[一二三]、|第)`).exec(pages[1]?.text ?? '');
  return [pages.findIndex(({ text }, at) => at > 1 && text.includes(wanted)) + 1, Number(listed?.[1])];
}

/** Room beside numbers, which LibreOffice takes from no .docx, moves some lines: 2 % of a field; other pages differ by 18 %. */
const tolerance = 0.05;

it('prints alike from both files, with right contents and charts that are drawn', {
  timeout: 180_000,
}, async ({ skip }) => {
  const libreOffice = findLibreOffice();
  if (libreOffice === undefined) return skip('這部機器沒有 LibreOffice 與 poppler，略過以它們檢查文件的測試');
  const printed = printedPages(libreOffice, {
    'report.docx': await docxOf(bookletSample),
    'report.odt': await odtOf(bookletSample),
    'papers.odt': await odtOf(papersSample),
  });
  if (printed === undefined) return skip('這部機器的 LibreOffice 沒有 Writer，略過以它檢查文件的測試');
  const { 'report.docx': docx = [], 'report.odt': odt = [], 'papers.odt': papers = [] } = printed;
  expect(odt).toHaveLength(docx.length);
  for (const pages of [docx, odt]) {
    expect(pages[0]?.text).not.toContain('頁');
    expect(pages[1]?.text).toContain(`第2頁，共${pages.length}頁`);
    for (const heading of headings) {
      const [stands, listed] = pagesOf(heading, pages);
      expect([heading, listed]).toEqual([heading, stands]);
    }
    const all = pages.map(({ text }) => text).join('');
    // Titles, keys and labels of charts are text that only a chart that is drawn has.
    for (const word of ['資本門執行（單位：萬元）', '1,900', '1,240', '新增列管', '15', '各課室逾期案件', '清潔隊'])
      expect(all).toContain(word);
  }
  const bound = headingsOf(papersSample, flow(papersSample)).filter(({ text }) => text.includes('附件'));
  const stand = bound.map((one) => papers.findIndex(({ text }) => new RegExp(`${one.text}(?!\\.)`).test(text)) + 1);
  expect(stand.at(-1)).toBeGreaterThan(15);
  expect(bound.map(({ page }) => page)).toEqual(stand);
  for (const [at, page] of docx.entries()) {
    const most = Math.max(...page.ink.map((dark, n) => Math.abs(dark - (odt[at]?.ink[n] ?? 1))));
    expect(most).toBeLessThan(tolerance);
  }
});
