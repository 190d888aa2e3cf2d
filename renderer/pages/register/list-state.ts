import type { Picked } from '#renderer/data/wanted-list.ts';
import { plainLayout } from '#renderer/parts/grid/index.ts';
import type { GridLayout } from '#renderer/parts/grid/types.ts';
import { conditionOf, type FilterLine } from '#renderer/parts/register/conditions.ts';
import { hiddenAtFirst } from '#renderer/parts/register/grid-columns.tsx';
import { conditionFor, type OwnView, type OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { Day } from '#shared/base/day.ts';
import type { ListInput } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { Order, Register } from '#shared/language/register.ts';

/** What a list shows and how: plain data, so that it can be kept as a view. */
export interface ListState {
  /** The subject's own view that everything else narrows further, by name: its condition moves with the day. */
  within: string | null;
  filter: readonly FilterLine[];
  /** Only these: the records behind a figure that led here. */
  picked: Picked | null;
  find: string;
  group: string | null;
  /** One of the subject's own ways to see the list; null: the grid. */
  show: string | null;
  layout: GridLayout;
}

/** The list of one register, as the account that is signed in has it. */
export interface ListOf {
  of: Register;
  ways: OwnWays | undefined;
  today: Day;
  units: readonly string[];
}

export const viewNamed = ({ ways }: Pick<ListOf, 'ways'>, id: string | null): OwnView | undefined =>
  ways?.views?.find((view) => view.id === id);

export const firstLayout = ({ of, ways }: Pick<ListOf, 'of' | 'ways'>): GridLayout => ({
  ...plainLayout('normal'),
  hidden: hiddenAtFirst(of, ways?.columns),
  order: ways?.columns?.shown ?? [],
});

/** A view before anything was chosen in it; the columns stay as the user has them. */
export function firstState(list: Pick<ListOf, 'of' | 'ways'>, id: string, before?: ListState): ListState {
  const view = viewNamed(list, id);
  const layout = before?.layout ?? firstLayout(list);
  const sort = (view?.order ?? []).map(({ field, down }) => ({ column: field, descending: down === true }));
  return {
    within: view?.id ?? null,
    filter: [],
    picked: null,
    find: '',
    group: view?.group ?? null,
    show: view?.show ?? (view ? (before?.show ?? null) : null),
    layout: { ...layout, sort },
  };
}

/** A view saved by an earlier program may lack what came later. */
export function stateFromView(list: Pick<ListOf, 'of' | 'ways'>, layout: Record<string, unknown>): ListState {
  const said = layout as Partial<ListState>;
  const first = firstState(list, 'all');
  return {
    within: said.within ?? null,
    filter: said.filter ?? [],
    picked: said.picked ?? null,
    find: said.find ?? '',
    group: said.group ?? null,
    show: said.show ?? null,
    layout: { ...first.layout, ...said.layout },
  };
}

/** Something narrows the view further. */
export const isNarrowed = ({ filter, picked, find }: ListState): boolean =>
  filter.length > 0 || picked !== null || find.trim() !== '';

export interface ShownInput {
  filter: Condition;
  removed: boolean;
  find?: string;
  order?: Order[];
  group?: string;
}

export function listInput(list: ListOf, state: ListState, removed: boolean): ShownInput {
  const order = state.layout.sort.map(({ column, descending }) => ({
    field: list.ways?.columns?.own?.[column]?.sortBy ?? column,
    down: descending,
  }));
  const view = viewNamed(list, state.within);
  const lines = conditionOf(state.filter);
  const narrowed: Condition = state.picked
    ? { all: [{ field: 'id', is: 'oneOf', value: state.picked.ids }, lines] }
    : lines;
  return {
    filter: view ? { all: [conditionFor(view.filter, list.today, list.units), narrowed] } : narrowed,
    removed,
    ...(state.find.trim() === '' ? {} : { find: state.find }),
    ...(order.length > 0 ? { order } : {}),
    ...(state.group ? { group: state.group } : {}),
  } satisfies ListInput;
}
