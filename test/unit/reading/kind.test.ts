import { describe, expect, it } from 'vitest';
import { kindOfFile } from '#main/reading/kind.ts';
import {
  contentTypes,
  type MadeEntries,
  madeFile,
  odsEntries,
  odsType,
  xlsxEntries,
  zipOf,
} from '#test/support/packages.ts';

const kind = (content: Buffer | string, name = '報表.xls'): Promise<string> => kindOfFile(madeFile(content), name);
const packed = (entries: MadeEntries): Promise<string> => kind(zipOf(entries));
const types = (type: string): MadeEntries => ({
  '[Content_Types].xml': contentTypes.replace(/ContentType="[^"]*"/, `ContentType="application/${type}"`),
});

/** A compound file with these names in its directory, more than one sector of them where there are many. */
function compound(names: readonly string[]): Buffer {
  const sectors = Math.ceil((names.length + 1) / 4);
  const file = Buffer.alloc(512 * (2 + sectors), 0);
  file.write('d0cf11e0a1b11ae1', 0, 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  for (let at = 1; at < sectors; at += 1) file.writeUInt32LE(at + 1, 512 + at * 4);
  file.writeUInt32LE(0xfffffffe, 512 + sectors * 4);
  for (const [at, name] of ['Root Entry', ...names].entries()) {
    file.write(name, 1024 + at * 128, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, 1024 + at * 128 + 64);
  }
  return file;
}

describe('what a file is', () => {
  it('is told by its content, never by its name', async () => {
    expect(await packed(xlsxEntries({ data: '' }))).toBe('xlsx');
    expect(await packed(types('vnd.ms-excel.sheet.macroEnabled.main+xml'))).toBe('xlsx');
    expect(await packed(odsEntries(''))).toBe('ods');
    expect(await packed(types('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'))).toBe('docx');
    expect(await packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })).toBe('odt');
    expect(await kind('案號\t名稱\n1\t甲\n')).toBe('csv');
    expect(await kind(Buffer.from('a4a4a4e52c310d0a', 'hex'), '報表.xlsx')).toBe('csv');
    expect(await kind(Buffer.from('\ufeff甲\t乙\r\n', 'utf16le'))).toBe('csv');
    expect(await kind('\ufeff甲,乙\n'.repeat(3_000))).toBe('csv');
    expect(await kind('<未定>,甲\n')).toBe('csv');
  });

  it.each<[string, Buffer | string, string]>([
    ['nothing', '', '沒有內容'],
    ['white space', ' \r\n\t ', '沒有內容'],
    ['an old workbook', compound(['Workbook', 'x']), '舊格式（.xls）'],
    ['an older workbook', compound(['Book']), '舊格式（.xls）'],
    ['an oldest workbook', Buffer.from('0908060000000000', 'hex'), '舊格式（.xls）'],
    ['a workbook with a password', compound(['a', 'b', 'c', 'd', 'EncryptedPackage']), '密碼'],
    ['an old document', compound(['1Table', 'WordDocument']), '.doc'],
    ['something of old Office', compound(['x']), '另存為 .xlsx'],
    ['a compound file that is cut', compound(['Workbook']).subarray(0, 300), '另存為 .xlsx'],
    ['a page', '\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">', '網頁格式'],
    ['a bare table', '<table border=1><tr><td>1', '網頁格式'],
    ['a page with a doctype', '<!DOCTYPE html PUBLIC "-//W3C">\n<html>', '網頁格式'],
    ['a page in UTF-16', Buffer.from('\ufeff<HTML><head>', 'utf16le'), '網頁格式'],
    ['a page in one file', 'MIME-Version: 1.0\r\nX-Document-Type: Workbook', '網頁格式'],
    [
      'a workbook of XML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'XML 格式的活頁簿',
    ],
    ['other XML', '<?xml version="1.0"?><data/>', '單一 XML 檔'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '圖片'],
    ['an archive', 'Rar!\x1a\x07', '壓縮檔'],
    ['bytes', Buffer.from([1, 2, 3, 0, 4]), '「報表.xls」不是表格檔'],
  ])('is refused in words: %s', async (_, content, sentence) => {
    await expect(kind(content)).rejects.toThrow(sentence);
  });

  it.each<[string, MadeEntries, string]>([
    ['a binary workbook', types('vnd.ms-excel.sheet.binary.macroEnabled.main'), '.xlsb'],
    ['slides', types('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), '簡報'],
    ['any other archive', { '報表.xlsx': 'x' }, '先解壓縮'],
    [
      'an .ods with a password',
      {
        mimetype: odsType,
        'META-INF/manifest.xml': '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      },
      '密碼',
    ],
    ['an .ods with a password, as newer ones are', { mimetype: odsType, 'encrypted-package': 'x' }, '密碼'],
    [
      'a workbook in a zip with a password',
      [{ name: '[Content_Types].xml', content: 'x', says: { flags: 1 } }],
      '密碼',
    ],
  ])('is refused in words: %s', async (_, entries, sentence) => {
    await expect(packed(entries)).rejects.toThrow(sentence);
  });

  it('is told without delay, however much stands in front', async () => {
    const comments = '<!-- -->'.repeat(1_000);
    await expect(kind(`${comments.slice(0, 8_000)}<x>`)).resolves.toBe('csv');
  });

  it('is not told of a package that is cut', async () => {
    await expect(kind(zipOf(xlsxEntries({ data: '' })).subarray(0, -40))).rejects.toThrow('不完整');
  });
});
