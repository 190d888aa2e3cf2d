import { type RefObject, useEffect, useState } from 'react';
import { arraySource, Grid, plainLayout } from '#renderer/parts/grid/index.ts';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { FormSheetLine } from '#shared/contract/form-operations.ts';
import { sheetColumns } from './sheet-columns.tsx';
import { copyReminder } from './sheet-dock.tsx';
import { formTexts as texts } from './texts.ts';

interface FormSheetsProps {
  sheets: readonly FormSheetLine[];
  grid: RefObject<GridHandle | null>;
  onCurrent: (id: Id | undefined) => void;
}

/** Every unit's sheet; ↑ ↓ choose one, Enter takes the words for it along. */
export function FormSheets({ sheets, grid, onCurrent }: FormSheetsProps) {
  const [source] = useState(() => arraySource<FormSheetLine>(sheets, ({ id }) => id));
  useEffect(() => source.replace(sheets), [source, sheets]);
  const [layout, setLayout] = useState(() => plainLayout('normal'));
  // Whoever comes here walks through the units at once; a press in the list of forms keeps its focus.
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
  }, [grid]);
  return (
    <div className="form-sheets">
      <Grid<FormSheetLine>
        label={texts.sheets}
        columns={sheetColumns}
        source={source}
        layout={layout}
        onLayout={setLayout}
        onCurrent={(_row, key) => onCurrent(key)}
        onOpen={({ name, state, reminder }) => {
          if (state === 'sent') copyReminder(name, reminder);
        }}
        rowTone={({ state }) => (state === 'waived' ? 'quiet' : undefined)}
        handle={grid}
        empty={<EmptyState title={texts.noSheets} sentence={texts.noSheetsSentence} />}
      />
    </div>
  );
}
