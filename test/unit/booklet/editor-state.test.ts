import fc from 'fast-check';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  insertedLines,
  insertedPiece,
  isInRepeat,
  paragraphBeside,
  removeSelectedBlock,
  wrapped,
} from '#renderer/pages/booklet/editor/blocks.ts';
import { textOf } from '#renderer/pages/booklet/editor/body-doc.ts';
import { beginState, followed } from '#renderer/pages/booklet/editor/body-editor.ts';
import { copiedText, pasted, pastedSlice } from '#renderer/pages/booklet/editor/clipboard.ts';
import { converted } from '#renderer/pages/booklet/editor/conversions.ts';
import { deeper, higher, marked, markOff } from '#renderer/pages/booklet/editor/levels.ts';
import { asksAt } from '#renderer/pages/booklet/editor/reading.ts';
import { faceOf, type Shown } from '#renderer/pages/booklet/editor/shown.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';

const period = { from: '2026-06-01', to: '2026-11-27' };
const reply = (name: string, label: string, value: number): FigureReply => ({
  ...{ ok: true, name, label, meaning: '', version: 1, category: 'directive', unit: '案', measure: '案', places: null },
  ...{ value, numerator: value, denominator: null, sentence: '', ids: [], register: 'directive', knownAt: 1 },
  ...{ period, asOf: period.to },
});
const values: BookletValues = {
  ...{
    frozen: false,
    period,
    asOf: period.to,
    before: null,
    words: { period: '115年6月至11月' },
    inserts: {},
    since: [],
  },
  units: [
    { id: 'u1', name: '建設課' },
    { id: 'u2', name: '民政課' },
  ],
  figures: {
    'a.given': reply('a.given', '列管案件', 39),
    'a.given unit=u1': reply('a.given', '列管案件', 11),
    'a.late': reply('a.late', '逾期', 0),
  },
};
const shown: Shown = { values, labels: new Map([['a.late', '逾期']]), stateOf: () => 'live' };

const state = (text: string): EditorState =>
  beginState(text, shown, { onOpen: () => undefined, onLeave: () => undefined });

/** With the caret behind the first place where a text stands. */
function at(text: string, words: string): EditorState {
  const begun = state(text);
  let found = -1;
  begun.doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found < 0 && index >= 0) found = pos + index + words.length;
    return true;
  });
  return begun.apply(begun.tr.setSelection(TextSelection.create(begun.doc, found)));
}

function chosen(begun: EditorState, index: number): EditorState {
  let pos = 0;
  for (let one = 0; one < index; one += 1) pos += begun.doc.child(one).nodeSize;
  return begun.apply(begun.tr.setSelection(NodeSelection.create(begun.doc, pos)));
}

function run(command: Command, begun: EditorState): EditorState {
  let after = begun;
  command(begun, (transaction) => {
    after = begun.apply(transaction);
  });
  return after;
}

const text = (one: EditorState): string => textOf(one.doc).trimEnd();

describe('levels of paragraphs', () => {
  it('go down and up, and end at both sides', () => {
    let one = at('甲', '甲');
    const walk = [1, 2, 3, 4, 5, 5].map(() => {
      one = run(deeper, one);
      return text(one);
    });
    expect(walk).toEqual(['# 甲', '## 甲', '### 甲', '#### 甲', '##### 甲', '##### 甲']);
    const back = [1, 2, 3, 4, 5, 6].map(() => {
      one = run(higher, one);
      return text(one);
    });
    expect(back).toEqual(['#### 甲', '### 甲', '## 甲', '# 甲', '甲', '甲']);
  });

  it('begin as deep as the paragraphs before', () => {
    expect(text(run(deeper, at('### 甲\n▶ 項\n乙', '乙')))).toBe('### 甲\n▶ 項\n### 乙');
    expect(text(run(deeper, at('### 甲\n▶ 項\n乙', '項')))).toBe('### 甲\n### 項\n乙');
  });

  it('change for every chosen paragraph', () => {
    const all = state('# 甲\n# 乙\n[[表:x]]\n丙');
    const whole = all.apply(all.tr.setSelection(TextSelection.create(all.doc, 1, all.doc.content.size - 1)));
    expect(text(run(marked('bullet'), whole))).toBe('▶ 甲\n▶ 乙\n[[表:x]]\n▶ 丙');
  });

  it('go off with Backspace at the beginning, and only there', () => {
    expect(text(run(markOff, at('# 甲乙', '甲')))).toBe('# 甲乙');
    const begun = state('# 甲乙');
    const first = begun.apply(begun.tr.setSelection(TextSelection.create(begun.doc, 1)));
    expect(text(run(markOff, first))).toBe('甲乙');
    expect(markOff(run(markOff, first))).toBe(false);
  });
});

