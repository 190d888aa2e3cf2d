import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { Chip, Line, Word } from '#shared/booklet/markup.ts';
import { nodeOf, pieceNodes } from './body-doc.ts';
import { type Command as CommandLine, command, lineOfAtom, paragraph } from './schema.ts';

const kindAt = (doc: Node, index: number): Line['kind'] | undefined => {
  const node = doc.maybeChild(index);
  return node?.type === command ? lineOfAtom(node).kind : undefined;
};

const startOf = (doc: Node, index: number): number =>
  doc.children.slice(0, index).reduce((sum, one) => sum + one.nodeSize, 0);

/** The block that belongs to a 如果, 每個單位 or 結束; undefined where it stands alone. */
function partnerOf(doc: Node, index: number): number | undefined {
  const step = kindAt(doc, index) === 'end' ? -1 : 1;
  let depth = 0;
  for (let at = index; at >= 0 && at < doc.childCount; at += step) {
    const kind = kindAt(doc, at);
    if (kind === undefined) continue;
    depth += (kind === 'end') === step > 0 ? -1 : 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Takes a block out; a condition or repeat goes with its end, what lies between stays. */
export function withoutBlock(transaction: Transaction, at: number): Transaction {
  const { doc } = transaction;
  const index = doc.resolve(at).index(0);
  const partner = doc.maybeChild(index)?.type === command ? partnerOf(doc, index) : undefined;
  const places = [index, ...(partner === undefined ? [] : [partner])].sort((a, b) => b - a);
  for (const place of places) {
    const from = startOf(doc, place);
    transaction.delete(from, from + doc.child(place).nodeSize);
  }
  return transaction.scrollIntoView();
}

export const removeSelectedBlock: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
  dispatch?.(withoutBlock(state.tr, selection.from));
  return true;
};

/** Beside a chosen block there is a line to write on. */
export const paragraphBeside =
  (side: 'above' | 'below'): Command =>
  (state, dispatch) => {
    const { selection, tr } = state;
    if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
    const at = side === 'above' ? selection.from : selection.to;
    tr.insert(at, paragraph.create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
    return true;
  };

/** First and last block that a selection touches. */
function blocksIn({ selection: { $from, $to } }: EditorState): { first: number; last: number } {
  const first = $from.index(0);
  return { first, last: Math.max(first, $to.depth === 0 ? $to.index(0) - 1 : $to.index(0)) };
}

/** Puts the chosen paragraphs between a condition or repeat and its end. */
export const wrapped =
  (line: CommandLine): Command =>
  (state, dispatch) => {
    const { first, last } = blocksIn(state);
    const { doc, tr } = state;
    tr.insert(startOf(doc, last + 1), nodeOf({ kind: 'end' }));
    tr.insert(startOf(doc, first), nodeOf(line));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Lines of their own behind the block one is in; an empty paragraph gives them its place. */
export const insertedLines =
  (lines: readonly Line[]): Command =>
  (state, dispatch) => {
    const { doc, tr } = state;
    const { last } = blocksIn(state);
    const here = doc.child(last);
    const blank = here.type === paragraph && here.childCount === 0;
    const from = startOf(doc, blank ? last : last + 1);
    const nodes = Fragment.from(lines.map(nodeOf));
    tr.replaceWith(from, blank ? from + here.nodeSize : from, nodes);
    const behind = from + nodes.size;
    if (behind >= tr.doc.content.size) tr.insert(behind, paragraph.create());
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(behind), 1)).scrollIntoView());
    return true;
  };

/** Within a repeat a number is asked for by unit. */
export function isInRepeat({ doc, selection }: EditorState): boolean {
  const here = selection.$from.index(0);
  for (let at = here - 1, depth = 0; at >= 0; at -= 1) {
    const kind = kindAt(doc, at);
    if (kind === 'end') depth += 1;
    else if (kind !== undefined && depth > 0) depth -= 1;
    else if (kind === 'each') return true;
  }
  return false;
}

/** A number, or words of the report, where the caret stands; beside a chosen one, never in its place. */
export const insertedPiece =
  (piece: Chip | Word): Command =>
  (state, dispatch) => {
    const { selection, tr } = state;
    const [node] = pieceNodes([piece]);
    if (!node) return false;
    const chosen = selection instanceof NodeSelection;
    const within = chosen ? selection.node.isInline : selection.$from.parent.type === paragraph;
    if (!within) return insertedLines([{ kind: 'text', level: null, pieces: [piece] }])(state, dispatch);
    if (chosen) tr.insert(selection.to, node);
    else tr.replaceSelectionWith(node, false);
    const behind = chosen ? selection.to + 1 : tr.mapping.map(selection.from);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, behind)).scrollIntoView());
    return true;
  };
