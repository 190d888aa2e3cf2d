import { describe, expect, it } from 'vitest';
import { compiled } from '#shared/booklet/compile.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import { aboutPages, lengthOf, lengthTogether } from '#shared/booklet/length.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import { changedSince, fixedIn, readSeen, seenOf } from '#shared/booklet/seen.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';

const figure = (name: string, value: number): FigureReply => ({
  ok: true,
  ...{
    name,
    label: `${name}數`,
    meaning: '',
    version: 1,
    category: 'directive',
    unit: '案',
    measure: '案',
    places: null,
  },
  ...{ value, numerator: value, denominator: null, sentence: `計${value}案`, ids: [], register: 'directive' },
  ...{ period: { from: '2026-05-01', to: '2026-10-31' }, asOf: '2026-10-31', knownAt: 1 },
});

const values = (given: number, days: number) => ({
  words: {},
  units: [{ id: 'u1', name: '建設課' }],
  figures: { given: figure('given', given), days: figure('days', days), 'own unit=u1': figure('own', 3) },
});

const body = '# 受理{{given style=counted}}，平均{{days style=plain}}日\n{{missing style=counted}}';

describe('what a writer has seen', () => {
  it('is each number as it stood when it was written; what cannot be had is not seen', () => {
    expect(seenOf(body, values(7, 6))).toEqual({ '{{given style=counted}}': '7案', '{{days style=plain}}': '6' });
  });

  it('stays while the text is written on, so that a change is told until somebody says so', () => {
    const before = seenOf(body, values(7, 6));
    const after = seenOf(`${body}\n又{{given style=total}}`, values(9, 6), before);
    expect(after['{{given style=counted}}']).toBe('7案');
    expect(after['{{given style=total}}']).toBe('計9案');
    expect(changedSince(after, body, values(9, 6))).toEqual([
      {
        chip: { figure: 'given', style: 'counted', params: {} },
        key: 'given',
        label: 'given數',
        was: '7案',
        now: '9案',
      },
    ]);
    expect(changedSince(before, body, values(7, 6))).toEqual([]);
  });

  it('forgets numbers that were taken out, and says nothing of a text from before', () => {
    expect(seenOf('無', values(7, 6), { '{{given style=counted}}': '5案' })).toEqual({});
    expect(changedSince({}, body, values(9, 6))).toEqual([]);
    expect(readSeen(null)).toEqual({});
    expect(readSeen('[1]')).toEqual({});
    expect(readSeen('{"a":1,"b":"2"')).toEqual({});
    expect(readSeen('{"a":1,"b":"2"}')).toEqual({ b: '2' });
  });

  it('knows the number of each unit that a repeat made', () => {
    const each = '[[每個單位]]\n{{@unit}}{{own unit=@ style=counted}}\n[[結束]]';
    expect(seenOf(each, values(1, 1))).toEqual({ '{{own style=counted unit=u1}}': '3案' });
  });
});

describe('a number that is kept', () => {
  const chip = { figure: 'given', style: 'counted', params: {} };

  it('is written out wherever it stands, and nowhere else', () => {
    const text = '甲{{given style=counted}}乙{{given  style=counted}}丙{{given style=total}}\n[[如果 given > 3]]';
    expect(fixedIn(text, { chip, was: '7案' })).toBe('甲7案乙7案丙{{given style=total}}\n[[如果 given > 3]]');
  });

  it('leaves a text alone that does not have it by itself', () => {
    const text = '{{own unit=@ style=counted}}';
    expect(fixedIn(text, { chip: { ...chip, figure: 'own', params: { unit: 'u1' } }, was: '3案' })).toBe(text);
  });
});

describe('the length of a report', () => {
  const parts = (text: string) => compiled(parseBody(text), fillingOf(values(7, 6)));

  it('counts what is written without its spaces, and its lines on paper', () => {
    const one = lengthOf(parts(`# 受理 {{given style=counted}}\n${'字'.repeat(70)}\n\n[[表:meetings]]`), {
      'table:meetings': { kind: 'table', title: '', columns: [], rows: [{ cells: [] }, { cells: [] }] },
    });
    expect(one).toEqual({ characters: 74, lines: 1 + 1 + 3 + 4 });
    const all = lengthTogether([one, one, { characters: 0, lines: 50 }]);
    expect(all).toEqual({ characters: 148, lines: 68 });
    expect(aboutPages(all, 2)).toBe(5);
    expect(aboutPages({ characters: 0, lines: 0 }, 0)).toBe(1);
  });
});
