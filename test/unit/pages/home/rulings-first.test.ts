import { expect, test } from 'vitest';
import { rulingsFirst } from '#renderer/pages/home/rulings-first.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';

const line = (id: string, kind: TodoLine['kind']): TodoLine => ({
  id,
  kind,
  on: null,
  late: 0,
  number: '',
  title: id,
  units: [],
  register: 'directive',
  record: id,
});

test('what waits for a ruling stands before the rest, each in its own order', () => {
  const lines = [line('a', 'meeting'), line('b', 'rule'), line('c', 'overdue'), line('d', 'decide')];
  expect(rulingsFirst(lines).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});
