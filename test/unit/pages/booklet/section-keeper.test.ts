import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type KeeperDoors,
  type KeptText,
  pauses,
  SectionKeeper,
} from '#renderer/pages/booklet/editor/section-keeper.ts';
import { Refusal } from '#shared/base/refusal.ts';

/** An office of one chapter. */
class Chapter {
  kept: KeptText = { version: 1, body: '甲\n乙\n丙' };
  draft: unknown = null;
  composing = false;
  problem: Refusal | undefined;
  readonly saved: string[] = [];
  readonly merged: string[] = [];

  write(body: string): void {
    this.kept = { version: this.kept.version + 1, body };
  }

  readonly doors: KeeperDoors = {
    read: async () => this.kept,
    save: async (version, body) => {
      if (this.problem) throw this.problem;
      if (version < this.kept.version) throw new Refusal('conflict', '已由王美華修改。', { by: '王美華' });
      this.write(body);
      this.saved.push(body);
      return this.kept;
    },
    getDraft: async () => this.draft,
    putDraft: async (draft) => {
      this.draft = draft;
    },
    refused: (error) => error as Refusal,
    isComposing: () => this.composing,
    onMerged: (by) => this.merged.push(by),
  };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function begun(chapter: Chapter): Promise<SectionKeeper> {
  const keeper = new SectionKeeper(chapter.doors);
  await pass(0);
  expect(keeper.snapshot().ready).toBe(true);
  return keeper;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a chapter that is being written', () => {
  it('is saved after a pause, and nothing is written where nothing changed', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    keeper.type('甲\n乙\n丙\n丁');
    expect(keeper.snapshot().state).toBe('typing');
    await pass(pauses.save - 1);
    expect(chapter.saved).toEqual([]);
    expect(chapter.draft).toEqual({ version: 1, base: '甲\n乙\n丙', body: '甲\n乙\n丙\n丁' });
    await pass(1);
    expect(chapter.saved).toEqual(['甲\n乙\n丙\n丁']);
    expect(keeper.snapshot().state).toBe('saved');
    expect(chapter.draft).toBeNull();
    keeper.type('甲\n乙\n丙\n丁\n');
    expect(await keeper.flush()).toBe(true);
    expect(chapter.saved).toHaveLength(1);
    expect(keeper.snapshot().state).toBe('saved');
  });

  it('is saved within a minute of writing without a pause', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    for (let typed = 0; typed < pauses.longest; typed += 1000) {
      keeper.type(`甲${typed}`);
      await pass(1000);
    }
    expect(chapter.saved).toHaveLength(1);
  });

  it('waits while a word is put together', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    chapter.composing = true;
    keeper.type('甲ㄌ');
    await pass(pauses.save * 3);
    expect(chapter.saved).toEqual([]);
    chapter.composing = false;
    keeper.type('甲另');
    await pass(pauses.save);
    expect(chapter.saved).toEqual(['甲另']);
  });

  it('is saved when it is left', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    keeper.type('丁');
    keeper.leave();
    await pass(0);
    expect(chapter.saved).toEqual(['丁']);
    expect(chapter.draft).toBeNull();
  });

  it('keeps what a refusal left behind, and tries again with the next word', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    chapter.problem = new Refusal('full', '磁碟已滿。');
    keeper.type('丁');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ state: 'refused', text: '丁' });
    expect(keeper.snapshot().problem?.message).toBe('磁碟已滿。');
    expect(chapter.draft).toMatchObject({ body: '丁' });
    chapter.problem = undefined;
    keeper.type('丁二');
    await pass(pauses.save);
    expect(chapter.saved).toEqual(['丁二']);
  });

  it('brings back what was typed before a crash', async () => {
    const chapter = new Chapter();
    chapter.draft = { version: 1, base: '甲\n乙\n丙', body: '甲\n乙\n丙\n丁' };
    const keeper = await begun(chapter);
    expect(keeper.snapshot()).toMatchObject({ restored: true, text: '甲\n乙\n丙\n丁', state: 'typing' });
    await pass(pauses.save);
    expect(chapter.saved).toEqual(['甲\n乙\n丙\n丁']);
  });

  it('puts a draft together with what was saved since', async () => {
    const chapter = new Chapter();
    chapter.draft = { version: 1, base: '甲\n乙\n丙', body: '甲\n乙\n丙一' };
    chapter.write('甲二\n乙\n丙');
    const keeper = await begun(chapter);
    expect(keeper.snapshot()).toMatchObject({ restored: true, text: '甲二\n乙\n丙一' });
  });
});

describe('two people in one chapter', () => {
  it('follows the other where nothing is unsaved', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    chapter.write('他的');
    keeper.hear(chapter.kept);
    expect(keeper.snapshot()).toMatchObject({ text: '他的', state: 'saved' });
    keeper.hear({ version: 1, body: '舊的' });
    expect(keeper.snapshot().text).toBe('他的');
  });

  it('puts changes of different paragraphs together and tells so', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    keeper.type('甲一\n乙\n丙');
    chapter.write('甲\n乙\n丙二');
    keeper.hear(chapter.kept);
    expect(keeper.snapshot().text).toBe('甲一\n乙\n丙');
    expect(await keeper.flush()).toBe(true);
    expect(keeper.snapshot()).toMatchObject({ text: '甲一\n乙\n丙二', state: 'saved' });
    expect(chapter.saved).toEqual(['甲一\n乙\n丙二']);
    expect(chapter.merged).toEqual(['王美華']);
  });

  it('lets the writer choose where both changed the same, and loses nothing meanwhile', async () => {
    const chapter = new Chapter();
    const keeper = await begun(chapter);
    keeper.type('甲一\n乙\n丙一');
    chapter.write('甲二\n乙二\n丙');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ state: 'clash', text: '甲一\n乙\n丙一' });
    expect(keeper.snapshot().clash?.by).toBe('王美華');
    expect(chapter.draft).toMatchObject({ body: '甲一\n乙\n丙一', base: '甲\n乙\n丙' });
    await pass(pauses.longest);
    expect(chapter.saved).toEqual([]);
    keeper.resolve(['mine']);
    await pass(0);
    expect(chapter.saved).toEqual(['甲一\n乙二\n丙一']);
    expect(keeper.snapshot()).toMatchObject({ state: 'saved', clash: undefined, text: '甲一\n乙二\n丙一' });
  });
});
