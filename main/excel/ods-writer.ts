import { metaXml, odfManifest, odsType, settingsXml, stylesXml } from './ods-package.ts';
import { OdsSheet } from './ods-sheet.ts';
import type { SheetMatter, SheetWriter } from './sheet-file.ts';
import { ZipWriter } from './zip-writer.ts';

/** Writes .ods by hand, row by row, as `xlsxWriter` does: no library here knows the format and streams. */
export async function odsWriter(file: string, matter: SheetMatter): Promise<SheetWriter> {
  const zip = await ZipWriter.create(file);
  try {
    const sheet = new OdsSheet(matter);
    // First and not packed: so a file is known by its first bytes.
    await zip.store('mimetype', odsType);
    await zip.add('META-INF/manifest.xml', odfManifest(odsType));
    await zip.add('meta.xml', metaXml(matter));
    await zip.add('styles.xml', stylesXml(matter));
    await zip.add('settings.xml', settingsXml(matter.sheet, sheet.head));
    const entry = await zip.begin('content.xml');
    await entry.write(sheet.opening());
    return {
      group: (group) => entry.write(sheet.group(group)),
      row: (cells, adds) => entry.write(sheet.row(cells, adds)),
      async done(about) {
        await entry.write(sheet.closing(about));
        await entry.end();
        await zip.done();
      },
      abandon: () => zip.abandon(),
    };
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}
