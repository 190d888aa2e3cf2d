import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '#shared/base/ids.ts';
import { amountsAsOf, balanceOf, lastFullMonth, monthsOver } from '#shared/budget/amounts.ts';
import type { BookFacts, MoveFact } from '#shared/budget/facts.ts';
import { book, dayIn2026, line, move, movesOf, township } from '#test/support/budget-facts.ts';

const [a, b, c] = [line({ account: 'x', legal: 1000 }), line({ account: 'x', legal: 500 }), line({ account: 'x' })];
const of = (facts: BookFacts, id: string, asOf: string) => {
  const found = amountsAsOf(facts, asOf).get(id);
  if (!found) throw new Error(id);
  return found;
};

describe('the current amount', () => {
  it('is the legal amount and the moves up to the day', () => {
    const facts = book({
      lines: [a, b, c],
      moves: [
        move({ kind: 'supplement', to: a.id, amount: 300, on: '2026-06-18' }),
        move({ kind: 'transfer', from: b.id, to: a.id, amount: 50, on: '2026-09-22' }),
        move({ kind: 'supplement', to: c.id, amount: 70, on: '2026-06-18' }),
      ],
    });
    expect(of(facts, a.id, '2026-06-17').current).toBe(1000);
    expect(of(facts, a.id, '2026-06-18')).toMatchObject({
      original: 1000,
      supplement: 300,
      transfer: null,
      current: 1300,
    });
    expect(of(facts, a.id, '2026-12-31')).toMatchObject({ transfer: 50, current: 1350 });
    expect(of(facts, b.id, '2026-12-31')).toMatchObject({ transfer: -50, current: 450 });
    expect(of(facts, c.id, '2026-06-17').current).toBeNull();
    expect(of(facts, c.id, '2026-06-18')).toMatchObject({ original: null, supplement: 70, current: 70 });
  });

  it('is none before the budget is law, and a cancelled move counts until that day', () => {
    const facts = book({
      lines: [a, b],
      moves: [move({ kind: 'transfer', from: b.id, to: a.id, amount: 50, on: '2026-02-01', until: '2026-04-01' })],
    });
    expect(of({ ...facts, inForceFrom: null }, a.id, '2026-05-01').current).toBeNull();
    expect(of(facts, a.id, '2025-12-31').current).toBeNull();
    expect(of(facts, a.id, '2026-03-31').current).toBe(1050);
    expect(of(facts, a.id, '2026-04-01')).toMatchObject({ transfer: null, current: 1000 });
  });

  it('as of any day equals the replay of the moves up to it', () => {
    const lines = Array.from({ length: 5 }, (_, at) => line({ account: 'x', legal: at * 1000 }));
    const ids = lines.map(({ id }) => id);
    const replay = (moves: readonly MoveFact[], asOf: string): Map<string, number> => {
      const now = new Map(lines.map((one) => [one.id, one.legal ?? 0]));
      const events = moves.flatMap((one) => [
        { on: one.on, sign: 1, one },
        ...(one.until !== null && one.until > one.on ? [{ on: one.until, sign: -1, one }] : []),
        ...(one.until !== null && one.until <= one.on ? [{ on: one.on, sign: -1, one }] : []),
      ]);
      for (const { sign, one } of events.filter(({ on }) => on <= asOf).toSorted((x, y) => x.on.localeCompare(y.on))) {
        if (one.from !== null) now.set(one.from, (now.get(one.from) ?? 0) - sign * one.amount);
        if (one.to !== null) now.set(one.to, (now.get(one.to) ?? 0) + sign * one.amount);
      }
      return now;
    };
    fc.assert(
      fc.property(movesOf(ids), dayIn2026, (moves, asOf) => {
        const amounts = amountsAsOf(book({ lines, moves }), asOf);
        for (const [id, current] of replay(moves, asOf)) expect(amounts.get(id)?.current).toBe(current);
      }),
    );
  });

  it('of all lines together changes by 追加 and 追減 alone', () => {
    const lines = Array.from({ length: 4 }, () => line({ account: 'x', legal: 100_000 }));
    fc.assert(
      fc.property(movesOf(lines.map(({ id }) => id)), (moves) => {
        const amounts = [...amountsAsOf(book({ lines, moves }), '2026-12-31').values()];
        const total = amounts.reduce((sum, one) => sum + (one.current ?? 0), 0);
        const standing = moves.filter(({ until, on }) => until === null || (until > '2026-12-31' && on <= until));
        const added = standing.reduce((sum, one) => {
          if (one.kind === 'supplement') return sum + one.amount;
          return one.kind === 'reduce' ? sum - one.amount : sum;
        }, 0);
        expect(total).toBe(400_000 + added);
      }),
    );
  });
});

