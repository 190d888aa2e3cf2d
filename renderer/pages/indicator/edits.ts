import type { Edit, Parsed } from '#renderer/parts/grid/types.ts';
import { placesOf } from '#shared/base/decimal.ts';
import { isMonth } from '#shared/base/month.ts';
import { parseNumberText } from '#shared/base/number-text.ts';
import type { Calls } from '#shared/contract/index.ts';
import { numberText } from '#shared/indicator/months.ts';
import { indicatorWords as words } from '#shared/words/indicator.ts';
import { cellOf, type IndicatorRow } from './rows.ts';
import { indicatorTexts as texts } from './texts.ts';

export type PutRow = Calls['indicatorValue.put']['input']['rows'][number];

/** A typed or pasted number, with its unit behind it or without; blank takes the number away. */
export function readNumber(text: string, { of }: Pick<IndicatorRow, 'of'>): Parsed {
  const read = parseNumberText(text);
  if (!read.ok) return { ok: false, reason: read.reason };
  if (read.value === null) return { ok: true, value: null, text: '' };
  const { value, unit } = read.value;
  if (unit !== '' && unit !== of.measure) return { ok: false, reason: texts.otherMeasure(unit, of.measure) };
  if (placesOf(value) > of.places) return { ok: false, reason: words.places(of.name, of.places) };
  return { ok: true, value, text: numberText(of, value) };
}

/** All cells of one act, each with what stood there when it was written over. */
export const rowsToPut = (edits: readonly Pick<Edit<IndicatorRow>, 'row' | 'column' | 'value'>[]): PutRow[] =>
  edits.flatMap(({ row, column, value }) =>
    isMonth(column)
      ? [
          {
            indicator: row.of.id,
            month: column,
            value: typeof value === 'string' ? value : null,
            seen: cellOf(row, column).value,
          },
        ]
      : [],
  );
