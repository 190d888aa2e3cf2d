import type { Id } from '#shared/base/ids.ts';
import { formatMonth } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FigureAnswer, FigureGroupAnswer, FigureName } from '#shared/contract/figure-operations.ts';
import { figureNamed, figures } from '#shared/figures/catalogue.ts';
import { type Grouping, groupings } from '#shared/figures/fact.ts';
import { compute, type Figure, grouped } from '#shared/figures/figure.ts';
import { factSources } from '#shared/figures/sources.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import { choiceOrder } from '../store/columns.ts';
import { factsOf } from '../store/facts.ts';
import { lastPosition } from '../store/journal.ts';
import { groupLabel, labelsOf } from '../store/labels.ts';
import { everyRow, type Scope } from '../store/list.ts';
import { type Read, read } from './carry.ts';

const groupsOf = ({ register }: Figure): Grouping[] => Object.keys(factSources[register].groups) as Grouping[];

const aboutOf = ({ name, label, meaning, version, register, unit }: Figure) => ({
  name,
  label,
  meaning,
  version,
  register,
  unit,
});

/** The catalogue, which needs no office. */
export const figureCatalogue = (): FigureName[] =>
  figures.map((figure) => ({ ...aboutOf(figure), of: figure.of?.name ?? null, groups: groupsOf(figure) }));

export function figureThere(name: string): Figure {
  const figure = figureNamed(name);
  if (!figure) throw new Refusal('usage', words.unknown(name));
  return figure;
}

/** The field a figure is grouped by; refused where its records have none of the kind. */
export function groupField(figure: Figure, by: Grouping): string {
  const field = factSources[figure.register].groups[by];
  if (field) return field;
  const offered = groupsOf(figure).map((one) => groupings[one]);
  throw new Refusal('usage', words.noGroup(figure.label, groupings[by], offered));
}

type Naming = (values: readonly string[]) => [value: string, label: string][];

/** How the groups are called, in the order in which their own register or field has them. */
function namingOf(scope: Scope, by: Grouping, field: string, knownAt: number | undefined): Naming {
  if (by === 'month') return (values) => values.toSorted().map((month) => [month, formatMonth(month)]);
  const target = scope.registerNamed(scope.of.fields[field]?.to?.() ?? '');
  if (target)
    return (values) => titled(scope, target, values, labelsOf(scope, [{ [field]: values }], knownAt)[target.name]);
  return (values) =>
    choiceOrder(scope.of, field)
      .filter((code) => values.includes(code))
      .map((code) => [code, groupLabel(scope, field, code)]);
}

/** Records in their register's order, those in the bin behind them. */
function titled(
  scope: Scope,
  of: Register,
  ids: readonly Id[],
  labels: Readonly<Record<Id, string>> = {},
): [value: string, label: string][] {
  const filter = { field: 'id', is: 'oneOf', value: ids } as const;
  const now = new Map([...everyRow({ ...scope, of }, { filter })].map((one) => [one.id, titleOf(of, one)]));
  const order = [...now.keys(), ...ids.filter((id) => !now.has(id))];
  return order.map((id) => [id, labels[id] ?? now.get(id) ?? '']);
}

function named(groups: ReturnType<typeof grouped>, naming: Naming): FigureGroupAnswer[] {
  const byValue = new Map(groups.map((one) => [one.value, one]));
  const values = [...byValue.keys()].filter((value) => value !== null);
  const order: [value: string | null, label: string][] = [...naming(values), [null, '未填']];
  return order.flatMap(([value, label]) => {
    const group = byValue.get(value);
    if (!group) return [];
    const { count, whole, share, ids } = group;
    return [{ value, label, count, denominator: whole, share, ids }];
  });
}

export const figureReads: Readonly<Record<string, Read>> = {
  'figure.list': read('figure.list', () => ({ figures: figureCatalogue() })),
  'figure.compute': read('figure.compute', (context, { name, period, asOf, filter, group, ...asked }): FigureAnswer => {
    const figure = figureThere(name);
    const field = group && groupField(figure, group);
    const of = context.registerNamed(figure.register);
    if (!of) throw new Refusal('fault', figure.register);
    const scope = { ...context, of };
    const last = lastPosition(context.db);
    const knownAt = asked.knownAt !== undefined && asked.knownAt < last ? asked.knownAt : undefined;
    const span = { period, asOf: asOf ?? period.to };
    const facts = factsOf(scope, { filter, knownAt });
    const { value, count, whole, sentence, ids } = compute(figure, facts, span);
    const answer: FigureAnswer = {
      ...aboutOf(figure),
      value,
      numerator: count,
      denominator: whole,
      sentence,
      ids,
      period,
      asOf: span.asOf,
      knownAt: knownAt ?? last,
    };
    if (group && field)
      answer.groups = named(grouped(figure, facts, span, group), namingOf(scope, group, field, knownAt));
    return answer;
  }),
};
