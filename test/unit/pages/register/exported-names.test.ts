import { describe, expect, it } from 'vitest';
import { exportedNames } from '#renderer/pages/register/exported-names.ts';
import type { Column } from '#renderer/parts/grid/types.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { directive } from '#shared/registers/directive.ts';

const column = (id: string, more: Partial<Column<AnyRecord>> = {}): Column<AnyRecord> => ({
  id,
  title: id,
  width: 80,
  value: () => '',
  ...more,
});

const columns = ['content', 'number', 'dueOn', 'state', 'source'].map((id) => column(id, { frozen: id === 'number' }));
const from = column('from');
const mark = column('mark');
const list = { of: directive, ways: { columns: { own: { from: { sortBy: 'source' }, mark: {} } } } };

describe('the columns an export takes from the screen', () => {
  it('are those shown, in the order they stand in', () => {
    const layout = { order: ['dueOn', 'content', 'number', 'state', 'source'], hidden: ['source'] };
    expect(exportedNames(list, columns, layout)).toEqual(['number', 'dueOn', 'content', 'state']);
  });

  it('go by their field where they are worked out, once, and are left out where there is none', () => {
    const names = exportedNames(list, [...columns, from, mark], { order: [], hidden: ['content'] });
    expect(names).toEqual(['number', 'dueOn', 'state', 'source']);
  });
});
