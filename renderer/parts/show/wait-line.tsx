import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { LinkButton } from '../buttons/link-button.tsx';
import { showTexts } from '../texts.ts';
import './show.css';

type WaitLineProps = {
  waiting: boolean;
  /** 列, 案, 筆 with how far it has come; without it the line only says that it works. */
  progress?: { done: number; all: number; counter: string } | undefined;
  onCancel?: (() => void) | undefined;
};

const patience = 400;

/** Under the head, over whatever is there: nothing moves when it comes or goes. Short waits show nothing. */
export function WaitLine({ waiting, progress, onCancel }: WaitLineProps) {
  const late = useLate(waiting);
  if (!late) return null;
  const sentence = progress ? showTexts.wait(progress.done, progress.all, progress.counter) : showTexts.waiting;
  const share = progress ? Math.round((progress.done / Math.max(1, progress.all)) * 100) : 0;
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
