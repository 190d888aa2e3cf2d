import { type Choice, clashesIn, type MergePart, mergedText, mergeTexts } from '#shared/base/merge-texts.ts';
import type { Refusal } from '#shared/base/refusal.ts';

/** What the office has of a chapter's text. */
export interface KeptText {
  readonly version: number;
  readonly body: string;
}

interface Draft extends KeptText {
  /** The text it was begun from, to tell both sides' changes apart. */
  readonly base: string;
}

/** Both changed the same paragraphs: the text waits until somebody chooses. */
export interface OpenClash {
  readonly parts: readonly MergePart[];
  readonly theirs: KeptText;
  readonly by: string;
}

export interface KeeperSnapshot {
  readonly ready: boolean;
  readonly text: string;
  readonly state: 'saved' | 'typing' | 'saving' | 'refused' | 'clash';
  readonly savedAt: Date | undefined;
  readonly problem: Refusal | undefined;
  readonly clash: OpenClash | undefined;
  /** What was typed and not saved when the window was closed last is back. */
  readonly restored: boolean;
}

/** How the keeper reaches the office and the page. */
export interface KeeperDoors {
  read: () => Promise<KeptText>;
  save: (version: number, body: string) => Promise<KeptText>;
  getDraft: () => Promise<unknown>;
  putDraft: (draft: Draft | null) => Promise<unknown>;
  refused: (error: unknown) => Refusal;
  /** An input method is in the middle of a word: the text is nobody else's now. */
  isComposing: () => boolean;
  /** Two people's changes were put together. */
  onMerged: (by: string) => void;
}

/** A draft at every pause; saved after a longer one, and at the latest after a minute of writing. */
export const pauses = { draft: 800, save: 4000, longest: 60_000 } as const;

const nothing: KeeperSnapshot = {
  ready: false,
  text: '',
  state: 'saved',
  savedAt: undefined,
  problem: undefined,
  clash: undefined,
  restored: false,
};

/**
 * Keeps what is written in a chapter: as a draft at every pause, in the record a while later. All that goes to the record
 * goes one after the other, so that each step knows the version of the one before.
 */
export class SectionKeeper {
  readonly #doors: KeeperDoors;
  readonly #hearers = new Set<() => void>();
  #now = nothing;
  #base: KeptText = { version: 0, body: '' };
  #line: Promise<unknown> = Promise.resolve();
  #saving = false;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest of what is not saved was typed. */
  #since: number | undefined;

  constructor(doors: KeeperDoors) {
    this.#doors = doors;
    void this.#queue(() => this.#open()).catch((error: unknown) => this.#refuse(error));
  }

  readonly snapshot = (): KeeperSnapshot => this.#now;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  };

  /** Of the record, for steps besides its text. */
  get version(): number {
    return this.#base.version;
  }

  type(text: string): void {
    const clash = this.#now.clash;
    this.#set({ text, ...(clash ? {} : { state: 'typing' as const, problem: undefined }) });
    this.#since ??= Date.now();
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => void this.#keepDraft(), pauses.draft);
    this.#later();
  }

