import { plainLayout } from '#renderer/parts/grid/index.ts';
import type { GridLayout } from '#renderer/parts/grid/types.ts';
import { conditionOf, type FilterLine } from '#renderer/parts/register/conditions.ts';
import { hiddenAtFirst } from '#renderer/parts/register/grid-columns.tsx';
import type { ListInput } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';

/** What a list shows and how: plain data, so that it can be kept as a view. */
export interface ListState {
  filter: readonly FilterLine[];
  find: string;
  group: string | null;
  layout: GridLayout;
}

export const firstState = (of: Register): ListState => ({
  filter: [],
  find: '',
  group: null,
  layout: { ...plainLayout('normal'), hidden: hiddenAtFirst(of) },
});

/** Kept while the window is open, so that a list is found as it was left. */
const left = new Map<string, ListState>();

export const stateLeft = (of: Register): ListState => left.get(of.name) ?? firstState(of);

export const leaveState = (of: Register, state: ListState): void => {
  left.set(of.name, state);
};

/** A view saved by an earlier program may lack what came later. */
export function stateFromView(of: Register, layout: Record<string, unknown>): ListState {
  const said = layout as Partial<ListState>;
  const first = firstState(of);
  return {
    filter: said.filter ?? [],
    find: said.find ?? '',
    group: said.group ?? null,
    layout: { ...first.layout, ...said.layout },
  };
}

export function listInput(state: ListState, removed: boolean): ListInput {
  const order = state.layout.sort.map(({ column, descending }) => ({ field: column, down: descending }));
  return {
    filter: conditionOf(state.filter),
    removed,
    ...(state.find.trim() === '' ? {} : { find: state.find }),
    ...(order.length > 0 ? { order } : {}),
    ...(state.group ? { group: state.group } : {}),
  };
}
