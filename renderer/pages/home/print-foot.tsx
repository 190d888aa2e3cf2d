import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { formatDay } from '#shared/base/day.ts';
import { formatPeriod } from '#shared/base/period.ts';
import { homeTexts as texts } from './texts.ts';

/** On paper only: of which period and day the figures are, and when they were printed. */
export function PrintFoot() {
  const { today } = useOfficeDays();
  const { period, asOf } = useChosenPeriod();
  return <p className="print-foot">{texts.printed(formatPeriod(period), formatDay(asOf), formatDay(today))}</p>;
}
