import { describe, expect, it } from 'vitest';
import { docxOf } from '#main/documents/docx.ts';
import { odtOf } from '#main/documents/odt.ts';
import { readDocx, settingOf, styleOf, textOf } from '#test/support/docx.ts';
import { odtStyle, odtText, readOdt } from '#test/support/odt.ts';
import { type PrintedPage, printedPages } from '#test/support/pages.ts';
import { elements, type XmlElement } from '#test/support/xml.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';
import { planActions, planColumns, planSample } from './plan-sample.ts';

/*
 * 填表說明 七 of the plan: 首行標題為標楷體18號字；內文為標楷體14號字，固定行高22pt；邊界一律設為2.5cm；
 * 頁碼統一標示於中下角；標題欄請設定「跨頁標題重複」。
 */

const points = (twips: string | undefined): number => Number(twips) / 20;
const attribute = (below: XmlElement, of: string, name: string): string | undefined => settingOf(below, of, name);

describe('the plan of 108年度 as .docx', () => {
  it('keeps its filling rules: letters, lines, margins, page number, repeated head', async () => {
    const { body, styles, footer, tables } = readDocx(await docxOf(planSample));
    expect(attribute(styles, 'w:rFonts', 'w:eastAsia')).toBe('標楷體');
    expect(Number(settingOf(styleOf(styles, 'PaperHead'), 'w:sz')) / 2).toBe(18);
    const used = new Set(
      elements(body, 'w:tc').flatMap((cell) =>
        elements(cell, 'w:pStyle').map(({ attributes }) => attributes.get('w:val')),
      ),
    );
    expect([...used]).toEqual(['PaperCellBody']);
    for (const id of ['PaperCellBody', 'PaperBody', 'Heading2']) {
      const style = styleOf(styles, id);
      expect([Number(settingOf(style, 'w:sz')) / 2, attribute(style, 'w:spacing', 'w:line')]).toEqual([14, '440']);
      expect(attribute(style, 'w:spacing', 'w:lineRule')).toBe('exact');
    }
    const centimetres = ['top', 'bottom', 'left', 'right'].map(
      (side) => (points(attribute(body, 'w:pgMar', `w:${side}`)) / 72) * 2.54,
    );
    expect(centimetres.map((one) => one.toFixed(2))).toEqual(['2.50', '2.50', '2.50', '2.50']);
    expect(textOf(footer)).toBe('第  頁，共  頁');
    expect(settingOf(footer, 'w:jc')).toBe('center');
    expect(tables[0]?.header).toBe(1);
    expect(tables[0]?.rows[0]).toEqual([...planColumns]);
  });

  it('holds every action in one row, each goal once beside its own', async () => {
    const { body, tables } = readDocx(await docxOf(planSample));
    expect(tables[0]?.rows.slice(1).map((row) => row[1])).toEqual(planActions.map(([text]) => text));
    expect(planActions).toHaveLength(33);
    const merges = elements(body, 'w:vMerge').map(({ attributes }) => attributes.get('w:val'));
    expect(merges.filter((one) => one === 'restart')).toHaveLength(7);
    expect(merges).toHaveLength(33);
  });
});

