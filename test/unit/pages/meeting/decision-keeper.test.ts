import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DecisionKeeper,
  type KeptDecision,
  type KeptMark,
  pauses,
} from '#renderer/pages/meeting/room/decision-keeper.ts';
import { Refusal } from '#shared/base/refusal.ts';

/** An item as the office would keep it. */
class OfficeDouble {
  kept: KeptDecision = { version: 1, text: '', marks: [] };
  draft: unknown = null;
  refuses: Refusal | undefined;
  saved: string[] = [];

  keeper(): DecisionKeeper {
    return new DecisionKeeper({
      read: async () => this.kept,
      save: async (version, text, marks) => {
        if (this.refuses) throw this.refuses;
        if (version < this.kept.version) throw new Refusal('conflict', '此欄已由他人修改。');
        this.saved.push(text);
        this.write(text, marks);
        return this.kept;
      },
      getDraft: async () => this.draft,
      putDraft: async (draft) => {
        this.draft = draft;
      },
      refused: (error) => error as Refusal,
    });
  }

  write(text: string, marks: readonly KeptMark[] = this.kept.marks): void {
    const version = this.kept.version + 1;
    this.kept = { version, text: text.trim(), marks: marks.map((mark) => ({ id: `row ${mark.directive}`, ...mark })) };
  }
}

const paused = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const clash = new Refusal('conflict', '此欄已由他人修改。');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function opened(office = new OfficeDouble()) {
  const keeper = office.keeper();
  await paused(0);
  return { office, keeper };
}

describe('a decision being typed', () => {
  it('is a draft at the first pause and in the record a moment later', async () => {
    const { office, keeper } = await opened();
    keeper.type('照案');
    await paused(pauses.draft);
    expect(office.draft).toEqual({ version: 1, text: '照案', marks: [] });
    expect(office.saved).toEqual([]);
    keeper.type('照案通過。');
    await paused(pauses.save);
    expect(office.saved).toEqual(['照案通過。']);
    expect(office.draft).toBeNull();
    expect(keeper.snapshot()).toMatchObject({ state: 'saved', text: '照案通過。' });
  });

  it('is kept and saved at once when the page is left, and kept where it is refused', async () => {
    const { office, keeper } = await opened();
    keeper.type('照案通過。');
    keeper.leave();
    expect(office.draft).toMatchObject({ text: '照案通過。' });
    await paused(0);
    expect(office.saved).toEqual(['照案通過。']);
    expect(office.draft).toBeNull();
    office.refuses = clash;
    keeper.type('照案通過，請建設課續辦。');
    keeper.leave();
    await paused(0);
    expect(office.draft).toMatchObject({ text: '照案通過，請建設課續辦。' });
  });

  it('comes back after a crash, and is saved then', async () => {
    const office = new OfficeDouble();
    office.draft = { version: 1, text: '照案通過，請', marks: [] };
    const { keeper } = await opened(office);
    expect(keeper.snapshot()).toMatchObject({ text: '照案通過，請', restored: true });
    await paused(pauses.save);
    expect(office.saved).toEqual(['照案通過，請']);
  });

  it('gives way to the record where one wants that', async () => {
    const office = new OfficeDouble();
    office.write('照案通過。');
    office.draft = { version: 1, text: '照案', marks: [] };
    const { keeper } = await opened(office);
    await keeper.takeKept();
    expect(keeper.snapshot()).toMatchObject({ text: '照案通過。', restored: false, problem: undefined });
    expect(office.draft).toBeNull();
  });

  it('is not written over what somebody else wrote, until one says so', async () => {
    const { office, keeper } = await opened();
    keeper.type('甲');
    office.write('乙');
    await paused(pauses.save);
    expect(keeper.snapshot().problem?.code).toBe('conflict');
    expect(office.kept.text).toBe('乙');
    expect(office.draft).toMatchObject({ text: '甲' });
    keeper.type('甲甲');
    await paused(pauses.save);
    expect(office.kept.text).toBe('乙');
    await keeper.keepMine();
    expect(office.kept.text).toBe('甲甲');
    expect(keeper.snapshot()).toMatchObject({ state: 'saved', problem: undefined });
  });

  it('tries again with the next key where it was refused for another reason', async () => {
    const { office, keeper } = await opened();
    office.refuses = new Refusal('fault', '暫時無法存檔。');
    keeper.type('照案');
    await paused(pauses.save);
    expect(keeper.snapshot().state).toBe('refused');
    office.refuses = undefined;
    keeper.type('照案通過');
    await paused(pauses.save);
    expect(office.kept.text).toBe('照案通過');
  });

  it('takes over what changed elsewhere while nothing is typed', async () => {
    const { office, keeper } = await opened();
    office.write('照案通過。', [{ directive: 'd1', from: 0, to: 5 }]);
    keeper.hear(office.kept);
    expect(keeper.snapshot()).toMatchObject({ text: '照案通過。', marks: [{ directive: 'd1', from: 0, to: 5 }] });
  });
});

describe('a step of the item', () => {
  it('finds what was typed in the record, and the new version behind it', async () => {
    const { office, keeper } = await opened();
    keeper.type('照案通過。');
    const versions: number[] = [];
    await keeper.act(async (version) => {
      versions.push(version);
      expect(office.kept.text).toBe('照案通過。');
      office.write(office.kept.text, [{ directive: 'd1', from: 0, to: 5 }]);
    });
    expect(versions).toEqual([2]);
    expect(keeper.snapshot().marks).toEqual([{ directive: 'd1', from: 0, to: 5 }]);
    keeper.type('照案通過。請');
    await paused(pauses.save);
    expect(office.kept).toMatchObject({ version: 4, marks: [{ id: 'row d1', directive: 'd1' }] });
  });

  it('keeps what was typed while it was made, with the mark it brought', async () => {
    const { office, keeper } = await opened();
    keeper.type('請民政課辦理。');
    const step = keeper.act(async () => {
      keeper.type('請民政課辦理。另');
      office.write(office.kept.text, [{ directive: 'd1', from: 0, to: 7 }]);
    });
    await step;
    expect(keeper.snapshot()).toMatchObject({
      text: '請民政課辦理。另',
      marks: [{ directive: 'd1', from: 0, to: 7 }],
    });
    await paused(pauses.save);
    expect(office.kept).toMatchObject({ text: '請民政課辦理。另', marks: [{ directive: 'd1' }] });
  });

  it('is not made over a conflict', async () => {
    const { office, keeper } = await opened();
    office.refuses = clash;
    keeper.type('甲');
    const made = vi.fn();
    await expect(keeper.act(made)).rejects.toBe(clash);
    expect(made).not.toHaveBeenCalled();
  });
});

it('marks lie where the office has the text: without the white space before it', async () => {
  const { office, keeper } = await opened();
  keeper.type('\n\n請民政課辦理。\n');
  keeper.moveMarks([{ directive: 'd1', from: 2, to: 9 }]);
  await paused(pauses.save);
  expect(office.kept.text).toBe('請民政課辦理。');
  expect(office.kept.marks).toMatchObject([{ directive: 'd1', from: 0, to: 7 }]);
  expect(keeper.snapshot()).toMatchObject({ text: '\n\n請民政課辦理。\n', marks: [{ from: 2, to: 9 }] });
});
