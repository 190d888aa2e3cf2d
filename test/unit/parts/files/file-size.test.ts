import { describe, expect, it } from 'vitest';
import { fileSize } from '#renderer/parts/files/file-size.ts';

describe('fileSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [482_133, '471 KB'],
    [1_048_575, '1.0 MB'],
    [2_516_582, '2.4 MB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('%i bytes read %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});
