import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marked, markIn, moveMarks, rangeToMark, sentenceAt } from '#renderer/parts/marking/marks.ts';

const decision = '修正通過，變更金額以86萬元為上限。\n請財政課確認標餘款數額。請建設課於農曆年前完成明溝段。';
const finance = markOf('a', decision, '請財政課確認標餘款數額。');
const works = markOf('b', decision, '請建設課於農曆年前完成明溝段。');

function markOf(id: string, text: string, sentence: string): Marked {
  const from = text.indexOf(sentence);
  return { id, from, to: from + sentence.length, label: '', draft: true };
}

const textsOf = (text: string, marks: readonly Marked[]) => marks.map(({ from, to }) => text.slice(from, to));

/** The text after an edit, and the caret where typing, pasting or deleting leaves it. */
function edit(text: string, at: number, removed: number, written: string) {
  return { after: text.slice(0, at) + written + text.slice(at + removed), caret: at + written.length };
}

function moved(marks: readonly Marked[], at: number, removed: number, written: string) {
  const { after, caret } = edit(decision, at, removed, written);
  return textsOf(after, moveMarks(marks, decision, after, caret));
}

describe('moveMarks', () => {
  it('leaves marks where they are when writing goes on behind them', () => {
    const after = `${decision}\n請民政課`;
    expect(moveMarks([finance, works], decision, after)).toEqual([finance, works]);
  });

  it('moves what comes behind an edit', () => {
    expect(moved([finance, works], 0, 0, '本案')).toEqual(textsOf(decision, [finance, works]));
    expect(moved([finance, works], 0, decision.indexOf('\n') + 1, '')).toEqual(textsOf(decision, [finance, works]));
  });

  it('lets a mark grow and shrink with its sentence', () => {
    expect(moved([finance, works], finance.from + 4, 0, '於變更前')[0]).toBe('請財政課於變更前確認標餘款數額。');
    expect(moved([finance], finance.from, 4, '請主計')).toEqual(['請主計確認標餘款數額。']);
    expect(moved([finance], finance.to - 3, 3, '。')).toEqual(['請財政課確認標餘款。']);
  });

  it('keeps what remains of a mark when an edit reaches over its edge', () => {
    expect(moved([finance], finance.from - 3, 5, '另')).toEqual(['政課確認標餘款數額。']);
    const both = moved([finance, works], finance.to - 2, 4, '');
    expect(both).toEqual(['請財政課確認標餘款數', '設課於農曆年前完成明溝段。']);
  });

  it('drops a mark whose text is gone', () => {
    expect(moved([finance, works], finance.from, finance.to - finance.from, '')).toEqual(textsOf(decision, [works]));
    expect(moved([finance, works], 0, decision.length, '照案通過。')).toEqual([]);
  });

  it('knows by the caret which of two equal characters is new', () => {
    const { after, caret } = edit(decision, finance.from, 0, '請');
    expect(textsOf(after, moveMarks([finance], decision, after, caret))).toEqual(['請財政課確認標餘款數額。']);
  });

  it('does not cut a character of two units in half', () => {
    const before = '𠮷。請';
    const mark = { ...finance, from: 3, to: 4 };
    expect(moveMarks([mark], before, '𠮸。請')).toEqual([mark]);
    expect(moveMarks([{ ...mark, from: 0, to: 2 }], before, '𠮸。請')).toEqual([]);
  });
});

describe('marks under any edit', () => {
  const letters = fc.string({ unit: fc.constantFrom('請', '課', '。', '\n', '𠮷', 'a'), maxLength: 30 });
  const scene = fc
    .tuple(letters, letters, fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), fc.nat(30), fc.nat(10))
    .map(([text, written, places, start, length]) => {
      const bounds = [...new Set(places.map((place) => boundary(text, place)))].toSorted((a, b) => a - b);
      const marks = bounds.flatMap((from, at) => {
        const to = bounds[at + 1];
        return at % 2 === 0 && to !== undefined ? [{ id: String(at), from, to, label: '', draft: false }] : [];
      });
      const at = boundary(text, start);
      return { text, marks, at, end: boundary(text, at + length), written };
    });

  it('those the edit leaves alone keep exactly their text', () => {
    fc.assert(
      fc.property(scene, ({ text, marks, at, end, written }) => {
        const { after, caret } = edit(text, at, end - at, written);
        const result = moveMarks(marks, text, after, caret);
        for (const mark of marks.filter(({ from, to }) => to <= at || from >= end)) {
          const now = result.find(({ id }) => id === mark.id);
          expect(now && after.slice(now.from, now.to)).toBe(text.slice(mark.from, mark.to));
        }
      }),
    );
  });

  it('stay in the text, in their order, apart from each other', () => {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ text, marks, at, end, written }, tellsCaret) => {
        const { after, caret } = edit(text, at, end - at, written);
        const result = moveMarks(marks, text, after, tellsCaret ? caret : undefined);
        let last = 0;
        for (const { from, to } of result) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

/** A place between characters. */
function boundary(text: string, wanted: number): number {
  const at = Math.min(wanted, text.length);
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

describe('what F4 marks', () => {
  it('is the sentence the caret stands in, or has just ended', () => {
    expect(sentenceAt(decision, finance.from + 3)?.text).toBe('請財政課確認標餘款數額。');
    expect(sentenceAt(decision, finance.to)?.text).toBe('請財政課確認標餘款數額。');
    expect(sentenceAt(decision, decision.length)?.text).toBe('請建設課於農曆年前完成明溝段。');
  });

  it('is the sentence before an empty line, and the one behind an indent', () => {
    expect(sentenceAt(`${decision}\n\n`, decision.length + 2)?.text).toBe('請建設課於農曆年前完成明溝段。');
    expect(sentenceAt('照案通過。\n　　請秘書室公告。', 7)?.text).toBe('請秘書室公告。');
    expect(sentenceAt('\n請秘書室公告。', 0)?.text).toBe('請秘書室公告。');
    expect(sentenceAt(' \n', 1)).toBeNull();
  });

  it('is the selection without the white around it', () => {
    const from = finance.from - 1;
    expect(rangeToMark(decision, from, finance.from + 4)).toEqual({ from: from + 1, to: from + 5, text: '請財政課' });
    expect(rangeToMark(decision, from, from + 1)?.text).toBe('請財政課確認標餘款數額。');
  });

  it('is never marked twice', () => {
    expect(markIn([finance, works], { from: works.from, to: works.to })).toBe(works);
    expect(markIn([finance], { from: works.from, to: works.to })).toBeUndefined();
  });
});
