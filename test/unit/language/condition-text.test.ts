import { describe, expect, it } from 'vitest';
import { type Condition, everything, nothing } from '#shared/language/condition.ts';
import { conditionText, testsIn } from '#shared/language/condition-text.ts';
import { directive } from '#shared/registers/directive.ts';

const labels: Readonly<Record<string, string>> = { u1: '民政課', u2: '財政課' };
const said = (condition: Condition): string => conditionText(directive, condition, (_, id) => labels[id] ?? '');

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [everything, ''],
    [nothing, '沒有符合的紀錄'],
    [{ field: 'dueOn', is: 'upTo', value: '2026-11-30' }, '期限至115.11.30'],
    [{ field: 'leads', is: 'hasAny', value: ['u1', 'u2'] }, '主辦含民政課、財政課'],
    [{ field: 'state', is: 'oneOf', value: ['tracked'] }, '狀態列管中'],
    [{ field: 'confidential', is: 'equal', value: false }, '密件否'],
    [{ field: 'dueOn', is: 'empty' }, '期限未填'],
    [{ field: 'percent', is: 'below', value: '50' }, '進度小於50%'],
    [{ field: 'id', is: 'oneOf', value: ['a', 'b', 'c'] }, '指定的3案'],
    [{ not: { field: 'dueOn', is: 'filled' } }, '不符合（期限已填）'],
    [{ all: [everything, { field: 'number', is: 'contains', value: '建' }] }, '編號含建'],
  ])('%j is 「%s」', (condition, text) => {
    expect(said(condition)).toBe(text);
  });

  it('says which parts belong together', () => {
    const early: Condition = { field: 'dueOn', is: 'upTo', value: '2026-01-31' };
    const late: Condition = { field: 'dueOn', is: 'from', value: '2026-12-01' };
    const mine: Condition = { field: 'leads', is: 'hasAny', value: ['u1'] };
    expect(said({ all: [mine, { any: [early, late] }] })).toBe('主辦含民政課；（期限至115.01.31或期限自115.12.01）');
    expect(said({ any: [early, { all: [late, mine] }] })).toBe('期限至115.01.31或（期限自115.12.01；主辦含民政課）');
    expect(testsIn({ all: [mine, { not: { any: [early, late] } }] })).toEqual([mine, early, late]);
  });

  it('counts a long list instead of saying all of it', () => {
    const value = Array.from({ length: 25 }, () => 'u1');
    expect(said({ field: 'leads', is: 'hasAny', value })).toMatch(/^主辦含(民政課、){19}民政課等25項$/);
  });
});
