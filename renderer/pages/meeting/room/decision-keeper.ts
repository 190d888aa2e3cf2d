import type { Id } from '#shared/base/ids.ts';
import type { Refusal } from '#shared/base/refusal.ts';

/** A sentence of the decision, and the directive it became. */
export interface KeptMark {
  directive: Id;
  from: number;
  to: number;
}

/** What the office has of an item's decision. */
export interface KeptDecision {
  version: number;
  text: string;
  marks: readonly (KeptMark & { id: Id })[];
}

interface Draft {
  version: number;
  text: string;
  marks: readonly KeptMark[];
}

export interface DecisionSnapshot {
  ready: boolean;
  text: string;
  marks: readonly KeptMark[];
  state: 'saved' | 'typing' | 'saving' | 'refused';
  savedAt: Date | undefined;
  problem: Refusal | undefined;
  /** What was typed and not saved when the window was closed last is back. */
  restored: boolean;
}

/** How the keeper reaches the office. */
export interface DecisionDoors {
  read: () => Promise<KeptDecision>;
  save: (version: number, text: string, marks: readonly KeptMark[]) => Promise<KeptDecision>;
  getDraft: () => Promise<unknown>;
  putDraft: (draft: Draft | null) => Promise<unknown>;
  refused: (error: unknown) => Refusal;
}

export const pauses = { draft: 250, save: 1000 } as const;

const nothing: DecisionSnapshot = {
  ready: false,
  text: '',
  marks: [],
  state: 'saved',
  savedAt: undefined,
  problem: undefined,
  restored: false,
};

/**
 * Keeps what is typed as a decision: as a draft at every pause, in the record a moment later. All that changes the item goes
 * through here one after the other, so that each step knows the version of the one before.
 */
export class DecisionKeeper {
  readonly #doors: DecisionDoors;
  readonly #hearers = new Set<() => void>();
  #now = nothing;
  #base: KeptDecision | undefined;
  /** Of the record the typed text was begun from; that of a draft brought back may be older. */
  #version = 0;
  #line: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(doors: DecisionDoors) {
    this.#doors = doors;
    void this.#queue(() => this.#open()).catch(() => null);
  }

  readonly snapshot = (): DecisionSnapshot => this.#now;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  };

  type(text: string): void {
    this.#change({ text });
  }

  moveMarks(marks: readonly KeptMark[]): void {
    this.#change({ marks });
  }

  /** Everything typed is in the record when this resolves, or the refusal is shown. */
  flush(): Promise<void> {
    return this.#queue(() => this.#save());
  }

  /** The page is left: what is typed is saved, or stays as a draft. */
  leave(): void {
    if (this.#draftTimer !== undefined) void this.#keepDraft();
    void this.flush();
  }

  /** A step of the item besides its text: saves first, and reads anew what the step has made of the item. */
  act<T>(step: (version: number) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      await this.#save();
      if (this.#now.problem) throw this.#now.problem;
      const done = await step(this.#version);
      this.#learn(await this.#doors.read());
      return done;
    });
  }

  /** Somebody else, or an undo, changed the item: shown where nothing of ours would be lost by it. */
  hear(kept: KeptDecision): void {
    if (!this.#base || this.#waiting > 0 || this.#now.problem || kept.version <= this.#base.version) return;
    this.#learn(kept);
  }

  /** After a conflict: what is typed here goes over the other's text. */
  keepMine(): Promise<void> {
    return this.#queue(async () => {
      this.#base = await this.#doors.read();
      this.#version = this.#base.version;
      this.#set({ problem: undefined });
      await this.#save();
    });
  }

  /** After a conflict, or of a draft that was brought back: the record's own text. */
  takeKept(): Promise<void> {
    return this.#queue(async () => {
      this.#adopt(await this.#doors.read());
      this.#set({ restored: false, problem: undefined, state: 'saved' });
      await this.#dropDraft();
    });
  }

  async #open(): Promise<void> {
    const [kept, draft] = await Promise.all([this.#doors.read(), this.#doors.getDraft().catch(() => null)]);
    this.#adopt(kept);
    if (!isDraft(draft) || draft.text.trim() === kept.text.trim()) {
      this.#set({ ready: true });
      return;
    }
    this.#version = draft.version;
    this.#set({ ready: true, restored: true, text: draft.text, marks: draft.marks, state: 'typing' });
    this.#later();
  }

  #change(part: Partial<Pick<DecisionSnapshot, 'text' | 'marks'>>): void {
    const clash = this.#now.problem?.code === 'conflict';
    this.#set({ ...part, ...(clash ? {} : { state: 'typing' as const, problem: undefined }) });
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => void this.#keepDraft(), pauses.draft);
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), pauses.save);
  }

  #keepDraft(): Promise<unknown> {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    const { text, marks } = this.#now;
    return this.#doors.putDraft({ version: this.#version, text, marks }).catch(() => null);
  }

  #dropDraft(): Promise<unknown> {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    return this.#doors.putDraft(null).catch(() => null);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (!this.#base || this.#now.problem) return;
    const { text, marks } = trimmed(this.#now);
    if (!differs(this.#base, text, marks)) {
      if (this.#now.state !== 'saved') await this.#settled(this.#now.text);
      return;
    }
    const typed = this.#now.text;
    this.#set({ state: 'saving' });
    try {
      this.#base = await this.#doors.save(this.#version, text, withIds(marks, this.#base));
      this.#version = this.#base.version;
      await this.#settled(typed);
    } catch (error) {
      await this.#keepDraft();
      this.#set({ state: 'refused', problem: this.#doors.refused(error) });
    }
  }

  /** The draft goes once nothing was typed since what is in the record. */
  async #settled(typed: string): Promise<void> {
    const still = this.#now.text === typed;
    this.#set({ state: still ? 'saved' : 'typing', savedAt: new Date() });
    if (still) await this.#dropDraft();
    else this.#later();
  }

  #learn(kept: KeptDecision): void {
    const base = this.#base;
    const mine = trimmed(this.#now);
    const typing = base !== undefined && mine.text !== base.text.trim();
    this.#base = kept;
    this.#version = kept.version;
    if (typing) this.#set({ marks: merged(this.#now.marks, base, kept) });
    else this.#adopt(kept, base);
  }

  /** Takes over the office's text; white space at the ends, which it does not keep, stays while one writes. */
  #adopt(kept: KeptDecision, before?: KeptDecision): void {
    this.#base = kept;
    this.#version = kept.version;
    const same = before !== undefined && this.#now.text.trim() === kept.text.trim();
    const ahead = same ? aheadOf(this.#now.text) : 0;
    const marks = kept.marks.map(({ directive, from, to }) => ({ directive, from: from + ahead, to: to + ahead }));
    this.#set({ text: same ? this.#now.text : kept.text, marks });
  }

  #queue<T>(step: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const run = this.#line.then(step);
    this.#line = run.then(
      () => this.#done(),
      () => this.#done(),
    );
    return run;
  }

  #done(): void {
    this.#waiting -= 1;
  }

  #set(part: Partial<DecisionSnapshot>): void {
    this.#now = { ...this.#now, ...part };
    for (const hear of this.#hearers) hear();
  }
}

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' && kept !== null && 'text' in kept && 'marks' in kept && 'version' in kept;

