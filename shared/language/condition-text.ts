import { formatDay, isDay } from '../base/day.ts';
import { conditionWords as words } from '../words/conditions.ts';
import type { Condition, Plain, Test } from './condition.ts';
import type { Field } from './field.ts';
import type { LabelOf } from './record.ts';
import { type Register, statesOf } from './register.ts';
import { shownText } from './shown-text.ts';

export type Operator = keyof typeof words.operators;

/** What one test of a condition says: 「期限 至 116.01.31」. */
export interface TestSaid {
  field: string;
  is: Operator;
  value?: Plain | readonly Plain[];
}

export const takesNoValue = (is: Operator): boolean => is === 'empty' || is === 'filled';

export const labelOfField = (of: Register, name: string): string =>
  name === 'state' ? words.state : (of.fields[name]?.label ?? name);

/** A set's member is shown as the choice or reference that it is. */
export const memberField = (field: Field): Field => {
  if (field.kind === 'choices') return { ...field, kind: 'choice' };
  return field.kind === 'references' ? { ...field, kind: 'reference' } : field;
};

/** 「至116.01.31」: reads as one sentence behind the field's label. */
export function phraseOf(of: Register, test: TestSaid, labelOf: LabelOf): string {
  const word = words.operators[test.is];
  if (takesNoValue(test.is)) return word;
  const text = valueWords(of, test, labelOf);
  return test.is === 'oneOf' || test.is === 'equal' ? text : `${word}${text}`;
}

/** More are not read any more. */
const mostValues = 20;

function valueWords(of: Register, { field: name, value }: TestSaid, labelOf: LabelOf): string {
  const field = of.fields[name];
  const one = (single: unknown): string => {
    if (name === 'state') return statesOf(of)[String(single)] ?? String(single);
    if (!field) return String(single);
    if (typeof single === 'string' && isDay(single)) return formatDay(single, 'dots');
    return shownText(memberField(field), single, labelOf);
  };
  if (!Array.isArray(value)) return one(value);
  const said = value.slice(0, mostValues).map(one).join(words.between);
  return value.length > mostValues ? said + words.andSo(value.length) : said;
}

/** A whole condition in words; '' where it asks nothing. */
export function conditionText(of: Register, condition: Condition, labelOf: LabelOf): string {
  if ('all' in condition) return joined(of, condition.all, words.and, labelOf);
  if ('any' in condition) return condition.any.length === 0 ? words.none : joined(of, condition.any, words.or, labelOf);
  if ('not' in condition) return words.not(conditionText(of, condition.not, labelOf));
  return testText(of, condition, labelOf);
}

function joined(of: Register, parts: readonly Condition[], between: string, labelOf: LabelOf): string {
  const texts = parts.flatMap((part) => {
    const text = conditionText(of, part, labelOf);
    if (text === '') return [];
    const isGroup = ('any' in part && part.any.length > 1) || (between === words.or && 'all' in part);
    return [{ text, isGroup }];
  });
  if (texts.length <= 1) return texts[0]?.text ?? '';
  return texts.map(({ text, isGroup }) => (isGroup ? words.all(text) : text)).join(between);
}

function testText(of: Register, test: Test, labelOf: LabelOf): string {
  if (test.field === 'id') {
    const count = 'value' in test && Array.isArray(test.value) ? test.value.length : 1;
    return words.picked(count, of.options.counter ?? '筆');
  }
  return labelOfField(of, test.field) + phraseOf(of, test, labelOf);
}

/** The tests a condition is made of. */
export function testsIn(condition: Condition): Test[] {
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  return 'not' in condition ? testsIn(condition.not) : [condition];
}