describe('conditions, repeats and what is drawn', () => {
  it('go around the chosen paragraphs, and out with their end', () => {
    const [condition] = parseBody('[[如果 a.late > 0]]');
    if (condition?.kind !== 'if') throw new Error('no condition');
    const both = run(wrapped(condition), at('甲\n乙\n丙', '乙'));
    expect(text(both)).toBe('甲\n[[如果 a.late > 0]]\n乙\n[[結束]]\n丙');
    expect(text(run(removeSelectedBlock, chosen(both, 1)))).toBe('甲\n乙\n丙');
    expect(text(run(removeSelectedBlock, chosen(both, 3)))).toBe('甲\n乙\n丙');
  });

  it('keep what lies around when an inner one goes out', () => {
    const body = '[[每個單位]]\n[[如果 a.late > 0]]\n甲\n[[結束]]\n[[結束]]';
    expect(text(run(removeSelectedBlock, chosen(state(body), 1)))).toBe('[[每個單位]]\n甲\n[[結束]]');
    expect(text(run(removeSelectedBlock, chosen(state(body), 4)))).toBe('[[如果 a.late > 0]]\n甲\n[[結束]]');
    expect(text(run(removeSelectedBlock, chosen(state('甲\n[[結束]]'), 1)))).toBe('甲');
  });

  it('come behind the paragraph one is in, or in the place of an empty one', () => {
    const lines = parseBody('[[表:meetings|會議]]');
    expect(text(run(insertedLines(lines), at('甲\n乙', '甲')))).toBe('甲\n[[表:meetings|會議]]\n乙');
    expect(text(run(insertedLines(lines), state('')))).toBe('[[表:meetings|會議]]');
    const after = run(insertedLines(lines), at('甲', '甲'));
    expect(text(after.apply(after.tr.insertText('後')))).toBe('甲\n[[表:meetings|會議]]\n後');
  });

  it('have room for a paragraph on both sides', () => {
    const table = chosen(state('[[表:x]]'), 0);
    const above = run(paragraphBeside('above'), table);
    expect(text(above.apply(above.tr.insertText('上')))).toBe('上\n[[表:x]]');
    const below = run(paragraphBeside('below'), table);
    expect(text(below.apply(below.tr.insertText('下')))).toBe('[[表:x]]\n下');
  });

  it('say whether a number is one of every unit', () => {
    const body = '甲\n[[每個單位]]\n乙\n[[如果 a.late > 0]]\n丙\n[[結束]]\n丁\n[[結束]]\n戊';
    expect([...'甲乙丙丁戊'].map((one) => isInRepeat(at(body, one)))).toEqual([false, true, true, true, false]);
  });
});

