import { useState } from 'react';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { PeriodField } from '#renderer/parts/fields/period-field.tsx';
import { formatPeriod, type Period } from '#shared/base/period.ts';
import type { Chip } from '#shared/booklet/markup.ts';
import { spanOf } from '#shared/booklet/wish.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { pickerTexts as texts } from './figure-texts.ts';
import { changed } from './picked-chip.ts';
import type { BookletRecord } from './use-booklet.ts';
import { basisOf } from './use-chip.ts';

type Way = keyof typeof texts.periods;

interface PickerPeriodProps {
  chip: Chip;
  booklet: BookletRecord;
  values: BookletValues;
  onChip: (chip: Chip) => void;
}

const ways = Object.keys(texts.periods) as Way[];

const wayOf = (named: string | undefined): Way => {
  if (named === undefined) return 'own';
  return named === 'before' || named === 'year' ? named : 'written';
};

/** Over which days: the report's own, those of the one before, the year so far, or any. */
export function PickerPeriod({ chip, booklet, values, onChip }: PickerPeriodProps) {
  const named = chip.params.period;
  const [wanted, setWanted] = useState<Way>(wayOf(named));
  const basis = basisOf(values);
  const { period } = spanOf(named, basis);
  const noBefore = wanted === 'before' && (booklet.former === null || values.before === null);
  const set = (way: Way): void => {
    setWanted(way);
    const written = way === 'written' ? rangeText(period) : undefined;
    onChip(changed(chip, { period: way === 'before' || way === 'year' ? way : written }));
  };
  return (
    <>
      <div className="whole">
        <ChoiceField
          label={texts.period}
          value={wanted}
          choices={ways.map((id) => ({ id, label: texts.periods[id] }))}
          onChange={set}
          help={formatPeriod(period)}
          error={noBefore ? texts.noBefore : undefined}
        />
      </div>
      {wanted === 'written' && (
        <div className="whole">
          <PeriodField
            label={texts.written}
            value={period}
            onChange={(next, problem) =>
              problem === undefined && next && onChip(changed(chip, { period: rangeText(next) }))
            }
          />
        </div>
      )}
    </>
  );
}

const rangeText = ({ from, to }: Period): string => `${from}..${to}`;
