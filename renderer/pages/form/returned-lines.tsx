import { useEffect, useMemo, useRef, useState } from 'react';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { arraySource, Grid, plainLayout } from '#renderer/parts/grid/index.ts';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import { lineColumns, outcomeMarks } from './line-columns.tsx';
import { countsOf, isOpen, type Line, type Outcome, outcomes } from './lines.ts';
import { returnTexts as texts } from './texts.ts';
import type { LinesUse } from './use-lines.ts';

interface ReturnedLinesProps {
  use: LinesUse;
  returned: Pick<FormReturn, 'form' | 'sheet' | 'file' | 'counts'>;
  onCurrent: (key: string | undefined) => void;
}

const manyLines = 40;

/** Every cell that says something, by what comes of it. */
export function ReturnedLines({ use, returned, onCurrent }: ReturnedLinesProps) {
  const { lines } = use;
  const { form, sheet, file, counts } = returned;
  const by = countsOf(lines);
  // In a long form, what somebody has to decide is looked at first.
  const [view, setView] = useState<Outcome | 'all'>(() => (by.both > 0 && lines.length > manyLines ? 'both' : 'all'));
  const shown = useMemo(
    () => (view === 'all' ? lines : lines.filter(({ outcome }) => outcome === view)),
    [lines, view],
  );
  const [source] = useState(() => arraySource<Line>(shown, ({ key }) => key));
  useEffect(() => source.replace(shown), [source, shown]);
  const [layout, setLayout] = useState(() => plainLayout('normal'));
  const [columns] = useState(() => lineColumns(use.setTaken));
  const grid = useRef<GridHandle | null>(null);
  const [walks] = useState(lines.length > 0);
  useEffect(() => {
    if (walks) grid.current?.focus();
  }, [walks]);
  return (
    <>
      <div className="import-tabs">
        <ViewTabs
          label={texts.views}
          current={view}
          onChange={(id) => setView(outcomes.find((one) => one === id) ?? 'all')}
          views={[
            { id: 'all', label: texts.all, count: lines.length },
            ...outcomes.map((id) => ({ id, label: texts.outcomes[id], count: by[id], mark: outcomeMarks[id] })),
          ]}
        />
        <div className="import-said">
          {counts.same > 0 && <span className="el">{texts.same(counts.same)}</span>}
          <GridExport
            grid={grid}
            title={texts.sheetOf(form.name, sheet.name)}
            facts={[
              [texts.facts.unit, sheet.name],
              [texts.facts.file, file],
              [texts.facts.code, sheet.code],
              [texts.views, view === 'all' ? texts.all : texts.outcomes[view]],
            ]}
            bare
          />
        </div>
      </div>
      <div className="form-lines">
        <Grid<Line>
          label={texts.list}
          columns={columns}
          source={source}
          layout={layout}
          onLayout={setLayout}
          checks={{ value: use.checked, onChange: use.setChecked, may: isOpen }}
          rowTone={({ outcome, taken }) => (outcome === 'take' && !taken ? 'quiet' : undefined)}
          onCurrent={(_row, key) => onCurrent(key)}
          handle={grid}
          empty={
            lines.length === 0 ? (
              <EmptyState title={texts.noNews} sentence={texts.noNewsSentence} />
            ) : (
              <EmptyState title={texts.none} sentence={texts.noneSentence} />
            )
          }
        />
      </div>
    </>
  );
}
