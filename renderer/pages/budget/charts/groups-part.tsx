import { useCall } from '#renderer/data/queries.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { PairBars } from '#renderer/parts/chart/pair-bars.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { type LightLimits, type RateName, rateBases, rateNames, rateOf } from '#shared/budget/rates.ts';
import type { SeriesAnswer } from '#shared/contract/budget-answers.ts';
import { money } from '../pane/line-tables.tsx';
import { RateCell } from '../rate-cell.tsx';
import { percentText } from '../shown.ts';
import { useLines } from '../use-lines.ts';
import { doneOf, rateWords } from './done.ts';
import { chartTexts as texts } from './texts.ts';

/** What money may be looked at by, in the order of the page. */
export const groupings = ['agency', 'object', 'funding', 'plan'] as const;

const rates = Object.keys(rateNames) as RateName[];

const rateHead = (name: RateName): string => `${rateNames[name]}　${rateBases[name]}`;

interface GroupsPartProps {
  by: (typeof groupings)[number];
  id: Id;
  asOf: Day;
  month: number;
  limits: LightLimits;
  asTable: boolean;
}

/** Planned against done, group by group; each leads to its lines. The three rates stand apart in the table. */
export function GroupsPart({ by, id, asOf, month, limits, asTable }: GroupsPartProps) {
  const openLines = useLines();
  const { data } = useCall('budget.series', { id, asOf, by });
  const groups = data?.groups ?? [];
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
            ...rates.map((name) => ({ id: name, label: rateHead(name), number: true, width: '128px' })),
          ]}
          rows={groups.map((group) => ({
            id: group.key,
            cells: {
              name: link(group),
              current: money(group.amounts.current),
              allotted: money(group.amounts.allotted),
              actual: money(doneOf(group)),
              execution: <RateCell amounts={group.amounts} limits={limits} />,
              attainment: percentText(rateOf('attainment', group.amounts)),
              realisation: percentText(rateOf('realisation', group.amounts)),
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
