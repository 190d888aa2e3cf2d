import type { ChangeEvent, Progress } from './events.ts';

/** What a page may know of a file that the user chose: never its path. */
export interface ChosenFile {
  /** The token that operations take. */
  file: string;
  name: string;
  size: number;
}

export interface WantedFiles {
  /** Endings such as `.xlsx`; none: any file. */
  accept?: readonly string[];
  many?: boolean;
}

/** The head under which a page behind the browser door gives its call a number, to stop it by. */
export const callNumber = 'x-call';

export interface BridgeOptions {
  behalf?: unknown;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** All that a page has of the program, whichever door it was opened through. */
export interface Bridge {
  readonly kind: 'electron' | 'browser';
  /** Rejects with a `PlainRefusal`. */
  call(name: string, input: unknown, options?: BridgeOptions): Promise<unknown>;
  onChange(hear: (event: ChangeEvent) => void): () => void;
  /** Empty where the user chose nothing. */
  chooseFiles(wanted: WantedFiles): Promise<ChosenFile[]>;
  /** A dropped or pasted file, as a token. */
  takeFile(file: File): Promise<string>;
  /** false: the user chose no place for it. */
  saveFile(token: string, name: string): Promise<boolean>;
  /** A PDF to be looked at: in a browser in a window of its own, which opens at once and waits; else in the system's viewer. */
  showPdf(coming: Promise<{ file: string }>): Promise<void>;
  /** Electron only. The folder is shown to the user, who chose it. */
  chooseFolder?(): Promise<string | undefined>;
  /** Electron only: a browser zooms, and remembers, by itself. */
  setZoom?(factor: number): void;
  /** Electron only: the system's window buttons follow the theme. */
  setFrame?(look: { dark: boolean }): void;
}
