import { describe, expect, it } from 'vitest';
import type { UnitRow } from '#renderer/pages/first-run/unit-rows.ts';
import { inColumns, newUnit, unitsProblem } from '#renderer/pages/first-run/unit-rows.ts';

const unit = (name: string, prefix: string, used = true): UnitRow => ({ id: name, used, name, prefix, chiefTitle: '' });

describe('unitsProblem', () => {
  it('has nothing to say where each unit that is ticked has its own name and prefix', () => {
    expect(unitsProblem([unit('民政課', '民'), unit('財政課', '財')])).toBeUndefined();
  });

  it('looks only at what is ticked', () => {
    expect(unitsProblem([unit('民政課', '民'), unit('', '', false), unit('民政課', '民', false)])).toBeUndefined();
    expect(unitsProblem([unit('民政課', '民', false)])).toBe('至少勾選一個單位。');
  });

  it('names the unit that has to be put right', () => {
    expect(unitsProblem([unit(' ', '民')])).toContain('沒有名稱');
    expect(unitsProblem([unit('民政課', '')])).toBe('「民政課」沒有代字。填一個字，例如單位名稱的第一個字。');
    expect(unitsProblem([unit('民政課', '民'), unit('民政課 ', '政')])).toContain('「民政課」出現兩次');
    expect(unitsProblem([unit('社會課', '社'), unit('社區課', '社')])).toBe(
      '「社會課」與「社區課」的代字都是「社」。改掉其一。',
    );
  });
});

it('fills the left column first', () => {
  const [left, right] = inColumns(['甲', '乙', '丙'].map((name) => unit(name, name)));
  expect(left.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(right.map(({ name }) => name)).toEqual(['丙']);
});

it('gives every added unit an identity of its own', () => {
  expect(newUnit().id).not.toBe(newUnit().id);
});
