import { describe, expect, it } from 'vitest';
import { squaresOf } from '#renderer/pages/meeting/attendance.ts';
import { minutesBetween, readClock } from '#renderer/pages/meeting/clock.ts';
import type { Item } from '#renderer/pages/meeting/meeting-data.ts';
import { movedBy, placeFor } from '#renderer/pages/meeting/places.ts';
import { segmentsFor } from '#renderer/pages/meeting/room/decision-segments.ts';
import { sentenceText } from '#renderer/pages/meeting/room/sentence-text.ts';

const items = (...kinds: string[]): Item[] => kinds.map((kind, at) => ({ id: String(at), kind }) as unknown as Item);

describe('a time of the day', () => {
  it.each([
    ['1400', '14:00'],
    ['14:05', '14:05'],
    ['9:30', '09:30'],
    ['１４：００', '14:00'],
    ['14時', '14:00'],
    ['14時20分', '14:20'],
  ])('%s is read as %s', (typed, read) => {
    expect(readClock(typed)).toBe(read);
  });

  it.each(['', '25:00', '1260', '下午兩點', '1'.repeat(5)])('%s is none', (typed) => {
    expect(readClock(typed)).toBeNull();
  });

  it('is so many minutes from another, over midnight too', () => {
    expect(minutesBetween('14:00', '14:48')).toBe(48);
    expect(minutesBetween('23:50', '00:10')).toBe(20);
  });
});

describe('a new item', () => {
  it('goes behind the last of its kind, else before the ruling and the end', () => {
    expect(placeFor(items('opening', 'proposal', 'floor', 'ruling', 'closing'), 'proposal')).toBe(2);
    expect(placeFor(items('opening', 'proposal', 'floor', 'closing'), 'bylaw')).toBe(2);
    expect(placeFor(items('opening', 'ruling', 'closing'), 'report')).toBe(1);
    expect(placeFor(items('opening'), 'closing')).toBe(1);
  });

  it('moves past those that are not seen', () => {
    const list = items('opening', 'proposal', 'proposal', 'closing');
    expect(movedBy(list, ['0', '2', '3'], '2', -1)).toEqual(['2', '0', '1', '3']);
    expect(movedBy(list, ['0', '2', '3'], '3', 1)).toBeUndefined();
  });
});

it('a decision that was chosen always stands open', () => {
  expect(segmentsFor('proposal', null)).toHaveLength(5);
  expect(segmentsFor('proposal', 'noted')).toContain('noted');
  expect(segmentsFor('advance', null)).toContain('advanced');
});

it('a case is the sentence without its numbering and its stop', () => {
  expect(sentenceText('二、請民政課辦理。')).toBe('請民政課辦理');
  expect(sentenceText('（三）請民政課於12.31前辦理；')).toBe('請民政課於12.31前辦理');
  expect(sentenceText('。')).toBe('。');
});

it('squares stand in the order in which one counts', () => {
  expect(squaresOf({ members: 4, present: 2, leave: 1, absent: 1 })).toEqual(['present', 'present', 'leave', 'absent']);
});
