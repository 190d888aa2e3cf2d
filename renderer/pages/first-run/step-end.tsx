import { ChevronLeft } from 'lucide-react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { firstRunTexts as texts } from './texts.ts';

interface StepEndProps {
  /** Fields of this step that are not right yet. */
  left: number;
  verb?: string;
  busy?: boolean;
  onBack?: (() => void) | undefined;
  onNext: () => void;
}

/** Back at the left, on at the right, and what is still missing beside it. */
export function StepEnd({ left, verb = texts.next, busy = false, onBack, onNext }: StepEndProps) {
  useShortcut(texts.keys, onNext, !busy);
  return (
    <div className="row threshold-end">
      {onBack && (
        <Button icon={ChevronLeft} onPress={onBack} disabled={busy}>
          {texts.back}
        </Button>
      )}
      <span className="grow" />
      <span className="small dim" role="status">
        {busy && texts.working}
        {!busy && left > 0 && texts.left(left)}
      </span>
      <Button rank="primary" keys={texts.keys} onPress={onNext} busy={busy}>
        {verb}
      </Button>
    </div>
  );
}
