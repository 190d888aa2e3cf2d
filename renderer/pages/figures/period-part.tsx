import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useSessions } from '#renderer/data/sessions.ts';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PeriodField } from '#renderer/parts/fields/period-field.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Period } from '#shared/base/period.ts';
import { figuresTexts as texts } from './texts.ts';
import { monthPeriod, quarterOf, type Wish, yearOf } from './wish.ts';

type Preset = keyof typeof texts.presets;

interface PeriodPartProps {
  wish: Wish;
  period: Period;
  asOf: Day;
  onWish: (wish: Wish) => void;
}

/** Which days count and as of which day, here and on all pages; and as known when. */
export function PeriodPart({ wish, period, asOf, onWish }: PeriodPartProps) {
  const { today } = useOfficeDays();
  const common = useChosenPeriod();
  const presets = usePresets();
  const here = presets.find(([, one]) => one.from === period.from && one.to === period.to);
  // The effective day belongs to the period it was chosen for.
  const choose = (next: Period | null): void => {
    common.choosePeriod(next ?? undefined);
    onWish({ ...wish, from: next?.from, to: next?.to, asOf: undefined });
  };
  const chooseDay = (next: Day | null): void => {
    if (next === null || next <= today) common.chooseDay(next ?? undefined);
    onWish({ ...wish, asOf: next ?? undefined });
  };
  return (
    <div className="figures-wish no-print">
      <div className="figures-period">
        <PeriodField
          label={texts.period}
          value={period}
          onChange={(next, problem) => problem === undefined && choose(next)}
        />
        <Segmented
          label={texts.presetsLabel}
          segments={presets.map(([id]) => ({ id, label: texts.presets[id] }))}
          value={here?.[0] ?? null}
          onChange={(id) => choose(presets.find(([name]) => name === id)?.[1] ?? null)}
        />
      </div>
      <DayField
        label={texts.asOf}
        help={texts.asOfHelp}
        value={asOf}
        onChange={(next, problem) => problem === undefined && chooseDay(next)}
      />
      <DayField
        label={texts.known}
        help={texts.knownHelp}
        value={wish.known ?? null}
        onChange={(next, problem) => problem === undefined && onWish({ ...wish, known: next ?? undefined })}
      />
    </div>
  );
}

function usePresets(): [Preset, Period][] {
  const { today } = useOfficeDays();
  const last = useSessions().find(({ to }) => to < today);
  return [
    ['month', monthPeriod(today)],
    ['quarter', quarterOf(today)],
    ['year', yearOf(today)],
    ...(last ? [['session', { from: last.from, to: today }] satisfies [Preset, Period]] : []),
  ];
}
