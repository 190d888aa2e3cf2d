import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docOf, linesOf, textOf } from '#renderer/pages/booklet/editor/body-doc.ts';
import { exampleOf, seenOf } from '#renderer/pages/booklet/editor/standing.ts';
import { compiled, type Filling } from '#shared/booklet/compile.ts';
import { bodyText, chipKey, parseBody } from '#shared/booklet/markup.ts';
import { builtinTemplates } from '#shared/booklet/templates/index.ts';

const written = fc.oneof(
  fc.constantFrom(
    ...[
      '## 計{{directive.given style=counted}}，{{@period}}。',
      '▶ 一項',
      '▶',
      '#',
      '##### 五',
      '[[結束]]',
      '[[不知道]]',
      '',
    ],
    ...[
      '[[如果 directive.overdue unit=@ > 0]]',
      '[[每個單位]]',
      '[[每個單位 a.b >= 2]]',
      '[[表:indicators unit=@|業務]]',
      '[[照片:x]]',
    ],
    ...['{{ }}{{a b}}', '{{{{a.b}}}}', '文字　', '# # 二', '▶▶ x', '[[表:x|{{ a.b }}]]'],
  ),
  fc.string(),
  fc.stringMatching(/^[#▶ {}[\]@a.=|:表圖如果1一，]{0,24}$/),
);
const body = fc.array(written, { maxLength: 9 }).map((lines) => lines.join('\n'));

describe('the document of a chapter', () => {
  it('gives back the text it was made of', () => {
    fc.assert(
      fc.property(body, (text) => {
        const normal = bodyText(parseBody(text));
        fc.pre(bodyText(parseBody(normal)) === normal);
        expect(textOf(docOf(normal))).toBe(normal);
        docOf(normal).check();
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back every text of the templates', () => {
    const bodies = [...builtinTemplates.values()].flatMap(({ sections }) => sections.map((one) => one.body));
    expect(bodies.length).toBeGreaterThan(30);
    for (const text of bodies) expect(textOf(docOf(text))).toBe(bodyText(parseBody(text)));
  });

  it('keeps what cannot be read as it was written', () => {
    const text = '[[如果 很多]]\n[[什麼]]';
    expect(linesOf(docOf(text)).map(({ kind }) => kind)).toEqual(['unread', 'unread']);
    expect(textOf(docOf(text))).toBe(text);
  });
});

const units = [
  { id: 'u1', name: '建設課' },
  { id: 'u2', name: '民政課' },
];
const numbers: Record<string, number> = { 'a.none': 0, 'a.some': 3, 'a.mine unit=u2': 5 };
const filling: Filling = {
  units,
  word: () => undefined,
  number: (chip) => {
    const value = numbers[chipKey(chip)] ?? 0;
    return { text: String(value), value };
  },
};
const seen = (text: string) => seenOf(parseBody(text), filling);

describe('a chapter while it is written', () => {
  it('numbers paragraphs as they will be printed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '# 一', '## 二', '### 三', '▶ 項', '[[表:x]]'), { maxLength: 12 }),
        (lines) => {
          const text = lines.join('\n');
          const printed = compiled(parseBody(text), filling).map((part) => (part.kind === 'text' ? part.n : 0));
          expect(seen(text).map(({ n }) => n)).toEqual(printed);
        },
      ),
    );
  });

  it('leaves out what a condition leaves out, and counts on without it', () => {
    const lines = seen('# 甲\n[[如果 a.none > 0]]\n# 乙\n[[結束]]\n[[如果 a.some > 0]]\n# 丙\n[[結束]]');
    expect(lines.map(({ stands }) => stands)).toEqual([true, true, false, true, true, true, true]);
    expect(lines.map(({ n }) => n)).toEqual([1, 0, 0, 0, 0, 2, 0]);
    expect(lines.map(({ depth }) => depth)).toEqual([0, 0, 1, 0, 0, 1, 0]);
  });

  it('shows a repeat by the first unit that it prints, and counts every round', () => {
    const lines = seen('[[每個單位 a.mine unit=@ > 0]]\n# {{@unit}}計{{a.mine unit=@}}\n[[結束]]\n# 後');
    expect(lines[1]?.pieces).toEqual(['民政課', '計', { figure: 'a.mine', style: null, params: { unit: 'u2' } }]);
    expect(lines[3]?.n).toBe(2);
    const every = seen('[[每個單位]]\n# {{@unit}}\n[[結束]]\n# 後');
    expect(every[1]?.pieces).toEqual(['建設課']);
    expect(every[3]?.n).toBe(3);
  });

  it('shows the first unit of all where no unit stands', () => {
    const chip = { figure: 'a.none', style: null, params: { unit: '@' } };
    const lines = seen('[[每個單位 a.none unit=@ > 0]]\n# {{a.none unit=@}}\n[[結束]]');
    expect(lines[1]?.stands).toBe(false);
    expect(lines[1]?.pieces).toEqual([exampleOf(chip, units)]);
    expect(exampleOf(chip, units).params.unit).toBe('u1');
  });

  it('tells an end that ends nothing, behind which nothing is printed', () => {
    const lines = seen('甲\n[[結束]]\n乙');
    expect(lines.map(({ stray }) => stray)).toEqual([false, true, false]);
    expect(lines.map(({ stands }) => stands)).toEqual([true, true, false]);
  });
});
