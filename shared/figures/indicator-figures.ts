import { add, type Decimal, roundHalfUp } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { percentOf } from '../base/percent.ts';
import { type IndicatorBook, type IndicatorFact, indicatorIn, monthsOf } from '../indicator/fact.ts';
import { type IndicatorSpan, notesOn, valueOver } from '../indicator/over.ts';
import { figureRules } from '../words/figures.ts';

/** indicator:<key>, indicatorShare:<part>/<whole>, indicatorSum:<key>+<key>+… */
export type IndicatorWish =
  | { readonly way: 'one'; readonly keys: readonly [string] }
  | { readonly way: 'share'; readonly keys: readonly [string, string] }
  | { readonly way: 'sum'; readonly keys: readonly string[] };

/** Decimals of a share where nothing is wished: 405 of 407 is 99.51%. */
export const sharePlaces = 2;

export function readIndicatorName(name: string): IndicatorWish | undefined {
  const at = name.indexOf(':');
  const [way, keys] = [name.slice(0, at), name.slice(at + 1)];
  if (keys === '') return undefined;
  if (way === 'indicator') return { way: 'one', keys: [keys] };
  if (way === 'indicatorSum') return { way: 'sum', keys: keys.split('+') };
  if (way !== 'indicatorShare') return undefined;
  const [part, whole, ...more] = keys.split('/');
  return part && whole && more.length === 0 ? { way: 'share', keys: [part, whole] } : undefined;
}

export interface IndicatorValue {
  readonly of: IndicatorFact;
  readonly value: Decimal | null;
  readonly ids: readonly Id[];
  readonly notes: readonly string[];
}

/** An indicator's number over the period; undefined where there is no such indicator. */
export function indicatorValue(book: IndicatorBook, key: string, span: IndicatorSpan): IndicatorValue | undefined {
  const of = indicatorIn(book, key);
  if (!of) return undefined;
  const over = valueOver(of, monthsOf(book, of), span);
  const value = over.value === null ? null : roundHalfUp(over.value, of.places);
  return { of, value, ids: over.ids, notes: notesOn(over) };
}

/** Percent points of two numbers, rounded half up; none where one of them is not known. */
export const shareOfTwo = (part: Decimal | null, whole: Decimal | null, places: number): Decimal | null =>
  part === null || whole === null ? null : percentOf(part, whole, places);

/** Blank stays blank: the parts that are known, added up. */
export function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : add(...known);
}

/** 招標案（工程）、招標案（財物） beside each other are 工程、財物: what all names share is left out. */
export function shortLabels(names: readonly string[]): string[] {
  if (names.length < 2) return [...names];
  const start = commonLength(names);
  const end = commonLength(names.map((name) => [...name.slice(start)].reverse().join('')));
  const short = names.map((name) => name.slice(start, name.length - end).replace(/^[（(·・\-－：:]+|[）)]+$/g, ''));
  return short.some((name) => name === '') ? [...names] : short;
}

function commonLength(names: readonly string[]): number {
  const [first = '', ...others] = names;
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) length += 1;
  return length;
}

/** What an indicator counts, and which months decide. */
export const indicatorMeaning = ({ name, source, kind, cumulative }: IndicatorFact): string => {
  const way = kind === 'standing' || cumulative ? '截至數' : '期間數';
  const from = source === null ? '' : `，資料來源：${source}`;
  return `業務統計「${name}」的${way}${from}；${figureRules.indicator}。`;
};
