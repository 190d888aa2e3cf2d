import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#main/reading/docx.ts';
import { readOdt } from '#main/reading/odt.ts';
import { readFileParts } from '#main/reading/read-file.ts';
import { testFolder } from '#test/support/folders.ts';
import { type GatheredSheet, gatheredSheets, madeFile, zipOf } from '#test/support/packages.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const docxFile = (body: string): string =>
  madeFile(
    zipOf({
      '[Content_Types].xml': types,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    }),
    '填報.docx',
  );

const docxSheets = (body: string): Promise<GatheredSheet[]> => gatheredSheets(readDocx(docxFile(body)));

const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${line(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const rowsOf = (sheets: readonly GatheredSheet[]) => sheets.map(({ rows }) => rows);

describe('the tables of a Word document', () => {
  it('are sheets, each with the lines that stand above it', async () => {
    const body = [
      line('海澄鄉公所'),
      line(' '),
      line('單位：千元'),
      table(row(cell('編號'), cell('經費')), row(cell('建-1'), cell('2,400'))),
      line('附表'),
      table(row(cell('甲'), cell('乙'))),
    ].join('');
    expect(await docxSheets(body)).toMatchObject([
      { name: '表1', hidden: false, rows: [['海澄鄉公所'], ['單位：千元'], ['編號', '經費'], ['建-1', '2,400']] },
      { name: '表2', rows: [['附表'], ['甲', '乙']] },
    ]);
  });

  it('keep lines within a cell, and say merged cells once', async () => {
    const body = table(
      row(cell('辦理情形', '<w:gridSpan w:val="2"/>'), cell('備註')),
      row(cell('主辦', '<w:vMerge w:val="restart"/>'), `<w:tc>${line('115/7/1')}${line('已完成')}</w:tc>`, cell('')),
      row(cell('看不見', '<w:vMerge/>'), cell('乙'), cell('丙')),
    );
    expect(await docxSheets(body)).toMatchObject([
      {
        rows: [
          ['辦理情形', null, '備註'],
          ['主辦', '115/7/1\n已完成'],
          [null, '乙', '丙'],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 1, left: 0, bottom: 2, right: 0 },
        ],
      },
    ]);
  });

  it('leave out what was deleted under tracking, boxes and fields; a table in a cell is text of the cell', async () => {
    const run = '<w:r><w:t xml:space="preserve">留 </w:t><w:tab/><w:t>下</w:t><w:instrText>PAGE</w:instrText></w:r>';
    const gone =
      '<w:del><w:r><w:delText>刪</w:delText><w:t>也刪</w:t></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>';
    const box = '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
    const inner = table(row(cell('內一'), cell('內二')));
    const body = table(row(`<w:tc><w:p>${run}${gone}${box}</w:p>${inner}<w:p/></w:tc>`, cell('右')));
    expect(rowsOf(await docxSheets(body))).toEqual([[['留  下增\n內一\n內二', '右']]]);
  });

  it('are asked for in words where there are none', async () => {
    await expect(docxSheets(line('只有文字'))).rejects.toThrow('這份文件裡沒有表格');
    await expect(docxSheets('<w:tbl><w:tr>')).rejects.toThrow('不完整');
  });
});

const odf = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;

const odtFile = (body: string): string =>
  madeFile(
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content ${['office', 'table', 'text'].map(odf).join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    }),
    '填報.odt',
  );

describe('the tables of an .odt', () => {
  const odtCell = (text: string, more = '') => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;

  it('are read as those of a spreadsheet, with the lines above them', async () => {
    const tracked =
      '<text:tracked-changes><text:deletion><text:p>刪去的</text:p></text:deletion></text:tracked-changes>';
    const rows = [
      `<table:table-row>${odtCell('編號', ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row>`,
      `<table:table-row>${odtCell('一')}${odtCell('二')}</table:table-row>`,
    ].join('');
    const file = odtFile(
      `${tracked}<text:h>標題</text:h><table:table table:name="表格1">${rows}</table:table><text:p>後</text:p>`,
    );
    expect(await gatheredSheets(readOdt(file))).toMatchObject([
      { name: '表格1', rows: [['標題'], ['編號'], ['一', '二']], merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] },
    ]);
    await expect(gatheredSheets(readOdt(odtFile('<text:p>文字</text:p>')))).rejects.toThrow('這份文件裡沒有表格');
  });
});

const office = findLibreOffice();

describe('a document as written by others', () => {
  const content = [
    ['編號', '辦理情形'],
    ['建-115-001', '115.7.1 已發包'],
  ];

  async function written(): Promise<string> {
    const rows = content.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    );
    const made = new Document({ sections: [{ children: [new Paragraph('列管填報表'), new Table({ rows })] }] });
    const path = join(testFolder(), '填報.docx');
    await writeFile(path, await Packer.toBuffer(made));
    return path;
  }

  it('says the same in Word’s format, and as LibreOffice saves it', async ({ skip }) => {
    const path = await written();
    const wanted = [[['列管填報表'], ...content]];
    expect(rowsOf(await gatheredSheets(readFileParts(path, '填報.docx')))).toEqual(wanted);
    skip(office === undefined, '這部機器沒有 LibreOffice，略過讀它所存文件的測試');
    const folder = testFolder();
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(office?.soffice ?? '', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, path], {
      stdio: 'ignore',
    });
    const saved = join(folder, '填報.odt');
    skip(!existsSync(saved), '這部機器的 LibreOffice 沒有 Writer，略過讀它所存文件的測試');
    expect(rowsOf(await gatheredSheets(readFileParts(saved, '填報.odt')))).toEqual(wanted);
  });
});