describe('the plan of 108年度 as .odt', () => {
  it('keeps its filling rules: letters, lines, margins, page number, repeated head', async () => {
    const odt = readOdt(await odtOf(planSample));
    const { styles, tables } = odt;
    const face = elements(styles, 'style:font-face').find(
      ({ attributes }) => attributes.get('style:name') === '標楷體',
    );
    expect(face?.attributes.get('svg:font-family')).toMatch(
      /^'標楷體', 'DFKai-SB', .*'TW-Kai', '全字庫正楷體', 'AR PL UKai TW'/,
    );
    expect(attribute(styles, 'style:text-properties', 'style:font-name-asian')).toBe('標楷體');
    expect(attribute(odtStyle(odt, 'PaperHead'), 'style:text-properties', 'style:font-size-asian')).toBe('18pt');
    for (const name of ['PaperCellBody', 'PaperBody', 'Heading_20_2']) {
      const style = odtStyle(odt, name);
      expect(attribute(style, 'style:text-properties', 'style:font-size-asian')).toBe('14pt');
      expect(attribute(style, 'style:paragraph-properties', 'fo:line-height')).toBe('22pt');
    }
    const margin = (name: string) => Number(attribute(styles, 'style:page-layout-properties', name)?.replace('pt', ''));
    // The foot stands within the margin below: its line and the room above it belong to the 2.5 cm.
    const foot = elements(styles, 'style:header-footer-properties')[0]?.attributes;
    const footed = ['fo:min-height', 'fo:margin-top'].map((name) => Number(foot?.get(name)?.replace('pt', '')));
    const bottom = footed.reduce((sum, one) => sum + one, margin('fo:margin-bottom'));
    const all = [margin('fo:margin-top'), margin('fo:margin-left'), margin('fo:margin-right'), bottom];
    expect(all.map((one) => ((one / 72) * 2.54).toFixed(2))).toEqual(['2.50', '2.50', '2.50', '2.50']);
    const [footer] = elements(styles, 'style:footer');
    expect(footer && odtText(footer)).toBe('第 1 頁，共 1 頁');
    expect(attribute(odtStyle(odt, 'PaperFoot'), 'style:paragraph-properties', 'fo:text-align')).toBe('center');
    expect(tables[0]?.header).toBe(1);
    expect(tables[0]?.rows[0]).toEqual([...planColumns]);
  });

  it('holds every action in one row, each goal once beside its own', async () => {
    const { content, tables } = readOdt(await odtOf(planSample));
    expect(tables[0]?.rows.slice(1).map((row) => row[1])).toEqual(planActions.map(([text]) => text));
    const spans = elements(content, 'table:table-cell').flatMap(({ attributes }) =>
      Number(attributes.get('table:number-rows-spanned') ?? 1) > 1 ? [attributes.get('table:number-rows-spanned')] : [],
    );
    expect(spans).toEqual(['3', '4', '4', '3', '11', '3', '5']);
    expect(elements(content, 'table:covered-table-cell')).toHaveLength(33 - 7);
  });
});

/** All that stands on the page, whatever the order in which it is read off. */
const sorted = ({ text }: PrintedPage): string => [...text].sort().join('');

/** What two pages differ by in the field where they differ most. */
const difference = (a: PrintedPage, b: PrintedPage): number =>
  Math.max(...a.ink.map((dark, at) => Math.abs(dark - (b.ink[at] ?? 0))));

/** Pages of the two files differ by 0.4 % of a field at most, for spaces beside numbers; two pages of one file by 7 %. */
const tolerance = 0.015;

it('prints alike from both files, with the head on every page', { timeout: 180_000 }, async ({ skip }) => {
  const libreOffice = findLibreOffice();
  if (libreOffice === undefined) return skip('這部機器沒有 LibreOffice 與 poppler，略過以它們檢查文件的測試');
  const printed = printedPages(libreOffice, {
    'plan.docx': await docxOf(planSample),
    'plan.odt': await odtOf(planSample),
  });
  if (printed === undefined) return skip('這部機器的 LibreOffice 沒有 Writer，略過以它檢查文件的測試');
  const { 'plan.docx': docx = [], 'plan.odt': odt = [] } = printed;
  expect(docx.length).toBeGreaterThan(5);
  expect(odt.map(sorted)).toEqual(docx.map(sorted));
  const rules = docx.findIndex(({ text }) => text.includes('填表說明'));
  for (const { text } of docx.slice(0, rules)) {
    for (const title of ['計畫目標', '具體作法', '預定進度', '提列績效', '對應項目']) expect(text).toContain(title);
  }
  for (const [at, page] of docx.entries()) {
    expect(page.text).toContain(`第${at + 1}頁，共${docx.length}頁`);
    expect(odt[at] && difference(page, odt[at])).toBeLessThan(tolerance);
  }
  // What the measure would say of pages that are not alike.
  const [, second, third] = docx;
  expect(second && third && difference(second, third)).toBeGreaterThan(2 * tolerance);
});
