import { arrange } from '#renderer/parts/grid/index.ts';
import type { Column, GridLayout } from '#renderer/parts/grid/types.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import type { ListOf } from './list-state.ts';

/** The columns on the screen, in their order, as an export names them: one worked out from several fields goes by its field. */
export function exportedNames(
  { of, ways }: Pick<ListOf, 'of' | 'ways'>,
  columns: readonly Column<AnyRecord>[],
  layout: Pick<GridLayout, 'order' | 'hidden'>,
): string[] {
  const isField = (name: string): boolean =>
    Object.hasOwn(of.fields, name) || (name === 'state' && of.options.states !== undefined);
  const names = arrange(columns, layout.order, layout.hidden).columns.map(({ id }) =>
    isField(id) ? id : (ways?.columns?.own?.[id]?.sortBy ?? ''),
  );
  return [...new Set(names.filter(isField))];
}
