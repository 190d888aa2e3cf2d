import { useState } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { MonthPoint } from '#shared/contract/budget-answers.ts';
import { sheetAt } from '../addresses.ts';
import { SeriesMonths } from '../pane/months-table.tsx';
import { PlanChart } from '../pane/plan-chart.tsx';
import { budgetTexts } from '../texts.ts';
import type { ViewProps } from '../view-props.ts';
import { GroupsPart, groupings } from './groups-part.tsx';
import { chartTexts as texts } from './texts.ts';
import { TrendPart } from './trend-part.tsx';
import './charts.css';

/** 圖表: planned against done by month, agency, object, funding and plan, and over the years; as tables by Alt T. */
export function ChartsView({ book, asOf, name, tools, beside }: ViewProps) {
  const { id, year } = book.budget;
  const [asTable, setAsTable] = useState(false);
  useShortcut('Alt T', () => setAsTable(!asTable));
  const { data: agencies, isFetching } = useCall('budget.series', { id, asOf, by: 'agency' });
  const shared = { id, asOf, month: book.monthsOver, limits: book.rules, asTable };
  return (
    <>
      <ToolBar
        right={
          <Button small keys={texts.keysTable} onPress={() => setAsTable(!asTable)}>
            {asTable ? texts.asChart : texts.asTable}
          </Button>
        }
      >
        {tools}
      </ToolBar>
      <WaitLine waiting={isFetching} />
      <div className="with-drawer">
        <div className="page-body scroll budget-charts">
          {agencies && <MonthsPart id={id} name={name} months={agencies.months} asTable={asTable} />}
          {groupings.map((by) => (
            <GroupsPart key={by} by={by} {...shared} />
          ))}
          <TrendPart year={year} asTable={asTable} />
        </div>
        {beside}
      </div>
      <StatusBar keys={[{ keys: [texts.keysTable], does: budgetTexts.keys.chart }]} />
    </>
  );
}

interface MonthsPartProps {
  id: Id;
  name: string;
  months: readonly MonthPoint[];
  asTable: boolean;
}

function MonthsPart({ id, name, months, asTable }: MonthsPartProps) {
  const empty = months.every(({ planned, actual }) => planned === null && actual === null);
  return (
    <section className="budget-chart">
      <SectionHead title={texts.months} note={texts.monthsNote} />
      {empty && <EmptyState title={texts.none} sentence={texts.noneSentence} />}
      {!empty && asTable && (
        <SeriesMonths months={months} addressOf={(month) => sheetAt({ id, tab: 'agency' }, month)} />
      )}
      {!empty && !asTable && <PlanChart name={name} months={months} height={220} />}
    </section>
  );
}
