import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';
import type { Level } from '#shared/base/numerals.ts';
import {
  type Chip,
  type Line,
  lineText,
  type Piece,
  parseBody,
  parsePieces,
  pieceText,
} from '#shared/booklet/markup.ts';
import { editorTexts as texts } from './texts.ts';

/** What stands before a paragraph: the number of its level, ▶, or nothing. */
export type ParagraphMark = Level | 'bullet' | null;

export type Command = Extract<Line, { kind: 'if' | 'each' | 'end' }>;
export type InsertLine = Extract<Line, { kind: 'insert' }>;

const levels: readonly Level[] = [1, 2, 3, 4, 5];

const markFrom = (written: string | null): ParagraphMark =>
  written === 'bullet' ? written : (levels.find((one) => String(one) === written) ?? null);

const onePiece = (text: string): Piece | undefined => {
  const pieces = parsePieces(text);
  return pieces.length === 1 ? pieces[0] : undefined;
};

const oneLine = (text: string): Line | undefined => parseBody(text)[0];

/** Of what was copied here: an element with its markup beside it. */
function pieceIn(element: HTMLElement, kind: 'figure' | 'word'): Record<string, unknown> | false {
  const piece = onePiece(element.dataset.piece ?? '');
  return typeof piece === 'object' && kind in piece ? { piece } : false;
}

function lineIn(element: HTMLElement, kinds: readonly Line['kind'][]): Record<string, unknown> | false {
  const line = oneLine(element.dataset.line ?? '');
  return line && kinds.includes(line.kind) ? { line } : false;
}

const inline = (node: Node): DOMOutputSpec => ['span', { 'data-piece': pieceText(pieceOf(node)) }, ''];
const block = (node: Node): DOMOutputSpec => ['div', { 'data-line': lineText(lineOfAtom(node)) }];

/** The document of a chapter while it is written. What is stored is the markup text, which it is made from and gives back. */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: '(paragraph | insert | command | unread)+' },
    paragraph: {
      content: '(text | chip | word)*',
      attrs: { mark: { default: null } },
      parseDOM: [{ tag: 'p', getAttrs: (element) => ({ mark: markFrom(element.getAttribute('data-mark')) }) }],
      toDOM: ({ attrs }) => ['p', { 'data-mark': String(attrs.mark ?? '') }, 0],
    },
    /** Brackets that mean nothing known, to be corrected or kept. */
    unread: {
      content: 'text*',
      code: true,
      defining: true,
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', { class: 'body-unread', 'data-told': texts.unread }, 0],
    },
    insert: {
      atom: true,
      attrs: { line: {} },
      parseDOM: [{ tag: 'div[data-line]', getAttrs: (element) => lineIn(element, ['insert']) }],
      toDOM: block,
    },
    command: {
      atom: true,
      attrs: { line: {} },
      parseDOM: [{ tag: 'div[data-line]', getAttrs: (element) => lineIn(element, ['if', 'each', 'end']) }],
      toDOM: block,
    },
    chip: {
      inline: true,
      atom: true,
      attrs: { piece: {} },
      parseDOM: [{ tag: 'span[data-piece]', getAttrs: (element) => pieceIn(element, 'figure') }],
      toDOM: inline,
    },
    word: {
      inline: true,
      atom: true,
      attrs: { piece: {} },
      parseDOM: [{ tag: 'span[data-piece]', getAttrs: (element) => pieceIn(element, 'word') }],
      toDOM: inline,
    },
    text: {},
  },
});

export const { paragraph, unread, insert, command, chip, word } = bodySchema.nodes;

export const markOf = (node: Node): ParagraphMark => node.attrs.mark as ParagraphMark;
export const pieceOf = (node: Node): Piece => (node.isText ? (node.text ?? '') : (node.attrs.piece as Piece));
export const chipOf = (node: Node): Chip => node.attrs.piece as Chip;
export const lineOfAtom = (node: Node): Command | InsertLine => node.attrs.line as Command | InsertLine;
