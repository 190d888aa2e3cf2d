import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionNumber } from '#shared/base/numerals.ts';
import { type AgendaItem, agendaLines, isPlace } from '#shared/meeting/agenda.ts';
import { itemKinds } from '#shared/registers/item.ts';

const item = (id: string, kind: string, title: string | null = null, state = 'pending'): AgendaItem => ({
  id,
  kind,
  title,
  state,
});

const shown = (items: readonly AgendaItem[]): string[] =>
  agendaLines(items).map(({ number, title }) => `${number} ${title}`);

describe('the lines of an agenda', () => {
  it('count sections and, within what is decided upon, cases through the whole meeting', () => {
    const items = [
      item('a', 'opening'),
      item('b', 'minutes', '確認第22次會議紀錄'),
      item('c', 'proposal', '排水溝變更設計'),
      item('d', 'proposal', '場地收費標準'),
      item('e', 'floor', '路燈增設'),
      item('f', 'closing'),
    ];
    expect(shown(items)).toEqual([
      '壹 主席致詞',
      '貳 確認第22次會議紀錄',
      '參 討論提案',
      '案1 排水溝變更設計',
      '案2 場地收費標準',
      '肆 臨時動議',
      '案3 路燈增設',
      '伍 散會',
    ]);
  });

  it('keep the place for cases only as long as there are none', () => {
    expect(shown([item('a', 'proposal'), item('b', 'floor', '臨時動議')])).toEqual(['壹 討論提案', '貳 臨時動議']);
    expect(shown([item('a', 'proposal'), item('b', 'proposal', '路燈增設')])).toEqual(['壹 討論提案', '案1 路燈增設']);
    expect(isPlace(item('a', 'report'))).toBe(false);
  });

  it('name a group after its kind where all of it is of one', () => {
    expect(shown([item('a', 'advance', '災害準備金墊付')])[0]).toBe('壹 墊付案');
    expect(shown([item('a', 'advance', '墊付'), item('b', 'bylaw', '自治條例')])[0]).toBe('壹 討論提案');
  });

  it('say of a group where it stands', () => {
    const state = (...states: string[]) =>
      agendaLines(states.map((one, at) => item(String(at), 'proposal', `案由${at}`, one)))[0]?.state;
    expect(state('pending', 'pending')).toBe('pending');
    expect(state('done', 'pending')).toBe('current');
    expect(state('current', 'pending')).toBe('current');
    expect(state('done', 'done')).toBe('done');
    expect(state('postponed', 'pending')).toBe('pending');
  });

  it('lose no item but places, and number each section and case once', () => {
    const kinds = fc.constantFrom(...Object.keys(itemKinds));
    const titles = fc.option(fc.constantFrom('路燈增設', '場地收費', ' '), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, titles), { maxLength: 30 }), (drawn) => {
        const items = drawn.map(([kind, title], at) => item(String(at), kind, title));
        const lines = agendaLines(items);
        const there = new Set(lines.map((line) => line.item?.id));
        const missing = items.filter(({ id }) => !there.has(id));
        expect(missing.every(isPlace)).toBe(true);
        const cases = lines.filter(({ level }) => level === 'case').map(({ number }) => number);
        expect(cases).toEqual(cases.map((_, at) => `案${at + 1}`));
        const sections = lines.filter(({ level }) => level === 'section').map(({ number }) => number);
        expect(sections).toEqual(sections.map((_, at) => sectionNumber(at + 1)));
      }),
    );
  });
});

it('sections are counted as papers count them', () => {
  expect([1, 9, 10, 11, 20, 25].map(sectionNumber)).toEqual(['壹', '玖', '拾', '拾壹', '貳拾', '貳拾伍']);
});
