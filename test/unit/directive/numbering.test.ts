import { describe, expect, it } from 'vitest';
import { directiveNumber, MEETING_PATTERN, UNIT_PATTERN } from '#shared/directive/numbering.ts';

describe('directiveNumber', () => {
  const given = { year: 115, unitPrefix: '財', meetingSerial: null, existing: ['財-115-006', '財-114-031'] };

  it('goes on after those of the unit and year', () => {
    expect(directiveNumber({ ...given, pattern: UNIT_PATTERN })).toMatchObject({ value: '財-115-007' });
    expect(directiveNumber({ ...given, pattern: MEETING_PATTERN, meetingSerial: 23 })).toMatchObject({
      value: '115-23-01',
    });
  });

  it('refuses the meeting of a directive that has none', () => {
    expect(directiveNumber({ ...given, pattern: MEETING_PATTERN })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('{次}'),
    });
  });
});
