import { describe, expect, it } from 'vitest';
import { nextTodo, placeOf, todosOf } from '#renderer/pages/booklet/todos.ts';
import type { CommentRecord, SectionRecord } from '#renderer/pages/booklet/use-booklet.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';

const given: FigureReply = {
  ok: true,
  ...{ name: 'given', label: '列管案數', meaning: '', version: 1, category: 'directive', unit: '案', measure: '案' },
  ...{ places: null, value: 9, numerator: 9, denominator: null, sentence: '', ids: [], register: 'directive' },
  ...{ period: { from: '2026-05-01', to: '2026-10-31' }, asOf: '2026-10-31', knownAt: 1 },
};

const values: BookletValues = {
  frozen: false,
  period: { from: '2026-05-01', to: '2026-10-31' },
  asOf: '2026-10-31',
  before: null,
  words: {},
  units: [],
  figures: { given, lost: { ok: false, name: 'lost', code: 'usage', sentence: '沒有這個統計數據。' } },
  inserts: { 'table:nowhere': { kind: 'problem', sentence: '沒有這種圖表。' } },
  since: [],
};

const section = (id: string, body: string | null, more: Partial<SectionRecord> = {}): SectionRecord => ({
  ...{ id, version: 1, removed: false, booklet: 'b', order: 10, level: 1, title: id, unnumbered: false },
  ...{ unit: null, writer: null, body, pictures: [], locked: false, seen: null, state: 'open', ...more },
});

const comment = (id: string, of: string): CommentRecord => ({
  ...{ id, version: 1, removed: false, booklet: 'b', section: of, quote: null, text: '再查', by: null, on: null },
  ...{ answer: null, state: 'open' },
});

const full = section('full', '受理{{given style=counted}}{{lost}}\n[[表:nowhere|清冊]]', {
  seen: JSON.stringify({ '{{given style=counted}}': '7案' }),
});
const ground = { values, comments: [comment('c1', 'full'), comment('c2', 'other')] };

describe('what a chapter waits for', () => {
  it('are numbers that cannot be had, numbers that changed, its comments, and to be finished', () => {
    const todos = todosOf(full, ground);
    expect(todos.map(({ kind }) => kind)).toEqual(['problem', 'problem', 'changed', 'comment', 'open']);
    expect(todos.map(placeOf)).toEqual(['lost', 'table:nowhere', 'given', null, null]);
    expect(todos[2]).toMatchObject({ change: { was: '7案', now: '9案' } });
    expect(new Set(todos.map(({ id }) => id)).size).toBe(5);
  });

  it('is a text where there is none, and nothing once it is done or published', () => {
    expect(todosOf(section('new', null), ground).map(({ kind }) => kind)).toEqual(['empty']);
    expect(todosOf(section('done', '無', { state: 'done' }), ground)).toEqual([]);
    expect(todosOf(full, { ...ground, values: { ...values, frozen: true } })).toEqual([]);
  });
});

describe('the next to-do', () => {
  const sections = [section('a', null), section('b', '無', { state: 'done' }), section('c', '無'), full];
  const ids = sections.map(({ id }) => id);
  const todos = sections.flatMap((one) => todosOf(one, ground));
  const following = (open: string, last?: string): string | undefined => nextTodo(todos, ids, open, last)?.id;

  it('is the first of the open chapter or behind it, then one after the other through the report and round again', () => {
    expect(following('a')).toBe('a empty');
    expect(following('a', 'a empty')).toBe('c open');
    expect(following('b')).toBe('c open');
    expect(following('c', 'c open')).toBe('full problem lost');
    expect(following('full', 'full open')).toBe('a empty');
  });

  it('begins at the open chapter again where one went elsewhere meanwhile, and is none where there is none', () => {
    expect(following('a', 'c open')).toBe('a empty');
    expect(nextTodo([], ids, 'a', undefined)).toBeUndefined();
  });
});
