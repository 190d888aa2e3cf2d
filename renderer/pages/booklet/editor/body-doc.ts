import type { Node } from 'prosemirror-model';
import { isChip, type Line, lineText, type Piece, parseBody } from '#shared/booklet/markup.ts';
import { bodySchema, chip, command, insert, lineOfAtom, markOf, paragraph, pieceOf, unread, word } from './schema.ts';

const pieceNode = (piece: Piece): Node => {
  if (typeof piece === 'string') return bodySchema.text(piece);
  return (isChip(piece) ? chip : word).create({ piece });
};

export const pieceNodes = (pieces: readonly Piece[]): Node[] => pieces.map(pieceNode);

/** A line of the markup as it stands in the document. */
export function nodeOf(line: Line): Node {
  switch (line.kind) {
    case 'text':
      return paragraph.create({ mark: line.level }, pieceNodes(line.pieces));
    case 'bullet':
      return paragraph.create({ mark: 'bullet' }, pieceNodes(line.pieces));
    case 'insert':
      return insert.create({ line });
    case 'unread':
      return unread.create(null, bodySchema.text(line.text));
    default:
      return command.create({ line });
  }
}

function paragraphLine(node: Node): Line {
  const mark = markOf(node);
  const pieces = node.children.map(pieceOf);
  return mark === 'bullet' ? { kind: 'bullet', pieces } : { kind: 'text', level: mark, pieces };
}

/** A block of the document as a line of the markup. */
function lineOf(node: Node): Line {
  if (node.type === paragraph) return paragraphLine(node);
  return node.type === unread ? { kind: 'unread', text: node.textContent } : lineOfAtom(node);
}

export const linesOf = (doc: Node): Line[] => doc.children.map(lineOf);

/** The document of a text; an empty one has a line to write in. */
export function docOf(body: string): Node {
  const blocks = parseBody(body).map(nodeOf);
  return bodySchema.topNodeType.create(null, blocks.length > 0 ? blocks : [paragraph.create()]);
}

/** The text of a document, as it is stored. */
export const textOf = (doc: Node): string =>
  doc.children
    .map(lineOf)
    .map(lineText)
    .map((line) => line.trimEnd())
    .join('\n');
