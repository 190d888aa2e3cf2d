import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { Level } from '#shared/base/numerals.ts';
import { markOf, type ParagraphMark, paragraph } from './schema.ts';

interface Placed {
  node: Node;
  at: number;
}

function paragraphsIn({ doc, selection: { from, to } }: EditorState): Placed[] {
  const found: Placed[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type === paragraph) found.push({ node, at });
    return false;
  });
  return found;
}

const levelOf = (mark: ParagraphMark): Level | null => (mark === 'bullet' ? null : mark);

/** The level of the last numbered paragraph before a place; the highest where there is none. */
function levelBefore(doc: Node, at: number): Level {
  let level: Level = 1;
  doc.forEach((node, offset) => {
    if (offset < at && node.type === paragraph) level = levelOf(markOf(node)) ?? level;
  });
  return level;
}

type Step = (mark: ParagraphMark, begin: Level) => ParagraphMark;

const next: Readonly<Record<Level, Level>> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5 };
const before: Readonly<Record<Level, Level | null>> = { 1: null, 2: 1, 3: 2, 4: 3, 5: 4 };

const marking =
  (step: Step): Command =>
  (state, dispatch) => {
    const { tr } = state;
    for (const { node, at } of paragraphsIn(state)) {
      const mark = step(markOf(node), levelBefore(state.doc, at));
      if (mark !== markOf(node)) tr.setNodeMarkup(at, null, { mark });
    }
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return tr.docChanged;
  };

/** A paragraph without a number joins those before it; others go a level down. */
export const deeper: Command = marking((mark, begin) => {
  const level = levelOf(mark);
  return level === null ? begin : next[level];
});

export const higher: Command = marking((mark) => {
  const level = levelOf(mark);
  return level === null ? null : before[level];
});

export const marked = (mark: ParagraphMark): Command => marking(() => mark);

/** At the beginning of a paragraph: its number goes first. */
export const markOff: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== paragraph || $from.parentOffset > 0 || markOf($from.parent) === null)
    return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, { mark: null }).scrollIntoView());
  return true;
};
