import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { PairBars } from '#renderer/parts/chart/pair-bars.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { LightLimits } from '#shared/budget/rates.ts';
import type { SeriesAnswer } from '#shared/contract/budget-answers.ts';
import { money } from '../pane/line-tables.tsx';
import { RateCell } from '../rate-cell.tsx';
import { useLines } from '../use-lines.ts';
import { doneOf, rateWords } from './done.ts';
import { chartTexts as texts } from './texts.ts';

interface GroupsPartProps {
  by: 'agency' | 'object';
  groups: SeriesAnswer['groups'];
  month: number;
  limits: LightLimits;
  asTable: boolean;
}

/** Planned against done, agency by agency or object by object; each leads to its lines. */
export function GroupsPart({ by, groups, month, limits, asTable }: GroupsPartProps) {
  const openLines = useLines();
  const link = ({ label, lines }: SeriesAnswer['groups'][number]) => (
    <FigureLink label={texts.lines(label)} onPress={() => openLines(label, lines)}>
      {label}
    </FigureLink>
  );
  return (
    <section className="budget-chart">
      <SectionHead title={texts.groups[by]} note={texts.groupsNote(month)} />
      {asTable ? (
        <Ledger
          label={texts.groups[by]}
          columns={[
            { id: 'name', label: texts.heads.name },
            { id: 'current', label: texts.heads.current, number: true, width: '128px' },
            { id: 'allotted', label: texts.heads.allotted, number: true, width: '128px' },
            { id: 'actual', label: texts.heads.actual, number: true, width: '128px' },
            { id: 'rate', label: texts.heads.rate, number: true, width: '96px' },
          ]}
          rows={groups.map((group) => ({
            id: group.key,
            cells: {
              name: link(group),
              current: money(group.amounts.current),
              allotted: money(group.amounts.allotted),
              actual: money(doneOf(group)),
              rate: <RateCell amounts={group.amounts} limits={limits} />,
            },
          }))}
        />
      ) : (
        <PairBars
          label={texts.groups[by]}
          rows={groups.map((group) => ({
            id: group.key,
            label: link(group),
            base: group.amounts.allotted,
            actual: doneOf(group),
            note: <RateCell amounts={group.amounts} limits={limits} />,
            said: texts.said(group.label, group.amounts.allotted, doneOf(group), rateWords(group)),
          }))}
        />
      )}
    </section>
  );
}
