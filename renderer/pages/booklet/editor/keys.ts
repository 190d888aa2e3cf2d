import { baseKeymap, chainCommands, exitCode, splitBlockAs } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, NodeSelection, type Plugin } from 'prosemirror-state';
import { paragraphBeside, removeSelectedBlock } from './blocks.ts';
import { deeper, higher, markOff } from './levels.ts';

/** What keys do outside the document. */
interface KeyDoors {
  /** The chosen chip, condition, table or chart. */
  open: (at: number) => void;
  leave: () => void;
}

/** The key is the text's even where there is nothing to do. */
const always =
  (run: Command): Command =>
  (state, dispatch, view) => {
    run(state, dispatch, view);
    return true;
  };

const opened =
  (open: KeyDoors['open'], which: 'inline' | 'block'): Command =>
  ({ selection }, dispatch) => {
    if (!(selection instanceof NodeSelection) || selection.node.isInline !== (which === 'inline')) return false;
    if (dispatch) open(selection.from);
    return true;
  };

const newParagraph = chainCommands(
  exitCode,
  splitBlockAs(({ type, attrs }) => ({ type, attrs })),
);

/** Bold and its like are no part of a chapter. */
const noStyles: Record<string, Command> = Object.fromEntries(
  ['Mod-b', 'Mod-i', 'Mod-u'].map((key) => [key, () => true]),
);

export function bodyKeys({ open, leave }: KeyDoors): Plugin[] {
  const enter = chainCommands(opened(open, 'inline'), paragraphBeside('below'), newParagraph);
  return [
    keymap({
      ...noStyles,
      Tab: always(deeper),
      'Shift-Tab': always(higher),
      Enter: enter,
      'Shift-Enter': chainCommands(paragraphBeside('above'), enter),
      Space: chainCommands(opened(open, 'block'), opened(open, 'inline')),
      Backspace: chainCommands(removeSelectedBlock, markOff),
      Delete: removeSelectedBlock,
      'Mod-z': always(undo),
      'Mod-y': always(redo),
      'Shift-Mod-z': always(redo),
      Escape: () => {
        leave();
        return true;
      },
    }),
    keymap(baseKeymap),
  ];
}
