import { useRef, useState } from 'react';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { type Edit, Grid, plainLayout } from '#renderer/parts/grid/index.ts';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { actionMarks } from '#renderer/parts/importing/action-marks.ts';
import { SourcePart } from '#renderer/parts/importing/source-part.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import {
  type ImportedRow,
  type ImportPreview,
  importActions,
  type UnknownName,
} from '#shared/contract/import-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { FixedChip } from './fixed-chip.tsx';
import { KeysMenu } from './keys-menu.tsx';
import { MissingNote } from './missing-note.tsx';
import { previewColumns } from './preview-columns.tsx';
import { cellToCorrect, isWriting, mayGo } from './row-text.ts';
import { importTexts as texts } from './texts.ts';
import { UnknownMenu } from './unknown-menu.tsx';
import type { Going, LeftOut } from './use-checked.ts';
import type { ImportReading } from './use-import-reading.ts';
import { useStagedRows } from './use-staged-rows.ts';

const shownActions = [...importActions, 'missing'] as const;
type View = 'all' | (typeof shownActions)[number];

interface PreviewProps {
  of: Register;
  reading: ImportReading;
  preview: ImportPreview;
  left: LeftOut;
  going: Going;
  /** Why nothing was written. */
  refused: string | undefined;
  onMake: (name: UnknownName) => void;
}

/** The file as it was understood, and every row of it with what it will do; nothing is written yet. */
export function Preview({ of, reading, preview, left, going, refused, onMake }: PreviewProps) {
  const { given, corrections, problem } = reading;
  const { counts } = preview;
  const all = importActions.reduce((sum, action) => sum + counts[action], 0);
  const [view, setView] = useState<View>(() => (counts.refused > 0 && all > 40 ? 'refused' : 'all'));
  const numbers = { all, ...counts, missing: preview.left };
  const source = useStagedRows(preview.stage, view, numbers[view]);
  const [layout, setLayout] = useState(() => plainLayout('normal'));
  const grid = useRef<GridHandle | null>(null);
  const name = given?.name ?? '';
  const said = refused ?? problem ?? preview.missing;
  const money = preview.columns.some(({ field }) => field !== null && of.fields[field]?.kind === 'money');
  const correctCell = async (edits: readonly Edit<ImportedRow>[]): Promise<undefined> => {
    const cells = edits.flatMap(({ row, text }) => {
      const cell = cellToCorrect(row);
      return cell ? [[cell.address, text] as const] : [];
    });
    await reading.correct({ ...corrections, cells: { ...corrections.cells, ...Object.fromEntries(cells) } });
  };
  return (
    <div className="import-preview">
      <SourcePart
        source={preview}
        name={name}
        fields={preview.fields}
        money={money}
        marks={preview.marks}
        corrections={corrections}
        onCorrect={(next) => void reading.correct(next)}
      />
      <div className="import-notes" role="alert">
        {said && <State mark="farBehind">{said}</State>}
        {preview.differences.map((sentence) => (
          <State key={sentence} mark="behind">
            {sentence}
          </State>
        ))}
        {going.count > 0 && counts.refused > 0 && <State mark="behind">{texts.goingUnread(counts.refused)}</State>}
        {refused && <LinkButton onPress={() => void reading.correct(corrections)}>{texts.again}</LinkButton>}
      </div>
      <div className="import-tabs">
        <ViewTabs
          label={texts.views}
          current={view}
          onChange={(id) => setView(shownActions.find((one) => one === id) ?? 'all')}
          views={[
            { id: 'all', label: texts.all, count: all },
            ...shownActions
              .filter((id) => id !== 'missing' || preview.left > 0)
              .map((id) => ({ id, label: texts.actions[id], count: numbers[id], mark: actionMarks[id] })),
          ]}
        />
        <div className="import-said">
          {preview.totals > 0 && <span className="el">{texts.totals(preview.totals)}</span>}
          <MissingNote preview={preview} going={going} open={view === 'missing'} />
          <UnknownMenu names={preview.unknown} onMake={onMake} />
          <FixedChip
            of={of}
            preview={preview}
            said={corrections.fixed}
            onFixed={(fixed) => void reading.correct({ ...corrections, fixed })}
          />
          <KeysMenu
            preview={preview}
            said={corrections.keys}
            onKeys={(keys) => void reading.correct({ ...corrections, keys })}
          />
          <GridExport
            grid={grid}
            title={texts.sheet(of.label)}
            facts={[
              [texts.file, name],
              [texts.views, view === 'all' ? texts.all : texts.actions[view]],
            ]}
            bare
          />
        </div>
      </div>
      <div className="import-sheet">
        <Grid<ImportedRow>
          label={texts.list}
          columns={previewColumns}
          source={source}
          layout={layout}
          handle={grid}
          onLayout={setLayout}
          onEdits={correctCell}
          checks={
            view === 'missing'
              ? { value: going.checked, onChange: going.setChecked, may: mayGo }
              : { value: left.checked, onChange: left.setChecked, may: isWriting }
          }
          rowTone={({ row }) => (view !== 'missing' && left.checked.keys.has(String(row)) ? 'quiet' : undefined)}
          empty={
            all === 0 && view !== 'missing' ? (
              <EmptyState title={texts.noRows} sentence={texts.noRowsSentence} />
            ) : (
              <EmptyState title={texts.none} sentence={texts.noneSentence} />
            )
          }
        />
      </div>
    </div>
  );
}
