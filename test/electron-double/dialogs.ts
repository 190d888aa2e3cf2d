import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';

/** What the user will do, in order; a dialog stays open until there is something. */
export class Answers<T> {
  readonly #given: T[] = [];
  readonly #waiting: ((answer: T) => void)[] = [];

  give(answer: T): void {
    const first = this.#waiting.shift();
    if (first) first(answer);
    else this.#given.push(answer);
  }

  next(): Promise<T> {
    return new Promise((done) => {
      if (this.#given.length > 0) this.#given.splice(0, 1).forEach(done);
      else this.#waiting.push(done);
    });
  }
}

/** With or without the window before it, as Electron takes them. */
type Given<O> = [O] | [unknown, O];

const optionsOf = <O>(given: Given<O>): O => (given.length === 1 ? given[0] : given[1]);

export interface DoubleDialogs {
  dialog: Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;
  /** Paths chosen; none: cancelled. */
  open: Answers<string[]>;
  /** The place chosen; `null`: cancelled. */
  save: Answers<string | null>;
  /** The number of the button. */
  message: Answers<number>;
  /** Sentences of the message boxes so far. */
  told: string[];
}

export function doubleDialogs(): DoubleDialogs {
  const open = new Answers<string[]>();
  const save = new Answers<string | null>();
  const message = new Answers<number>();
  const told: string[] = [];
  const dialog = {
    async showOpenDialog(..._given: Given<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
      const filePaths = await open.next();
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showSaveDialog(..._given: Given<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
      const filePath = await save.next();
      return { canceled: filePath === null, filePath: filePath ?? '' };
    },
    async showMessageBox(...given: Given<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
      told.push(optionsOf(given).message);
      return { response: await message.next(), checkboxChecked: false };
    },
  };
  return { dialog, open, save, message, told };
}
