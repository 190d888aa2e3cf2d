import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Block, Paper } from './paper.ts';
import { body, entry, facts, heading, labelled, note, paragraph } from './paragraphs.ts';
import { printable } from './plain.ts';
import { fontTableXml, styles, stylesXml } from './styles.ts';
import { signatures, table } from './tables.ts';

/** A4 in twips, margins of 2.5 cm. */
const sheet = { short: 11_906, long: 16_838, margin: 1_417 } as const;

interface Page {
  /** Between the margins. */
  width: number;
  /** Lines of a table that fill about half a page. */
  half: number;
}

const upright: Page = { width: sheet.short - 2 * sheet.margin, half: 18 };
const across: Page = { width: sheet.long - 2 * sheet.margin, half: 12 };

/** The paper as a .docx file. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const page = paper.landscape ? across : upright;
  const name = printable(`${paper.office}${paper.title}`);
  const document = new Document({
    title: name,
    creator: printable(paper.office),
    lastModifiedBy: printable(paper.office),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: sheet.short,
              height: sheet.long,
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: sheet.margin,
              bottom: sheet.margin,
              left: sheet.margin,
              right: sheet.margin,
              header: 720,
              footer: 720,
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...head(paper), ...paper.blocks.flatMap((block, at) => drawn(block, page, paper.blocks[at + 1]))],
      },
    ],
  });
  return Packer.toBuffer(document, false, [
    { path: 'word/styles.xml', data: stylesXml },
    { path: 'word/fontTable.xml', data: fontTableXml },
  ]);
}

function head({ office, title, subtitle, mark }: Paper): FileChild[] {
  const lines = [office, title].map((text) => paragraph(printable(text), { style: styles.head, keepNext: true }));
  if (mark !== undefined) lines.unshift(paragraph(printable(mark), { style: styles.mark, bold: true }));
  if (subtitle !== undefined) lines.push(paragraph(printable(subtitle), { style: styles.subhead }));
  return [...lines, gap(8)];
}

/** Empty room of so many points: between tables, which would otherwise grow into one. */
const gap = (points: number, keepNext = false): Paragraph =>
  paragraph('', { spacing: { line: points * 20, lineRule: 'exact' }, keepNext });

function pageNumber(): Paragraph {
  return new Paragraph({
    style: styles.foot,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 頁，共 ', PageNumber.TOTAL_PAGES, ' 頁'] })],
  });
}

/** Stamps on a page of their own would confirm nothing: what stands before them stays with them. */
const clings = (next: Block | undefined): boolean => next?.kind === 'signatures' || next?.kind === 'note';

function drawn(block: Block, page: Page, next: Block | undefined): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return heading(block);
    case 'entry':
      return entry(block);
    case 'body':
      return body(block);
    case 'labelled':
      return labelled(block);
    case 'facts':
      return facts(block);
    case 'table':
      return [
        gap(4, true),
        table(block, { width: page.width, tearAt: page.half, keepLast: clings(next) }),
        gap(4, clings(next)),
      ];
    case 'signatures':
      return [gap(20, true), signatures(block, page.width), gap(1)];
    case 'note':
      return note(block);
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } })];
  }
}
