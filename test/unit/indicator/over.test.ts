import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/base/day.ts';
import { addMonths, firstDayOf, lastDayOf, type Month, makeMonth, monthsFrom } from '#shared/base/month.ts';
import type { IndicatorFact, MonthValue } from '#shared/indicator/fact.ts';
import { fallSentence, fallsIn, seriesOver } from '#shared/indicator/months.ts';
import { notesOn, valueOver } from '#shared/indicator/over.ts';

const received = { kind: 'period', cumulative: false, places: 0, measure: '件' } as const;
const cards = { kind: 'standing', cumulative: true, places: 0, measure: '張' } as const;
const hosts = { kind: 'standing', cumulative: false, places: 0, measure: '台' } as const;

const months = (first: Month, ...values: (number | null)[]): MonthValue[] =>
  values.flatMap((value, at) => {
    const month = addMonths(first, at);
    return value === null ? [] : [{ id: month, month, value: String(value) }];
  });

const half = { from: '2021-04-01', to: '2021-09-30' };
const petitions = months('2021-03', 40, 72, 65, 61, 70, 68, 71, 66);

describe('the number of a period', () => {
  it('adds up its months and names the records behind it', () => {
    expect(valueOver(received, petitions, { period: half, asOf: half.to })).toEqual({
      value: '407',
      months: monthsFrom('2021-04', '2021-09'),
      ids: monthsFrom('2021-04', '2021-09'),
      missing: [],
      partly: [],
      earlier: false,
    });
  });

  it('takes whole months that are over, and says which it leaves out', () => {
    const cut = valueOver(received, petitions, {
      period: { from: '2021-04-09', to: '2021-09-29' },
      asOf: '2021-12-31',
    });
    expect(cut.value).toBe('264');
    expect(cut.partly).toEqual(['2021-04', '2021-09']);
    expect(notesOn(cut)).toEqual(['110年4月、110年9月不足一個月，未計入；統計數值按整月登錄。']);
    expect(valueOver(received, petitions, { period: half, asOf: '2021-08-30' }).value).toBe('268');
  });

  it('is none where nothing was entered, names what is missing, and 0 is a number', () => {
    const none = valueOver(received, [], { period: half, asOf: half.to });
    expect(none.value).toBeNull();
    expect(none.missing).toHaveLength(6);
    const some = valueOver(received, months('2021-04', 0, null, 0), { period: half, asOf: '2021-06-30' });
    expect([some.value, some.missing]).toEqual(['0', ['2021-05']]);
    expect(notesOn(some)).toEqual(['110年5月未登錄。']);
  });

  it('of what stands is the newest month that was over, and says where that is older than the period', () => {
    const known = months('2021-02', 7, null, null, 9, 8);
    const at = (asOf: string) => valueOver(hosts, known, { period: half, asOf });
    expect(at('2021-09-30')).toMatchObject({ value: '8', months: ['2021-06'], earlier: false });
    expect(at('2021-06-29').value).toBe('9');
    expect(at('2021-05-30')).toMatchObject({ value: '7', earlier: true });
    expect(notesOn(at('2021-05-30'))).toEqual(['期間內沒有登錄，取最近的110年2月底數值。']);
    expect(
      valueOver(hosts, known, { period: { from: '2020-01-01', to: '2020-12-31' }, asOf: '2021-12-31' }).value,
    ).toBeNull();
  });

  const anyMonth = fc.integer({ min: 0, max: 35 }).map((at) => addMonths('2020-01', at));
  const anyValues = fc
    .uniqueArray(fc.tuple(anyMonth, fc.integer({ min: 0, max: 99_999 })), { selector: ([month]) => month })
    .map((all): MonthValue[] => all.map(([month, cents]) => ({ id: month, month, value: String(cents / 100) })));

  it('split at the end of any month comes to the same sum', () => {
    fc.assert(
      fc.property(anyValues, anyMonth, fc.nat(20), fc.nat(20), (values, first, a, b) => {
        const [middle, last] = [addMonths(first, a), addMonths(first, a + b + 1)];
        const over = (from: Month, to: Month): number =>
          Math.round(
            100 *
              Number(
                valueOver(received, values, {
                  period: { from: firstDayOf(from), to: lastDayOf(to) },
                  asOf: '2030-01-01',
                }).value ?? 0,
              ),
          );
        expect(over(first, middle) + over(addMonths(middle, 1), last)).toBe(over(first, last));
      }),
    );
  });

  it('is made of the months it names, and a month is counted, missing, cut or not over', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(900), fc.nat(500), fc.nat(1200), (values, start, length, judged) => {
        const from = addDays('2020-01-01', start);
        const span = { period: { from, to: addDays(from, length) }, asOf: addDays('2020-01-01', judged) };
        const over = valueOver(received, values, span);
        const sum = values.filter(({ month }) => over.months.includes(month));
        expect(over.ids).toHaveLength(sum.length);
        for (const month of over.months) {
          expect(firstDayOf(month) >= span.period.from && lastDayOf(month) <= span.period.to).toBe(true);
          expect(lastDayOf(month) <= span.asOf).toBe(true);
        }
        const all = [...over.months, ...over.missing, ...over.partly];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('of what stands never looks ahead', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(1300), (values, judged) => {
        const asOf = addDays('2020-01-01', judged);
        const { months: found } = valueOver(cards, values, { period: { from: '2020-01-01', to: '2023-12-31' }, asOf });
        const over = values.map(({ month }) => month).filter((month) => lastDayOf(month) <= asOf);
        expect(found).toEqual(over.toSorted().slice(-1));
      }),
    );
  });
});

describe('month by month', () => {
  it('is blank where there is no number', () => {
    expect(
      seriesOver(months('2021-04', 5, null, 0), monthsFrom('2021-04', '2021-06')).map(({ value }) => value),
    ).toEqual(['5', null, '0']);
  });

  it('warns of a cumulative number below the one before it, also over a gap, and of no other', () => {
    const known = months('2021-06', 125_862, null, 125_000, 125_000, 126_000);
    const [fall, ...others] = fallsIn(cards, known);
    expect(others).toEqual([]);
    expect(fall).toMatchObject({ month: '2021-08', value: '125000', before: { month: '2021-06' } });
    expect(fall && fallSentence(cards, fall)).toBe(
      '累計125,000張，少於110年6月的125,862張。累計數不會減少；核對資料來源。',
    );
    expect(fallsIn(hosts, known)).toEqual([]);
  });

  it('warns as often as a sorted list would have to be broken, whatever the order it comes in', () => {
    const of: Pick<IndicatorFact, 'cumulative'> = { cumulative: true };
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 24 }), fc.boolean(), (numbers, turned) => {
        const known = months(makeMonth(2020, 1), ...numbers);
        const falls = fallsIn(of, turned ? known.toReversed() : known).map(({ month }) => month);
        const expected = numbers.flatMap((value, at) =>
          at > 0 && value < (numbers[at - 1] ?? 0) ? [addMonths('2020-01', at)] : [],
        );
        expect(falls).toEqual(expected);
      }),
    );
  });
});
