import { useState } from 'react';
import { type CallOptions, call, refused } from '#renderer/data/client.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import { type Line, takenRows } from './lines.ts';
import { returnTexts as texts } from './texts.ts';

export interface Taking {
  busy: boolean;
  /** Why nothing was written. */
  refused: string | undefined;
  take: (lines: readonly Line[], lent: CallOptions) => Promise<void>;
}

/** Writes what was decided of a returned form, all at once. */
export function useTake(returned: FormReturn, onDone: () => void): Taking {
  const { sheet, file } = returned;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take: Taking['take'] = async (lines, lent) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const input = { sheet: sheet.id, file, rows: takenRows(returned, lines) };
      const { position, taken, left } = await call('form.apply', input, lent);
      noticeWritten(texts.done(sheet.name, taken, left), position);
      onDone();
    } catch (error) {
      setProblem(refused(error).message);
      setBusy(false);
    }
  };
  return { busy, refused: problem, take };
}
