import { conditionOf, type FilterLine, operatorsFor } from '#renderer/parts/register/conditions.ts';
import type { Decimal } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import type { OwnFigureWish } from '#shared/contract/figure-operations.ts';
import type { FactRegister } from '#shared/figures/fact.ts';
import { isDated, isSplit, isSummed } from '#shared/figures/own-figure.ts';
import { factSources } from '#shared/figures/sources.ts';
import { type StyleName, styleNames } from '#shared/figures/style.ts';
import { type Condition, everything, type Test } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import { type RecordOf, type Register, statesOf } from '#shared/language/register.ts';
import type { Registers } from '#shared/registers/index.ts';
import type { Counting } from '#shared/registers/own-figure.ts';
import { ownTexts as texts } from './texts.ts';

/** A condition as it is edited: lines that can be changed one by one, and the rest as it is. */
export interface Lines {
  readonly base: Condition | null;
  readonly lines: readonly FilterLine[];
}

export interface OwnDraft {
  readonly id: Id | undefined;
  readonly version: number | undefined;
  readonly key: string;
  readonly label: string;
  readonly register: string;
  readonly filter: Lines;
  readonly counting: Counting;
  readonly sum: string | null;
  readonly whole: Lines;
  readonly by: string | null;
  readonly on: string | null;
  readonly places: Decimal | null;
  readonly measure: string;
  readonly style: StyleName | null;
}

const noLines: Lines = { base: null, lines: [] };

/** Conditions that must all be met, however they were put together. */
const flat = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(flat) : [condition];

const isLine = (of: Register, one: Condition): one is Test =>
  'field' in one &&
  operatorsFor(of, one.field).some((is) => is === one.is) &&
  (one.field in of.fields || one.field === 'state');

const lineOf = (test: Test): FilterLine =>
  ({ field: test.field, is: test.is, value: 'value' in test ? test.value : null }) as FilterLine;

export function linesOf(of: Register, condition: Condition): Lines {
  const parts = flat(condition);
  const rest = parts.filter((one) => !isLine(of, one));
  const lines = parts.filter((one) => isLine(of, one)).map(lineOf);
  return { base: rest.length === 0 ? null : { all: rest }, lines };
}

export const conditionFrom = ({ base, lines }: Lines): Condition =>
  base === null ? conditionOf(lines) : { all: [base, conditionOf(lines)] };

interface Start {
  of: Register;
  filter?: Condition;
  /** Keys that are taken. */
  taken: readonly string[];
}

/** The date that the catalogue decides by, else one that every record has. */
function usualDay(of: Register): string | null {
  if (Object.hasOwn(factSources, of.name)) return factSources[of.name as FactRegister].groups.month ?? null;
  const dates = fieldsOf(of, isDated);
  return (dates.find(({ id }) => of.fields[id]?.required) ?? dates[0])?.id ?? null;
}

export function freshDraft({ of, filter = everything, taken }: Start): OwnDraft {
  let number = 1;
  while (taken.includes(`${of.name}${number}`)) number += 1;
  return {
    id: undefined,
    version: undefined,
    key: `${of.name}${number}`,
    label: '',
    register: of.name,
    filter: linesOf(of, filter),
    counting: 'count',
    sum: null,
    whole: noLines,
    by: null,
    on: usualDay(of),
    places: null,
    measure: of.options.counter ?? texts.counter,
    style: null,
  };
}

type OwnFigure = RecordOf<Registers['ownFigure']>;

const conditionIn = (text: string | null): Condition => (text === null ? everything : (JSON.parse(text) as Condition));

/** What was defined before, to be changed. */
export function draftFrom(of: Register, record: OwnFigure): OwnDraft {
  const { id, version, key, label, counting, sum, by, on, measure, places, style } = record;
  return {
    ...{ id, version, key, label, counting, sum, by, on, measure },
    register: of.name,
    filter: linesOf(of, conditionIn(record.filter)),
    whole: linesOf(of, conditionIn(record.whole)),
    places: places === null ? null : String(places),
    style: styleNames.find((one) => one === style) ?? null,
  };
}

/** What the office is asked to keep; what the way of counting does not use is left out. */
export function wishFrom(draft: OwnDraft): OwnFigureWish {
  const { id, version, filter, whole, sum, counting, places, ...same } = draft;
  return {
    ...same,
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    counting,
    filter: conditionFrom(filter),
    whole: counting === 'share' ? conditionFrom(whole) : null,
    sum: counting === 'sum' ? sum : null,
    places: places === null ? null : Number(places),
  };
}

export interface FieldChoice {
  readonly id: string;
  readonly label: string;
}

export const fieldsOf = (
  of: Register,
  fits: (kind: Field['kind']) => boolean,
  seen: (name: string, field: Field) => boolean = () => true,
): FieldChoice[] =>
  Object.entries(of.fields)
    .filter(([name, field]) => fits(field.kind) && seen(name, field))
    .map(([id, { label }]) => ({ id, label }));

export const summedFields = (of: Register, seen: (name: string, field: Field) => boolean): FieldChoice[] =>
  fieldsOf(of, isSummed, seen);

export const splitFields = (of: Register, seen: (name: string, field: Field) => boolean): FieldChoice[] => [
  ...fieldsOf(of, isSplit, seen),
  ...(Object.keys(statesOf(of)).length > 1 ? [{ id: 'state', label: texts.state }] : []),
];
