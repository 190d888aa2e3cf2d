import { metaXml, odfManifest } from '../excel/ods-package.ts';
import { ZipWriter } from '../excel/zip-writer.ts';
import { headingsOf } from './contents.ts';
import { flow, hasCover, nameOf, pageOf } from './flow.ts';
import { OdtBlocks } from './odt-blocks.ts';
import { odfNames, xmlDeclaration } from './odt-names.ts';
import { fontFaces, odtStylesXml } from './odt-styles.ts';
import type { Paper } from './paper.ts';
import { printable } from './plain.ts';

export const odtType = 'application/vnd.oasis.opendocument.text';

/** The paper as an .odt file, with the same measures as `docxOf` gives it. */
export async function odtOf(paper: Paper): Promise<Buffer> {
  const pieces = flow(paper);
  const blocks = new OdtBlocks(headingsOf(paper, pieces), hasCover(paper) ? 'Cover' : 'Standard');
  const text = pieces.map((piece) => blocks.draw(piece));
  const { zip, bytes } = ZipWriter.held();
  // First and not packed: so a file is known by its first bytes.
  await zip.store('mimetype', odtType);
  await zip.add(
    'META-INF/manifest.xml',
    odfManifest(
      odtType,
      blocks.parts.map(({ path, type }) => [path, type]),
    ),
  );
  await zip.add(
    'meta.xml',
    metaXml({ title: nameOf(paper), by: printable(paper.office), at: new Date().toISOString() }),
  );
  await zip.add('settings.xml', settingsXml);
  await zip.add('styles.xml', odtStylesXml(paper, pageOf(paper).width));
  await zip.add(
    'content.xml',
    [
      `${xmlDeclaration}<office:document-content ${odfNames} office:version="1.3">`,
      fontFaces,
      blocks.automatic.xml(),
      `<office:body><office:text>${text.join('')}</office:text></office:body></office:document-content>`,
    ].join(''),
  );
  for (const { path, content } of blocks.parts) {
    if (typeof content !== 'string') await zip.store(path, content);
    else if (content !== '') await zip.add(path, content);
  }
  await zip.done();
  return bytes();
}

const setting = (name: string, value: boolean): string =>
  `<config:config-item config:name="${name}" config:type="boolean">${value}</config:config-item>`;

/** Room between paragraphs and at the top of pages as Word counts it, so that both files have the same pages. */
const settingsXml = [
  `${xmlDeclaration}<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">`,
  '<office:settings><config:config-item-set config:name="ooo:configuration-settings">',
  setting('AddParaTableSpacing', false),
  setting('AddParaTableSpacingAtStart', true),
  setting('AddParaSpacingToTableCells', true),
  setting('AddParaLineSpacingToTableCells', true),
  setting('UseFormerLineSpacing', false),
  setting('TabsRelativeToIndent', false),
  setting('MsWordCompTrailingBlanks', true),
  setting('TableRowKeep', true),
  '</config:config-item-set></office:settings></office:document-settings>',
].join('');
