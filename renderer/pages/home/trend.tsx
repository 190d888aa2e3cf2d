import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { preference, usePreference } from '#renderer/parts/look/preference.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { CasesCurve, CasesLegend } from './cases-curve.tsx';
import { type Months, spanOverYears, spanText } from './month-span.ts';
import { PetitionsCurve, PetitionsLegend } from './petitions-curve.tsx';
import { countTexts, curveTexts as texts } from './texts.ts';
import { usePetitions } from './use-petitions.ts';

const kept = preference('homeCurve', ['cases', 'petitions'] as const, 'cases');
const curves = (['cases', 'petitions'] as const).map((id) => ({ id, label: texts.curves[id] }));

interface TrendProps {
  asTable: boolean;
  /** Another chart stands beside it: the legend gets a line of its own. */
  beside: boolean;
  onChange: () => void;
}

/** Cases or petitions month by month: what came, what went and what is left; the same as a table by Alt T. */
export function Trend({ asTable, beside, onChange }: TrendProps) {
  const chosen = useChosenPeriod();
  const curve = usePreference(kept);
  const petitions = usePetitions(chosen, curve === 'petitions');
  const height = beside ? 166 : 184;
  const isCases = curve === 'cases';
  const measure = isCases ? texts.cases : (petitions?.measure ?? texts.petitions);
  const legend = isCases ? <CasesLegend /> : petitions && <PetitionsLegend petitions={petitions} />;
  return (
    <section className="home-trend">
      <SectionHead
        title={isCases ? countTexts.trend : texts.petitionTrend}
        note={<span className="nw">{noteOf(measure, chosen.months)}</span>}
        action={
          <span className="row home-trend-act">
            {!asTable && !beside && legend}
            <Segmented label={texts.curve} segments={curves} value={curve} onChange={kept.write} />
            <LinkButton onPress={onChange}>{asTable ? countTexts.asChart : countTexts.asTable}</LinkButton>
          </span>
        }
      />
      {beside && <span className="home-legend">{legend}</span>}
      {isCases && <CasesCurve chosen={chosen} asTable={asTable} height={height} />}
      {!isCases && petitions !== undefined && (
        <PetitionsCurve petitions={petitions} chosen={chosen} asTable={asTable} height={height} />
      )}
    </section>
  );
}

const noteOf = (measure: string, months: Months): string => {
  const over = spanOverYears(months);
  return over === undefined ? texts.year(measure, spanText(months)) : texts.acrossYears(measure, over);
};
