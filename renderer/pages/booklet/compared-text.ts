import { divide, formatDecimal } from '#shared/base/decimal.ts';
import type { ComparedFigure } from '#shared/contract/booklet-operations.ts';
import { asideTexts as texts } from './aside-texts.ts';

export interface ComparedRow {
  label: string;
  before: string;
  now: string;
  difference: string;
}

/** From here on money is told in 萬元, which leaves room for three numbers in a line. */
const large = 10_000_000;
const unit = 10_000;

const plain = (text: string | null): number => Number((text ?? '').replaceAll(',', '').replace('△', '-'));

const inUnits = (text: string | null): string =>
  text === null || text === '' ? '' : formatDecimal(divide(plain(text), unit, 0), { grouping: true });

/** A figure beside the same of an earlier report, as it fits beside the text. */
export function comparedRow({ label, unit: measure, before, now, difference }: ComparedFigure): ComparedRow {
  if (measure !== '元' || Math.max(Math.abs(plain(before)), Math.abs(plain(now))) < large)
    return { label, before: before ?? '', now: now ?? '', difference: difference ?? '' };
  return {
    label: texts.inUnits(label),
    before: inUnits(before),
    now: inUnits(now),
    difference: inUnits(difference),
  };
}
