import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, Selection, type Transaction } from 'prosemirror-state';
import { type Line, parseBody, parsePieces } from '#shared/booklet/markup.ts';
import { nodeOf, pieceNodes } from './body-doc.ts';
import { markOf, type ParagraphMark, paragraph, unread } from './schema.ts';

const command = /^\s*\[\[.+\]\]\s*$/;
const marks = /^(?:▶|(#{1,5}) )\s*/;

/** A paragraph that is written like a line of another kind. */
function otherLine(node: Node): Line | undefined {
  const text = node.textContent;
  const plain = node.childCount === 1 && node.firstChild?.isText === true;
  if (!plain || (node.type === paragraph && markOf(node) !== null) || !command.test(text)) return undefined;
  const [line] = parseBody(text);
  return line && (node.type === paragraph || line.kind !== 'unread') ? line : undefined;
}

/** ▶ or # typed at the beginning of a paragraph without a number. */
function markTyped(node: Node): { mark: ParagraphMark; length: number } | undefined {
  const first = node.firstChild;
  if (node.type !== paragraph || markOf(node) !== null || !first?.isText) return undefined;
  const typed = marks.exec(first.text ?? '');
  if (!typed) return undefined;
  const depth = typed[1]?.length;
  const levels: readonly ParagraphMark[] = ['bullet', 1, 2, 3, 4, 5];
  return { mark: levels[depth ?? 0] ?? null, length: typed[0].length };
}

/** Braces that name a figure become its chip; the rest of the text, and a caret in it, stay where they are. */
function piecesTyped(transaction: Transaction, node: Node, at: number): void {
  if (node.type !== paragraph) return;
  node.forEach((child, offset) => {
    for (const match of (child.text ?? '').matchAll(/\{\{[^{}]*\}\}/g)) {
      const pieces = parsePieces(match[0]);
      if (pieces.length !== 1 || typeof pieces[0] === 'string') continue;
      const from = transaction.mapping.map(at + 1 + offset + match.index);
      transaction.replaceWith(from, from + match[0].length, pieceNodes(pieces));
    }
  });
}

function convertBlock(transaction: Transaction, node: Node, at: number): void {
  const line = otherLine(node);
  if (line) {
    const from = transaction.mapping.map(at);
    const made = nodeOf(line);
    transaction.replaceWith(from, from + node.nodeSize, made);
    if (made.isAtom) transaction.setSelection(Selection.near(transaction.doc.resolve(from + made.nodeSize), 1));
    return;
  }
  piecesTyped(transaction, node, at);
  const typed = markTyped(node);
  if (!typed) return;
  const from = transaction.mapping.map(at);
  transaction.setNodeMarkup(from, null, { mark: typed.mark }).delete(from + 1, from + 1 + typed.length);
}

/** What was typed as markup becomes what it says; undefined where nothing was. */
export function converted({ doc, tr }: EditorState): Transaction | undefined {
  doc.forEach((node, at) => {
    if (node.type === paragraph || node.type === unread) convertBlock(tr, node, at);
  });
  return tr.docChanged ? tr : undefined;
}

/** Never in the middle of a word that an input method is putting together. */
export const conversions = (): Plugin =>
  new Plugin({
    view: () => ({
      update: (view, before) => {
        if (view.composing || view.state.doc === before.doc) return;
        const transaction = converted(view.state);
        if (transaction) view.dispatch(transaction);
      },
    }),
  });

/** There is always a line to write on at the end. */
export const endsWritable = (): Plugin =>
  new Plugin({
    appendTransaction: (_, __, { doc, tr }) =>
      doc.lastChild?.type === paragraph ? null : tr.insert(doc.content.size, paragraph.create()),
  });
