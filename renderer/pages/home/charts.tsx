import { useState } from 'react';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { BudgetChart } from './budget-chart.tsx';
import { Trend } from './trend.tsx';
import type { Rates, YearBudget } from './use-year-budget.ts';

interface ChartsProps {
  /** null: none in force; undefined: not known yet. */
  budget: YearBudget | null | undefined;
  rates: Rates | undefined;
}

/** Money and cases over the year, side by side; the same as tables by Alt T. */
export function Charts({ budget, rates }: ChartsProps) {
  const [asTable, setAsTable] = useState(false);
  const change = (): void => setAsTable(!asTable);
  useShortcut('Alt T', change);
  if (budget === undefined) return <div className="home-charts" />;
  const two = budget !== null && !asTable;
  return (
    <div className={two ? 'home-charts two' : 'home-charts'}>
      {budget && <BudgetChart budget={budget} rates={rates} asTable={asTable} onChange={change} />}
      <Trend asTable={asTable} beside={two} onChange={change} />
    </div>
  );
}
