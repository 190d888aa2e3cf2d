import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { levelLabel } from '#shared/base/numerals.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import { type Chip, chipKey, chipText, isChip, type Piece, parsePieces } from '#shared/booklet/markup.ts';
import { linesOf } from './body-doc.ts';
import { commandWords } from './condition-words.ts';
import { type Command, chipOf, command, lineOfAtom, markOf, paragraph } from './schema.ts';
import { type ChipFace, faceOf, figureLabel, type Shown } from './shown.ts';
import { type Seen, seenOf } from './standing.ts';
import { editorTexts as texts } from './texts.ts';

interface Reading {
  readonly shown: Shown;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Reading>('reading');

/** What stands before a paragraph. */
export function numberOf(node: Node, n: number): string {
  const mark = markOf(node);
  if (mark === null) return '';
  return mark === 'bullet' ? '▶' : levelLabel(mark, n);
}

/** What a decoration of a chip or word says; the chip as it asks here, in a repeat for the unit that is shown. */
export interface PieceSpec extends Partial<ChipFace> {
  readonly text: string;
  readonly asks?: string;
  /** By which the page finds it. */
  readonly key?: string;
  readonly example?: string;
}

function chipSpec(shown: Shown, piece: Chip, written: Chip): PieceSpec {
  const unit = written.params.unit === '@' ? shown.values.units.find(({ id }) => id === piece.params.unit) : undefined;
  return { ...faceOf(shown, piece, written), asks: chipText(piece), key: chipKey(piece), example: unit?.name ?? '' };
}

function pieceSpec(shown: Shown, piece: Piece, written: Node): PieceSpec {
  if (typeof piece === 'string') return { text: piece };
  return isChip(piece)
    ? chipSpec(shown, piece, chipOf(written))
    : { text: shown.values.words[piece.word] ?? `{{@${piece.word}}}` };
}

/** How far a paragraph hangs behind its number: a Chinese sign is as wide as it is high. */
function hangOf(number: string): number {
  if (number === '') return 0;
  const wide = [...number].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.58), 0);
  return number === '▶' ? 1.3 : Math.max(2, Math.ceil(wide * 10) / 10);
}

function paragraphDecorations(shown: Shown, node: Node, seen: Seen, at: number): Decoration[] {
  const within = seen.depth > 0 ? ' body-within' : '';
  const number = numberOf(node, seen.n);
  const attributes = {
    'data-number': number,
    style: `--hang: ${hangOf(number)}em`,
    class: `${seen.stands ? 'body-line' : 'body-line body-off'}${within}`,
  };
  const found = [Decoration.node(at, at + node.nodeSize, attributes)];
  node.forEach((child, offset, index) => {
    const piece = seen.pieces[index];
    if (child.isText || piece === undefined) return;
    const from = at + 1 + offset;
    found.push(Decoration.node(from, from + 1, {}, { ...pieceSpec(shown, piece, child) }));
  });
  return found;
}

function wordsOf(shown: Shown, line: Command, stray: boolean): string {
  if (stray) return texts.stray;
  return commandWords(line, ({ chip }) => figureLabel(shown, chip));
}

function blockDecoration(shown: Shown, node: Node, seen: Seen, at: number): Decoration {
  const classes = `${seen.stands ? '' : 'body-off'}${seen.depth > 0 ? ' body-within' : ''}`;
  const spec =
    node.type === command
      ? { text: wordsOf(shown, lineOfAtom(node) as Command, seen.stray), bad: seen.stray }
      : { text: '', bad: false };
  return Decoration.node(at, at + node.nodeSize, classes === '' ? {} : { class: classes }, spec);
}

function decorate(doc: Node, shown: Shown): DecorationSet {
  const seen = seenOf(linesOf(doc), fillingOf(shown.values));
  const found: Decoration[] = [];
  doc.forEach((node, at, index) => {
    const one = seen[index];
    if (!one) return;
    if (node.type === paragraph) found.push(...paragraphDecorations(shown, node, one, at));
    else found.push(blockDecoration(shown, node, one, at));
  });
  return DecorationSet.create(doc, found);
}

/** Numbers before paragraphs, and what the chips say, as decorations: the document itself holds neither. */
export const reading = (begin: Shown): Plugin<Reading> =>
  new Plugin<Reading>({
    key,
    state: {
      init: (_, { doc }) => ({ shown: begin, decorations: decorate(doc, begin) }),
      apply: (transaction, before) => {
        const shown = (transaction.getMeta(key) as Shown | undefined) ?? before.shown;
        if (shown === before.shown && !transaction.docChanged) return before;
        return { shown, decorations: decorate(transaction.doc, shown) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

export const shownIn = (state: EditorState): Shown | undefined => key.getState(state)?.shown;

/** The chip at a place as it asks there, in a repeat for the unit it is shown by. */
export function asksAt(state: EditorState, at: number): Chip | undefined {
  const found = key.getState(state)?.decorations.find(at, at + 1) ?? [];
  const spec = found.map((one) => one.spec as Partial<PieceSpec>).find(({ asks }) => asks !== undefined);
  const [piece] = parsePieces(spec?.asks ?? '');
  return typeof piece === 'object' && isChip(piece) ? piece : undefined;
}

export const withShown = (transaction: Transaction, shown: Shown): Transaction =>
  transaction.setMeta(key, shown).setMeta('addToHistory', false);
