import { describe, expect, it } from 'vitest';
import { figureCatalogue } from '#main/operations/figures.ts';
import { chosenFigures } from '#renderer/pages/figures/catalogue.ts';
import { conditionFrom, draftFrom, freshDraft, linesOf, wishFrom } from '#renderer/pages/figures/own/own-draft.ts';
import type { Condition } from '#shared/language/condition.ts';
import { registers } from '#shared/registers/index.ts';

const { directive, motion } = registers;

const overdue: Condition = {
  all: [
    { all: [{ field: 'state', is: 'oneOf', value: ['tracked'] }] },
    {
      any: [
        { field: 'dueOn', is: 'empty' },
        { field: 'dueOn', is: 'below', value: '2026-11-26' },
      ],
    },
    { all: [{ field: 'source', is: 'oneOf', value: ['press'] }] },
  ],
};

describe('a list’s condition as it is edited', () => {
  it('has lines for what can be changed one by one, and keeps the rest', () => {
    const { base, lines } = linesOf(directive, overdue);
    expect(lines.map(({ field }) => field)).toEqual(['state', 'source']);
    expect(base).toEqual({ all: [overdue.all[1]] });
    expect(conditionFrom({ base, lines })).toEqual({
      all: [base, { all: [lines[0], lines[1]] }],
    });
    expect(linesOf(directive, conditionFrom({ base, lines }))).toEqual({ base, lines });
  });

  it('that asks nothing stays everything, and picked records stay picked', () => {
    expect(conditionFrom(linesOf(directive, { all: [] }))).toEqual({ all: [] });
    const picked: Condition = { all: [{ field: 'id', is: 'oneOf', value: ['a', 'b'] }] };
    expect(linesOf(directive, picked)).toEqual({ base: picked, lines: [] });
  });
});

describe('an own figure', () => {
  it('begins with the date that decides, the counter of the register and a key that is free', () => {
    expect(freshDraft({ of: directive, taken: ['directive1'] })).toMatchObject({
      key: 'directive2',
      on: 'givenOn',
      measure: '案',
    });
    expect(freshDraft({ of: motion, taken: [] })).toMatchObject({ on: 'resolvedOn', measure: '件' });
  });

  it('keeps only what its way of counting uses', () => {
    const draft = { ...freshDraft({ of: directive, filter: overdue, taken: [] }), label: '逾期', sum: 'dueDays' };
    expect(wishFrom(draft)).toMatchObject({ counting: 'count', sum: null, whole: null, places: null });
    expect(wishFrom({ ...draft, counting: 'sum' })).toMatchObject({ sum: 'dueDays', whole: null });
    expect(wishFrom({ ...draft, counting: 'share', places: '1' })).toMatchObject({ whole: { all: [] }, places: 1 });
  });

  it('comes back from its record as it was put together', () => {
    const draft = { ...freshDraft({ of: directive, filter: overdue, taken: [] }), label: '逾期' };
    const { filter, whole: _whole, ...values } = wishFrom(draft);
    const record = { ...values, id: 'r', version: 7, filter: JSON.stringify(filter), whole: null };
    const again = draftFrom(directive, record as unknown as Parameters<typeof draftFrom>[1]);
    expect(again).toEqual({ ...draft, id: 'r', version: 7 });
  });
});

describe('the catalogue on the page', () => {
  it('is found by words and category', () => {
    const figures = figureCatalogue();
    const names = (...asked: Parameters<typeof chosenFigures>) => chosenFigures(...asked).map(({ name }) => name);
    expect(names(figures, 'budget', '執行率')).toEqual(['budget.executionRate']);
    expect(names(figures, 'meeting', '')).toContain('meeting.held.chiefs');
    expect(names(figures, 'all', 'ｍｏｔｉｏｎ.done')).toEqual(['motion.done', 'motion.doneShare']);
    expect(names(figures, 'question', '預算')).toEqual([]);
  });
});