  /** Everything written is in the record when this is true; otherwise the refusal or the clash is shown. */
  flush(): Promise<boolean> {
    return this.#queue(async () => {
      await this.#save();
      return !this.#isUnsaved() && !this.#now.clash;
    });
  }

  /** Somebody else, or an undo, changed the chapter: followed where nothing of ours would be lost by it. */
  hear(kept: KeptText): void {
    if (!this.#now.ready || this.#saving || this.#now.clash || kept.version <= this.#base.version) return;
    const same = kept.body === this.#base.body;
    if (!same && (this.#isUnsaved() || this.#doors.isComposing())) return;
    this.#base = kept;
    if (!same) this.#set({ text: kept.body, state: 'saved', restored: false });
  }

  /** The places where both changed the same are decided. */
  resolve(choices: readonly Choice[]): void {
    const { clash } = this.#now;
    if (!clash) return;
    this.#base = clash.theirs;
    this.#set({ text: mergedText(clash.parts, choices), clash: undefined, state: 'typing' });
    void this.#keepDraft();
    void this.flush();
  }

  /** The chapter is left: what is typed is saved, or stays as a draft. */
  leave(): void {
    clearTimeout(this.#saveTimer);
    if (!this.#isUnsaved()) return;
    void this.#keepDraft();
    void this.flush();
  }

  async #open(): Promise<void> {
    const [kept, draft] = await Promise.all([this.#doors.read(), this.#doors.getDraft().catch(() => null)]);
    this.#base = kept;
    if (!isDraft(draft) || draft.body.trim() === kept.body) {
      this.#set({ ready: true, text: kept.body });
      return;
    }
    const parts = mergeTexts(draft.base, draft.body.trim(), kept.body);
    if (clashesIn(parts).length > 0) {
      // The draft's words are kept until somebody has chosen.
      const clash = { parts, theirs: kept, by: '' };
      this.#set({ ready: true, restored: true, text: draft.body, clash, state: 'clash' });
      return;
    }
    this.#set({ ready: true, restored: true, text: mergedText(parts), state: 'typing' });
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#saveTimer);
    const left = pauses.longest - (Date.now() - (this.#since ?? Date.now()));
    this.#saveTimer = setTimeout(() => this.#saveOrWait(), Math.max(0, Math.min(pauses.save, left)));
  }

  /** Never in the middle of a word that is being put together. */
  #saveOrWait(): void {
    if (this.#doors.isComposing()) this.#saveTimer = setTimeout(() => this.#saveOrWait(), pauses.draft);
    else void this.flush();
  }

  #keepDraft(): Promise<unknown> {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    const draft = { version: this.#base.version, base: this.#base.body, body: this.#now.text };
    return this.#doors.putDraft(draft).catch(() => null);
  }

  #dropDraft(): Promise<unknown> {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    return this.#doors.putDraft(null).catch(() => null);
  }

  #isUnsaved(): boolean {
    return this.#now.ready && this.#now.text.trim() !== this.#base.body;
  }

  async #save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (!this.#now.ready || this.#now.clash) return;
    const { text } = this.#now;
    if (!this.#isUnsaved()) {
      if (this.#now.state !== 'saved') await this.#settled(text);
      return;
    }
    this.#set({ state: 'saving', problem: undefined });
    this.#saving = true;
    try {
      this.#base = await this.#doors.save(this.#base.version, text.trim());
      this.#set({ savedAt: new Date() });
      await this.#settled(text);
    } catch (error) {
      await this.#keepDraft();
      await this.#refuse(error);
    } finally {
      this.#saving = false;
    }
  }

  async #refuse(error: unknown): Promise<void> {
    const problem = this.#doors.refused(error);
    if (problem.code !== 'conflict') {
      this.#set({ state: 'refused', problem });
      return;
    }
    await this.#meet(String(problem.facts.by ?? '')).catch((again: unknown) =>
      this.#set({ state: 'refused', problem: this.#doors.refused(again) }),
    );
  }

  /** Somebody saved before: both texts are put together, or laid side by side. */
  async #meet(by: string): Promise<void> {
    const theirs = await this.#doors.read();
    if (this.#doors.isComposing()) {
      this.#set({ state: 'typing' });
      this.#later();
      return;
    }
    const parts = mergeTexts(this.#base.body, this.#now.text.trim(), theirs.body);
    if (clashesIn(parts).length > 0) {
      this.#set({ clash: { parts, theirs, by }, state: 'clash' });
      return;
    }
    this.#base = theirs;
    this.#set({ text: mergedText(parts), state: 'typing' });
    this.#doors.onMerged(by);
    await this.#save();
  }

  /** The draft goes once nothing was typed since what is in the record. */
  async #settled(typed: string): Promise<void> {
    const still = this.#now.text === typed;
    this.#since = still ? undefined : Date.now();
    this.#set({ state: still ? 'saved' : 'typing', restored: still ? false : this.#now.restored });
    if (still) await this.#dropDraft();
    else this.#later();
  }

  #queue<T>(step: () => Promise<T>): Promise<T> {
    const run = this.#line.then(step);
    this.#line = run.catch(() => null);
    return run;
  }

  #set(part: Partial<KeeperSnapshot>): void {
    this.#now = { ...this.#now, ...part };
    for (const hear of this.#hearers) hear();
  }
}

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' && kept !== null && 'body' in kept && 'base' in kept && 'version' in kept;
