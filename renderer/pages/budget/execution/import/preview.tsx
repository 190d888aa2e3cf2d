import { useEffect, useMemo, useRef, useState } from 'react';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { arraySource, Grid, plainLayout } from '#renderer/parts/grid/index.ts';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { actionMarks } from '#renderer/parts/importing/action-marks.ts';
import { SourcePart } from '#renderer/parts/importing/source-part.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { formatMonth, type Month } from '#shared/base/month.ts';
import type { ExecutionField } from '#shared/budget/execution-head.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';
import { importTexts as texts } from '../texts.ts';
import { previewColumns } from './preview-columns.tsx';
import { countsOf, type PreviewAction, type PreviewRow, previewActions } from './preview-rows.ts';
import type { ExecutionReading } from './use-execution-reading.ts';

interface PreviewProps {
  reading: ExecutionReading;
  preview: ExecutionPreview;
  month: Month;
}

const fields = Object.entries(texts.fields).map(([id, label]) => ({ id: id as ExecutionField, label }));
const shared = { level: texts.levels };

const keyOf = ({ place, code }: PreviewRow): string => `${place} ${code}`;

/** Every row of the file with what it will do; nothing is written yet. */
export function Preview({ reading, preview, month }: PreviewProps) {
  const [view, setView] = useState<PreviewAction | 'all'>(() => firstView(preview));
  const rows = useMemo(
    () => (view === 'all' ? preview.rows : preview.rows.filter(({ action }) => action === view)),
    [preview, view],
  );
  const [source] = useState(() => arraySource<PreviewRow>(rows, keyOf));
  useEffect(() => source.replace(rows), [source, rows]);
  const [layout, setLayout] = useState(() => plainLayout('normal'));
  const grid = useRef<GridHandle | null>(null);
  const name = reading.given?.name ?? '';
  const counts = countsOf(preview.rows);
  const said = reading.problem ?? preview.missing;
  return (
    <>
      <SourcePart
        source={preview}
        name={name}
        fields={fields}
        shared={shared}
        money
        corrections={reading.corrections}
        onCorrect={(corrections) => void reading.correct(corrections)}
      />
      <div className="import-notes">
        {preview.month !== null && preview.month !== month && (
          <State mark="behind">{texts.otherMonth(formatMonth(preview.month), formatMonth(month))}</State>
        )}
        {said && <State mark="farBehind">{said}</State>}
        {preview.notes.map((note) => (
          <State key={note} mark="behind">
            {note}
          </State>
        ))}
      </div>
      <div className="import-tabs">
        <ViewTabs
          label={texts.views}
          current={view}
          onChange={(id) => setView(previewActions.find((one) => one === id) ?? 'all')}
          views={[
            { id: 'all', label: texts.all, count: preview.rows.length },
            ...previewActions.map((id) => ({ id, label: texts.actions[id], count: counts[id], mark: actionMarks[id] })),
          ]}
        />
        <div className="import-said">
          <GridExport
            grid={grid}
            title={texts.sheet(formatMonth(month))}
            facts={[
              [texts.file, name],
              [texts.views, view === 'all' ? texts.all : texts.actions[view]],
            ]}
            money
            bare
          />
        </div>
      </div>
      <div className="exec-sheet">
        <Grid<PreviewRow>
          label={texts.list}
          columns={previewColumns}
          source={source}
          layout={layout}
          handle={grid}
          onLayout={setLayout}
          empty={<EmptyState title={texts.none} sentence={texts.noneSentence} />}
        />
      </div>
    </>
  );
}

/** What cannot be imported is looked at first. */
const firstView = ({ rows }: ExecutionPreview): PreviewAction | 'all' =>
  rows.some(({ action }) => action === 'refused') && rows.length > 40 ? 'refused' : 'all';
