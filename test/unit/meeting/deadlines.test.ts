import { describe, expect, it } from 'vitest';
import type { OfficeCalendar } from '#shared/base/working-days.ts';
import { councilDeadlines, reconsiderUntil, sessionNote } from '#shared/meeting/deadlines.ts';

const calendar: OfficeCalendar = { years: new Set([2026]), off: new Set(), work: new Set() };
const days = (list: ReturnType<typeof councilDeadlines>) => list.map(({ key, on }) => [key, on]);

describe('councilDeadlines', () => {
  it('of the November session, with the budget', () => {
    expect(days(councilDeadlines({ from: '2026-11-09', kind: 'regular' }))).toEqual([
      ['budget', '2026-10-31'],
      ['executionReport', '2026-11-02'],
      ['workReport', '2026-11-02'],
      ['proposals', '2026-11-02'],
    ]);
  });

  it('of the May session, with the final account', () => {
    const list = councilDeadlines({ from: '2026-05-11', kind: 'regular' });
    expect(days(list).at(-1)).toEqual(['finalAccount', '2026-06-30']);
    expect(list.at(-1)?.what).toBe('114年度總決算於115年6月30日前送達代表會。');
    expect(list.map(({ key }) => key)).not.toContain('budget');
  });

  it('of an extraordinary session, by setting', () => {
    const session = { from: '2026-08-20', kind: 'extraordinary' } as const;
    expect(days(councilDeadlines(session))).toEqual([
      ['executionReport', '2026-08-13'],
      ['proposals', '2026-08-17'],
    ]);
    const settings = { executionReportAtExtraordinary: false, extraordinaryProposalDays: 5 };
    expect(days(councilDeadlines({ ...session, settings }))).toEqual([['proposals', '2026-08-15']]);
  });

  it('moves back to a working day where the calendar is given, and keeps what the rule says', () => {
    const [budget] = councilDeadlines({ from: '2026-11-09', kind: 'regular', calendar });
    // 2026-10-31 is a Saturday.
    expect(budget).toMatchObject({ on: '2026-10-30', ruleOn: '2026-10-31', certain: true });
    const [later] = councilDeadlines({ from: '2027-11-08', kind: 'regular', calendar });
    expect(later).toMatchObject({ on: '2027-10-29', certain: false });
  });
});

describe('sessionNote', () => {
  it('says when a regular session stands in another month', () => {
    expect(sessionNote({ from: '2026-11-09', kind: 'regular' })).toBeNull();
    expect(sessionNote({ from: '2026-08-09', kind: 'extraordinary' })).toBeNull();
    expect(sessionNote({ from: '2026-10-19', kind: 'regular' })).toBe(
      '定期會在5月、11月召開，這次排在10月。請核對開會日期。',
    );
  });
});

describe('reconsiderUntil', () => {
  it('counts 30 days from the day after', () => {
    expect(reconsiderUntil('2026-11-20')).toEqual({ day: '2026-12-20', certain: true });
    expect(reconsiderUntil('2026-11-20', { calendar })).toEqual({ day: '2026-12-18', certain: true });
    expect(reconsiderUntil('2026-11-20', { days: 15 }).day).toBe('2026-12-05');
  });
});
