import { textKey } from '#shared/base/text-key.ts';
import type { FigureName, FigureWishes } from '#shared/contract/figure-operations.ts';
import { type FigureCategory, figureCategories } from '#shared/figures/about.ts';
import { factSources } from '#shared/figures/sources.ts';
import type { Condition } from '#shared/language/condition.ts';
import { tableFigures } from './figures-table.tsx';
import { filterOf, type Wish } from './wish.ts';

/** Said above already. */
const above = new Set([...tableFigures, 'directive.released']);

export type CategoryChoice = FigureCategory | 'all';

/** Every figure that does not stand above the catalogue. */
export const belowOf = (figures: readonly FigureName[]): FigureName[] => figures.filter(({ name }) => !above.has(name));

/** The categories that have figures, in their order. */
export const categoriesIn = (figures: readonly FigureName[]): FigureCategory[] =>
  (Object.keys(figureCategories) as FigureCategory[]).filter((id) => figures.some(({ category }) => category === id));

/** Found by label, meaning and name, whatever the width of the characters. */
export function chosenFigures(figures: readonly FigureName[], category: CategoryChoice, find: string): FigureName[] {
  const words = textKey(find);
  return figures.filter(
    (one) =>
      (category === 'all' || one.category === category) &&
      (words === '' || textKey(`${one.label} ${one.meaning} ${one.name}`).includes(words)),
  );
}

/** What the page is narrowed to, as far as the figure's records know of it. */
function filterFor(wish: Wish, { register, category, parameters }: FigureName): Condition | undefined {
  if (!parameters.includes('filter') || category === 'own') return undefined;
  if (Object.hasOwn(factSources, register)) return filterOf(wish, register);
  const { unit } = wish;
  return category === 'budget' && unit !== undefined && unit.length > 0
    ? { field: 'unit', is: 'oneOf', value: [...unit] }
    : undefined;
}

export function wishesFor(wish: Wish, figures: readonly FigureName[]): FigureWishes['wishes'] {
  return figures.map((one) => {
    const filter = filterFor(wish, one);
    return { name: one.name, ...(filter === undefined ? {} : { filter }) };
  });
}
