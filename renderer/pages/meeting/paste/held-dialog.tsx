import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { ClockField } from '../clock-field.tsx';
import type { Meeting } from '../meeting-data.ts';
import { pasteTexts as texts } from './texts.ts';

/** A meeting that was held without the program: from when to when. */
export function HeldDialog({ meeting, onLeave }: { meeting: Meeting; onLeave: () => void }) {
  const [from, setFrom] = useState<string | null>(meeting.at);
  const [to, setTo] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (busy || from === null || to === null) return;
    setBusy(true);
    try {
      const { id, version } = meeting;
      const opened = await call('meeting.start', { id, version, at: from });
      await call('meeting.adjourn', { id, version: opened.record.version, at: to });
      showNotice({ text: texts.done });
      onLeave();
    } catch (error) {
      setRefusal(refused(error).message);
      setBusy(false);
    }
  };
  const save = (): void => void submit();
  return (
    <Dialog
      isOpen
      title={texts.recordTitle(meeting.title)}
      verb={texts.do}
      onDo={save}
      busy={busy}
      disabled={from === null || to === null}
      keys={saveKeys}
      leave={texts.back}
      onLeave={onLeave}
    >
      <div onKeyDownCapture={savingByKeys(save)}>
        <ClockField label={texts.start} required value={from} onChange={setFrom} />
        <ClockField label={texts.end} required value={to} onChange={setTo} error={refusal} />
      </div>
    </Dialog>
  );
}
