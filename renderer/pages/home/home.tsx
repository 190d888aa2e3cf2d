import { useRef } from 'react';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { partsOf } from '#shared/base/day.ts';
import { Begin } from './begin.tsx';
import { Changes } from './changes.tsx';
import { Charts } from './charts.tsx';
import { Greeting } from './greeting.tsx';
import { Holdings } from './holdings.tsx';
import { Holidays } from './holidays.tsx';
import { HomeActs } from './home-acts.tsx';
import { Meetings } from './meetings.tsx';
import { Sentence } from './sentence.tsx';
import { homeTexts as texts } from './texts.ts';
import { TodoLines } from './todo-lines.tsx';
import { UnitsTable } from './units-table.tsx';
import { useDue, useWaiting } from './use-due.ts';
import { useReports } from './use-report.ts';
import { useStock } from './use-stock.ts';
import { useWalk } from './use-walk.ts';
import { useRates, useYearBudget, type YearBudget } from './use-year-budget.ts';
import './home.css';

/** 首頁: what is due and what to do, how units and budget stand; 主計 finds the budget first; in a new office, what comes first. */
export function Home() {
  const stock = useStock();
  const known = useDue();
  const waiting = useWaiting();
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
        {stock.directives !== 0 && known && waiting && (
          <Sentence whose={known.whose} due={[...known.due, ...waiting]} reports={reports} />
        )}
      </Greeting>
      <div className={spends ? 'page-body scroll home spends' : 'page-body scroll home'} ref={page}>
        <Begin stock={stock} />
        {spends ? <Charts budget={budget} rates={rates} /> : <TodoLines />}
        <UnitsTable rates={rates} />
        {spends ? <TodoLines /> : <Charts budget={budget} rates={rates} />}
        {!spends && <Meetings />}
        <Changes />
        {spends && <Meetings />}
        <Holidays />
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Enter'], does: texts.keys.open },
          { keys: ['Alt T'], does: texts.keys.table },
          { keys: ['F1'], does: texts.keys.help },
        ]}
      >
        <AsOf />
        {budget && rates && rates.total !== null && <SpentUntil budget={budget} />}
      </StatusBar>
    </>
  );
}

function AsOf() {
  const reads = useMay('read');
  const { data } = useCall('journal.list', { limit: 1 }, reads);
  const newest = data?.changes[0];
  if (!newest) return null;
  return (
    <span>
      {texts.asOf}
      <b>{momentText(newest.at)}</b>
    </span>
  );
}

/** Budgets are looked at by whole months. */
function SpentUntil({ budget: { asOf } }: { budget: YearBudget }) {
  return (
    <span>
      {texts.spentUntil}
      <b>{texts.monthEnd(partsOf(asOf).month)}</b>
    </span>
  );
}
