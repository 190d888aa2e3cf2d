import { describe, expect, it } from 'vitest';
import { type Entry, firstEntry, officeEntryOf, problemsOf } from '#renderer/pages/first-run/entry.ts';
import { officeEntry } from '#shared/contract/office-operations.ts';

const filled: Entry = {
  ...firstEntry('/data'),
  officeName: ' 海澄鄉公所 ',
  officePrefix: '海',
  county: '澎湖縣',
  firstYear: '１１５',
  name: '張志豪',
  account: 'admin',
  secret: { password: '一句不會忘記的話', again: '一句不會忘記的話' },
};

describe('problemsOf', () => {
  it('finds all that is missing at the start, and nothing once it is filled', () => {
    expect(Object.keys(problemsOf(firstEntry('/data'))).sort()).toEqual(
      ['account', 'again', 'county', 'name', 'officeName', 'officePrefix', 'password'].sort(),
    );
    expect(problemsOf(filled)).toEqual({});
  });

  it.each(['2026', '0', '一一五', '1150'])('does not take %s for a year of the Republic', (firstYear) => {
    expect(problemsOf({ ...filled, firstYear }).firstYear).toBe('請填民國年，例如115。');
  });

  it('says what an account may be called in the words of the register', () => {
    expect(problemsOf({ ...filled, account: '管理員' }).account).toContain('限用小寫英文');
    expect(problemsOf({ ...filled, account: ' ' }).account).toBe('「帳號」未填，請填寫。');
  });

  it('compares the two passwords only when both are there', () => {
    const secret = { password: '一句不會忘記的話', again: '另外一句' };
    expect(problemsOf({ ...filled, secret })).toEqual({ again: '兩次輸入不同。再輸入一次新密碼。' });
    expect(problemsOf({ ...filled, secret: { password: 'short', again: 'short' } }).password).toContain('至少8字');
  });
});

it('makes an entry the contract takes, with only the units that are ticked', () => {
  const units = filled.units.map((unit) => (unit.name === '幼兒園' ? { ...unit, used: false } : unit));
  const made = officeEntryOf({ ...filled, units });
  expect(officeEntry.safeParse(made).success).toBe(true);
  expect(made.officeName).toBe('海澄鄉公所');
  expect(made.firstYear).toBe(115);
  expect(made.units.map(({ name }) => name)).not.toContain('幼兒園');
});
