import { describe, expect, it } from 'vitest';
import { figureIn, kindOf, legendOf } from '#renderer/pages/booklet/chart-kind.ts';
import { comparedRow } from '#renderer/pages/booklet/compared-text.ts';
import { earlierThan, shortName } from '#renderer/pages/booklet/earlier.ts';
import { changed, chipFor, isWord } from '#renderer/pages/booklet/picked-chip.ts';
import { chipText, parsePieces } from '#shared/booklet/markup.ts';
import type { FigureName } from '#shared/contract/figure-operations.ts';

const about = (name: string, parameters: FigureName['parameters']): FigureName => ({
  ...{ name, label: name, meaning: '', version: 1, register: 'directive', category: 'directive', unit: '案' },
  ...{ measure: '案', places: null, of: null, groups: [], parameters, styles: ['counted', 'share', 'plain'] },
});

describe('a chosen figure', () => {
  it('begins in its usual style, and keeps days and unit that were chosen for another where it has them', () => {
    const former = { figure: 'old', style: 'share', params: { unit: 'u', period: 'year', kind: 'k', word: '已結案' } };
    expect(chipFor(about('new', ['unit', 'kind']), former)).toEqual({
      ...{ figure: 'new', style: 'counted', params: { unit: 'u', period: 'year' } },
    });
    expect(chipFor(about('new', []), former).params).toEqual({ period: 'year' });
    expect(chipFor(about('new', []), null).params).toEqual({});
  });

  it('does not write what says nothing, nor what its style does not know', () => {
    const chip = { figure: 'f', style: 'part', params: { word: '已結案', unit: 'u' } };
    expect(changed(chip, { unit: '' }).params).toEqual({ word: '已結案' });
    expect(changed(chip, {}, 'share')).toEqual({ figure: 'f', style: 'share', params: { unit: 'u' } });
    expect(changed({ ...chip, style: 'about' }, { round: '億' }).params).toEqual({ unit: 'u', round: '億' });
  });

  it('can be read again as it was written', () => {
    const chip = changed(
      { figure: 'f', style: 'part', params: {} },
      { word: '已結案', period: '2026-05-01..2026-10-31' },
    );
    expect(parsePieces(chipText(chip))).toEqual([chip]);
    expect(isWord('已結案')).toBe(true);
    for (const text of ['已 結案', 'a=b', '}}', '[[', '|']) expect(isWord(text)).toBe(false);
  });
});

describe('a chart of a report', () => {
  const bar = { name: '列管', form: 'bar' as const, values: [1] };
  const line = { name: '分配', form: 'line' as const, values: [1] };

  it('is drawn by its form', () => {
    expect(kindOf({ series: [bar, { ...bar, down: true }, line] })).toBe('upAndDown');
    expect(kindOf({ series: [bar, line] })).toBe('planned');
    expect(kindOf({ series: [bar, bar], lying: true })).toBe('pairs');
    expect(kindOf({ series: [bar] })).toBe('series');
    expect(kindOf({ series: [line] })).toBe('series');
  });

  it('says what its forms stand for where there are several', () => {
    expect(legendOf({ series: [bar] }, 'series')).toEqual([]);
    expect(legendOf({ series: [line, bar, bar] }, 'series').map((one) => one.series)).toEqual(['line', 'one', 'two']);
    expect(legendOf({ series: [bar, bar] }, 'pairs').map((one) => one.series)).toEqual(['base', 'measured']);
    expect(figureIn(12_345, '百萬元，累計')).toBe('12,345百萬元');
  });
});

describe('reports to be compared with', () => {
  const report = (id: string, from: string, to: string, title = '工作報告', former: string | null = null) => ({
    ...{ id, title, period: { from, to }, former },
  });
  const now = report('now', '2026-05-01', '2026-10-31', '', 'odd');

  it('are earlier ones and the one that is named, the newest first', () => {
    const all = [
      report('old', '2025-05-01', '2025-10-31'),
      now,
      report('last', '2025-11-01', '2026-04-30'),
      report('odd', '2026-05-01', '2026-05-31'),
      report('late', '2026-11-01', '2027-04-30'),
    ];
    expect(earlierThan(all, now).map(({ id }) => id)).toEqual(['odd', 'last', 'old']);
  });

  it('are called by their session, or by their days', () => {
    const title = '海澄鄉民代表會第22屆第6次定期會工作報告';
    expect(shortName(report('old', '2025-05-01', '2025-10-31', title), now)).toBe('第6次定期會（去年同期）');
    expect(shortName(report('x', '2025-11-01', '2026-04-30'), now)).toBe('114.11.01–115.04.30');
  });
});

describe('a figure beside the same of before', () => {
  const one = { ...{ key: 'k', section: 's', name: 'n', label: '歲出預算現額', unit: '元', change: null } };

  it('tells large money in 萬元, and everything else as it is', () => {
    expect(comparedRow({ ...one, before: '243,925,000', now: '264,495,000', difference: '20,570,000' })).toEqual({
      ...{ label: '歲出預算現額（萬元）', before: '24,393', now: '26,450', difference: '2,057' },
    });
    expect(comparedRow({ ...one, before: null, now: '△12,345,678', difference: null })).toMatchObject({
      ...{ before: '', now: '△1,235', difference: '' },
    });
    expect(comparedRow({ ...one, before: '9,000', now: '8,500', difference: '△500' })).toEqual({
      ...{ label: '歲出預算現額', before: '9,000', now: '8,500', difference: '△500' },
    });
    expect(comparedRow({ ...one, unit: '%', before: '91.4%', now: '89.8%', difference: '△1.6' }).now).toBe('89.8%');
  });
});
