import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { formatMonth, lastDayOf, type Month } from '#shared/base/month.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import type { Side } from '#shared/registers/budget-line.ts';
import { currentBook, inForce } from '../acts/books.ts';
import { ChosenChip } from '../chosen-chip.tsx';
import { ExecutionGrid } from './execution-grid.tsx';
import { monthsToEnter } from './execution-rows.ts';
import { ImportPart } from './import/import-part.tsx';
import { executionTexts as texts } from './texts.ts';
import { useMonthBook } from './use-execution.ts';
import '../budget.css';
import './execution.css';

interface ExecutionPageProps {
  /** The book; the general one of the year chosen for all pages where none is asked for. */
  id: Id | undefined;
  month: Month | undefined;
  /** It opens with the accounting system's file to be read in. */
  file: boolean;
  onMonth: (month: Month) => void;
}

/** 登錄執行數: a month's cumulative figures of every line, typed, pasted, or read from the accounting system. */
export function ExecutionPage({ id, month, file, onMonth }: ExecutionPageProps) {
  const { today } = useOfficeDays();
  const { period, asOf, chooseDay } = useChosenPeriod();
  const { data } = useCall('budget.years', {});
  if (!data) return <PageHead title={texts.title} />;
  const budget = data.budgets.find((one) => one.id === id) ?? currentBook(data.budgets, period.to);
  if (!budget) return <Nothing title={texts.noBudget} sentence={texts.noBudgetSentence} />;
  if (!inForce(budget)) return <Nothing title={texts.notInForce(budget.name)} sentence={texts.notInForceSentence} />;
  const months = monthsToEnter(budget.year, today);
  const shown =
    months.find((one) => one === month) ?? months.findLast((one) => lastDayOf(one) <= asOf) ?? months.at(-1);
  const choose = (next: Month): void => {
    chooseDay(next === months.at(-1) ? undefined : lastDayOf(next));
    onMonth(next);
  };
  if (shown === undefined) return <Nothing title={texts.noMonth} sentence={texts.noMonthSentence} />;
  return <MonthSheet key={budget.id} budget={budget} months={months} month={shown} file={file} onMonth={choose} />;
}

const Nothing = ({ title, sentence }: { title: string; sentence: string }) => (
  <>
    <PageHead title={texts.title} />
    <EmptyState title={title} sentence={sentence} />
  </>
);

interface MonthSheetProps {
  budget: BudgetSummary;
  months: readonly Month[];
  month: Month;
  file: boolean;
  onMonth: (month: Month) => void;
}

const sides = Object.entries(texts.sides).map(([id, label]) => ({ id: id as Side, label }));

function MonthSheet({ budget, months, month, file, onMonth }: MonthSheetProps) {
  const enters = useMay('accounting');
  const [side, setSide] = useState<Side>('expenditure');
  const [importing, setImporting] = useState(file && enters);
  const sheet = useMonthBook(budget.id, month);
  const grid = useRef<GridHandle | null>(null);
  if (importing) return <ImportPart budget={budget} month={month} onLeave={() => setImporting(false)} />;
  return (
    <>
      <PageHead
        title={texts.title}
        meta={budget.name}
        actions={
          enters && (
            <Button rank="primary" icon={Upload} onPress={() => setImporting(true)}>
              {texts.import}
            </Button>
          )
        }
      />
      <ToolBar
        right={
          <>
            <span className="dim small">{texts.unit}</span>
            <GridExport
              grid={grid}
              title={`${budget.name}　${texts.grid(formatMonth(month))}`}
              facts={[[texts.sidesLabel, texts.sides[side]]]}
              money
            />
          </>
        }
      >
        <PopMenu
          label={texts.month}
          trigger={<ChosenChip set subject={texts.until} phrase={texts.monthOf(formatMonth(month))} />}
          entries={months.toReversed().map((one) => ({
            id: one,
            label: formatMonth(one),
            checked: one === month,
            onAction: () => onMonth(one),
          }))}
        />
        <Segmented label={texts.sidesLabel} segments={sides} value={side} onChange={setSide} />
        {sheet && <span className="small">{texts.entered(sheet.entered)}</span>}
        {!enters && <span className="small dim">{texts.readOnly}</span>}
      </ToolBar>
      <WaitLine waiting={sheet === undefined} />
      {sheet && (
        <ExecutionGrid
          key={`${month} ${side}`}
          budget={budget.id}
          sheet={sheet}
          month={month}
          side={side}
          enters={enters}
          grid={grid}
        />
      )}
    </>
  );
}
