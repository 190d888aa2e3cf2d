import { useState } from 'react';
import { FilePlace } from '#renderer/data/importing/file-place.tsx';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { type ImportStep, ImportSteps } from '#renderer/parts/importing/import-steps.tsx';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { ImportPreview, UnknownName } from '#shared/contract/import-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { ErrorsButton } from './errors-button.tsx';
import { MakeUnknown } from './make-unknown.tsx';
import { Preview } from './preview.tsx';
import { importTexts as texts } from './texts.ts';
import { type Applying, useApply } from './use-apply.ts';
import { useGoing, useLeftOut } from './use-checked.ts';
import { useImportReading } from './use-import-reading.ts';
import './import.css';

interface ImportSheetProps {
  of: Register;
  fixed?: Readonly<Record<string, string>> | undefined;
  onLeave: () => void;
}

const { hints } = texts;
const previewKeys = [
  { keys: ['空白'], does: hints.leave },
  { keys: ['F2'], does: hints.correct },
  { keys: ['↑', '↓'], does: hints.walk },
];

/** From the file to the rows, each looked at before anything is written. */
export function ImportSheet({ of, fixed, onLeave }: ImportSheetProps) {
  const reading = useImportReading(of, fixed);
  const { preview } = reading;
  const left = useLeftOut(reading);
  const going = useGoing(reading);
  const applying = useApply(of, reading, { without: left.rows, missing: going.said }, onLeave);
  const busy = [reading, applying].find((one) => one.busy);
  const progress = busy?.progress;
  const count = preview ? preview.counts.add + preview.counts.change - left.rows.length : 0;
  const [making, setMaking] = useState<UnknownName>();
  const ready = reading.ready && count + going.count > 0 && !applying.busy && !making;
  useShortcut(saveKeys, () => void applying.apply(), ready);
  useShortcut('Esc', onLeave, !applying.busy && !making);
  return (
    <>
      <PageHead
        title={texts.title(of.label)}
        views={<ImportSteps now={stepOf(preview)} />}
        actions={
          <>
            <Button rank="quiet" disabled={applying.busy} onPress={onLeave}>
              {texts.back}
            </Button>
            {preview && (
              <Acts
                preview={preview}
                count={count}
                going={going.count}
                ready={ready}
                applying={applying}
                onOther={reading.reset}
              />
            )}
          </>
        }
      />
      <WaitLine
        waiting={busy !== undefined}
        progress={progress && { done: progress.done, all: progress.total, label: progress.label }}
        onCancel={busy?.cancel}
      />
      {preview ? (
        <div className="with-drawer">
          <Preview
            of={of}
            reading={reading}
            preview={preview}
            left={left}
            going={going}
            refused={applying.refused}
            onMake={setMaking}
          />
          {making && (
            <MakeUnknown
              key={`${making.register} ${making.name}`}
              name={making}
              onClose={() => setMaking(undefined)}
              onMade={() => {
                setMaking(undefined);
                void reading.correct(reading.corrections);
              }}
            />
          )}
        </div>
      ) : (
        <div className="import-sheet">
          <FilePlace
            busy={reading.busy}
            problem={reading.problem}
            words={texts.place}
            onGiven={(given) => void reading.read(given)}
          />
        </div>
      )}
      <StatusBar keys={preview ? previewKeys : [{ keys: ['Ctrl V'], does: hints.paste }]}>
        <span>{texts.undoable}</span>
        {left.rows.length > 0 && <span>{texts.leftOut(left.rows.length)}</span>}
        {going.count > 0 && <span>{texts.going(going.count)}</span>}
      </StatusBar>
    </>
  );
}

interface ActsProps {
  preview: ImportPreview;
  /** How many rows would be written. */
  count: number;
  /** How many records would go to the bin. */
  going: number;
  ready: boolean;
  applying: Applying;
  onOther: () => void;
}

function Acts({ preview, count, going, ready, applying, onOther }: ActsProps) {
  const { busy } = applying;
  return (
    <>
      <Button disabled={busy} onPress={onOther}>
        {texts.other}
      </Button>
      {preview.counts.refused > 0 && <ErrorsButton stage={preview.stage} />}
      <Button
        rank="primary"
        keys={saveKeys}
        busy={busy}
        disabled={!ready && !busy}
        onPress={() => void applying.apply()}
      >
        {texts.apply(count, going) || texts.nothing}
      </Button>
    </>
  );
}

function stepOf(preview: ImportPreview | undefined): ImportStep {
  if (!preview) return 'file';
  return preview.missing === null ? 'rows' : 'columns';
}
