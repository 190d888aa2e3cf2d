import { type ReactNode, useRef } from 'react';
import { useMay, useSession } from '#renderer/data/office.ts';
import { firstScope, useTodo } from '#renderer/data/todo.ts';
import { Begin } from './begin.tsx';
import { Changes } from './changes.tsx';
import { Charts } from './charts.tsx';
import { Greeting } from './greeting.tsx';
import { Holdings } from './holdings.tsx';
import { Holidays } from './holidays.tsx';
import { HomeActs } from './home-acts.tsx';
import { HomeStatus } from './home-status.tsx';
import { Meetings } from './meetings.tsx';
import { PrintFoot } from './print-foot.tsx';
import { Sentence } from './sentence.tsx';
import { TodoLines } from './todo-lines.tsx';
import { UnitsTable } from './units-table.tsx';
import { ownUnits, useDue, useWaiting } from './use-due.ts';
import { useReports } from './use-report.ts';
import { useStanding } from './use-standing.ts';
import { useStock } from './use-stock.ts';
import { useWalk } from './use-walk.ts';
import { useRates, useYearBudget } from './use-year-budget.ts';
import './home.css';

/** 首頁: what is due and what to do, how units and budget stand; 主計 finds the budget first; in a new office, what comes first. */
export function Home() {
  const stock = useStock();
  const known = useDue();
  const waiting = useWaiting();
  const standing = useStanding(ownUnits(useSession()));
  const reports = useReports();
  const budget = useYearBudget();
  const rates = useRates(budget);
  const spends = useMay('accounting') && Boolean(budget);
  const page = useRef<HTMLDivElement>(null);
  useWalk(page);
  return (
    <>
      <Greeting actions={<HomeActs waiting={waiting ?? []} report={reports[0]} />}>
        {stock.directives === 0 && <Holdings stock={stock} />}
        {stock.directives !== 0 && known && waiting && standing !== undefined && (
          <Sentence
            whose={known.whose}
            due={[...(standing?.day ? [] : known.due), ...waiting]}
            standing={standing}
            reports={reports}
          />
        )}
      </Greeting>
      <div className={spends ? 'page-body scroll home spends' : 'page-body scroll home'} ref={page}>
        <Begin stock={stock} />
        <Parts spends={spends} charts={<Charts budget={budget} rates={rates} />} units={<UnitsTable rates={rates} />} />
        <PrintFoot />
      </div>
      <HomeStatus spentUntil={budget && rates && rates.total !== null ? budget.asOf : undefined} />
    </>
  );
}

interface PartsProps {
  /** The budget comes first. */
  spends: boolean;
  charts: ReactNode;
  units: ReactNode;
}

/** Lines of what waits that leave a hole beside the units. */
const fewLines = 5;

/** What waits stands beside the units; for whoever has little to do, what comes next moves up, each column by itself. */
function Parts({ spends, charts, units }: PartsProps) {
  const { data } = useTodo(firstScope(useSession()));
  if (spends)
    return (
      <>
        {charts}
        {units}
        <TodoLines />
        <Changes />
        <Meetings />
        <Holidays />
      </>
    );
  if (data && data.lines.length <= fewLines)
    return (
      <>
        <div className="home-column">
          <TodoLines />
          {charts}
          <Changes />
        </div>
        <div className="home-column">
          {units}
          <Meetings />
          <Holidays />
        </div>
      </>
    );
  return (
    <>
      <TodoLines />
      {units}
      {charts}
      <Meetings />
      <Changes />
      <Holidays />
    </>
  );
}
