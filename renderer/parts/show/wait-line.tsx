import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { LinkButton } from '../buttons/link-button.tsx';
import { showTexts } from '../texts.ts';
import './show.css';

export type WaitProgress = { done: number; all: number } & ({ counter: string } | { label: string });

type WaitLineProps = {
  waiting: boolean;
  /** 列, 案, 筆 with how far it has come, or what is done where nobody counts so; without it the line only says that it works. */
  progress?: WaitProgress | undefined;
  onCancel?: (() => void) | undefined;
};

const patience = 400;

/** Under the head, over whatever is there: nothing moves when it comes or goes. Short waits show nothing. */
export function WaitLine({ waiting, progress, onCancel }: WaitLineProps) {
  const late = useLate(waiting);
  if (!late) return null;
  const share = progress ? Math.round((progress.done / Math.max(1, progress.all)) * 100) : 0;
  const sentence = progress ? sentenceOf(progress, share) : showTexts.waiting;
  return (
    <div className="wait">
      <ProgressBar aria-label={sentence} value={share} isIndeterminate={!progress} className="wait-bar">
        <span className={progress ? 'wait-fill' : 'wait-fill unknown'} style={progress && { width: `${share}%` }} />
      </ProgressBar>
      {(progress || onCancel) && (
        <div className="wait-text" role="status">
          {sentence}
          {onCancel && <LinkButton onPress={onCancel}>{showTexts.cancel}</LinkButton>}
        </div>
      )}
    </div>
  );
}

function sentenceOf(progress: WaitProgress, share: number): string {
  if ('label' in progress) return showTexts.share(progress.label, share);
  return showTexts.wait(progress.done, progress.all, progress.counter);
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}