/** How far the office's text begins behind the typed one. */
export const aheadOf = (text: string): number => (text.trim() === '' ? 0 : text.length - text.trimStart().length);

/** As the office keeps texts: without white space at the ends. */
function trimmed({ text, marks }: Pick<DecisionSnapshot, 'text' | 'marks'>) {
  const ahead = aheadOf(text);
  const kept = text.trim();
  const within = (place: number): number => Math.min(Math.max(0, place - ahead), kept.length);
  return {
    text: kept,
    marks: marks.map(({ directive, from, to }) => ({ directive, from: within(from), to: within(to) })),
  };
}

function differs(base: KeptDecision, text: string, marks: readonly KeptMark[]): boolean {
  if (base.text.trim() !== text || base.marks.length !== marks.length) return true;
  return marks.some(
    ({ directive, from, to }) =>
      !base.marks.some((one) => one.directive === directive && one.from === from && one.to === to),
  );
}

/** Marks keep their own ids from one saving to the next. */
const withIds = (marks: readonly KeptMark[], base: KeptDecision): KeptMark[] =>
  marks.map((mark) => {
    const id = base.marks.find(({ directive }) => directive === mark.directive)?.id;
    return id === undefined ? mark : { id, ...mark };
  });

/** Typing went on while the office added marks or took some off: ours stay where they are, what is new comes in. */
function merged(mine: readonly KeptMark[], before: KeptDecision | undefined, kept: KeptDecision): readonly KeptMark[] {
  const has = (marks: readonly KeptMark[], directive: Id): boolean => marks.some((one) => one.directive === directive);
  const stay = mine.filter(({ directive }) => has(kept.marks, directive) || !has(before?.marks ?? [], directive));
  const came = kept.marks.filter(({ directive }) => !has(before?.marks ?? [], directive) && !has(stay, directive));
  return [...stay, ...came.map(({ directive, from, to }) => ({ directive, from, to }))];
}
