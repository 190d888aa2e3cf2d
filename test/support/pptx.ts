import { posix } from 'node:path';
import { elements, readXml, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

/** What one part of a package refers to, by id; targets as names of parts. */
export interface PartRelation {
  id: string;
  type: string;
  target: string;
}

export interface ReadSlide {
  name: string;
  xml: XmlElement;
  /** The text of each shape and cell, its paragraphs as lines. */
  texts: string[];
  relations: PartRelation[];
  notes: string[];
}

/** A .pptx as it is read back: every part well formed, the slides in their order. */
export interface ReadPptx {
  names: string[];
  bytes(name: string): Buffer;
  xml(name: string): XmlElement;
  relations(name: string): PartRelation[];
  slides: ReadSlide[];
}

export function readPptx(file: Buffer): ReadPptx {
  const parts = unzip(file);
  const bytes = (name: string): Buffer => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`簡報缺少${name}`);
    return found;
  };
  const xml = (name: string): XmlElement => readXml(bytes(name).toString('utf8'));
  const relations = (name: string): PartRelation[] => relationsOf(name, parts, xml);
  const presentation = 'ppt/presentation.xml';
  const ids = elements(xml(presentation), 'p:sldId').map(({ attributes }) => attributes.get('r:id'));
  const related = relations(presentation);
  const slides = ids.map((id) => readSlide(related.find((one) => one.id === id)?.target ?? '', { xml, relations }));
  return { names: [...parts.keys()], bytes, xml, relations, slides };
}

function relationsOf(
  name: string,
  parts: ReadonlyMap<string, Buffer>,
  xml: (name: string) => XmlElement,
): PartRelation[] {
  const own = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
  if (!parts.has(own)) return [];
  return elements(xml(own), 'Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: posix.basename(attributes.get('Type') ?? ''),
    target: posix.join(posix.dirname(name), attributes.get('Target') ?? ''),
  }));
}

function readSlide(name: string, { xml, relations }: Pick<ReadPptx, 'xml' | 'relations'>): ReadSlide {
  const own = xml(name);
  const notes = relations(name).find(({ type }) => type === 'notesSlide');
  return {
    name,
    xml: own,
    texts: textsOf(own),
    relations: relations(name),
    notes: notes === undefined ? [] : textsOf(xml(notes.target)).flatMap((text) => text.split('\n')),
  };
}

const textsOf = (xml: XmlElement): string[] =>
  [...elements(xml, 'p:txBody'), ...elements(xml, 'a:txBody')]
    .map((body) => elements(body, 'a:p').map(lineOf).join('\n'))
    .filter((text) => text !== '');

const lineOf = (paragraph: XmlElement): string =>
  elements(paragraph, 'a:t')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('');

/** Every value of an attribute on the elements called `of` below. */
export const attributesOf = (below: XmlElement, of: string, name: string): (string | undefined)[] =>
  elements(below, of).map(({ attributes }) => attributes.get(name));
