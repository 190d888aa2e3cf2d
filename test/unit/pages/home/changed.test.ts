import { expect, test } from 'vitest';
import { byRegister, operationWord } from '#renderer/pages/home/changed.ts';
import type { ChangedRecord } from '#shared/contract/office-operations.ts';

const changed = (register: string, id: string, ids = [id]): ChangedRecord => ({
  register,
  id,
  title: id,
  at: '2026-11-24T09:32:00Z',
  by: ['吳建霖'],
  operation: `${register}.update`,
  undone: false,
  changes: 1,
  ids,
});

test('changes stand by register, the newest first, with how many records there are in all', () => {
  const all = [changed('directive', 'a'), changed('unit', 'b'), changed('directive', 'c', ['c', 'd', 'e'])];
  expect(
    byRegister(all.slice(0, 2), all).map(({ register, total, records }) => [register, total, records.length]),
  ).toEqual([
    ['directive', 4, 1],
    ['unit', 1, 1],
  ]);
});

test('what was done is said in the operation’s words, shortly', () => {
  expect(operationWord({ operation: 'directive.report', undone: false })).toBe('填報辦理情形');
  expect(operationWord({ operation: 'unit.create', undone: false })).toBe('新增單位');
  expect(operationWord({ operation: 'unit.create', undone: true })).toBe('復原');
  expect(operationWord({ operation: 'gone.away', undone: false })).toBe('gone.away');
});
