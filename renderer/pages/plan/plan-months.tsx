import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatDay } from '#shared/base/day.ts';
import { formatMonth } from '#shared/base/month.ts';
import { lagOf, lightOf } from '#shared/plan/lag.ts';
import { LightState } from './light.tsx';
import type { Month } from './plan-parts.ts';
import { planTexts as texts } from './texts.ts';

interface PlanMonthsProps {
  months: readonly Month[];
  /** Opens a month, or a new one; missing where the account may tell nothing of this plan. */
  onWrite: ((month: Month | undefined) => void) | undefined;
}

const shareText = (value: string | null): string => (value === null ? '' : `${value}%`);

const { month: labels } = texts;

const columns = [
  { id: 'month', label: labels.month, width: '92px' },
  { id: 'planned', label: labels.planned, number: true },
  { id: 'actual', label: labels.actual, number: true },
  { id: 'lag', label: labels.lag, number: true },
  { id: 'light', label: labels.light, width: '76px' },
];

/** How far the plan was at the end of each month, newest first; below why it is behind. */
export function PlanMonths({ months, onWrite }: PlanMonthsProps) {
  const [newest] = months;
  return (
    <section className="plan-part" aria-label={texts.months}>
      <SectionHead
        title={texts.months}
        action={onWrite && <LinkButton onPress={() => onWrite(undefined)}>{texts.addMonth}</LinkButton>}
      />
      {months.length === 0 ? (
        <p className="dim small">{texts.noMonths}</p>
      ) : (
        <Ledger
          label={texts.months}
          columns={columns}
          rows={months.map((one) => ({
            id: one.id,
            cells: {
              month: onWrite ? (
                <LinkButton onPress={() => onWrite(one)}>{formatMonth(one.month)}</LinkButton>
              ) : (
                formatMonth(one.month)
              ),
              planned: shareText(one.planned),
              actual: shareText(one.actual),
              lag: shareText(lagOf(one)),
              light: <LightState of={one} />,
            },
          }))}
        />
      )}
      {newest && lightOf(newest) !== 'green' && <Why of={newest} />}
    </section>
  );
}

function Why({ of: { analysis, remedy, improveBy } }: { of: Month }) {
  const said = [
    { label: texts.why, value: analysis },
    { label: texts.remedy, value: remedy },
    { label: texts.improveBy, value: improveBy && formatDay(improveBy, 'dots') },
  ].filter(({ value }) => value !== null && value !== '');
  return said.length > 0 && <MetaList entries={said} />;
}
