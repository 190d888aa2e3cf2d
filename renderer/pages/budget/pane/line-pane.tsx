import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import type { View } from '#renderer/parts/buttons/view-tabs.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { Day } from '#shared/base/day.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { LineAnswer } from '#shared/contract/budget-answers.ts';
import { fundings, natures } from '#shared/registers/budget-line.ts';
import { sheetAt } from '../addresses.ts';
import { codePath, namePath } from '../book-tree.ts';
import { moneyText } from '../shown.ts';
import { GaugeBar } from './gauge.tsx';
import { ItemsPart } from './items-part.tsx';
import { LineHistory } from './line-history.tsx';
import { CarriesTable, ControlsTable, EventsTable, TermsTable } from './line-tables.tsx';
import { LineMonths } from './months-table.tsx';
import { PaneFrame, type PanePlace } from './pane-frame.tsx';
import { PlanChart } from './plan-chart.tsx';
import { paneTexts as texts } from './texts.ts';
import { useSettled } from './use-settled.ts';

type Part = 'events' | 'months' | 'controls' | 'carries' | 'terms' | 'items' | 'history';

interface LinePaneProps extends PanePlace {
  node: BookNode;
  line: LineFact;
  asOf: Day;
  /** While it is drafted the calculation stands first. */
  drafting: boolean;
  problem: string | undefined;
  actions?: ReactNode;
}

const pause = 120;

function useLine(id: string, asOf: Day): LineAnswer | undefined {
  const wanted = useSettled(id, pause);
  const { data } = useQuery({
    queryKey: ['budget.line', wanted, asOf],
    queryFn: ({ signal }) => call('budget.line', { id: wanted, asOf }, { signal }),
    placeholderData: keepPreviousData,
  });
  return data;
}

/** One line: what happened to its amount, how it is carried out, and what is held of it. */
export function LinePane({ node, line, asOf, drafting, problem, actions, ...where }: LinePaneProps) {
  const answer = useLine(line.id, asOf);
  const [chosen, setChosen] = useState<Part>();
  const part = chosen ?? (drafting ? 'items' : 'events');
  const title = [codePath(node), namePath(node)].filter((one) => one !== '').join('　');
  return (
    <PaneFrame
      {...where}
      title={title}
      tags={<LineTags line={line} unit={answer?.line.id === line.id ? answer.labels.unit : ''} />}
      views={viewsOf(answer)}
      current={part}
      onView={(id) => setChosen(id as Part)}
      side={answer && !drafting ? <LineSide answer={answer} name={title} below={where.place === 'below'} /> : null}
      actions={actions}
    >
      {answer ? <LinePart part={part} answer={answer} problem={problem} /> : null}
    </PaneFrame>
  );
}

function LineTags({ line, unit }: { line: LineFact; unit: string }) {
  return (
    <>
      <Tag kind="line">{natures[line.nature]}</Tag>
      {unit !== '' && <Tag kind="line">{unit}</Tag>}
      <span className="small dim">{fundings[line.funding]}</span>
      {line.caseByCase && <Tag kind="soft-warn">{texts.caseByCase}</Tag>}
    </>
  );
}

function viewsOf(answer: LineAnswer | undefined): View[] {
  const counts: Partial<Record<Part, number>> = answer
    ? {
        events: answer.events.length,
        controls: answer.controls.length,
        carries: answer.carries.length,
        terms: answer.terms.length,
      }
    : {};
  const parts: Part[] = ['events', 'months', 'controls', 'carries', 'terms', 'items', 'history'];
  return parts.map((id) => ({ id, label: texts.tabs[id], count: counts[id] || undefined }));
}

const tabOf = ({ side }: LineFact): 'source' | 'agency' => (side === 'revenue' ? 'source' : 'agency');

function LinePart({ part, answer, problem }: { part: Part; answer: LineAnswer; problem: string | undefined }) {
  switch (part) {
    case 'events':
      return (
        <>
          <EventsTable events={answer.events} />
          <LeftWords answer={answer} />
        </>
      );
    case 'months':
      return (
        <LineMonths
          months={answer.months}
          executions={answer.executions}
          addressOf={(month) =>
            sheetAt({ id: answer.record.budget, tab: tabOf(answer.line), line: answer.line.id }, month)
          }
        />
      );
    case 'controls':
      return (
        <>
          <ControlsTable controls={answer.controls} />
          <LeftWords answer={answer} />
        </>
      );
    case 'carries':
      return <CarriesTable carries={answer.carries} />;
    case 'terms':
      return <TermsTable terms={answer.terms} />;
    case 'items':
      return <ItemsPart answer={answer} problem={problem} />;
    default:
      return <LineHistory id={answer.line.id} />;
  }
}

/** What may still be asked for. */
function LeftWords({ answer: { amounts, balance } }: { answer: LineAnswer }) {
  if (amounts.available === null) return null;
  return (
    <p className="budget-left small sub">
      <span>
        {texts.available} <b>{moneyText(amounts.available)}</b>
      </span>
      <span>
        {texts.balance} <b className={balance < 0 ? 'neg' : undefined}>{moneyText(balance)}</b>
      </span>
      <span className="dim">{texts.balanceNote}</span>
    </p>
  );
}

function LineSide({ answer, name, below }: { answer: LineAnswer; name: string; below: boolean }) {
  const used = answer.gauges.filter((gauge) => gauge.used > 0);
  const shown = used.length > 0 ? used : answer.gauges.slice(0, 1);
  return (
    <>
      <PlanChart name={name} months={answer.months} height={below ? 106 : 160} />
      {shown.length > 0 && (
        <div className="budget-gauges">
          <div className="small">
            <b>{texts.limit}</b>　{texts.article}
          </div>
          {shown.slice(0, below ? 1 : 2).map((gauge) => (
            <GaugeBar key={gauge.way} gauge={gauge} />
          ))}
        </div>
      )}
    </>
  );
}
