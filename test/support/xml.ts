/** An element as read; text stands among the children. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

const TOKEN = /<\?[^?]*\?>|<(\/)?([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?>|([^<]+)/gy;
const CHARACTERS = /^[\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Reads one XML document strictly: what does not nest, or holds a character XML does not know, throws. */
export function readXml(text: string): XmlElement {
  if (!CHARACTERS.test(text)) throw new Error('有 XML 不容許的字元');
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [, closing, name, attributes = '', alone, characters] = match;
    const parent = open.at(-1) ?? root;
    if (characters !== undefined) parent.children.push(unescaped(characters));
    else if (closing !== undefined) close(open, name ?? '');
    else if (name !== undefined) {
      const element: XmlElement = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (alone === undefined) open.push(element);
    }
  }
  if (end !== text.length) throw new Error(`看不懂的 XML：${text.slice(end, end + 60)}`);
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || top === undefined) throw new Error('XML 沒有收尾');
  return top;
}

function close(open: XmlElement[], name: string): void {
  const last = open.pop();
  if (last?.name !== name) throw new Error(`XML 標籤不成對：${last?.name}、${name}`);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`XML 屬性重複：${name}`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

function unescaped(text: string): string {
  return text.replace(/&([^;&]*)(;|&|$)/g, (whole, name: string, end: string) => {
    const character = /^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : NAMED.get(name);
    if (character === undefined || end !== ';') throw new Error(`XML 跳脫不對：${whole}`);
    return character;
  });
}

/** All elements of a name below, in the order of the text. */
export function elements(of: XmlElement, name: string): XmlElement[] {
  return of.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...elements(child, name)] : elements(child, name);
  });
}
