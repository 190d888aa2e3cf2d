import type { Id } from '#shared/base/ids.ts';
import { formatMonth } from '#shared/base/month.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FigureGroupAnswer, FigureName } from '#shared/contract/figure-operations.ts';
import type { FigureParameter } from '#shared/figures/about.ts';
import {
  type Fact,
  type FactGrouping,
  factGroupings,
  type Grouping,
  groupings,
  isFactGrouping,
  narrowed,
} from '#shared/figures/fact.ts';
import { atPlaces, categoryOf, compute, type Figure, grouped, measureOf } from '#shared/figures/figure.ts';
import { factSources } from '#shared/figures/sources.ts';
import { stylesFor } from '#shared/figures/style.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import { choiceOrder } from '../../store/columns.ts';
import { factsOf } from '../../store/facts.ts';
import { groupLabel, labelsOf } from '../../store/labels.ts';
import { everyRow, type Scope } from '../../store/list.ts';
import { type Ask, type Defined, type Outcome, type Reading, scopeOf } from './ask.ts';

const groupsOf = ({ register }: Figure): FactGrouping[] => Object.keys(factSources[register].groups) as FactGrouping[];

/** Whatever a record is grouped by can be asked for alone. */
function parametersOf(figure: Figure): FigureParameter[] {
  const by = groupsOf(figure).filter((one) => one !== 'month');
  return [
    'filter',
    ...by,
    ...(figure.register === 'directive' && !figure.inMeetings ? (['meetingKind'] as const) : []),
    ...(figure.places === undefined ? [] : (['places'] as const)),
  ];
}

export function aboutCounted(figure: Figure): FigureName {
  const { name, label, meaning, version, register, unit, places, of } = figure;
  return {
    name,
    label,
    meaning,
    version,
    register,
    category: categoryOf(figure),
    unit,
    measure: measureOf(figure),
    places: places ?? null,
    of: of?.name ?? null,
    ...(figure.partLabel === undefined ? {} : { partLabel: figure.partLabel }),
    groups: groupsOf(figure),
    parameters: parametersOf(figure),
    styles: stylesFor({ unit, measure: measureOf(figure), hasWhole: of !== undefined }),
  };
}

/** The field a figure is grouped by; refused where its records have none of the kind. */
function groupField(figure: Figure, by: Grouping): string {
  const field = isFactGrouping(by) ? factSources[figure.register].groups[by] : undefined;
  if (field) return field;
  const offered = groupsOf(figure).map((one) => factGroupings[one]);
  throw new Refusal('usage', words.noGroup(figure.label, groupings[by], offered));
}

type Naming = (values: readonly string[]) => [value: string, label: string][];

/** How the groups are called, in the order in which their own register or field has them. */
function namingOf(scope: Scope, by: FactGrouping, field: string, knownAt: number | undefined): Naming {
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
export function titled(
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

/** Groups in their order, those without a value last. */
export function inOrder(groups: readonly Omit<FigureGroupAnswer, 'label'>[], naming: Naming): FigureGroupAnswer[] {
  const byValue = new Map(groups.map((one) => [one.value, one]));
  const values = [...byValue.keys()].filter((value) => value !== null);
  const order: [value: string | null, label: string][] = [...naming(values), [null, words.unfilled]];
  return order.flatMap(([value, label]) => {
    const group = byValue.get(value);
    return group ? [{ ...group, value, label }] : [];
  });
}

function meetingsOf(reading: Reading, figure: Figure, { meetingKind, knownAt }: Ask): ReadonlySet<Id> | undefined {
  const kind = figure.inMeetings ?? meetingKind;
  if (kind === undefined) return undefined;
  const meetings = factsOf(scopeOf(reading, 'meeting'), { knownAt });
  return new Set(meetings.filter((one) => one.kind === kind).map(({ id }) => id));
}

function factsFor(reading: Reading, scope: Scope, figure: Figure, ask: Ask): readonly Fact[] {
  const { unit, kind, source, filter, knownAt } = ask;
  const meetings = meetingsOf(reading, figure, ask);
  return narrowed(factsOf(scope, { filter, knownAt }), { unit, kind, source, meetings });
}

function computeCounted(wished: Figure, reading: Reading, ask: Ask): Outcome {
  const figure = atPlaces(wished, ask.places);
  const scope = scopeOf(reading, figure.register);
  const facts = factsFor(reading, scope, figure, ask);
  const span = { period: ask.period, asOf: ask.asOf };
  const { value, count, whole, sentence, ids } = compute(figure, facts, span);
  const outcome: Outcome = {
    value,
    numerator: count,
    denominator: whole,
    sentence,
    ids,
    places: figure.places ?? null,
  };
  const { group } = ask;
  if (group === undefined || !isFactGrouping(group)) return outcome;
  const naming = namingOf(scope, group, groupField(figure, group), ask.knownAt);
  const groups = grouped(figure, facts, span, group).map(({ whole: denominator, ...one }) => ({ ...one, denominator }));
  return { ...outcome, groups: inOrder(groups, naming) };
}

/** A figure that counts records, or a share of them. */
export const countedFigure = (figure: Figure): Defined => ({
  about: aboutCounted(figure),
  compute: (reading, ask) => computeCounted(figure, reading, ask),
});
