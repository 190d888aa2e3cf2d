import { describe, expect, it } from 'vitest';
import {
  asToday,
  betweenSessions,
  kindOf,
  periodAt,
  periodLabel,
  readChoice,
  stepped,
  windowOf,
  withDay,
  withPeriod,
  writtenChoice,
} from '#renderer/data/period-choice.ts';

const today = '2026-11-27';
const thisYear = { from: '2026-01-01', to: '2026-12-31' };
const lastYear = { from: '2025-01-01', to: '2025-12-31' };

describe('the period and the day that hold everywhere', () => {
  it('are this year and today where nothing was chosen', () => {
    expect(windowOf({}, today)).toEqual({
      period: thisYear,
      asOf: today,
      isToday: true,
      year: 115,
      months: { from: '2026-01', to: '2026-12' },
    });
  });

  it('are judged as of the last day of a period that is over, and as of today while it is not', () => {
    expect(windowOf({ period: lastYear }, today)).toMatchObject({ asOf: '2025-12-31', isToday: false, year: 114 });
    expect(windowOf({ period: { from: '2026-11-01', to: '2026-11-30' } }, today)).toMatchObject({ isToday: true });
    expect(windowOf({ period: lastYear, asOf: '2026-03-31' }, today)).toMatchObject({ asOf: '2026-03-31', year: 114 });
  });

  it('show the year of a period within one, and the last twelve months of one that runs over its end', () => {
    const months = (from: string, to: string) => windowOf({ period: { from, to } }, today).months;
    expect(months('2026-07-01', '2026-09-30')).toEqual({ from: '2026-01', to: '2026-12' });
    expect(months('2025-11-30', '2026-05-19')).toEqual({ from: '2025-11', to: '2026-05' });
    expect(months('2021-01-01', '2024-06-30')).toEqual({ from: '2023-07', to: '2024-06' });
  });

  it('go on with the calendar where they are this year’s and today’s', () => {
    expect(withPeriod(thisYear, today)).toEqual({});
    expect(withPeriod(lastYear, today)).toEqual({ period: lastYear });
    expect(withDay({}, today, today)).toEqual({});
    expect(withDay({ period: lastYear }, '2025-12-31', today)).toEqual({ period: lastYear });
    expect(withDay({ period: lastYear, asOf: '2026-03-31' }, undefined, today)).toEqual({ period: lastYear });
  });

  it('take the year along where the day comes before the period', () => {
    expect(withDay({}, '2026-10-31', today)).toEqual({ asOf: '2026-10-31' });
    expect(withDay({}, '2024-10-31', today)).toEqual({
      period: { from: '2024-01-01', to: '2024-12-31' },
      asOf: '2024-10-31',
    });
    expect(withDay({ period: lastYear }, '2026-10-31', today)).toEqual({ period: lastYear, asOf: '2026-10-31' });
  });

  it('come back to today, with the period only where today lies in it', () => {
    const month = { from: '2026-11-01', to: '2026-11-30' };
    expect(asToday({ period: month, asOf: '2026-11-10' }, today)).toEqual({ period: month });
    expect(asToday({ period: lastYear }, today)).toEqual({});
  });

  it('are kept as text, and what cannot be read is no choice', () => {
    for (const choice of [{}, { period: lastYear }, { asOf: '2026-10-31' }, { period: lastYear, asOf: '2026-10-31' }])
      expect(readChoice(writtenChoice(choice))).toEqual(choice);
    expect(readChoice('2026-02-30_2026-03-01_')).toEqual({});
    expect(readChoice('2026-05-01_2026-04-01_2026-03-01')).toEqual({ asOf: '2026-03-01' });
  });
});

describe('periods', () => {
  it('are the year, half, quarter and month of a day, and step to the next of their kind', () => {
    expect(periodAt('half', today)).toEqual({ from: '2026-07-01', to: '2026-12-31' });
    expect(periodAt('quarter', '2026-02-28')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(kindOf(periodAt('month', '2024-02-10'))).toBe('month');
    expect(kindOf({ from: '2026-01-01', to: '2026-02-28' })).toBeUndefined();
    expect(stepped({ from: '2026-01-01', to: '2026-03-31' }, false)).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(stepped(lastYear, true)).toEqual(thisYear);
    expect(stepped({ from: '2026-01-02', to: '2026-03-31' }, true)).toBeUndefined();
  });

  it('have a short name', () => {
    const names = [
      thisYear,
      periodAt('half', today),
      periodAt('quarter', today),
      periodAt('month', today),
      { from: '2025-11-01', to: '2026-04-30' },
      { from: '2025-11-30', to: '2026-05-19' },
    ].map((period) => periodLabel(period).join(''));
    expect(names).toEqual([
      '115年度',
      '115年下半年',
      '115年第4季',
      '115年11月',
      '114.11–115.04',
      '114.11.30–115.05.19',
    ]);
  });

  it('run from one session to the next, the newest first, and up to today', () => {
    const session = (from: string, to: string) => ({ from, to });
    const all = [
      session('2026-12-01', '2026-12-12'),
      session('2026-05-20', '2026-05-31'),
      session('2025-11-30', '2025-12-11'),
    ];
    expect(betweenSessions(all, today).map(({ period }) => period)).toEqual([
      { from: '2026-05-20', to: '2026-11-30' },
      { from: '2025-11-30', to: '2026-05-19' },
    ]);
    expect(betweenSessions(all.slice(1), today)[0]?.period).toEqual({ from: '2026-05-20', to: today });
  });
});
