import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { fillingOf } from '#shared/booklet/filling.ts';
import { isChip, isWord, type Piece, parseBody } from '#shared/booklet/markup.ts';
import { linesOf, nodeOf } from './body-doc.ts';
import { numberOf, shownIn } from './reading.ts';
import { bodySchema, lineOfAtom, markOf, paragraph, pieceOf } from './schema.ts';
import { faceOf, type Shown } from './shown.ts';
import { exampleOf, seenOf } from './standing.ts';

const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** What was copied elsewhere as the lines it consists of; cells of a table are parted by a space. */
export function pastedSlice(text: string): Slice {
  const lines = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\n+$/, '')
    .replace(/\t/g, '　')
    .replace(controls, '');
  const nodes = parseBody(lines).map(nodeOf);
  const opens = (node: Node | undefined): number => (node?.type === paragraph && markOf(node) === null ? 1 : 0);
  return new Slice(Fragment.from(nodes), opens(nodes[0]), opens(nodes.at(-1)));
}

export function pasted({ tr }: EditorState, text: string): Transaction {
  return tr.replaceSelection(pastedSlice(text)).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste');
}

function pieceWords(shown: Shown, piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if (isWord(piece)) return shown.values.words[piece.word] ?? '';
  return isChip(piece) ? faceOf(shown, exampleOf(piece, shown.values.units)).text : '';
}

/** Of a table, chart or picture what stands above it; conditions and repeats say nothing elsewhere. */
function wordsOf(shown: Shown, node: Node): string | undefined {
  if (!node.isAtom) return node.children.map((child) => pieceWords(shown, pieceOf(child))).join('');
  const line = lineOfAtom(node);
  return line.kind === 'insert' ? (line.caption ?? line.name) : undefined;
}

/** Copied text as it reads, for other programs: paragraphs that were taken whole keep their number. */
export function copiedText(shown: Shown, doc: Node, slice: Slice): string {
  const numbers = new Map<Node, number>();
  const seen = seenOf(linesOf(doc), fillingOf(shown.values));
  doc.children.forEach((node, index) => {
    numbers.set(node, seen[index]?.n ?? 0);
  });
  const lines = slice.content.content.map((node) => {
    if (node.isInline) return pieceWords(shown, pieceOf(node));
    const number = node.type === paragraph ? numberOf(node, numbers.get(node) ?? 0) : '';
    const words = wordsOf(shown, node);
    return words === undefined ? undefined : number + words;
  });
  return lines.filter((line) => line !== undefined).join('\n');
}

/** Beside the markup, which pastes back, stands what it says. */
function serializer(view: () => EditorView | undefined): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(bodySchema);
  const said = (node: Node): string => {
    const state = view()?.state;
    const shown = state && shownIn(state);
    return shown ? pieceWords(shown, pieceOf(node)) : '';
  };
  const withWords =
    (name: 'chip' | 'word') =>
    (node: Node): ReturnType<NonNullable<typeof nodes.chip>> => {
      const made = nodes[name]?.(node);
      return Array.isArray(made) ? [made[0], made[1], said(node)] : ['span', {}, said(node)];
    };
  return new DOMSerializer({ ...nodes, chip: withWords('chip'), word: withWords('word') }, marks);
}

/** Copied from a chapter: elements with their markup beside them. */
const isOurs = (html: string): boolean => html.includes('data-pm-slice') && /data-(?:mark|piece|line)=/.test(html);

function take(view: EditorView, data: DataTransfer | null, at?: number): boolean {
  const text = data?.getData('text/plain') ?? '';
  if (!data || text === '' || isOurs(data.getData('text/html'))) return false;
  const { state } = view;
  const slice = pastedSlice(text);
  view.dispatch(at === undefined ? pasted(state, text) : state.tr.replace(at, at, slice).setMeta('uiEvent', 'drop'));
  return true;
}

export const clipboardProps = (view: () => EditorView | undefined) => ({
  clipboardSerializer: serializer(view),
  clipboardTextSerializer: (slice: Slice, { state }: EditorView): string => {
    const shown = shownIn(state);
    return shown ? copiedText(shown, state.doc, slice) : '';
  },
  handlePaste: (target: EditorView, { clipboardData }: ClipboardEvent): boolean => take(target, clipboardData),
  handleDrop: (
    target: EditorView,
    { dataTransfer, clientX, clientY }: DragEvent,
    _: Slice,
    moved: boolean,
  ): boolean => {
    const place = target.posAtCoords({ left: clientX, top: clientY });
    return !moved && place !== null && take(target, dataTransfer, place.pos);
  },
});
