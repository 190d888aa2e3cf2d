import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FigureAnswer, FigureName, FigureWish } from '#shared/contract/figure-operations.ts';
import { type FigureParameter, figureParameters } from '#shared/figures/about.ts';
import { type Grouping, groupings } from '#shared/figures/fact.ts';
import type { Register } from '#shared/language/register.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import type { Scope } from '../../store/list.ts';
import type { Book } from '../budget/read-book.ts';
import type { ReadContext } from '../carry.ts';

/** One question: the period and day are settled, and undefined means what is known now. */
export interface Ask extends Omit<FigureWish, 'asOf' | 'knownAt' | 'period'> {
  readonly period: FigureWish['period'];
  readonly asOf: string;
  readonly knownAt: number | undefined;
}

/** What stays the same while several figures are computed together. */
export interface Reading extends ReadContext {
  readonly books: Map<Id, Book>;
}

export const readingFor = (context: ReadContext): Reading => ({ ...context, books: new Map() });

export type Outcome = Pick<FigureAnswer, 'value' | 'numerator' | 'denominator' | 'sentence' | 'ids'> &
  Partial<Pick<FigureAnswer, 'groups' | 'parts' | 'notes' | 'places'>>;

/** A figure of whatever kind: what is said of it, and how it is computed. */
export interface Defined {
  readonly about: FigureName;
  readonly compute: (reading: Reading, ask: Ask) => Outcome;
}

export function registerThere(context: ReadContext, name: string): Register {
  const of = context.registerNamed(name);
  if (!of) throw new Refusal('fault', name);
  return of;
}

export const scopeOf = (context: ReadContext, name: string): Scope => ({
  ...context,
  of: registerThere(context, name),
});

/** What a figure does not know is refused: a number that ignores half the question is a wrong number. */
export function refuseUnfit({ about }: Defined, ask: Ask): void {
  const { label, parameters } = about;
  for (const name of Object.keys(figureParameters) as FigureParameter[])
    if (ask[name] !== undefined && !parameters.includes(name))
      throw new Refusal('usage', words.noParameter(label, figureParameters[name]));
  if (ask.group !== undefined) refuseGroup(about, ask.group);
}

export function refuseGroup({ label, groups }: Pick<FigureName, 'label' | 'groups'>, by: Grouping): void {
  if (groups.includes(by)) return;
  const offered = groups.map((one) => groupings[one as Grouping]);
  throw new Refusal('usage', words.noGroup(label, groupings[by], offered));
}
