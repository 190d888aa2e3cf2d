import { Check } from 'lucide-react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { KeeperSnapshot } from './section-keeper.ts';
import { editorTexts as texts } from './texts.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const timeOf = (at: Date): string => `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;

function wordsOf({ state, savedAt }: KeeperSnapshot): string {
  if (state === 'typing') return texts.typing;
  if (state === 'saving') return texts.saving;
  return savedAt ? texts.savedAt(timeOf(savedAt)) : texts.saved;
}

interface SaveLineProps {
  snapshot: KeeperSnapshot;
  onRetry: () => void;
}

/** Whether what is written is in the office: told at every change of it, in a place of its own. */
export function SaveLine({ snapshot, onRetry }: SaveLineProps) {
  const { state, problem } = snapshot;
  if (state === 'refused')
    return (
      <span className="row body-refused" role="alert">
        {problem?.message}
        <Button small onPress={onRetry}>
          {texts.retry}
        </Button>
      </span>
    );
  if (state === 'clash') return <span className="warn-text nw">{texts.clashing}</span>;
  return (
    <span className="row body-saved nw" role="status">
      {state === 'saved' && <Icon of={Check} />}
      {wordsOf(snapshot)}
    </span>
  );
}
