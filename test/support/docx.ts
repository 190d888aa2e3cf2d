import { elements, readXml, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

/** A .docx as it is read back: its parts well formed, its text in order. */
export interface ReadDocx {
  body: XmlElement;
  styles: XmlElement;
  /** Every paragraph's text in order, those of tables among them; empty ones left out. */
  lines: string[];
  /** Tables as rows of cells, header rows first. */
  tables: { header: number; rows: string[][] }[];
  footer: XmlElement;
}

export function readDocx(file: Buffer): ReadDocx {
  const parts = new Map<string, XmlElement>();
  for (const [name, content] of unzip(file)) {
    if (/\.(?:xml|rels)$/.test(name)) parts.set(name, readXml(content.toString('utf8')));
  }
  const part = (name: string): XmlElement => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`文件缺少${name}`);
    return found;
  };
  const body = part('word/document.xml');
  return {
    body,
    styles: part('word/styles.xml'),
    footer: part('word/footer1.xml'),
    lines: elements(body, 'w:p').map(textOf).filter(Boolean),
    tables: elements(body, 'w:tbl').map((table) => {
      const rows = elements(table, 'w:tr');
      return {
        header: rows.filter((row) => elements(row, 'w:tblHeader').length > 0).length,
        rows: rows.map((row) => elements(row, 'w:tc').map((cell) => elements(cell, 'w:p').map(textOf).join('\n'))),
      };
    }),
  };
}

export const textOf = (element: XmlElement): string =>
  elements(element, 'w:t')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .join('');

/** The value of `name` on the first element called `of` below. */
export function settingOf(below: XmlElement, of: string, name = 'w:val'): string | undefined {
  return elements(below, of)[0]?.attributes.get(name);
}

export function styleOf(styles: XmlElement, id: string): XmlElement {
  const found = elements(styles, 'w:style').find(({ attributes }) => attributes.get('w:styleId') === id);
  if (found === undefined) throw new Error(`沒有樣式${id}`);
  return found;
}
