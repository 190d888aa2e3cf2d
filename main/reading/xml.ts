import { readingWords } from '#shared/words/reading.ts';
import { XmlDecoder } from './decode.ts';
import { NameTable } from './name-table.ts';
import { broken, refused } from './refusals.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { type XmlName, XmlNames } from './xml-names.ts';
import { oneLineEnd, unescapedXml } from './xml-text.ts';

/** What is told of a document, in its order. Text may come in several pieces. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  /**
   * Takes what begins at this tag, in the form it knows without any scanner, and says where that ends; at the tag itself
   * where it knows none of it, and is told of it in the usual way. Only whole elements, and only those it would be told of.
   * `bare`: nothing in the source is escaped.
   */
  whole?(source: string, tag: number, bare: boolean): number;
}

/** No writer of spreadsheets nests deeper, or writes a longer tag. */
const deepest = 256;
const longestToken = 1_000_000;
/** Text that has not ended is told once it is this long. */
const longText = 32_768;
/** A numbered character can be cut in two at the border of pieces. */
const longestEntity = 14;

const SLASH = 0x2f;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const SMALL_X = 0x78;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;

/** The token does not end within what has come so far. */
const MORE = -1;

/**
 * A streaming scanner for the XML of spreadsheets: it takes bytes in any pieces and tells elements and text. It insists
 * that tags nest and knows neither DTD nor entities of its own. Written for sheets, where every nanosecond counts five
 * million times.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #decoder = new XmlDecoder();
  readonly #names: XmlNames;
  readonly #table = new NameTable();
  readonly #attributes = new XmlAttributes();
  readonly #open: XmlName[] = [];
  #rest = '';
  #bare = false;
  /** No tag ends behind this. Looking for an end one would read past the string's, and the engine would compile anew. */
  #lastEnd = -1;
  #hadRoot = false;
  #hasDeclaration = false;

  constructor(handler: XmlHandler, namespaces: ReadonlyMap<string, string>) {
    this.#handler = handler;
    this.#names = new XmlNames(namespaces);
  }

  write(piece: Uint8Array): void {
    const text = this.#decoder.decode(piece);
    // A tag that was cut in two is scanned by itself: to put the whole piece behind it would copy the file once more.
    const cut = this.#rest === '' ? 0 : text.indexOf('>') + 1;
    if (cut > 0) this.#scan(joined(this.#rest, text.slice(0, cut)), 0);
    if (this.#rest === '') this.#scan(text, cut);
    else this.#scan(joined(this.#rest, text.slice(cut)), 0);
  }

  end(): void {
    this.#decoder.end();
    if (this.#open.length > 0 || !this.#hadRoot) throw broken('the XML ends too early');
    if (this.#rest.trim() !== '') throw broken('text after the end of the XML');
  }

  #scan(source: string, from: number): void {
    // Most pieces of a sheet hold nothing that is escaped: told once for all their texts and attributes.
    this.#bare = !source.includes('&') && !source.includes('\r');
    this.#lastEnd = source.lastIndexOf('>');
    let at = from;
    for (;;) {
      const tag = source.indexOf('<', at);
      if (tag < 0) {
        at = this.#unendedText(source, at);
        break;
      }
      if (tag > at) this.#text(source.slice(at, tag));
      const taken = this.#names.plain ? (this.#handler.whole?.(source, tag, this.#bare) ?? tag) : tag;
      at = taken > tag ? taken : this.#token(source, tag);
      if (at === MORE) {
        at = tag;
        break;
      }
    }
    this.#rest = at === source.length ? '' : source.slice(at);
    if (this.#rest.length > longestToken) throw broken('a tag without an end');
  }

  #token(source: string, tag: number): number {
    if (tag > this.#lastEnd) return MORE;
    const next = source.charCodeAt(tag + 1);
    if (next === SLASH) return this.#closeTag(source, tag);
    if (next === BANG) return this.#declaration(source, tag);
    if (next === QUESTION) return after(source, '?>', tag + 2);
    return this.#openTag(source, tag);
  }

  #unendedText(source: string, from: number): number {
    if (source.length - from < longText) return from;
    const amp = source.lastIndexOf('&');
    const safe = amp >= source.length - longestEntity ? amp : source.length;
    const to = source.charCodeAt(safe - 1) === 0x0d ? safe - 1 : safe;
    if (to <= from) return from;
    this.#text(source.slice(from, to));
    return to;
  }

  #text(raw: string): void {
    if (this.#open.length > 0) this.#handler.text(this.#bare ? raw : oneLineEnd(unescapedXml(raw)));
    else if (raw.trim() !== '') throw broken('text outside the root');
  }

  #closeTag(source: string, tag: number): number {
    const name = this.#open.at(-1);
    if (name === undefined) throw broken('a closing tag without an opening one');
    const from = tag + 2;
    let at = from + name.raw.length;
    if (at >= source.length && source.indexOf('>', from) < 0) return MORE;
    if (!source.startsWith(name.raw, from)) throw broken(`${name.raw} is not closed`);
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (at >= source.length) return MORE;
    if (source.charCodeAt(at) !== GREATER) throw broken(`${name.raw} is not closed`);
    this.#close(name);
    return at + 1;
  }

  #close(name: XmlName): void {
    this.#handler.close(name.known);
    this.#names.leave(this.#open.length);
    this.#open.pop();
  }

  #openTag(source: string, tag: number): number {
    const name = this.#table.read(source, tag + 1);
    if (name === '') throw broken('a tag without a name');
    this.#attributes.start(source, this.#bare);
    this.#hasDeclaration = false;
    let at = this.#table.end;
    for (;;) {
      const next = skipSpace(source, at);
      if (next >= source.length) return MORE;
      const code = source.charCodeAt(next);
      if (code === GREATER) return this.#opened(name, false, next + 1);
      if (code === SLASH) return this.#openedEmpty(name, source, next + 1);
      if (next === at) throw broken('attributes run together');
      at = this.#attribute(source, next);
      if (at === MORE) return MORE;
    }
  }

  #openedEmpty(name: string, source: string, end: number): number {
    if (end >= source.length) return MORE;
    if (source.charCodeAt(end) !== GREATER) throw broken('a stray slash in a tag');
    return this.#opened(name, true, end + 1);
  }

  #attribute(source: string, from: number): number {
    const name = this.#table.read(source, from);
    const open = valueStart(source, this.#table.end);
    if (open === MORE) return MORE;
    const quote = source.charCodeAt(open);
    if (name === '' || (quote !== QUOTE && quote !== APOSTROPHE)) throw broken('an attribute without quotes');
    let close = open + 1;
    while (close < source.length && source.charCodeAt(close) !== quote) close += 1;
    if (close >= source.length) return MORE;
    this.#attributes.add(name, open + 1, close);
    if (name.charCodeAt(0) === SMALL_X && name.startsWith('xmlns')) this.#hasDeclaration = true;
    return close + 1;
  }

  #opened(raw: string, empty: boolean, end: number): number {
    if (this.#open.length >= deepest) throw broken('nested too deeply');
    if (this.#open.length === 0 && this.#hadRoot) throw broken('two roots');
    this.#hadRoot = true;
    if (this.#hasDeclaration) this.#declare(this.#open.length + 1);
    const name = this.#names.element(raw);
    if (this.#names.unusual) this.#attributes.rename((one) => this.#names.attribute(one));
    this.#open.push(name);
    this.#handler.open(name.known, this.#attributes);
    if (empty) this.#close(name);
    return end;
  }

  #declare(depth: number): void {
    for (let at = 0; at < this.#attributes.count; at += 1) {
      const raw = this.#attributes.name(at);
      if (raw === 'xmlns') this.#names.declare(depth, '', this.#attributes.value(at));
      else if (raw.startsWith('xmlns:')) this.#names.declare(depth, raw.slice(6), this.#attributes.value(at));
    }
  }

  #declaration(source: string, tag: number): number {
    if (source.startsWith('<!--', tag)) return after(source, '-->', tag + 4);
    if (source.startsWith('<![CDATA[', tag)) return this.#characters(source, tag + 9);
    if (source.length - tag < 9) return MORE;
    if (source.startsWith('<!DOCTYPE', tag) || source.startsWith('<!ENTITY', tag)) throw refused(readingWords.declared);
    throw broken('a declaration that XML does not have');
  }

  #characters(source: string, from: number): number {
    const end = source.indexOf(']]>', from);
    if (end < 0) return MORE;
    if (this.#open.length === 0) throw broken('text outside the root');
    if (end > from) this.#handler.text(oneLineEnd(source.slice(from, end)));
    return end + 3;
  }
}

/** One string; added up they would be two, looked through at every character. */
const joined = (one: string, other: string): string => [one, other].join('');

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? MORE : at + end.length;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** Where the quote stands that opens the value. */
function valueStart(source: string, nameTo: number): number {
  if (source.charCodeAt(nameTo) === EQUALS && source.charCodeAt(nameTo + 1) === QUOTE) return nameTo + 1;
  const equals = skipSpace(source, nameTo);
  if (equals >= source.length) return MORE;
  if (source.charCodeAt(equals) !== EQUALS) throw broken('an attribute without a value');
  const open = skipSpace(source, equals + 1);
  return open >= source.length ? MORE : open;
}
