import { type FileHandle, open } from 'node:fs/promises';
import { readingWords as words } from '#shared/words/reading.ts';
import { compoundMark, compoundNames } from './compound-file.ts';
import { openPackage, type Package } from './package.ts';
import type { TableFileKind } from './parts.ts';
import { refused } from './refusals.ts';

const headLength = 8 * 1024;
/** Of the parts that only say what a package is. */
const mostDescription = 4 * 1024 * 1024;

/** What a file of tables is, by its content: its name says only what somebody called it. Anything else is refused in words. */
export async function kindOfFile(path: string, name: string): Promise<TableFileKind> {
  const handle = await open(path, 'r');
  try {
    const head = await headOf(handle);
    if (head.length === 0) throw refused(words.empty);
    if (head.toString('hex', 0, 8) === compoundMark) throw refused(compoundSentence(await compoundNames(handle)));
    if (!/^PK(?:\x03\x04|\x05\x06)/.test(head.toString('latin1', 0, 4))) return textKind(head, name);
  } finally {
    await handle.close();
  }
  return packageKind(path);
}

async function headOf(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(headLength);
  const { bytesRead } = await handle.read(head, 0, headLength, 0);
  return head.subarray(0, bytesRead);
}

function compoundSentence(names: ReadonlySet<string>): string {
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return words.encrypted;
  if (names.has('Workbook') || names.has('Book')) return words.oldWorkbook;
  if (names.has('WordDocument')) return words.oldDocument;
  return names.has('PowerPoint Document') ? words.slides : words.compound;
}

/** How files begin that are no tables, in latin1. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, words.pdf],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|mif1|avif))/, words.picture],
  [/^BM[\s\S]{4}\0\0\0\0/, words.picture],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh)/, words.archive],
  [/^\{\\rtf/, words.document],
  // Excel before 1995 wrote its records without a container.
  [/^\x09[\0\x02\x04\x08][\x04-\x10]\0/, words.oldWorkbook],
];

function textKind(head: Buffer, name: string): 'csv' {
  const raw = head.toString('latin1');
  const beginning = beginnings.find(([pattern]) => pattern.test(raw));
  if (beginning !== undefined) throw refused(beginning[1]);
  const text = asText(head);
  if (text.trim() === '' && head.length < headLength) throw refused(words.empty);
  const sentence = markupSentence(text.trimStart());
  if (sentence !== undefined) throw refused(sentence);
  // Text of any encoding holds no zero and next to no control characters.
  if (/[\0-\x06\x0e-\x1a\x1c-\x1f]/.test(text)) throw refused(words.unknown(name));
  return 'csv';
}

/** Enough of it to see what it is: UTF-16 where it says so, else the bytes as they are, of which only ASCII matters. */
function asText(head: Buffer): string {
  const even = head.subarray(0, head.length & ~1);
  if (head[0] === 0xff && head[1] === 0xfe) return even.toString('utf16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff) return Buffer.from(even).swap16().toString('utf16le', 2);
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

/** Accounting systems “export to Excel” as pages and as XML, and call it .xls. */
function markupSentence(text: string): string | undefined {
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|table|div)\b/i.test(
      text,
    )
  )
    return words.page;
  if (/^MIME-Version:/i.test(text)) return words.page;
  if (!/^<(?:\?xml|[A-Za-z])/.test(text)) return undefined;
  return /urn:schemas-microsoft-com:office:spreadsheet|<(?:\w+:)?Workbook\b/.test(text)
    ? words.xmlWorkbook
    : words.flatWorkbook;
}

async function packageKind(path: string): Promise<TableFileKind> {
  const file = await openPackage(path);
  try {
    if (file.entry('[Content_Types].xml') !== undefined)
      return officeKind(await described(file, '[Content_Types].xml'));
    return await openDocumentKind(file);
  } finally {
    await file.close();
  }
}

function officeKind(types: string): 'xlsx' | 'docx' {
  if (/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main/i.test(types))
    return 'xlsx';
  if (/ms-excel\.sheet\.binary/i.test(types)) throw refused(words.binaryWorkbook);
  if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/i.test(types))
    return 'docx';
  throw refused(/presentationml|ms-powerpoint/i.test(types) ? words.slides : words.archive);
}

async function openDocumentKind(file: Package): Promise<'ods' | 'odt'> {
  if (file.entry('encrypted-package') !== undefined) throw refused(words.encrypted);
  const manifest = await described(file, 'META-INF/manifest.xml');
  const type = `${await described(file, 'mimetype')} ${manifest}`;
  if (!type.includes('application/vnd.oasis.opendocument.')) throw refused(words.archive);
  if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw refused(words.encrypted);
  if (type.includes('opendocument.spreadsheet')) return 'ods';
  if (type.includes('opendocument.text')) return 'odt';
  throw refused(type.includes('opendocument.presentation') ? words.slides : words.archive);
}

/** A small part as text; '' where there is none. */
async function described(file: Package, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of file.entry(name)?.pieces() ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostDescription) throw refused(words.tooMuch);
  }
  return Buffer.concat(pieces).toString('utf8').replaceAll('\0', '');
}
