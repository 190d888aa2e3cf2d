import { useRef } from 'react';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import { AllotmentTab } from './ledgers/allotment-tab.tsx';
import { sheetFacts } from './sheet-facts.ts';
import { budgetTexts as texts } from './texts.ts';
import type { ViewProps } from './view-props.ts';

const hints = [
  { keys: ['←', '→'], does: texts.keys.fold },
  { keys: ['Alt 1–5'], does: texts.keys.level },
  { keys: ['F2'], does: texts.keys.edit },
  { keys: ['Ctrl D'], does: texts.keys.fill },
];

/** 分配預算 under the page's own tool bar. */
export function AllotmentView({ book, name, tab, asOf, tools, beside }: ViewProps) {
  const grid = useRef<GridHandle | null>(null);
  return (
    <>
      <ToolBar
        right={
          <>
            <span className="budget-unit">{texts.unit}</span>
            <GridExport grid={grid} {...sheetFacts(name, tab, asOf)} money />
          </>
        }
      >
        {tools}
      </ToolBar>
      <div className="with-drawer">
        <div className="budget-column">
          <AllotmentTab book={book} grid={grid} />
        </div>
        {beside}
      </div>
      <StatusBar keys={hints} />
    </>
  );
}
