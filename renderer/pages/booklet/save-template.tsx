import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { noticed } from '#renderer/data/written.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { newBookletTexts, composerTexts as texts } from './texts.ts';
import type { BookletRecord } from './use-booklet.ts';

/** The report's chapters and texts as a template of the office's own. */
export function SaveTemplate({ booklet, onLeave }: { booklet: BookletRecord; onLeave: () => void }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const done = await noticed(call('booklet.saveTemplate', { id: booklet.id, name }), texts.templateSaved(name));
    setBusy(false);
    if (done) onLeave();
  };
  return (
    <Dialog
      isOpen
      title={texts.saveTemplate}
      verb={texts.saveTemplate}
      busy={busy}
      disabled={name.trim() === ''}
      onDo={() => void save()}
      leave={newBookletTexts.leave}
      onLeave={onLeave}
    >
      <TextField label={texts.templateName} required value={name} onChange={setName} maxLength={60} />
    </Dialog>
  );
}
