import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { formatMonth, type Month } from '#shared/base/month.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import type { Progress } from '#shared/contract/events.ts';
import { importTexts as texts } from '../texts.ts';
import { FilePlace, type Given } from './file-place.tsx';
import { Preview } from './preview.tsx';
import { rowsToApply } from './preview-rows.ts';

interface ImportPartProps {
  budget: BudgetSummary;
  month: Month;
  onLeave: () => void;
}

/** 匯入: the accounting system's file or a pasted table, looked at row by row before anything is written. */
export function ImportPart({ budget, month, onLeave }: ImportPartProps) {
  const [progress, setProgress] = useState<Progress>();
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const read = useMutation({
    mutationFn: (given: Given) => {
      stop.current = new AbortController();
      setProgress(undefined);
      const input = 'file' in given ? { file: given.file } : { pasted: given.pasted };
      const options = { signal: stop.current.signal, onProgress: setProgress };
      return call('execution.read', { budget: budget.id, month, ...input }, options);
    },
  });
  const preview = read.data;
  const rows = preview ? rowsToApply(preview.rows) : [];
  const name = read.variables?.name ?? '';
  const apply = async (): Promise<void> => {
    if (busy || rows.length === 0) return;
    setBusy(true);
    try {
      const input = { budget: budget.id, month, source: 'imported' as const, file: name, rows };
      const { position } = await call('execution.put', input);
      noticeWritten(texts.done(formatMonth(month), rows.length), position);
      onLeave();
    } catch (error) {
      noticeRefused(refused(error));
      setBusy(false);
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
            {preview && <Button onPress={() => read.reset()}>{texts.other}</Button>}
            {preview && (
              <Button
                rank="primary"
                keys={saveKeys}
                busy={busy}
                disabled={rows.length === 0}
                onPress={() => void apply()}
              >
                {rows.length === 0 ? texts.nothing : texts.apply(rows.length)}
              </Button>
            )}
          </>
        }
      />
      <WaitLine
        waiting={read.isPending}
        progress={progress && { done: progress.done, all: progress.total, counter: texts.reading }}
        onCancel={() => stop.current?.abort()}
      />
      {preview ? (
        <Preview preview={preview} name={name} month={month} />
      ) : (
        <div className="exec-sheet">
          <FilePlace
            busy={read.isPending}
            problem={read.error ? problemOf(read.error, stop.current) : undefined}
            onGiven={(given) => read.mutate(given)}
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

const problemOf = (error: Error, stop: AbortController | undefined): string =>
  stop?.signal.aborted ? texts.cancelled : refused(error).message;
