import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '#shared/base/day.ts';
import type { OfficeCalendar } from '#shared/base/working-days.ts';
import { isEnlarged, moved, nextDay, type Rhythm } from '#shared/meeting/rhythm.ts';

const rhythm = (part: Partial<Rhythm>): Rhythm => ({ every: 'week', weekday: 4, week: null, enlarged: false, ...part });

describe('nextDay', () => {
  it.each<[string, Partial<Rhythm>, string, string | undefined, string | null]>([
    ['every Thursday', {}, '2026-11-19', undefined, '2026-11-26'],
    ['the day before it', {}, '2026-11-18', undefined, '2026-11-19'],
    ['held on Friday in place of Thursday', {}, '2026-11-20', '2026-11-20', '2026-11-26'],
    ['held on Wednesday in place of Thursday', {}, '2026-11-18', '2026-11-18', '2026-11-26'],
    ['every fortnight', { every: 'fortnight' }, '2026-11-19', '2026-11-19', '2026-12-03'],
    ['a fortnight asked for later', { every: 'fortnight' }, '2026-12-05', '2026-11-19', '2026-12-17'],
    ['a fortnight from a moved day', { every: 'fortnight' }, '2026-11-20', '2026-11-20', '2026-12-03'],
    ['a fortnight never held', { every: 'fortnight' }, '2026-11-18', undefined, '2026-11-19'],
    ['second Tuesday of the month', { every: 'month', weekday: 2, week: 2 }, '2026-11-10', undefined, '2026-12-08'],
    ['last Friday of the month', { every: 'month', weekday: 5, week: 5 }, '2026-11-20', undefined, '2026-11-27'],
    [
      'last Friday, of a month with five',
      { every: 'month', weekday: 5, week: 5 },
      '2026-07-01',
      undefined,
      '2026-07-31',
    ],
    ['first Monday when no week is said', { every: 'month', weekday: 1 }, '2026-11-20', undefined, '2026-12-07'],
    ['put off into the next month', { every: 'month', weekday: 5, week: 5 }, '2026-08-03', '2026-08-03', '2026-08-28'],
    ['brought forward', { every: 'month', weekday: 2, week: 2 }, '2026-11-06', '2026-11-06', '2026-12-08'],
    ['quarter', { every: 'quarter', weekday: 3, week: 1 }, '2026-11-20', undefined, '2027-01-06'],
    ['quarter from February', { every: 'quarter', weekday: 3, week: 1 }, '2026-02-04', '2026-02-04', '2026-05-06'],
    ['no rhythm', { every: 'none' }, '2026-11-19', undefined, null],
    ['no weekday', { weekday: null }, '2026-11-19', undefined, null],
  ])('%s', (_name, part, after, anchor, expected) => {
    expect(nextDay(rhythm(part), after, anchor)).toBe(expected);
  });

  it('is always later, and on the weekday', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    const anyRhythm = fc.record({
      every: fc.constantFrom('week', 'fortnight', 'month', 'quarter'),
      weekday: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
      week: fc.constantFrom(null, 1, 2, 3, 4, 5),
      enlarged: fc.boolean(),
    });
    fc.assert(
      fc.property(
        anyRhythm,
        anyDay,
        fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
        (each, after, ago) => {
          const next = nextDay(each, after, ago === undefined ? undefined : addDays(after, -ago)) ?? after;
          expect(next > after).toBe(true);
          expect(weekdayOf(next)).toBe(each.weekday);
        },
      ),
    );
  });
});

describe('isEnlarged', () => {
  it.each<[string, Partial<Rhythm>, string, boolean]>([
    ['first Thursday', {}, '2026-12-03', true],
    ['second Thursday', {}, '2026-12-10', false],
    ['first Thursday, held on Friday', {}, '2026-12-04', true],
    ['last Thursday of December, held on the first of January', {}, '2027-01-01', false],
    ['first of a fortnight in the second week', { every: 'fortnight' }, '2026-12-10', true],
    ['second of a fortnight', { every: 'fortnight' }, '2026-12-17', false],
    ['once a month', { every: 'month', week: 3 }, '2026-12-17', true],
    ['without a rhythm', { every: 'none' }, '2026-12-03', false],
  ])('%s: %s', (_name, part, day, expected) => {
    expect(isEnlarged(rhythm({ ...part, enlarged: true }), day)).toBe(expected);
    expect(isEnlarged(rhythm({ ...part, enlarged: false }), day)).toBe(false);
  });
});

describe('moved', () => {
  const calendar: OfficeCalendar = {
    years: new Set([2026]),
    off: new Set(['2026-09-25', '2026-09-28']),
    work: new Set(),
  };

  it('goes to the next working day and says why', () => {
    expect(moved('2026-09-25', calendar)).toEqual({
      day: '2026-09-29',
      why: '115年9月25日（星期五）放假，順延至115年9月29日（星期二）。',
      certain: true,
    });
  });

  it('stays where it is on a working day, and says where the calendar is not known', () => {
    expect(moved('2026-09-24', calendar)).toEqual({ day: '2026-09-24', why: null, certain: true });
    expect(moved('2027-09-24', calendar)).toEqual({ day: '2027-09-24', why: null, certain: false });
  });
});
