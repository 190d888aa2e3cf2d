import { formatDay, isDay } from '#shared/base/day.ts';
import { type Condition, everything } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import { type Register, statesOf } from '#shared/language/register.ts';
import { shownText } from './cell-text.ts';
import type { LabelOf } from './names.ts';
import { registerTexts } from './texts.ts';

export type Operator = keyof typeof registerTexts.operators;

/** One line of a list's filter; all lines together must be met. */
export interface FilterLine {
  field: string;
  is: Operator;
  value: string | number | boolean | readonly string[] | null;
}

type Kind = Field['kind'] | 'state';

const ordered: Operator[] = ['equal', 'from', 'upTo', 'above', 'below', 'empty', 'filled'];

const operatorsOf: Partial<Record<Kind, readonly Operator[]>> = {
  text: ['contains', 'equal', 'unequal', 'empty', 'filled'],
  longText: ['contains', 'empty', 'filled'],
  number: ordered,
  money: ordered,
  percent: ordered,
  decimal: ordered,
  day: ['from', 'upTo', 'equal', 'empty', 'filled'],
  month: ['from', 'upTo', 'equal', 'empty', 'filled'],
  flag: ['equal'],
  choice: ['oneOf', 'empty', 'filled'],
  choices: ['hasAny', 'empty', 'filled'],
  reference: ['oneOf', 'empty', 'filled'],
  references: ['hasAny', 'empty', 'filled'],
  state: ['oneOf'],
};

export const kindOf = (of: Register, name: string): Kind =>
  name === 'state' ? 'state' : (of.fields[name]?.kind ?? 'text');

export const operatorsFor = (of: Register, name: string): readonly Operator[] => operatorsOf[kindOf(of, name)] ?? [];

export const takesNoValue = (is: Operator): boolean => is === 'empty' || is === 'filled';

/** Fields a filter can look at, with their labels. */
export function filterFields(
  of: Register,
  seen: (name: string, field: Field) => boolean,
): { name: string; label: string }[] {
  const fields = Object.entries(of.fields)
    .filter(([name, field]) => seen(name, field) && operatorsFor(of, name).length > 0)
    .map(([name, field]) => ({ name, label: field.label }));
  return of.options.states ? [...fields, { name: 'state', label: registerTexts.state }] : fields;
}

export const conditionOf = (lines: readonly FilterLine[]): Condition =>
  lines.length === 0
    ? everything
    : { all: lines.map((line) => (takesNoValue(line.is) ? { field: line.field, is: line.is } : line) as Condition) };

export const labelOfField = (of: Register, name: string): string =>
  name === 'state' ? registerTexts.state : (of.fields[name]?.label ?? name);

/** 「至116.01.31」: reads as one sentence behind the field's label. */
export function phraseOf(of: Register, line: FilterLine, labelOf: LabelOf): string {
  const word = registerTexts.operators[line.is];
  if (takesNoValue(line.is)) return word;
  const text = valueWords(of, line, labelOf);
  return line.is === 'oneOf' || line.is === 'equal' ? text : `${word}${text}`;
}

function valueWords(of: Register, line: FilterLine, labelOf: LabelOf): string {
  const field = of.fields[line.field];
  const one = (value: unknown): string => {
    if (line.field === 'state') return statesOf(of)[String(value)] ?? String(value);
    if (!field) return String(value);
    if (typeof value === 'string' && isDay(value)) return formatDay(value, 'dots');
    return shownText(memberField(field), value, labelOf);
  };
  return Array.isArray(line.value) ? line.value.map(one).join(registerTexts.between) : one(line.value);
}

/** A set's member is shown as the choice or reference that it is. */
export const memberField = (field: Field): Field => {
  if (field.kind === 'choices') return { ...field, kind: 'choice' };
  return field.kind === 'references' ? { ...field, kind: 'reference' } : field;
};
