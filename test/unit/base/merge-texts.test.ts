import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, clashesIn, differing, mergedText, mergeTexts } from '#shared/base/merge-texts.ts';

const paragraph = fc.constantFrom('甲', '乙', '丙', '# 一', '', '▶ 丁', '計{{a.b}}件', '[[結束]]');
const text = fc.array(paragraph, { maxLength: 7 }).map((lines) => lines.join('\n'));
const countOf = (lines: readonly string[], line: string): number => lines.filter((one) => one === line).length;
const linesOf = (body: string): string[] => (body === '' ? [] : body.split('\n'));

describe('two people in one chapter', () => {
  it('gives what one wrote where the other wrote nothing', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        for (const parts of [mergeTexts(base, changed, base), mergeTexts(base, base, changed)]) {
          expect(clashesIn(parts)).toEqual([]);
          expect(mergedText(parts)).toBe(changed);
        }
        expect(mergedText(mergeTexts(base, changed, changed))).toBe(changed);
      }),
    );
  });

  it('takes either side whole, if that is chosen at every place and nothing else was changed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { minLength: 1, maxLength: 6 }), (lines) => {
        const base = lines.join('\n');
        const side = (mark: string): string => lines.map((line) => line + mark).join('\n');
        const parts = mergeTexts(base, side('我'), side('他'));
        const all = (choice: Choice): string =>
          mergedText(
            parts,
            clashesIn(parts).map(() => choice),
          );
        expect(clashesIn(parts)).toHaveLength(lines.length);
        expect(all('mine')).toBe(side('我'));
        expect(all('theirs')).toBe(side('他'));
      }),
    );
  });

  it('loses no paragraph that either of them wrote anew', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        // A text of one blank line is written as none at all is: here it counts as the line.
        const kept = mergedText(mergeTexts(base, mine, theirs)).split('\n');
        for (const side of [mine, theirs]) {
          const fresh = linesOf(side).filter((line) => !linesOf(base).includes(line));
          for (const line of fresh) expect(countOf(kept, line)).toBeGreaterThan(0);
        }
      }),
      { examples: [['▶ 丁', '', '▶ 丁\n']] },
    );
  });

  it('finds the same clashes from either side', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const swapped = clashesIn(mergeTexts(base, theirs, mine)).map((one) => [one.theirs, one.mine]);
        expect(clashesIn(mergeTexts(base, mine, theirs)).map((one) => [one.mine, one.theirs])).toEqual(swapped);
      }),
    );
  });

  it('merges neighbouring paragraphs, each changed by one, and what both added', () => {
    const base = '甲\n乙\n丙';
    expect(mergedText(mergeTexts(base, '甲一\n乙\n丙', '甲\n乙二\n丙'))).toBe('甲一\n乙二\n丙');
    expect(mergedText(mergeTexts(base, '甲\n乙\n丙\n我的', '甲\n乙\n丙\n他的'))).toBe('甲\n乙\n丙\n他的\n我的');
    expect(clashesIn(mergeTexts(base, '甲\n乙\n丙\n我的', '甲\n乙\n丙\n他的'))).toEqual([]);
    expect(mergedText(mergeTexts(base, '甲\n新\n乙\n丙', '甲\n乙改\n丙'))).toBe('甲\n新\n乙改\n丙');
    expect(mergedText(mergeTexts('', '我的', '他的'))).toBe('他的\n我的');
  });

  it('asks where the same paragraph was changed, or changed and taken out', () => {
    expect(mergeTexts('甲\n乙\n丙', '甲\n乙一\n丙', '甲\n乙二\n丙')).toEqual([
      { kind: 'settled', lines: ['甲'] },
      { kind: 'clash', mine: ['乙一'], theirs: ['乙二'] },
      { kind: 'settled', lines: ['丙'] },
    ]);
    expect(clashesIn(mergeTexts('甲\n乙\n丙', '甲\n丙', '甲\n乙二\n丙'))).toEqual([
      { kind: 'clash', mine: [], theirs: ['乙二'] },
    ]);
    const parts = mergeTexts('甲\n乙', '甲\n乙一', '甲\n乙二');
    expect(mergedText(parts, ['mine'])).toBe('甲\n乙一');
    expect(mergedText(parts, ['theirs'])).toBe('甲\n乙二');
    expect(mergedText(parts, ['both'])).toBe('甲\n乙二\n乙一');
  });
});

describe('what differs between two paragraphs', () => {
  it('is told number by number and character by character', () => {
    expect(differing('受理407件，計{{a.b}}', '受理412件，計{{a.c}}')).toEqual({
      mine: [
        { text: '受理', changed: false },
        { text: '407', changed: true },
        { text: '件，計', changed: false },
        { text: '{{a.b}}', changed: true },
      ],
      theirs: [
        { text: '受理', changed: false },
        { text: '412', changed: true },
        { text: '件，計', changed: false },
        { text: '{{a.c}}', changed: true },
      ],
    });
  });

  it('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const sides = differing(mine, theirs);
        expect(sides.mine.map((one) => one.text).join('')).toBe(mine);
        expect(sides.theirs.map((one) => one.text).join('')).toBe(theirs);
      }),
    );
  });
});
