import { Download } from 'lucide-react';
import { bridge, call } from '#renderer/data/client.ts';
import { takeFileOut } from '#renderer/data/files-entry.tsx';
import { guarded } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { attachmentTexts } from './texts.ts';

async function add(): Promise<void> {
  const chosen = await bridge.chooseFiles({ many: true });
  for (const { file } of chosen) await call('attachment.add', { file });
  if (chosen.length > 0) showNotice({ text: attachmentTexts.added(chosen.length) });
}

/** Files come in and go out as files, not by a form. */
export const attachmentWays: OwnWays = {
  add: { label: attachmentTexts.add, run: () => guarded(add()) },
  recordActions: (record) => (
    <Button icon={Download} onPress={() => takeFileOut(record.id)}>
      {attachmentTexts.take}
    </Button>
  ),
};
