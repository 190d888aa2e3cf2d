import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '#main/command-line/arguments.ts';
import { officeArguments } from '#main/electron/arguments.ts';

const here = path.resolve('/desk');

describe('what a start says about the office', () => {
  it.each([
    [['electron', '.', '--no-sandbox', '--remote-debugging-port=0'], []],
    [['shizhengbu', '--demo'], ['--demo']],
    [
      ['shizhengbu', '--office', 'books'],
      ['--office', path.join(here, 'books')],
    ],
    [
      ['shizhengbu', '--office=books', '--demo'],
      ['--demo', '--office', path.join(here, 'books')],
    ],
    [['shizhengbu', '--office'], []],
    [['shizhengbu', '--office='], []],
  ])('of %j is %j', (argv, wanted) => {
    expect(officeArguments(argv, here)).toEqual(wanted);
    expect(() => readArguments(wanted)).not.toThrow();
  });
});
