import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';

/** What the user will do with the dialogs to come, in order. */
export interface QueuedAnswers {
  /** Paths chosen; none: cancelled. */
  open: string[][];
  /** The place chosen; `null`: cancelled. */
  save: (string | null)[];
  /** The number of the button. */
  message: number[];
}

type Surface = Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;

/** With or without the window before it, as Electron takes them. */
type Given<O> = [O] | [unknown, O];

const optionsOf = <O>(given: Given<O>): O => (given.length === 1 ? given[0] : given[1]);

function next<T>(queue: T[], kind: string): T {
  const answer = queue.shift();
  if (answer === undefined) throw new Error(`no answer is queued for the ${kind} dialog`);
  return answer;
}

export interface DoubleDialogs {
  dialog: Surface;
  answers: QueuedAnswers;
  shown: { open: OpenDialogOptions[]; save: SaveDialogOptions[]; message: MessageBoxOptions[] };
}

export function doubleDialogs(): DoubleDialogs {
  const answers: QueuedAnswers = { open: [], save: [], message: [] };
  const shown: DoubleDialogs['shown'] = { open: [], save: [], message: [] };
  return {
    answers,
    shown,
    dialog: {
      async showOpenDialog(...given: Given<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
        shown.open.push(optionsOf(given));
        const filePaths = next(answers.open, 'open');
        return { canceled: filePaths.length === 0, filePaths };
      },
      async showSaveDialog(...given: Given<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
        shown.save.push(optionsOf(given));
        const filePath = next(answers.save, 'save');
        return { canceled: filePath === null, filePath: filePath ?? '' };
      },
      async showMessageBox(...given: Given<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
        shown.message.push(optionsOf(given));
        return { response: next(answers.message, 'message'), checkboxChecked: false };
      },
    },
  };
}
