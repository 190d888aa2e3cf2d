import { ROC_OFFSET } from '#shared/base/date-parts.ts';
import { todayIn } from '#shared/base/day.ts';
import { type Decimal, multiply, placesOf } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMonth, makeMonth, monthOf } from '#shared/base/month.ts';
import { parseNumberText } from '#shared/base/number-text.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { acrossIn, acrossOf, type IndicatorNames } from '#shared/importing/indicator-rows.ts';
import { saidMonth } from '#shared/importing/month-heads.ts';
import { mayEnter } from '#shared/indicator/reach.ts';
import { indicator } from '#shared/registers/indicator.ts';
import { importWords } from '#shared/words/importing.ts';
import { indicatorWords } from '#shared/words/indicator.ts';
import { indicatorImportWords as words } from '#shared/words/indicator-import.ts';
import type { Kept } from '../../store/columns.ts';
import type { Of } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { notTheirs } from '../indicator/check.ts';
import type { Beside, NearTexts, Understood } from './book.ts';
import { numbersOf, plainNumber, type SaidNumber } from './indicator-numbers.ts';

type Values = Readonly<Record<string, unknown>>;
type Indicators = ReadonlyMap<Id, Of<'indicator'>>;

/** Rows that sum up or weigh up the rows above them. */
const summing = /^(?:每?月?平均|累計|[總合小]計|全年|第.季|[上下]半年)(?:數|值|件數)?$/;
export const sumsUp = (text: string): boolean => summing.test(squeezedText(text));

const isNumberField = (name: string): boolean => name === 'value' || acrossOf(name) !== undefined;

const factors: Readonly<Record<string, number>> = { 千: 1e3, 仟: 1e3, 萬: 1e4, 百萬: 1e6, 億: 1e8 };

/** 千人 of what is counted in 人: so many times as much; undefined of another measure. */
export function factorOf(said: string, measure: string): number | undefined {
  const text = squeezedText(said);
  if (text === measure || text === '') return 1;
  return text.endsWith(measure) ? factors[text.slice(0, -measure.length)] : undefined;
}

/** Puts a row as the numbers have it: what is counted, and which month or year its numbers are of. */
export class IndicatorReader {
  readonly #names: IndicatorNames;
  readonly #byId: Indicators;

  constructor(names: IndicatorNames, byId: Indicators) {
    this.#names = names;
    this.#byId = byId;
  }

  read({ indicator: named, month, year, measure, ...rest }: Values, near: NearTexts): Understood {
    const own = near.own();
    const fields = Object.keys(own).filter(isNumberField);
    const across = acrossIn(fields);
    if ([named, month].some((text) => typeof text === 'string' && this.#isSum(text)))
      return { values: rest, problems: {}, sum: true };
    // A heading, or a month that has not come yet.
    if (fields.every((name) => (own[name] ?? '') === '') && !isNumberSaid(rest))
      return { values: {}, problems: {}, nothing: true };
    const values: Record<string, unknown> = { ...rest };
    const problems: Record<string, string> = {};
    if (across === 'months') {
      if (year !== undefined) values.year = year;
    } else if (across !== 'yearMonths') {
      Object.assign(values, this.#month(month, year, across === 'years', problems));
    }
    if (across !== 'items') Object.assign(values, this.#indicator(named, problems));
    for (const field of fields) this.#number(values, { field, text: own[field] ?? '', measure });
    return { values, problems };
  }

  #isSum = (text: string): boolean => sumsUp(text) && this.#names.find(text).length === 0;

  #month(text: unknown, year: unknown, alone: boolean, problems: Record<string, string>): object {
    if (typeof text !== 'string') return {};
    const said = saidMonth(text);
    if (!said) problems.month = words.notMonth(text);
    else if (alone) return { monthNumber: said.month };
    const of = said?.year ?? (year === undefined ? undefined : Number(year));
    if (said && of === undefined) problems.month = words.noYear(text);
    return said && of !== undefined ? { month: makeMonth(of + ROC_OFFSET, said.month) } : {};
  }

  #indicator(text: unknown, problems: Record<string, string>): object {
    if (typeof text !== 'string') return {};
    const found = this.#names.find(text);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return { indicator: only };
    problems.indicator =
      found.length === 0
        ? importWords.noneNamed(indicator.label, text)
        : importWords.someNamed(indicator.label, text, found.length);
    return {};
  }

  /** As the indicator counts: 1.2 of 千人 is 1200, and 5% of what is counted in % is 5. */
  #number(values: Record<string, unknown>, said: { field: string; text: string; measure: unknown }): void {
    const { field, text, measure } = said;
    const across = acrossOf(field);
    const of = this.#byId.get(String(across?.across === 'items' ? across.of : values.indicator));
    if (!of) return;
    if (values[field] === undefined && of.measure === '%' && /[%％﹪]$/.test(text.trim())) {
      const reading = parseNumberText(text);
      if (reading.ok && reading.value) values[field] = reading.value.value;
    }
    const factor = typeof measure === 'string' ? factorOf(measure, of.measure) : 1;
    if (typeof values[field] === 'string' && factor !== undefined && factor !== 1)
      values[field] = multiply(values[field], factor);
  }
}

const isNumberSaid = (values: Values): boolean => Object.keys(values).some(isNumberField);

/** Judges every number that would be written by the rules of the page's grid. */
export function judgedNumbers(
  context: ReadContext,
  byId: Indicators,
): (values: Values, kept: Kept | undefined) => Beside {
  const now = monthOf(todayIn());
  const problemOf = ({ indicator: id, month, value }: SaidNumber): string | undefined => {
    const of = byId.get(id);
    if (!of) return undefined;
    if (!mayEnter(context.who, of.unit)) return notTheirs(context.db, of);
    if (of.stopped) return indicatorWords.stopped(of.name);
    if (month > now) return indicatorWords.future(formatMonth(month));
    return placesOf(value) > of.places ? indicatorWords.places(of.name, of.places) : undefined;
  };
  return (said, kept) => {
    const values: Record<string, unknown> = { ...said };
    const problems: Record<string, string> = {};
    for (const number of numbersOf(said)) {
      values[number.field] = plainNumber(number.value);
      const isNews = (kept?.[number.field] as Decimal | undefined) !== values[number.field];
      const problem = isNews ? problemOf(number) : undefined;
      if (problem !== undefined) problems[number.field] = problem;
    }
    return { values, problems };
  };
}
