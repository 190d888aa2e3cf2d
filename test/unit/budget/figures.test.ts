import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, lineProblems, reserveProblem } from '#shared/budget/balance.ts';
import { advanceDue, carryEnds, deadlinesOf } from '#shared/budget/calendar.ts';
import { compareLines } from '#shared/budget/compare.ts';
import { lightOf, rateOf } from '#shared/budget/rates.ts';
import { cumulativeFrom, monthlyFrom, spreadByPattern, spreadEvenly } from '#shared/budget/spreading.ts';
import { finalRate, trendTable } from '#shared/budget/trend.ts';
import { account, line, township } from '#test/support/budget-facts.ts';

describe('rates', () => {
  const october = {
    paid: 185_057_770,
    payable: 6_450_700,
    saved: 1_742_300,
    allotted: 215_202_000,
    current: 264_495_000,
  };

  it('are three different figures', () => {
    expect(rateOf('execution', october)).toBe('89.8');
    expect(rateOf('attainment', october)).toBe('73.1');
    expect(rateOf('realisation', october)).toBe('70');
  });

  it('are none where there is nothing to measure against', () => {
    expect(rateOf('execution', { ...october, allotted: null })).toBeNull();
    expect(rateOf('attainment', { ...october, current: 0 })).toBeNull();
  });

  it.each([
    ['90', 'ok'],
    ['89.9', 'warn'],
    ['80', 'warn'],
    ['79.9', 'bad'],
    [null, null],
  ])('%s is shown as %s', (rate, light) => {
    expect(lightOf(rate, { green: 90, yellow: 80 })).toBe(light);
  });
});

describe('spreading', () => {
  it('is exact, evenly', () => {
    expect(spreadEvenly(1000)).toEqual([83, 83, 83, 83, 83, 83, 83, 83, 83, 83, 83, 87]);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 12 }), (amount, count) => {
        const months = spreadEvenly(amount, count);
        expect(months).toHaveLength(count);
        expect(months.reduce((sum, one) => sum + one, 0)).toBe(amount);
      }),
    );
  });

  it('is exact by a pattern, in its proportions', () => {
    expect(spreadByPattern(100, [1, 1, 1])).toEqual([33, 33, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(spreadByPattern(1200, [])).toEqual(spreadEvenly(1200));
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 12, maxLength: 12 }),
        (amount, pattern) => {
          const months = spreadByPattern(amount, pattern);
          const whole = pattern.reduce((sum, one) => sum + one, 0);
          expect(months.reduce((sum, one) => sum + one, 0)).toBe(amount);
          if (whole === 0) return;
          for (const [at, month] of months.entries()) {
            const exact = (BigInt(Math.abs(amount)) * BigInt(pattern[at] ?? 0)) / BigInt(whole);
            expect([0n, 1n]).toContain(BigInt(Math.abs(month)) - exact);
          }
        },
      ),
    );
  });

  it('goes from months to sums and back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 12, maxLength: 12 }), (months) => {
        expect(monthlyFrom(cumulativeFrom(months))).toEqual(months);
      }),
    );
    expect(monthlyFrom([100, null, 250])).toEqual([100, 0, 150]);
  });
});

describe('balance', () => {
  const nothing = { surplusUsed: null, borrowing: null, repayment: null };
  const legal = (one: { legal: number | null }) => one.legal;
  const lines = [
    line({ account: 'a', side: 'revenue', legal: 900 }),
    line({ account: 'b', legal: 600 }),
    line({ account: 'b', nature: 'capital', legal: 400 }),
  ];

  it('shows the gap and how it is met', () => {
    expect(balanceOf(lines, legal, nothing)).toMatchObject({
      revenue: 900,
      expenditure: 1000,
      surplus: -100,
      open: -100,
    });
    expect(balanceOf(lines, legal, { ...nothing, surplusUsed: 150, repayment: 50 })).toMatchObject({
      surplus: -100,
      open: 0,
    });
    expect(balanceOf(lines, legal, nothing)).toMatchObject({ expenditureCurrent: 600, expenditureCapital: 400 });
  });

  it('第一預備金 is at most 1% of 經常支出', () => {
    const { accounts, lines: known, facts } = township();
    const figure = (one: { id: string; legal: number | null }) => (one.id === known.reserve1.id ? 65_000 : one.legal);
    expect(reserveProblem(facts.lines, accounts, legal, '1')).toContain('預算法第22條');
    expect(reserveProblem(facts.lines, accounts, figure, '1.1')).toBeUndefined();
  });

  it('says beside the line what does not add up', () => {
    const off = line({ account: 'a', object: 'o', function: 'f', estimate: 100, itemsSum: 120 });
    const sound = { ...off, id: 'sound', itemsSum: 100 };
    const bare = { ...off, id: 'bare', itemsSum: null, object: null };
    expect(lineProblems([off, sound, bare])).toEqual([
      { line: off.id, sentence: '計算合計120元，與概算數相差20元。' },
      { line: 'bare', sentence: '未選用途別科目。' },
    ]);
  });
});

