import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALF, MORE_THAN_HALF, majority, neededOf, quorum, TWO_THIRDS } from '#shared/meeting/quorum.ts';

const count = (max: number) => fc.integer({ min: 0, max });

describe('quorum', () => {
  it.each([
    [22, 11, 11, true],
    [21, 11, 11, true],
    [21, 10, 11, false],
    [22, 18, 11, true],
    [1, 0, 1, false],
    [0, 0, 1, false],
  ])('%d members, %d present: %d needed, %s', (members, present, needed, met) => {
    expect(quorum({ members, present })).toEqual({ needed, met, problem: null });
  });

  it('follows the rule of the series', () => {
    expect(quorum({ members: 22, present: 11, rule: MORE_THAN_HALF })).toMatchObject({ needed: 12, met: false });
    expect(neededOf(11, TWO_THIRDS)).toBe(8);
    expect(neededOf(12, TWO_THIRDS)).toBe(8);
  });

  it('refuses more present than there are', () => {
    expect(quorum({ members: 11, present: 12 })).toMatchObject({
      met: false,
      problem: '實到12人，超過應到11人。請核對出席名單。',
    });
    expect(quorum({ members: 11, present: 5.5 }).problem).toBe('實到人數不對。請填整數。');
  });

  it('is met by exactly those who are half or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), count(500), (members, present) => {
        fc.pre(present <= members);
        expect(quorum({ members, present, rule: HALF }).met).toBe(present * 2 >= members);
      }),
    );
  });
});

describe('majority', () => {
  const votes = { present: 18, recused: 0, inFavour: 10, against: 5, abstained: 3 };

  it.each([
    ['more than half', votes, 10, true],
    ['exactly half', { ...votes, inFavour: 9, against: 6 }, 10, false],
    ['recused are not present', { ...votes, recused: 2, inFavour: 9, against: 5, abstained: 2 }, 9, true],
    ['all recused', { present: 3, recused: 3, inFavour: 0, against: 0, abstained: 0 }, 1, false],
  ])('%s', (_name, given, needed, passed) => {
    expect(majority(given)).toMatchObject({ needed, passed, problem: null });
  });

  it('says when both sides are even', () => {
    expect(majority({ ...votes, inFavour: 9, against: 9, abstained: 0 })).toMatchObject({ passed: false, tied: true });
    expect(majority(votes).tied).toBe(false);
  });

  it.each([
    [{ ...votes, abstained: 4 }, '贊成、反對與棄權共19票，超過可表決的18人。請核對票數。'],
    [{ ...votes, recused: 19 }, '迴避19人，超過在場18人。請核對出席名單。'],
    [{ ...votes, against: -1 }, '人數或票數不對。請填整數。'],
  ])('refuses %o', (given, problem) => {
    expect(majority(given)).toMatchObject({ passed: false, problem });
  });

  it('never passes with half or less, and never fails with one more in favour', () => {
    fc.assert(
      fc.property(count(60), count(20), count(60), count(60), (present, recused, inFavour, against) => {
        fc.pre(recused <= present && inFavour + against < present - recused);
        const given = { present, recused, inFavour, against, abstained: 0 };
        const { passed } = majority(given);
        expect(passed).toBe(inFavour * 2 > present - recused);
        expect(Number(majority({ ...given, inFavour: inFavour + 1 }).passed)).toBeGreaterThanOrEqual(Number(passed));
      }),
    );
  });
});