describe('numbers in the text', () => {
  const chip = { figure: 'a.given', style: 'counted', params: {} };

  it('come where the caret is, and never in the place of another', () => {
    const one = run(insertedPiece(chip), at('計，餘', '計'));
    expect(text(one)).toBe('計{{a.given style=counted}}，餘');
    expect(text(one.apply(one.tr.insertText('又')))).toBe('計{{a.given style=counted}}又，餘');
    const first = one.apply(one.tr.setSelection(NodeSelection.create(one.doc, 2)));
    expect(text(run(insertedPiece({ ...chip, figure: 'a.late' }), first))).toBe(
      '計{{a.given style=counted}}{{a.late style=counted}}，餘',
    );
    expect(text(run(insertedPiece(chip), chosen(state('[[表:x]]'), 0)))).toBe('[[表:x]]\n{{a.given style=counted}}');
  });

  it('are shown in a repeat by the first unit', () => {
    const one = state('[[每個單位]]\n計{{a.given unit=@}}\n[[結束]]');
    const place = one.doc.child(0).nodeSize + 2;
    const asks = asksAt(one, place);
    expect(asks).toEqual({ figure: 'a.given', style: null, params: { unit: 'u1' } });
    expect(asks && faceOf(shown, asks)).toEqual({ label: '列管案件', state: 'live', text: '11案', problem: '' });
  });

  it('become chips as they are typed, with the caret where it was', () => {
    const one = at('計{{a.given style=counted}}，餘', '計');
    const typed = one.apply(one.tr.insertText('{{a.late}}', 1, 1));
    const after = typed.apply(converted(typed) ?? typed.tr);
    expect(after.doc.child(0).childCount).toBe(4);
    expect(after.selection.from).toBe(3);
    expect(converted(after)).toBeUndefined();
  });

  it('keep the marks of paragraphs that are typed, and tell what cannot be read', () => {
    const typing = (words: string): EditorState => {
      const begun = state('');
      const typed = begun.apply(begun.tr.insertText(words, 1));
      return typed.apply(converted(typed) ?? typed.tr);
    };
    expect(typing('▶ 項').doc.child(0).attrs.mark).toBe('bullet');
    expect(typing('## 題').doc.child(0).attrs.mark).toBe(2);
    expect(typing('[[結束]]').doc.child(0).type.name).toBe('command');
    expect(typing('[[什麼]]').doc.child(0).type.name).toBe('unread');
    expect(typing('#5路口').doc.child(0).textContent).toBe('#5路口');
    const unread = state('[[如果 很多]]');
    const corrected = unread.apply(unread.tr.insertText('[[如果 a.late > 0]]', 1, unread.doc.child(0).nodeSize - 1));
    expect(corrected.apply(converted(corrected) ?? corrected.tr).doc.child(0).type.name).toBe('command');
  });
});

describe('pasting and copying', () => {
  it('makes paragraphs of lines, spaces of tabs, and chips of braces', () => {
    const one = at('甲乙', '甲');
    expect(text(one.apply(pasted(one, '一\t二\r\n三{{a.given}}\n')))).toBe('甲一　二\n三{{a.given}}乙');
    expect(text(one.apply(pasted(one, '丙')))).toBe('甲丙乙');
    expect(text(one.apply(pasted(one, '丙\n[[表:x]]\n## 丁')))).toBe('甲丙\n[[表:x]]\n## 丁\n乙');
  });

  it('takes every text', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        for (const node of pastedSlice(words).content.content) node.check();
        const one = at('甲乙', '甲');
        expect(text(one.apply(pasted(one, words))).startsWith('甲')).toBe(true);
      }),
    );
  });

  it('reads as words elsewhere', () => {
    const one = state('# 甲\n[[每個單位]]\n[[結束]]\n[[表:x|各單位]]\n# {{@period}}計{{a.given style=counted}}\n▶ 項');
    expect(copiedText(shown, one.doc, one.doc.slice(0, one.doc.content.size))).toBe(
      '壹、甲\n各單位\n貳、115年6月至11月計39案\n▶項',
    );
  });
});

describe('a text that others wrote', () => {
  const line = fc.constantFrom(
    '甲',
    '# 乙',
    '## 丙{{a.given}}',
    '▶',
    '',
    '[[表:x]]',
    '[[結束]]',
    '[[什麼]]',
    '丁{{@period}}戊',
  );
  const body = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n').trim());

  it('takes the place of this one, whatever stood there', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const one = state(before);
        const next = one.apply(followed(one, after) ?? one.tr);
        expect(text(next).trim()).toBe(textOf(state(after).doc).trim());
      }),
      { numRuns: 400 },
    );
  });

  it('leaves the caret where it was in what stays', () => {
    const one = at('甲\n乙\n丙', '丙');
    const next = one.apply(followed(one, '甲之一\n乙\n丙') ?? one.tr);
    expect(text(next.apply(next.tr.insertText('後')))).toBe('甲之一\n乙\n丙後');
  });
});
