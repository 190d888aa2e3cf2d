import { useLayoutEffect, useMemo, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { queries } from '#renderer/data/queries.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { arraySource, Grid, groupedSource, plainLayout } from '#renderer/parts/grid/index.ts';
import type { Edit, GridHandle, GridMessage, GridStatus, RowSource } from '#renderer/parts/grid/types.ts';
import { columnsOf } from './columns.tsx';
import { rowsToPut } from './edits.ts';
import { IndicatorStatus } from './indicator-status.tsx';
import type { IndicatorRow, RowGroup } from './rows.ts';
import { indicatorTexts as texts } from './texts.ts';
import type { Grouped } from './wish.ts';

interface IndicatorGridProps {
  year: number;
  groups: readonly RowGroup[];
  by: Grouped;
  grid: { current: GridHandle | null };
}

const keyOf = ({ of }: IndicatorRow): string => of.id;

/** Everything typed, pasted or filled at once is one change. */
async function save(edits: readonly Edit<IndicatorRow>[]): Promise<undefined> {
  const rows = rowsToPut(edits);
  if (rows.length === 0) return;
  const { written, position } = await call('indicatorValue.put', { rows });
  noticeWritten(texts.written(written), position);
  await queries.invalidateQueries();
}

/** Indicators by the months of a year. Another grouping is another grid. */
export function IndicatorGrid({ year, groups, by, grid }: IndicatorGridProps) {
  const { today } = useOfficeDays();
  const columns = useMemo(() => columnsOf(year, today), [year, today]);
  const source = useSource(groups, by);
  const [layout, setLayout] = useState(() => plainLayout('dense'));
  const [status, setStatus] = useState<GridStatus>();
  const [message, setMessage] = useState<GridMessage>();
  const [current, setCurrent] = useState<string>();
  const goTo = (key: string): void => {
    openGroupOf(source, groups, key);
    grid.current?.goTo(source.indexOf(key));
    grid.current?.focus();
  };
  return (
    <>
      <div className="ind-sheet">
        <Grid<IndicatorRow>
          label={texts.grid(year)}
          columns={columns}
          source={source}
          layout={layout}
          onLayout={setLayout}
          rowTone={({ of }) => (of.stopped ? 'quiet' : undefined)}
          onCurrent={(_, key) => setCurrent(key)}
          onEdits={save}
          onStatus={setStatus}
          onMessage={setMessage}
          handle={grid}
        />
      </div>
      <IndicatorStatus
        year={year}
        rows={groups.flatMap(({ rows }) => rows)}
        current={current}
        status={status}
        message={message}
        onGo={goTo}
      />
    </>
  );
}

function useSource(groups: readonly RowGroup[], by: Grouped): RowSource<IndicatorRow> {
  const [sources] = useState(() =>
    by === 'none'
      ? { flat: arraySource<IndicatorRow>(groups[0]?.rows ?? [], keyOf) }
      : { grouped: groupedSource(groups, keyOf) },
  );
  useLayoutEffect(() => {
    sources.flat?.replace(groups[0]?.rows ?? []);
    sources.grouped?.replace(groups);
  }, [sources, groups]);
  return sources.flat ?? sources.grouped;
}

/** A row under a folded head has no place. */
function openGroupOf(source: RowSource<IndicatorRow>, groups: readonly RowGroup[], key: string): void {
  const group = groups.find(({ rows }) => rows.some((row) => keyOf(row) === key));
  if (group && source.indexOf(key) < 0) source.folding?.setFolded(`group ${group.key}`, false);
}
