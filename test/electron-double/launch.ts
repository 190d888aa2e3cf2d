import type { Page } from 'playwright';

/** The user of a run: acts from outside the page. The same for the double and for Electron itself. */
export interface Launched {
  firstWindow(): Promise<Page>;
  /** Through the menu. */
  anotherWindow(): Promise<Page>;
  /** What the user will do with the dialogs to come. */
  willChoose(files: string[]): Promise<void>;
  willSaveAs(file: string | null): Promise<void>;
  willPress(button: number): Promise<void>;
  /** Sentences of the message boxes so far. */
  told(): Promise<string[]>;
  /** Puts a file from the disk into a file field of the page, as a drop would. */
  drop(page: Page, selector: string, file: string): Promise<void>;
  /** Starts the program once more, and waits for that start to end. */
  startAgain(args: string[]): Promise<void>;
  /** The office process ends as by a crash. */
  crashOffice(): Promise<void>;
  /** The exit code. */
  exited: Promise<number>;
  /** Closes the program as a user would. */
  quit(): Promise<void>;
}

export interface Launch {
  /** The folder of a build: main/, preload/, renderer/. */
  built: string;
  home: string;
  args: string[];
}
