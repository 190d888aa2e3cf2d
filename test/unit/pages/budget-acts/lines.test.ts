import { describe, expect, test } from 'vitest';
import { findLines, isPlain, lineChoices } from '#renderer/pages/budget/acts/line-choices.ts';
import { joinCodes, labelOfLine, lineNames } from '#shared/budget/line-names.ts';
import { account, book } from './book.ts';

const names = lineNames(book.accounts, book.lines);
const choices = lineChoices(book);

describe('what a line is called', () => {
  test('目節與用途別的編號，計畫與用途別的名稱', () => {
    expect(names.get('office')).toMatchObject({ code: '04-01-20', fullCode: '02-01-04-01-20', agency: '公所' });
    expect(names.get('office')?.name).toBe('道路橋梁工程／業務費');
  });

  test('與上級同號者仍各自成號，接續上級者只寫一次', () => {
    const at = (code: string) => account(code, null, 1, code, code);
    const plan = (third: string) => ['02', '01', third, '02'].map((code) => at(code));
    expect(joinCodes(plan('01'))).toBe('02-01-01-02');
    expect(joinCodes(plan('02'))).toBe('02-01-02-02');
    expect(joinCodes([at('20'), at('2012')])).toBe('2012');
  });

  test('有自己的名稱時接在後面', () => {
    const works = names.get('works');
    expect(works && labelOfLine(works)).toBe('04-01-30　道路橋梁工程／設備及投資　濱海路二段');
  });

  test('a parent that leads back to itself does not hang', () => {
    const looped = book.accounts.map((one) => (one.id === 'a01' ? { ...one, parent: 'a010101' } : one));
    expect(lineNames(looped, [...book.lines]).get('council')?.name).toBe('一般行政／業務費');
  });
});

describe('what is offered', () => {
  test('by code without hyphens, by words of several parts, in the order of codes', () => {
    expect(findLines(choices, '0401').map(({ id }) => id)).toEqual(['office', 'works']);
    expect(findLines(choices, '道路 設備').map(({ id }) => id)).toEqual(['works']);
    expect(findLines(choices, '公所 業務').map(({ id }) => id)).toEqual(['office']);
    expect(findLines(choices, '濱海路2')).toEqual([]);
  });

  test('the likely ones come first, with what is left of them', () => {
    const [first] = findLines(choices.filter(isPlain), '', ({ id }) => id === 'works');
    expect(first).toMatchObject({ id: 'works', hint: '餘額3,000' });
  });

  test('reserves and revenue are no plain lines', () => {
    expect(choices.filter(isPlain).map(({ id }) => id)).toEqual(['council', 'office', 'works']);
  });
});
