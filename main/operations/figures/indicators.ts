import { Refusal } from '#shared/base/refusal.ts';
import type { FigureName } from '#shared/contract/figure-operations.ts';
import {
  type IndicatorValue,
  type IndicatorWish,
  indicatorMeaning,
  indicatorValue,
  readIndicatorName,
  shareOfTwo,
  sharePlaces,
  shortLabels,
  sumOf,
} from '#shared/figures/indicator-figures.ts';
import { styled, stylesFor } from '#shared/figures/style.ts';
import { type IndicatorFact, indicatorIn } from '#shared/indicator/fact.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import { readIndicators } from '../../store/indicators.ts';
import type { ReadContext } from '../carry.ts';
import type { Ask, Defined, Outcome, Reading } from './ask.ts';

const version = 1;

function aboutOne(of: IndicatorFact): FigureName {
  const { key, name, measure, places } = of;
  return {
    name: `indicator:${key}`,
    label: name,
    meaning: indicatorMeaning(of),
    version,
    register: 'indicatorValue',
    category: 'indicator',
    unit: measure,
    measure,
    places: places === 0 ? null : places,
    of: null,
    groups: [],
    parameters: [],
    styles: stylesFor({ unit: measure, measure, hasWhole: false }),
  };
}

function aboutShare(name: string, part: IndicatorFact, whole: IndicatorFact): FigureName {
  return {
    ...aboutOne(part),
    name,
    label: words.indicatorShare(part.name, whole.name),
    meaning: words.shareMeaning(part.name, whole.name, indicatorMeaning(part)),
    unit: '%',
    places: sharePlaces,
    of: `indicator:${whole.key}`,
    partLabel: part.name,
    parameters: ['places'],
    styles: stylesFor({ unit: '%', measure: part.measure, hasWhole: true }),
  };
}

function aboutSum(name: string, parts: readonly IndicatorFact[], first: IndicatorFact): FigureName {
  const { measure } = first;
  return {
    ...aboutOne(first),
    name,
    label: parts.map((one) => one.name).join(words.and),
    meaning: words.sumMeaning(parts.map((one) => one.name)),
    styles: stylesFor({ unit: measure, measure, hasWhole: false, hasParts: true }),
  };
}

function factThere(context: ReadContext, key: string, knownAt: number | undefined): IndicatorFact {
  const of = indicatorIn(readIndicators(context, knownAt), key);
  if (!of) throw new Refusal('missing', words.noIndicator(key));
  return of;
}

function valuesOf(reading: Reading, { keys }: IndicatorWish, ask: Ask): IndicatorValue[] {
  const book = readIndicators(reading, ask.knownAt);
  return keys.map((key) => {
    const found = indicatorValue(book, key, ask);
    if (!found) throw new Refusal('missing', words.noIndicator(key));
    return found;
  });
}

const noted = (values: readonly IndicatorValue[]): Pick<Outcome, 'notes'> => {
  const notes = [...new Set(values.flatMap((one) => one.notes))];
  return notes.length === 0 ? {} : { notes };
};

const countedWords = (about: FigureName, value: string | null): string =>
  styled(
    { ...about, value, numerator: value, denominator: null, sentence: '' },
    { name: about.unit === '%' ? 'percent' : 'total' },
  );

function computeOne(about: FigureName, [one]: readonly IndicatorValue[]): Outcome {
  const value = one?.value ?? null;
  return {
    value,
    numerator: value,
    denominator: null,
    sentence: `${about.label}${countedWords(about, value)}`,
    ids: [...(one?.ids ?? [])],
  };
}

function computeShare(about: FigureName, [part, whole]: readonly IndicatorValue[], places: number): Outcome {
  const [numerator, denominator] = [part?.value ?? null, whole?.value ?? null];
  const value = shareOfTwo(numerator, denominator, places);
  const data = { ...about, value, numerator, denominator, sentence: '' };
  return {
    value,
    numerator,
    denominator,
    places,
    sentence: `${styled(data, { name: 'part', word: part?.of.name })}${words.comma}${styled(data, { name: 'share' })}`,
    ids: [...(part?.ids ?? [])],
  };
}

function computeSum(about: FigureName, values: readonly IndicatorValue[]): Outcome {
  const labels = shortLabels(values.map(({ of }) => of.name));
  const parts = values.map(({ of, value, ids }, at) => ({
    name: `indicator:${of.key}`,
    label: labels[at] ?? of.name,
    value,
    measure: of.measure,
    ids: [...ids],
  }));
  const value = sumOf(values.map((one) => one.value));
  const data = { ...about, value, numerator: value, denominator: null, sentence: '', parts };
  const sentence = styled(data, { name: 'withParts' });
  return { value, numerator: value, denominator: null, sentence, parts, ids: parts.flatMap(({ ids }) => ids) };
}

function aboutOf(context: ReadContext, name: string, wish: IndicatorWish, knownAt: number | undefined): FigureName {
  const facts = wish.keys.map((key) => factThere(context, key, knownAt));
  const [first, second] = facts;
  if (!first) throw new Refusal('missing', words.unknown(name));
  if (wish.way === 'share' && second) return aboutShare(name, first, second);
  if (wish.way === 'one') return aboutOne(first);
  const other = facts.find(({ measure }) => measure !== first.measure);
  if (other) throw new Refusal('usage', words.otherMeasure(first.name, first.measure, other.name, other.measure));
  return aboutSum(name, facts, first);
}

/** 業務統計 by name: one of them, the share of two, or several added up. */
export function indicatorFigure(context: ReadContext, name: string, knownAt?: number): Defined | undefined {
  const wish = readIndicatorName(name);
  if (!wish) return undefined;
  const about = aboutOf(context, name, wish, knownAt);
  return {
    about,
    compute: (reading, ask) => {
      const values = valuesOf(reading, wish, ask);
      if (wish.way === 'one') return { ...computeOne(about, values), ...noted(values) };
      if (wish.way === 'sum') return { ...computeSum(about, values), ...noted(values) };
      return { ...computeShare(about, values, ask.places ?? sharePlaces), ...noted(values) };
    },
  };
}

/** Each by itself; shares and sums are made of them. */
export const indicatorNames = (context: ReadContext): FigureName[] =>
  readIndicators(context)
    .indicators.filter(({ stopped }) => !stopped)
    .map(aboutOne);
