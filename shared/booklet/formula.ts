import { compare, divide, formatDecimal, multiply, roundHalfUp, subtract } from '../base/decimal.ts';
import { formatPercent, percentOf } from '../base/percent.ts';
import type { FigureAnswer, FigureName } from '../contract/figure-operations.ts';
import type { Amount } from '../figures/about.ts';
import { formulaWords as words } from '../words/booklet-figures.ts';

export interface FormulaPart {
  readonly value: string;
  readonly label: string;
}

/** How a figure comes about, each number with its name; a share with what it is before it is rounded. */
export type Formula =
  | { readonly kind: 'share'; readonly part: FormulaPart; readonly whole: FormulaPart; readonly result: FormulaPart }
  | { readonly kind: 'sum'; readonly parts: readonly FormulaPart[]; readonly result: FormulaPart }
  | { readonly kind: 'part'; readonly part: FormulaPart; readonly whole: FormulaPart };

type Answered = Pick<
  FigureAnswer,
  'label' | 'unit' | 'measure' | 'value' | 'numerator' | 'denominator' | 'places' | 'parts'
>;

/** Names that the catalogue knows: of the figure itself, and of the one it is a part of. */
export type Named = (name: string) => Pick<FigureName, 'label' | 'of' | 'partLabel'> | undefined;

const grouped = (value: Amount): string => (value === null ? words.none : formatDecimal(value, { grouping: true }));

/** More decimals than are printed, so that one sees which way it was rounded. */
const more = 2;

/** 77.27…%: cut off, not rounded; without the dots where it is exact. */
function exactShare(numerator: Exclude<Amount, null>, denominator: Exclude<Amount, null>, places: number): string {
  const shown = places + more;
  const rounded = divide(multiply(numerator, 100), denominator, shown);
  const isExact = compare(multiply(rounded, denominator), multiply(numerator, 100)) === 0;
  if (isExact) return formatPercent(rounded);
  const over = compare(multiply(rounded, denominator), multiply(numerator, 100)) > 0;
  const cut = over ? subtract(rounded, divide(1, 10 ** shown, shown)) : rounded;
  return `${formatDecimal(cut, { places: shown, grouping: true })}…%`;
}

const rounding = (places: number): string => (places === 0 ? words.toWhole : words.toPlaces(places));

function shareOf(answer: Answered, label: { part: string; whole: string }, places: number): Formula | undefined {
  const { numerator, denominator } = answer;
  if (numerator === null || denominator === null) return undefined;
  const points = percentOf(numerator, denominator, places);
  if (points === null) return undefined;
  const exact = exactShare(numerator, denominator, places);
  const isExact = exact === formatPercent(roundHalfUp(points, places));
  return {
    kind: 'share',
    part: { value: grouped(numerator), label: label.part },
    whole: { value: grouped(denominator), label: label.whole },
    result: { value: exact, label: isExact ? words.exact : rounding(places) },
  };
}

const sumOf = ({ parts = [], value, label, measure }: Answered): Formula => ({
  kind: 'sum',
  parts: parts.map((one) => ({ value: grouped(one.value), label: one.label })),
  result: { value: `${grouped(value)}${measure}`, label },
});

/**
 * How the number of a chip is reckoned; undefined where it is simply counted. `asShare`: it is written as a share, also of a
 * figure that counts.
 */
export function formulaOf(answer: Answered & { name: string }, named: Named, asShare: boolean): Formula | undefined {
  if (answer.parts && answer.parts.length > 0) return sumOf(answer);
  if (answer.denominator === null) return undefined;
  const about = named(answer.name);
  const isRate = answer.unit === '%';
  const label = {
    part: about?.partLabel ?? (isRate ? words.part : answer.label),
    whole: (about?.of ? named(about.of)?.label : undefined) ?? words.whole,
  };
  if (isRate || asShare) return shareOf(answer, label, answer.places ?? 0);
  return {
    kind: 'part',
    part: { value: grouped(answer.numerator), label: label.part },
    whole: { value: grouped(answer.denominator), label: label.whole },
  };
}
