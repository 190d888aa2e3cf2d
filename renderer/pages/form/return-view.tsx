import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { LineDock } from './line-dock.tsx';
import { ReturnHead } from './return-head.tsx';
import { ReturnNotes } from './return-notes.tsx';
import { ReturnedLines } from './returned-lines.tsx';
import { returnTexts as texts } from './texts.ts';
import { useLines } from './use-lines.ts';
import type { Queue, Returned } from './use-queue.ts';
import { type Reporter, useReporter } from './use-reporter.ts';
import { useTake } from './use-take.ts';
import '#renderer/parts/steps/steps.css';

interface ReturnViewProps {
  returned: Returned;
  reading: Queue['reading'];
  /** 「第1份，共3份」 */
  place: string | undefined;
  /** On to the next file, or away. */
  onDone: () => void;
  onSkip: (() => void) | undefined;
  onLeave: () => void;
}

/** A form that came back, cell by cell beside what was sent and what is there now; nothing is written yet. */
export function ReturnView({ returned, reading, place, onDone, onSkip, onLeave }: ReturnViewProps) {
  const use = useLines(returned);
  const taking = useTake(returned, onDone);
  const reporter = useReporter(returned);
  const [current, setCurrent] = useState<string>();
  const line = use.lines.find(({ key }) => key === current) ?? use.lines[0];
  const wrong = reading.problem ?? taking.refused;
  const busy = taking.busy || reading.busy;
  const ready = !busy && reading.problem === undefined && !reporter.forbidden && reporter.ready;
  const submit = (): void => {
    if (ready) void taking.take(use.lines, reporter.options);
  };
  useShortcut(saveKeys, submit);
  useShortcut('Esc', onLeave, !taking.busy);
  return (
    <>
      <PageHead
        title={texts.title}
        meta={place}
        actions={
          <>
            <Button rank="quiet" disabled={taking.busy} onPress={onLeave}>
              {texts.back}
            </Button>
            {onSkip && (
              <Button disabled={taking.busy} onPress={onSkip}>
                {texts.skip}
              </Button>
            )}
            <Button
              rank="primary"
              keys={saveKeys}
              busy={taking.busy}
              disabled={!ready && !taking.busy}
              onPress={submit}
            >
              {use.count === 0 ? texts.applyNone : texts.apply(use.count)}
            </Button>
          </>
        }
      />
      <ReadingWait reading={reading} writing={taking.busy} />
      <div className="form-return" onKeyDownCapture={savingByKeys(submit)}>
        <ReturnHead {...returned} />
        <ReturnNotes
          returned={returned}
          said={wrong ?? (reporter.forbidden ? texts.notOwn : undefined)}
          onAgain={wrong === undefined ? undefined : () => void reading.correct({})}
        />
        <ReturnedLines use={use} returned={returned} onCurrent={setCurrent} />
        <div className="form-docks">
          {line && <LineDock line={line} onTaken={use.setTaken} />}
          <LentPart reporter={reporter} />
        </div>
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.hints.walk },
          { keys: ['空白'], does: texts.hints.toggle },
        ]}
      >
        <span>{texts.undoable}</span>
      </StatusBar>
    </>
  );
}

/** How far the reading has come, and a way to stop it. */
export function ReadingWait({ reading, writing = false }: { reading: Queue['reading']; writing?: boolean }) {
  const { progress, busy, cancel } = reading;
  return (
    <WaitLine
      waiting={busy || writing}
      progress={progress && busy ? { done: progress.done, all: progress.total, label: progress.label } : undefined}
      onCancel={busy ? cancel : undefined}
    />
  );
}

/** Who reported, when, and by which file, where it is entered for another unit. */
function LentPart({ reporter }: { reporter: Reporter }) {
  if (!reporter.lends) return null;
  return (
    <section className="form-lent scroll" aria-label={texts.behalf}>
      <b>{texts.behalf}</b>
      {reporter.fields}
    </section>
  );
}
