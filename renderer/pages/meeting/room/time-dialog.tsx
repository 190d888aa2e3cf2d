import { useState } from 'react';
import { refused } from '#renderer/data/client.ts';
import { Dialog, type Fact } from '#renderer/parts/float/dialog.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { clockText } from '../clock.ts';
import { ClockField } from '../clock-field.tsx';

interface TimeDialogProps {
  title: string;
  label: string;
  facts: readonly Fact[];
  verb: string;
  leave: string;
  onDo: (at: string) => Promise<unknown>;
  onLeave: () => void;
}

/** 開會 and 散會: at what time, with what there is to know before. What the office refuses is said here. */
export function TimeDialog({ title, label, facts, verb, leave, onDo, onLeave }: TimeDialogProps) {
  const [at, setAt] = useState<string | null>(() => clockText(new Date()));
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (busy || at === null) return;
    setBusy(true);
    try {
      await onDo(at);
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
      title={title}
      facts={facts}
      verb={verb}
      onDo={save}
      busy={busy}
      disabled={at === null}
      keys={saveKeys}
      leave={leave}
      onLeave={onLeave}
    >
      <div onKeyDownCapture={savingByKeys(save)}>
        <ClockField
          label={label}
          value={at}
          required
          error={refusal}
          onChange={(next) => {
            setRefusal(undefined);
            setAt(next);
          }}
        />
      </div>
    </Dialog>
  );
}
