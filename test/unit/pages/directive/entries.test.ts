import { describe, expect, test } from 'vitest';
import { isRulable } from '#renderer/pages/directive/acts/rulable.ts';
import { blankGiving, givenFrom } from '#renderer/pages/directive/give-entry.ts';
import { blankLine, rulingOf } from '#renderer/pages/directive/review/review-entry.ts';
import { newId } from '#shared/base/ids.ts';
import { directiveOperations, type RulingEntry } from '#shared/contract/directive-operations.ts';

const today = '2026-11-21';
const unit = { id: newId(), label: '建設課' };

describe('a new directive', () => {
  const giving = { ...blankGiving(today), content: '清淤', leads: [unit] };

  test('takes along only what belongs to its source', () => {
    const meeting = { id: newId(), label: '第18次鄉務會議' };
    const typed = { ...giving, meeting, item: newId(), sourceNumber: '府建字第1號', sourceNote: '來電' };
    expect(givenFrom(typed, false)).toMatchObject({ meeting: meeting.id, sourceNumber: null, sourceNote: null });
    const county = givenFrom({ ...typed, source: 'county' }, false);
    expect(county).toMatchObject({ meeting: null, item: null, sourceNumber: '府建字第1號', sourceNote: '來電' });
  });

  test('is due on a day, after so many days, or never', () => {
    expect(givenFrom({ ...giving, dueOn: '2026-12-01' }, true).due).toEqual({ on: '2026-12-01' });
    expect(givenFrom({ ...giving, dueWay: 'working', days: '10' }, true).due).toEqual({ days: 10, basis: 'working' });
    expect(givenFrom({ ...giving, dueWay: 'none', dueOn: '2026-12-01' }, true).due).toBeNull();
  });

  test('is what the operation takes', () => {
    const { input } = directiveOperations['directive.give'];
    expect(input.safeParse({ values: givenFrom(giving, false) }).success).toBe(true);
  });
});

describe('a line of the review', () => {
  const id = newId();

  test('says nothing until it is decided', () => {
    expect(rulingOf(id, { ...blankLine, text: '再議' }, false)).toBeNull();
  });

  test('gives more time to who asked for it, and a new day to who did not', () => {
    const line = { ...blankLine, decision: 'extend', dueOn: '2027-01-31' } as const;
    expect(rulingOf(id, line, true)).toMatchObject({ decision: 'extend', dueOn: '2027-01-31' });
    expect(rulingOf(id, line, false)).toMatchObject({ decision: 'redate', dueOn: '2027-01-31' });
  });

  const wholeness: readonly [Omit<RulingEntry, 'directive'>, boolean][] = [
    [{ decision: 'extend' }, false],
    [{ decision: 'extend', dueOn: '2027-01-31' }, true],
    [{ decision: 'merge' }, false],
    [{ decision: 'merge', into: newId() }, true],
    [{ decision: 'transfer', planName: ' ' }, false],
    [{ decision: 'transfer', planName: '116年施政計畫' }, true],
    [{ decision: 'note', text: '' }, false],
    [{ decision: 'release' }, true],
    [{ decision: 'release', units: [] }, false],
  ];

  test.each(wholeness)('%o is whole: %s', (ruling, whole) => {
    expect(isRulable({ directive: id, ...ruling })).toBe(whole);
  });
});
