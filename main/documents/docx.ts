import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { headingsOf, type Listed, levelsOf } from './contents.ts';
import { chartParts } from './docx-drawing.ts';
import { drawn } from './docx-pieces.ts';
import { flow, hasCover, nameOf, sheet, sizeOf } from './flow.ts';
import { styles } from './looks.ts';
import type { Paper } from './paper.ts';
import { printable } from './plain.ts';
import { fontTableXml, stylesXml } from './styles.ts';

/** The paper as a .docx file. */
export function docxOf(paper: Paper): Promise<Buffer> {
  const office = printable(paper.office);
  const pieces = flow(paper);
  const levels = levelsOf(paper);
  const document = new Document({
    title: nameOf(paper),
    creator: office,
    lastModifiedBy: office,
    ...(levels === 0
      ? {}
      : { pageNumbers: numbersOf(headingsOf(paper, pieces).filter(({ level }) => level <= levels)) }),
    sections: [
      {
        properties: { titlePage: hasCover(paper), page: pageOf(paper) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: pieces.map(drawn),
      },
    ],
  });
  return Packer.toBuffer(document, false, [
    { path: 'word/styles.xml', data: stylesXml },
    { path: 'word/fontTable.xml', data: fontTableXml },
    ...chartParts(
      pieces.flatMap((piece) => (piece.piece === 'drawing' && piece.of.kind === 'chart' ? [piece.of] : [])),
    ),
  ]);
}

/** The library asks for the pages of the bookmarks that it gave the headings of the contents, in their order. */
function numbersOf(listed: readonly Listed[]): PageNumberEstimator {
  return (body) => {
    const marks = JSON.stringify(body).matchAll(/"w:bookmarkStart":\{"_attr":\{"w:name":"(_Toc\d+)"/g);
    const pages = [...marks].map(([, mark = ''], at): [string, string] => [mark, String(listed[at]?.page ?? '')]);
    return { bookmarks: new Map(pages) };
  };
}

const pageOf = (paper: Paper) => ({
  size: {
    width: sizeOf(paper).short,
    height: sizeOf(paper).long,
    orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: {
    top: sheet.margin,
    bottom: sheet.margin,
    left: sheet.margin,
    right: sheet.margin,
    header: sheet.foot,
    footer: sheet.foot,
  },
});

function pageNumber(): Paragraph {
  return new Paragraph({
    style: styles.foot,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 頁，共 ', PageNumber.TOTAL_PAGES, ' 頁'] })],
  });
}