describe('what may be spent', () => {
  const term = { id: newId(), on: '2026-01-05', endedOn: null, thaws: [] };
  const control = { id: newId(), line: a.id, amount: 200, heldOn: '2026-03-02', endedOn: null, uses: [] };

  it('is less by freezes, unmet conditions and what is held; the current amount stays', () => {
    const facts = book({
      lines: [a],
      terms: [
        { ...term, kind: 'freeze', line: a.id, amount: 300, thaws: [{ on: '2026-05-01', amount: 100 }] },
        { ...term, kind: 'condition', line: a.id, amount: 150, endedOn: '2026-08-01' },
        { ...term, kind: 'attached', line: a.id, amount: 999 },
      ],
      controls: [control],
    });
    expect(of(facts, a.id, '2026-04-30')).toMatchObject({
      current: 1000,
      frozen: 300,
      conditional: 150,
      controlled: 200,
      available: 350,
    });
    expect(of(facts, a.id, '2026-05-01')).toMatchObject({ frozen: 200, available: 450 });
    expect(of(facts, a.id, '2026-08-01')).toMatchObject({ conditional: null, available: 600 });
  });

  it('a condition without an amount holds the whole line, and its allotment', () => {
    const facts = book({
      lines: [a],
      terms: [{ ...term, kind: 'condition', line: a.id, amount: null, endedOn: '2026-08-01' }],
      allotments: [{ line: a.id, months: Array.from({ length: 12 }, () => 80) }],
    });
    expect(of(facts, a.id, '2026-06-30')).toMatchObject({ conditional: 1000, available: 0, allotted: 0 });
    expect(of(facts, a.id, '2026-08-31')).toMatchObject({ conditional: null, available: 1000, allotted: 640 });
  });

  it('a freeze never holds more than there is', () => {
    const facts = book({ lines: [b], terms: [{ ...term, kind: 'freeze', line: b.id, amount: 700 }] });
    expect(of(facts, b.id, '2026-06-30')).toMatchObject({ frozen: 500, available: 0 });
  });

  it('what was paid of a held amount counts as paid, and is held no longer', () => {
    const facts = book({
      lines: [a],
      controls: [{ ...control, uses: [{ on: '2026-04-10', amount: 120 }] }],
      executions: [
        { line: a.id, month: '2026-04', paid: 120, payable: null, committed: null, prepaid: null, saved: null },
      ],
    });
    const march = of(facts, a.id, '2026-03-31');
    const april = of(facts, a.id, '2026-04-30');
    expect([march.controlled, april.controlled]).toEqual([200, 80]);
    expect([balanceOf(march), balanceOf(april)]).toEqual([800, 800]);
  });
});

describe('execution', () => {
  const none = { payable: null, committed: null, prepaid: null, saved: null };
  it('is cumulative: the newest month that is over says all, blank stays blank', () => {
    const facts = book({
      lines: [a, b],
      executions: [
        { line: a.id, month: '2026-03', paid: 300, ...none },
        { line: a.id, month: '2026-01', paid: 100, ...none },
      ],
    });
    expect(of(facts, a.id, '2026-02-28').paid).toBe(100);
    expect(of(facts, a.id, '2026-03-30').paid).toBe(100);
    expect(of(facts, a.id, '2026-03-31').paid).toBe(300);
    expect(of(facts, b.id, '2026-12-31').paid).toBeNull();
  });

  it.each([
    ['2026-10-31', '2026-10', 10],
    ['2026-10-30', '2026-09', 9],
    ['2026-11-26', '2026-10', 10],
    ['2026-01-15', '2025-12', 0],
    ['2026-12-31', '2026-12', 12],
    ['2027-05-05', '2027-04', 12],
  ])('on %s the last full month is %s, and %i months are over', (asOf, month, over) => {
    expect(lastFullMonth(asOf)).toBe(month);
    expect(monthsOver(115, asOf)).toBe(over);
  });
});

it('a township adds up', () => {
  const { facts } = township();
  const total = [...amountsAsOf(facts, '2026-12-31').values()].reduce((sum, one) => sum + (one.available ?? 0), 0);
  expect(total).toBe(6_500_000);
});
