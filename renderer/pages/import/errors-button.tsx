import { Download } from 'lucide-react';
import { useState } from 'react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { importTexts as texts } from './texts.ts';

/** 下載錯誤清單: what cannot come in, with the reasons at the cells, for whoever sent the file. */
export function ErrorsButton({ stage }: { stage: string }) {
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { file, name, rows } = await call('import.errors', { stage });
      if (await bridge.saveFile(file, name)) showNotice({ text: texts.errorsSaved(rows) });
    } catch (error) {
      noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={Download} busy={busy} onPress={() => void save()}>
      {texts.errors}
    </Button>
  );
}