describe('comparison', () => {
  const old = account({ scheme: 'agency', code: '01', name: '舊' });
  const now = account({ scheme: 'agency', code: '01', name: '新' });
  const figure = (one: { legal: number | null }) => one.legal;
  const version = (lines: ReturnType<typeof line>[], ...accounts: ReturnType<typeof account>[]) => ({
    lines,
    accounts,
    figure,
  });

  it('follows a line to the one it came from, else by its codes', () => {
    const before = [
      line({ account: old.id, legal: 10 }),
      line({ account: old.id, name: '甲', legal: 20 }),
      line({ account: old.id, name: '乙', legal: 5 }),
    ];
    const after = [
      line({ account: now.id, name: '改了名', former: before[0]?.id ?? null, legal: 15 }),
      line({ account: now.id, name: '甲', legal: 20 }),
      line({ account: now.id, name: '丙', legal: 7 }),
    ];
    const rows = compareLines(version(before, old), version(after, now));
    expect(rows.map(({ kind, was, is, difference }) => [kind, was, is, difference])).toEqual([
      ['changed', 10, 15, 5],
      ['same', 20, 20, 0],
      ['added', null, 7, 7],
      ['dropped', 5, null, -5],
    ]);
  });

  it('pairs every line once: differences add up to the difference of the totals', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.option(fc.nat(1000), { nil: null })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const make = (rows: typeof a, id: string) => rows.map(([name, legal]) => line({ account: id, name, legal }));
        const rows = compareLines(version(make(a, old.id), old), version(make(b, now.id), now));
        const sum = (rows: [string, number | null][]) => rows.reduce((total, [, value]) => total + (value ?? 0), 0);
        expect(rows.reduce((total, one) => total + one.difference, 0)).toBe(sum(b) - sum(a));
        expect(rows.filter(({ kind }) => kind !== 'added')).toHaveLength(a.length);
        expect(rows.filter(({ kind }) => kind !== 'dropped')).toHaveLength(b.length);
      }),
    );
  });
});

describe('the calendar', () => {
  const days = { send: '10-31', resolve: '11-30', promulgate: '12-16', final: '06-30' };
  const nothing = { sentOn: null, thirdOn: null, promulgatedOn: null, finalSentOn: null };

  it('has the days of 地方制度法40 and 42', () => {
    const lines = deadlinesOf(116, days, { ...nothing, sentOn: '2026-11-02' }, '2026-11-26');
    expect(lines.map(({ on, late }) => [on, late])).toEqual([
      ['2026-10-31', true],
      ['2026-11-30', false],
      ['2026-12-16', false],
      ['2028-06-30', false],
    ]);
  });

  it('knows when advances must be regular and when carry-over falls away', () => {
    expect(advanceDue('2026-05-20', 1)).toBe('2027-12-31');
    expect(carryEnds(111, 4)).toBe('2026-12-31');
  });
});

describe('the trend of document 002', () => {
  const fact = (year: number, funding: 'own' | 'island', budget: number, final: number) => ({
    year,
    funding,
    budget,
    final,
  });
  const table = trendTable(
    [98, 99, 100],
    [
      fact(98, 'own', 22_396_000, 19_035_971),
      fact(98, 'island', 3_500_000, 3_500_000),
      fact(99, 'own', 39_144_000, 35_139_493),
      fact(100, 'own', 21_911_000, 19_867_906),
    ],
  );

  it('adds up by year, and blank stays blank', () => {
    expect(table.total).toEqual([
      { budget: 25_896_000, final: 22_535_971 },
      { budget: 39_144_000, final: 35_139_493 },
      { budget: 21_911_000, final: 19_867_906 },
    ]);
    expect(table.rows.find(({ funding }) => funding === 'island')?.cells).toEqual([
      { budget: 3_500_000, final: 3_500_000 },
      { budget: null, final: null },
      { budget: null, final: null },
    ]);
  });

  it('the rate of year 100 is 91% at no decimals and 90.68 at two', () => {
    const [, , last = { budget: null, final: null }] = table.total;
    expect(finalRate(last, 0)).toBe('91');
    expect(finalRate(last, 2)).toBe('90.68');
    expect(finalRate({ budget: null, final: null }, 0)).toBeNull();
  });
});
