import { describe, expect, it } from 'vitest';
import { isComposing } from '#renderer/parts/input/composing.ts';

describe('isComposing', () => {
  it('believes the event', () => {
    expect(isComposing({ keyCode: 13, isComposing: true })).toBe(true);
  });

  it('looks through a React event', () => {
    expect(isComposing({ keyCode: 13, nativeEvent: { isComposing: true } })).toBe(true);
  });

  it('knows 229, the Enter that confirms a candidate', () => {
    expect(isComposing({ keyCode: 229, isComposing: false })).toBe(true);
  });

  it('lets a plain Enter through', () => {
    expect(isComposing({ keyCode: 13, isComposing: false, nativeEvent: { isComposing: false } })).toBe(false);
  });
});
