import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/base/day.ts';
import { parsePeriod } from '#shared/base/period.ts';
import { plainText } from '#shared/base/plain-text.ts';
import type { FigureAnswer, FigureWish } from '#shared/contract/figure-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { ask, demoOffice, type OpenDemo } from '#test/support/office.ts';

const office = demoOffice();

/** A paper's own words, without spaces, and without the （） some offices put into 指（裁）示. */
const bare = (text: string): string => plainText(text).replace(/[\s()]/g, '');

const paper = (name: '001' | '002'): string =>
  bare(readFileSync(new URL(`./papers/${name}.txt`, import.meta.url), 'utf8'));

function periodOf(text: string): FigureWish['period'] {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

async function figures(demo: OpenDemo, account = 'control') {
  const visitor = await demo.as(account);
  return (name: string, period: FigureWish['period'], more: Partial<FigureWish> = {}): Promise<FigureAnswer> =>
    ask(visitor, 'figure.compute', { name, period, ...more });
}

const chiefs: Condition = { field: 'kind', is: 'equal', value: 'chiefs' };
const affairs: Condition = { field: 'kind', is: 'equal', value: 'affairs' };

describe('100年5月至10月, as document 002 has it', () => {
  const period = periodOf('100/5-100/10');

  it('154 given, 119 released, 35 go on', async () => {
    const figure = await figures(await office.shared());
    const [given, share, continued] = await Promise.all(
      ['directive.given', 'directive.releasedShare', 'directive.continued'].map((name) => figure(name, period)),
    );
    expect(given).toMatchObject({ value: 154, sentence: '指（裁）示事項計154案' });
    expect(share).toMatchObject({
      value: '77',
      numerator: 119,
      denominator: 154,
      sentence: '完成並解除列管119案，佔77%',
    });
    expect(continued).toMatchObject({ value: 35, sentence: '賡續辦理列管計35案' });
    expect(new Set([...(share?.ids ?? []), ...(continued?.ids ?? [])])).toEqual(new Set(given?.ids));
    for (const one of [share, continued]) expect(paper('002')).toContain(bare(one?.sentence ?? ''));
    expect(paper('002')).toContain(bare(`指（裁）事項共計${given?.value}案，${share?.sentence}`));
  });

  it('by unit, kind, source and month, each adding up', async () => {
    const figure = await figures(await office.shared());
    for (const group of ['unit', 'kind', 'source', 'month'] as const) {
      const { groups = [] } = await figure('directive.released', period, { group });
      expect(
        groups.reduce((sum, one) => sum + Number(one.count), 0),
        group,
      ).toBe(119);
      expect(
        groups.reduce((sum, one) => sum + Number(one.denominator), 0),
        group,
      ).toBe(154);
      for (const { label } of groups) expect(label, group).not.toBe('');
    }
    const { groups = [] } = await figure('directive.given', period, { group: 'month' });
    expect(groups.map((one) => one.label)).toEqual(['5', '6', '7', '8', '9', '10'].map((month) => `100年${month}月`));
  });

  it('12 meetings', async () => {
    const figure = await figures(await office.shared());
    const held = await figure('meeting.held', period, { filter: chiefs });
    expect(held).toMatchObject({ value: 12, sentence: '召開會議12次' });
    expect(paper('002')).toContain(bare(held.sentence).replace('召開會議', '共召開'));
  });

  it('all but three are done by now, and none was before the first', async () => {
    const figure = await figures(await office.shared());
    expect((await figure('directive.releasedShare', period, { asOf: '2020-12-31' })).numerator).toBe(151);
    expect(await figure('directive.releasedShare', period, { asOf: '2011-04-30' })).toMatchObject({
      value: null,
      sentence: '指（裁）示事項計0案',
      ids: [],
    });
  });
});

describe('110年4月至9月, as document 001 has it', () => {
  const period = periodOf('110/4-110/9');

  it('25 given and 15 released', async () => {
    const figure = await figures(await office.shared());
    const given = await figure('directive.given', period);
    const share = await figure('directive.releasedShare', period);
    expect([given.value, share.value, share.sentence]).toEqual([25, '60', '完成並解除列管15案，佔60%']);
    expect(paper('001')).toContain(bare(`${given.sentence}，${share.sentence}`));
  });

  it('10 meetings of the chiefs and 7 of the office', async () => {
    const figure = await figures(await office.shared());
    const [ten, seven] = [
      await figure('meeting.held', period, { filter: chiefs }),
      await figure('meeting.held', period, { filter: affairs }),
    ];
    expect([ten.value, seven.value, ten.sentence]).toEqual([10, 7, '召開會議10次']);
    expect(paper('001')).toContain(bare(`計召開${seven.value}次縣務會議`));
    expect(paper('001')).toContain(bare(`召開${ten.value}次主管會報`));
  });

  it('each kind of meeting by a name of its own, with what was given in it', async () => {
    const figure = await figures(await office.shared());
    const [ten, seven] = [await figure('meeting.held.chiefs', period), await figure('meeting.held.affairs', period)];
    expect([ten.value, seven.value]).toEqual([10, 7]);
    expect(paper('001')).toContain(bare(ten.sentence));
    expect((await figure('meeting.held', period, { kind: 'chiefs' })).ids).toEqual(ten.ids);
    const all = await figure('directive.given', period);
    const inChiefs = await figure('directive.given.chiefs', period);
    expect((await figure('directive.given', period, { meetingKind: 'chiefs' })).ids).toEqual(inChiefs.ids);
    const meetings = await (await (await office.shared()).as('control')).call('directive.list', {
      filter: { field: 'meeting', is: 'oneOf', value: ten.ids },
      limit: 1000,
    });
    expect(new Set(inChiefs.ids)).toEqual(new Set((meetings as { rows: { id: string }[] }).rows.map(({ id }) => id)));
    expect(all.ids).toEqual(expect.arrayContaining(inChiefs.ids));
  });

  it('in the styles of the paper', async () => {
    const figure = await figures(await office.shared());
    const style = { name: 'share' } as const;
    expect((await figure('directive.releasedShare', period, { style })).text).toBe('佔60%');
    expect((await figure('directive.released', period, { style })).text).toBe('佔60%');
    expect((await figure('directive.given', period, { style: { name: 'total' } })).text).toBe('計25案');
    const before = periodOf('109/10-110/3');
    const than = await figure('directive.given', period, { before, style: { name: 'change' } });
    const was = (await figure('directive.given', before)).value;
    expect(than.before).toMatchObject({ period: before, value: was });
    const more = 25 - Number(was);
    expect(than.text).toBe(more < 0 ? `較上期減少${-more}案` : `較上期增加${more}案`);
  });
});

describe('budget of 98年 to 100年, as document 002 has it', () => {
  const years = periodOf('98/1-100/12');
  const of = (year: number) => periodOf(`${year}/1-${year}/12`);

  it('25,896,000 and 22,535,971, 91% and 90.68%', async () => {
    const figure = await figures(await office.shared(), 'accounting');
    const budget = await figure('budget.current', of(98), { style: { name: 'counted' } });
    const final = await figure('budget.final', of(98));
    expect([budget.value, budget.text, final.value]).toEqual([25_896_000, '25,896,000元', 22_535_971]);
    expect(budget.ids.length).toBeGreaterThan(0);
    const [rounded, exact] = [
      await figure('budget.finalRate', of(100)),
      await figure('budget.finalRate', of(100), { places: 2 }),
    ];
    expect([rounded.value, exact.value]).toEqual(['91', '90.68']);
    expect(exact).toMatchObject({ numerator: 19_867_906, denominator: 21_911_000, measure: '元', unit: '%' });
    expect(paper('002')).toContain(bare(`預算執行率${rounded.value}%`));
  });

  it('the three years beside each other, and blank where the fund gave nothing', async () => {
    const figure = await figures(await office.shared(), 'accounting');
    const trend = async (name: string, more: Partial<FigureWish> = {}) =>
      ((await figure(name, years, { group: 'year', ...more })).groups ?? []).map(({ label, count }) => [label, count]);
    expect(await trend('budget.current')).toEqual([
      ['98年度', 25_896_000],
      ['99年度', 39_144_000],
      ['100年度', 21_911_000],
    ]);
    expect(await trend('budget.final')).toEqual([
      ['98年度', 22_535_971],
      ['99年度', 35_139_493],
      ['100年度', 19_867_906],
    ]);
    expect(await trend('budget.final', { source: 'island' })).toEqual([['98年度', 3_500_000]]);
    const island = await figure('budget.current', of(99), { source: 'island', style: { name: 'words' } });
    expect([island.value, island.text, island.ids]).toEqual([null, '無', []]);
  });

  it('this year by unit, account and source, each adding up to the whole', async () => {
    const figure = await figures(await office.shared(), 'accounting');
    const year = periodOf('115/1-115/12');
    for (const name of ['budget.current', 'budget.paid']) {
      const whole = await figure(name, year);
      for (const group of ['unit', 'source', 'account', 'object'] as const) {
        const { groups = [] } = await figure(name, year, { group });
        expect(
          groups.reduce((sum, one) => sum + Number(one.count), 0),
          `${name} ${group}`,
        ).toBe(whole.value);
        for (const { label } of groups) expect(label).not.toBe('');
        expect(new Set(groups.flatMap(({ ids }) => ids))).toEqual(new Set(whole.ids));
      }
      const { groups = [] } = await figure(name, year, { group: 'account' });
      const [first] = groups;
      expect(await figure(name, year, { account: first?.value ?? '' })).toMatchObject({
        value: first?.count,
        ids: first?.ids,
      });
    }
    const [revenue, spent, surplus] = await Promise.all(
      ['budget.revenue', 'budget.current', 'budget.surplus'].map((name) => figure(name, year)),
    );
    expect(surplus?.value).toBe(Number(revenue?.value) - Number(spent?.value));
  });
});

describe('many figures at once', () => {
  it('answer as each by itself, and say why one cannot', async () => {
    const demo = await office.shared();
    const [visitor, figure] = [await demo.as('control'), await figures(demo)];
    const period = periodOf('110/4-110/9');
    const { figures: known } = await ask(visitor, 'figure.list', {});
    const names = known.map(({ name }) => name);
    const { replies, knownAt } = await ask(visitor, 'figure.many', {
      period,
      wishes: [
        ...names.map((name) => ({ name })),
        { name: 'directive.flown' },
        { name: 'meeting.held', source: 'press' },
      ],
    });
    const [unknown, unfit] = replies.splice(-2);
    expect(unknown).toMatchObject({ ok: false, code: 'usage', sentence: expect.stringContaining('directive.flown') });
    expect(unfit).toMatchObject({ ok: false, sentence: '「召開會議」沒有來源可選。去掉這個條件。' });
    expect(replies).toHaveLength(names.length);
    for (const [at, name] of names.entries())
      expect(replies[at], name).toEqual({ ok: true, ...(await figure(name, period)), knownAt });
  });
});

describe('one case more released', () => {
  it('of the 154 makes 120 and 78%, from its ruling on', async () => {
    const demo = await office.open();
    const head = await demo.as('head');
    const figure = await figures(demo);
    const period = periodOf('100/5-100/10');
    const going = await figure('directive.continued', period, {
      filter: { field: 'state', is: 'equal', value: 'tracked' },
    });
    const [more = ''] = going.ids;
    await ask(head, 'directive.rule', { rulings: [{ directive: more, decision: 'release' }], on: '2011-10-25' });
    const share = await figure('directive.releasedShare', period);
    expect(share).toMatchObject({ value: '78', numerator: 120, sentence: '完成並解除列管120案，佔78%' });
    expect(share.ids).toContain(more);
    expect(await figure('directive.continued', period)).toMatchObject({ value: 34, sentence: '賡續辦理列管計34案' });
    const before = await figure('directive.released', period, { asOf: '2011-10-24' });
    const there = await figures(await office.shared());
    const untouched = await there('directive.released', period, { asOf: '2011-10-24' });
    expect(before).toMatchObject({ value: untouched.value, sentence: untouched.sentence });
    expect(before.ids).not.toContain(more);
  });

  it('changes value, words and records, from the day of its ruling on and in no other way', async () => {
    const demo = await office.open();
    const head = await demo.as('head');
    const figure = await figures(demo);
    const filter: Condition = { field: 'state', is: 'equal', value: 'tracked' };
    const { rows } = await ask(head, 'directive.list', { filter, order: [{ field: 'givenOn' }], limit: 1000 });
    const [first] = rows.filter((row) => row.course.length === 1);
    if (!first) throw new Error('no open case');
    const ruledOn = addDays(first.givenOn, 2);
    const period = { from: addDays(first.givenOn, -30), to: addDays(first.givenOn, 30) };
    const days = [0, 1, 2, 3, 30].map((after) => addDays(first.givenOn, after));
    const asOfEach = (name: string, more: Partial<FigureWish> = {}) =>
      Promise.all(days.map((asOf: Day) => figure(name, period, { asOf, ...more })));
    const names = ['directive.given', 'directive.releasedShare', 'directive.continued'];
    const before = await Promise.all(names.map((name) => asOfEach(name)));

    await ask(head, 'directive.rule', {
      rulings: [{ directive: first.id, decision: 'release', text: '准予解除列管。' }],
      on: ruledOn,
    });

    const known = before[0]?.[0]?.knownAt ?? 0;
    for (const [index, name] of names.entries()) {
      const after = await asOfEach(name);
      for (const [place, now] of after.entries()) {
        const old = before[index]?.[place];
        if (!old) throw new Error(name);
        expect(now.knownAt).toBe(known + 1);
        if (now.asOf < ruledOn || name === 'directive.given') {
          expect(now, `${name} ${now.asOf}`).toEqual({ ...old, knownAt: known + 1 });
          continue;
        }
        const more = name === 'directive.continued' ? -1 : 1;
        expect(now.numerator, `${name} ${now.asOf}`).toBe(Number(old.numerator) + more);
        expect(now.value).not.toBe(old.value);
        expect(now.sentence).not.toBe(old.sentence);
        expect(now.ids.includes(first.id)).toBe(more === 1);
        expect(new Set(now.ids)).toEqual(
          more === 1 ? new Set([...old.ids, first.id]) : new Set(old.ids.filter((id) => id !== first.id)),
        );
      }
      expect(await asOfEach(name, { knownAt: known })).toEqual(before[index]);
    }
  });
});
