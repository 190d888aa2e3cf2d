import { describe, expect, it } from 'vitest';
import { MarkMemory } from '#renderer/parts/marking/mark-memory.ts';
import type { Marked } from '#renderer/parts/marking/marks.ts';

const decision = '照案通過。請財政課確認數額。請清潔隊清淤。';
const finance: Marked = { id: 'a', from: 5, to: 14, label: '財-115-007', draft: false };
const cleaning: Marked = { id: 'b', from: 14, to: 21, label: '', draft: true };

describe('marks and undo', () => {
  it('come back with the text that was taken away by accident', () => {
    const memory = new MarkMemory();
    const none = memory.move([finance, cleaning], decision, '', 0);
    expect(none).toEqual([]);
    expect(memory.move(none, '', decision, decision.length)).toEqual([finance, cleaning]);
  });

  it('come back whole when their text was taken away letter by letter', () => {
    const memory = new MarkMemory();
    let text = decision;
    let marks: readonly Marked[] = [finance, cleaning];
    while (text.length > 10) {
      const next = text.slice(0, -1);
      marks = memory.move(marks, text, next, next.length);
      text = next;
    }
    expect(marks).toEqual([{ ...finance, to: 10 }]);
    expect(memory.move(marks, text, decision, decision.length)).toEqual([finance, cleaning]);
  });

  it('keep what has become of them meanwhile', () => {
    const memory = new MarkMemory();
    const shorter = decision.replace('確認', '');
    const [moved] = memory.move([cleaning], decision, shorter, 9);
    expect(moved).toMatchObject({ from: 12, to: 19 });
    const cut = memory.move(moved ? [moved] : [], shorter, shorter.slice(0, 15), 15);
    const numbered = cut.map((mark) => ({ ...mark, label: '清-115-013', draft: false }));
    expect(memory.move(numbered, shorter.slice(0, 15), shorter, 19)).toEqual([
      { ...cleaning, from: 12, to: 19, label: '清-115-013', draft: false },
    ]);
  });

  it('stay away when the owner took them off', () => {
    const memory = new MarkMemory();
    const shorter = decision.slice(0, -2);
    const left = memory.move([finance, cleaning], decision, shorter, shorter.length);
    expect(left).toHaveLength(2);
    expect(memory.move([finance], shorter, decision, decision.length)).toEqual([finance]);
  });
});
