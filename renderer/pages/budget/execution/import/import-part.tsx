import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { FilePlace } from '#renderer/data/importing/file-place.tsx';
import { keepSource } from '#renderer/data/importing/keep-source.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { formatMonth, type Month } from '#shared/base/month.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import { importTexts as texts } from '../texts.ts';
import { Preview } from './preview.tsx';
import { rowsToApply } from './preview-rows.ts';
import { useExecutionReading } from './use-execution-reading.ts';

interface ImportPartProps {
  budget: BudgetSummary;
  month: Month;
  onLeave: () => void;
}

/** 匯入: the accounting system's file or a pasted table, looked at row by row before anything is written. */
export function ImportPart({ budget, month, onLeave }: ImportPartProps) {
  const reading = useExecutionReading(budget.id, month);
  const [writing, setWriting] = useState(false);
  const { preview, progress } = reading;
  const rows = preview ? rowsToApply(preview.rows) : [];
  const apply = async (): Promise<void> => {
    if (writing || !reading.ready || !preview || rows.length === 0) return;
    setWriting(true);
    try {
      // Before the figures, so that Ctrl Z takes back the figures and not the memory of their columns.
      await keepSource({
        target: 'execution',
        source: preview,
        corrections: reading.corrections,
        shared: ['level'],
      });
      const input = { budget: budget.id, month, source: 'imported' as const, file: reading.given?.name ?? '', rows };
      const { position } = await call('execution.put', input);
      noticeWritten(texts.done(formatMonth(month), rows.length), position);
      onLeave();
    } catch (error) {
      noticeRefused(refused(error));
      setWriting(false);
    }
  };
  useShortcut(saveKeys, () => void apply(), rows.length > 0);
  useShortcut('Esc', onLeave);
  return (
    <>
      <PageHead
        title={texts.title}
        meta={texts.meta(budget.name, formatMonth(month))}
        actions={
          <>
            <Button rank="quiet" onPress={onLeave}>
              {texts.back}
            </Button>
            {preview && <Button onPress={reading.reset}>{texts.other}</Button>}
            {preview && (
              <Button
                rank="primary"
                keys={saveKeys}
                busy={writing}
                disabled={rows.length === 0 || !reading.ready}
                onPress={() => void apply()}
              >
                {rows.length === 0 ? texts.nothing : texts.apply(rows.length)}
              </Button>
            )}
          </>
        }
      />
      <WaitLine
        waiting={reading.busy}
        progress={progress && { done: progress.done, all: progress.total, label: progress.label }}
        onCancel={reading.cancel}
      />
      {preview ? (
        <Preview reading={reading} preview={preview} month={month} />
      ) : (
        <div className="exec-sheet">
          <FilePlace
            busy={reading.busy}
            problem={reading.problem}
            words={texts.place}
            onGiven={(given) => void reading.read(given)}
          />
        </div>
      )}
      <StatusBar
        keys={preview ? [{ keys: ['↑', '↓'], does: texts.keys.walk }] : [{ keys: ['Ctrl V'], does: texts.keys.paste }]}
      >
        <span>{texts.undoable}</span>
      </StatusBar>
    </>
  );
}
