import { Button } from '#renderer/parts/buttons/button.tsx';
import { saveKeys } from './save-keys.ts';
import { listTexts } from './texts.ts';

interface EntryActionsProps {
  /** What was typed and not saved last time is back. */
  restored: boolean;
  busy: boolean;
  ready: boolean;
  onSave: () => void;
  onLeave: () => void;
}

/** The foot of a record's form: leave without saving, or save. */
export function EntryActions({ restored, busy, ready, onSave, onLeave }: EntryActionsProps) {
  return (
    <div className="record-acts">
      <span className="dim small">{restored ? listTexts.draftKept : ''}</span>
      <span className="grow" />
      <Button onPress={onLeave}>{listTexts.cancel}</Button>
      <Button rank="primary" keys={saveKeys} busy={busy} disabled={!ready} onPress={onSave}>
        {listTexts.save}
      </Button>
    </div>
  );
}
