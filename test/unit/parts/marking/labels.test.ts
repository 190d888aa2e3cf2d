import { describe, expect, it } from 'vitest';
import { labelTops } from '#renderer/parts/marking/geometry.ts';

describe('labels in the gutter', () => {
  it('stand at their lines, and below one another where two marks begin on one line', () => {
    expect(labelTops([12, 42, 102], 20)).toEqual([12, 42, 102]);
    expect(labelTops([12, 12, 42], 20)).toEqual([12, 32, 52]);
  });
});
