import { elements, readXml, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

/** An .odt as it is read back: its parts well formed, its text in order. */
export interface ReadOdt {
  parts: ReadonlyMap<string, Buffer>;
  content: XmlElement;
  styles: XmlElement;
  /** Every paragraph's text in order, those of tables among them; empty ones left out. */
  lines: string[];
  /** Tables as rows of cells, header rows first; what another cell covers is blank. */
  tables: { header: number; rows: string[][] }[];
}

export function readOdt(file: Buffer): ReadOdt {
  const parts = unzip(file);
  const part = (name: string): XmlElement => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`文件缺少${name}`);
    return readXml(found.toString('utf8'));
  };
  for (const name of parts.keys()) if (name.endsWith('.xml')) part(name);
  const content = part('content.xml');
  const [body = content] = elements(content, 'office:text');
  return {
    parts,
    content,
    styles: part('styles.xml'),
    lines: paragraphs(body).map(odtText).filter(Boolean),
    tables: elements(body, 'table:table').map((table) => ({
      header: elements(table, 'table:table-header-rows').flatMap((head) => elements(head, 'table:table-row')).length,
      rows: elements(table, 'table:table-row').map((row) =>
        row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [paragraphs(cell).map(odtText).join('\n')])),
      ),
    })),
  };
}

function paragraphs(of: XmlElement): XmlElement[] {
  return of.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'text:p' || child.name === 'text:h' ? [child] : paragraphs(child);
  });
}

/** What is read of a paragraph: blanks are elements, and what a picture is called is not printed. */
export function odtText(of: XmlElement): string {
  if (of.name === 'text:s') return ' '.repeat(Number(of.attributes.get('text:c') ?? 1));
  if (of.name === 'draw:frame') return '';
  return of.children.map((child) => (typeof child === 'string' ? child : odtText(child))).join('');
}

/** The style with this name, wherever it is described. */
export function odtStyle({ content, styles }: ReadOdt, name: string): XmlElement {
  const found = [content, styles]
    .flatMap((part) => elements(part, 'style:style'))
    .find(({ attributes }) => attributes.get('style:name') === name);
  if (found === undefined) throw new Error(`沒有樣式${name}`);
  return found;
}
