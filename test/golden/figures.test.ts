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
        groups.reduce((sum, one) => sum + one.count, 0),
        group,
      ).toBe(119);
      expect(
        groups.reduce((sum, one) => sum + (one.denominator ?? 0), 0),
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
        expect(now.numerator, `${name} ${now.asOf}`).toBe(old.numerator + more);
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
