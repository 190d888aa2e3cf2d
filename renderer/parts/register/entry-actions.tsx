import { Button } from '#renderer/parts/buttons/button.tsx';
import { saveKeys } from '../keys/save-keys.ts';
import { registerTexts } from './texts.ts';

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
      <span className="dim small">{restored ? registerTexts.draftKept : ''}</span>
      <span className="grow" />
      <Button onPress={onLeave}>{registerTexts.cancel}</Button>
      <Button rank="primary" keys={saveKeys} busy={busy} disabled={!ready} onPress={onSave}>
        {registerTexts.save}
      </Button>
    </div>
  );
}
