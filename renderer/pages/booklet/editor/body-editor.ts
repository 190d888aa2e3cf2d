import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { withoutBlock } from './blocks.ts';
import { docOf, textOf } from './body-doc.ts';
import { clipboardProps } from './clipboard.ts';
import { conversions, converted, endsWritable } from './conversions.ts';
import { bodyKeys } from './keys.ts';
import { CommandView, InsertNodeView, InsertPlaces, type NodeDoors, PieceView } from './node-views.ts';
import { reading, withShown } from './reading.ts';
import { paragraph } from './schema.ts';
import type { Shown } from './shown.ts';

/** What the text tells the page. */
interface BodyDoors {
  /** Somebody wrote. */
  onText: (text: string) => void;
  /** The choice in the text is another. */
  onMoved: (state: EditorState) => void;
  /** A chip, a condition, a table or a chart was pressed. */
  onOpen: (at: number) => void;
  onLeave: () => void;
  /** The focus went elsewhere in the window, or out of it. */
  onBlur: (to: EventTarget | null) => void;
  /** The input method is done with a word. */
  onComposed: () => void;
}

interface Begin {
  place: HTMLElement;
  text: string;
  shown: Shown;
  attributes: Record<string, string>;
  /** Where nothing is written yet. */
  hint: string;
  doors: BodyDoors;
}

/** Frames after which a closed menu holds the focus no more, and those one waits for it at most. */
const calmFrames = 2;
const patience = 120;

const outside = 'outside';

/** Only what differs is replaced, so that the caret and one's own history stay. */
export function followed(state: EditorState, text: string): Transaction | undefined {
  const next = state.apply(state.tr.replaceWith(0, state.doc.content.size, docOf(text).content)).doc;
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return undefined;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const { tr } = state;
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  const exact = tr.doc.eq(next) ? tr : state.tr.replaceWith(0, state.doc.content.size, next.content);
  return exact.setMeta(outside, true).setMeta('addToHistory', false);
}

export function beginState(text: string, shown: Shown, doors: Pick<BodyDoors, 'onOpen' | 'onLeave'>): EditorState {
  const begun = EditorState.create({
    doc: docOf(text),
    plugins: [
      reading(shown),
      ...bodyKeys({ open: doors.onOpen, leave: doors.onLeave }),
      history(),
      conversions(),
      endsWritable(),
    ],
  });
  return begun.doc.lastChild?.type === paragraph
    ? begun
    : begun.apply(begun.tr.insert(begun.doc.content.size, paragraph.create()).setMeta('addToHistory', false));
}

const isBlank = (doc: Node): boolean =>
  doc.childCount === 1 && doc.firstChild?.type === paragraph && doc.firstChild.childCount === 0;

/** The text of a chapter under somebody's hands. */
export class BodyEditor {
  readonly view: EditorView;
  readonly inserts = new InsertPlaces();
  readonly #doors: BodyDoors;

  constructor({ place, text, shown, attributes, hint, doors }: Begin) {
    this.#doors = doors;
    const nodeDoors: NodeDoors = {
      open: (at) => doors.onOpen(at),
      remove: (at) => this.view.dispatch(withoutBlock(this.view.state.tr, at)),
    };
    this.view = new EditorView(place, {
      state: beginState(text, shown, doors),
      attributes: ({ doc }) =>
        isBlank(doc) ? { ...attributes, class: `${attributes.class} body-empty`, 'data-hint': hint } : attributes,
      nodeViews: {
        chip: (node, _, at, decorations) => new PieceView(node, decorations, at, nodeDoors),
        word: (node, _, at, decorations) => new PieceView(node, decorations, at, nodeDoors),
        command: (node, _, at, decorations) => new CommandView(node, decorations, at, nodeDoors),
        insert: (node, view, at) => new InsertNodeView(node, view, at, this.inserts),
      },
      dispatchTransaction: (transaction) => this.#apply(transaction),
      handleDOMEvents: {
        beforeinput: (_, event) => {
          if (event.inputType.startsWith('format')) event.preventDefault();
          return event.defaultPrevented;
        },
        blur: (_, { relatedTarget }) => {
          doors.onBlur(relatedTarget);
          return false;
        },
        compositionend: () => {
          // The view takes over the last of the word first.
          setTimeout(() => this.#composed(), 50);
          return false;
        },
      },
      ...clipboardProps(() => this.view),
    });
  }

  get text(): string {
    return textOf(this.view.state.doc);
  }

  get isComposing(): boolean {
    return this.view.composing;
  }

  /** Another text than was written here. */
  follow(text: string): void {
    if (text.trim() === this.text.trim()) return;
    const transaction = followed(this.view.state, text);
    if (transaction) this.view.dispatch(transaction);
  }

  show(shown: Shown): void {
    this.view.dispatch(withShown(this.view.state.tr, shown));
  }

  run(command: Command): void {
    command(this.view.state, this.view.dispatch, this.view);
    this.takeFocus();
  }

  /** The node at a place takes another form. */
  change(at: number, attributes: Record<string, unknown>): void {
    const { tr, doc } = this.view.state;
    if (!doc.nodeAt(at)) return;
    tr.setNodeMarkup(at, null, attributes);
    this.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
    this.takeFocus();
  }

  remove(at: number): void {
    this.view.dispatch(withoutBlock(this.view.state.tr, at));
    this.takeFocus();
  }

  /** Back into the text, once the menu or dialog that was used is gone and has given the focus to its button. */
  takeFocus(): void {
    const settle = (left: number, calm: number): void => {
      if (this.view.isDestroyed || left === 0) return;
      const covered = document.querySelector('.veil, .pop:not(.toast)') !== null;
      if (covered || calm > 0) requestAnimationFrame(() => settle(left - 1, covered ? calmFrames : calm - 1));
      else this.view.focus();
    };
    settle(patience, calmFrames);
  }

  /** Into the text, at its beginning where nobody was in it. */
  focus(): void {
    const { state } = this.view;
    if (state.selection instanceof NodeSelection && state.selection.node.isBlock)
      this.view.dispatch(state.tr.setSelection(TextSelection.near(state.selection.$to)));
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }

  #composed(): void {
    if (this.view.isDestroyed || this.view.composing) return;
    const typed = converted(this.view.state);
    if (typed) this.view.dispatch(typed);
    this.#doors.onComposed();
  }

  #apply(transaction: Transaction): void {
    const before = this.view.state;
    const after = before.apply(transaction);
    this.view.updateState(after);
    if (transaction.docChanged && transaction.getMeta(outside) !== true) this.#doors.onText(this.text);
    if (after.doc !== before.doc || after.selection !== before.selection) this.#doors.onMoved(after);
  }
}
