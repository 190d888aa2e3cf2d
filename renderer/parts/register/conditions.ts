import { type Condition, everything } from '#shared/language/condition.ts';
import { type Operator, takesNoValue } from '#shared/language/condition-text.ts';
import type { Field } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { registerTexts } from './texts.ts';

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
