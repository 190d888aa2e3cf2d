import { describe, expect, it } from 'vitest';
import { firstState, isNarrowed, type ListOf, listInput, stateFromView } from '#renderer/pages/register/list-state.ts';
import { gridColumns } from '#renderer/parts/register/grid-columns.tsx';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { matter } from '#test/support/sample.ts';

const ways: OwnWays = {
  views: [
    {
      id: 'open',
      label: '未結',
      filter: { field: 'state', is: 'unequal', value: 'closed' },
      order: [{ field: 'name' }],
    },
    {
      id: 'own',
      label: '本科',
      filter: (today, units) => ({
        all: [
          { field: 'bureau', is: 'oneOf', value: [...units] },
          { field: 'note', is: 'contains', value: today },
        ],
      }),
      show: 'board',
    },
  ],
  columns: {
    shown: ['age', 'name', 'state'],
    own: {
      name: { title: '案由', width: 200, frozen: false },
      age: { title: '辦理日數', text: (record, { today }) => `${String(record.note)}至${today}`, sortBy: 'note' },
    },
  },
};

const list: ListOf = { of: matter, ways, today: '2026-11-21', units: ['u1'] };
const plain: ListOf = { ...list, ways: undefined };

describe('what a list shows', () => {
  it('is the view of the subject, of today and of one’s units, and every condition on top', () => {
    const state = {
      ...firstState(list, 'own'),
      filter: [{ field: 'name', is: 'contains' as const, value: '路' }],
      find: '修',
    };
    expect(listInput(list, state, false)).toEqual({
      filter: {
        all: [
          {
            all: [
              { field: 'bureau', is: 'oneOf', value: ['u1'] },
              { field: 'note', is: 'contains', value: '2026-11-21' },
            ],
          },
          { all: [{ field: 'name', is: 'contains', value: '路' }] },
        ],
      },
      removed: false,
      find: '修',
    });
  });

  it('begins a view with its order, and keeps the columns and the way of showing the user has', () => {
    const before = firstState(list, 'own');
    expect(before).toMatchObject({ within: 'own', show: 'board' });
    const chosen = { ...before, layout: { ...before.layout, hidden: ['note'] }, find: '修' };
    expect(firstState(list, 'open', chosen)).toMatchObject({
      within: 'open',
      find: '',
      show: 'board',
      layout: { hidden: ['note'], sort: [{ column: 'name', descending: false }] },
    });
    expect(firstState(list, 'all', chosen)).toMatchObject({ within: null, filter: [], layout: { sort: [] } });
  });

  it('sorts by a field under a head that is none', () => {
    const state = firstState(list, 'all');
    const sort = [{ column: 'age', descending: true }];
    expect(listInput(list, { ...state, layout: { ...state.layout, sort } }, false).order).toEqual([
      { field: 'note', down: true },
    ]);
  });

  it('is no more than the records behind a figure where one led here', () => {
    const picked = { label: '建設課逾期', ids: ['a', 'b'] };
    const state = { ...firstState(list, 'all'), picked };
    expect(listInput(list, state, false).filter).toEqual({
      all: [{ field: 'id', is: 'oneOf', value: ['a', 'b'] }, { all: [] }],
    });
    expect(isNarrowed(state)).toBe(true);
    expect(isNarrowed({ ...state, picked: null })).toBe(false);
    expect(firstState(list, 'open', state).picked).toBeNull();
  });

  it('comes back from a saved view, whose day goes on with the calendar', () => {
    const kept = JSON.parse(JSON.stringify(firstState(list, 'own'))) as Record<string, unknown>;
    const later = { ...list, today: '2027-01-02' };
    expect(JSON.stringify(listInput(later, stateFromView(later, kept), false))).toContain('2027-01-02');
    expect(stateFromView(list, { filter: [], find: '路' })).toMatchObject({ within: null, show: null, find: '路' });
  });

  it('is everything where a view is gone, and in a register without views', () => {
    const kept = { ...firstState(list, 'open') };
    expect(listInput(plain, kept, true)).toMatchObject({ filter: { all: [] }, removed: true });
  });
});

describe('the columns of a list', () => {
  const columns = gridColumns({
    of: matter,
    seen: () => true,
    changeable: () => true,
    changeableRow: (record) => record.name !== '結案的',
    labelOf: () => '',
    today: '2026-11-21',
    ways: ways.columns,
  });
  const named = (id: string) => columns.find((column) => column.id === id);
  const record = { name: '修路', note: '三月', state: 'draft', removed: false } as unknown as AnyRecord;

  it('are at first those the subject names, in its order', () => {
    const { layout } = firstState(list, 'all');
    expect(layout.order).toEqual(['age', 'name', 'state']);
    const shown = columns.map(({ id }) => id).filter((id) => !layout.hidden.includes(id));
    expect(shown.toSorted()).toEqual(['age', 'name', 'state']);
  });

  it('are drawn as the subject says, and some are worked out from the record', () => {
    expect(named('name')).toMatchObject({ title: '案由', width: 200, frozen: false, sortable: true });
    expect(named('age')?.value(record)).toBe('三月至2026-11-21');
    expect(named('age')).toMatchObject({ title: '辦理日數', sortable: true });
    expect(named('age')?.editable).toBeUndefined();
  });

  it('take typing only in rows that may be changed', () => {
    expect(named('note')?.editable?.(record)).toBe(true);
    expect(named('note')?.editable?.({ ...record, name: '結案的' })).toBe(false);
  });
});
