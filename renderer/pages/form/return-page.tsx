import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { ReturnPlace } from './return-place.tsx';
import { ReadingWait, ReturnView } from './return-view.tsx';
import { returnTexts as texts } from './texts.ts';
import { type Queue, useQueue } from './use-queue.ts';
import './form.css';

interface ReturnPageProps {
  /** Back to the forms; with the one whose sheets came in last. */
  onLeave: (form: Id | undefined) => void;
}

/** 收回填報表: files that units sent back, one after the other. */
export function ReturnPage({ onLeave }: ReturnPageProps) {
  const queue = useQueue();
  const [last, setLast] = useState<Id>();
  const { reading, next } = queue;
  const { preview } = reading;
  if (!preview) return <WaitingPage queue={queue} onLeave={() => onLeave(last)} />;
  const on = (form: Id | undefined): void => {
    if (next) next();
    else onLeave(form);
  };
  return (
    <ReturnView
      key={preview.turn}
      returned={preview}
      place={placeOf(queue)}
      reading={reading}
      onDone={() => {
        setLast(preview.form.id);
        on(preview.form.id);
      }}
      onSkip={next && (() => on(last))}
      onLeave={() => onLeave(preview.form.id)}
    />
  );
}

const placeOf = ({ at, all }: Queue): string | undefined => (all > 1 ? texts.queue(at, all) : undefined);

/** Until a file is there and understood. */
function WaitingPage({ queue, onLeave }: { queue: Queue; onLeave: () => void }) {
  const { reading, next } = queue;
  const { given, problem } = reading;
  useShortcut('Esc', onLeave);
  return (
    <>
      <PageHead
        title={texts.title}
        meta={placeOf(queue)}
        actions={
          <>
            <Button rank="quiet" onPress={onLeave}>
              {texts.back}
            </Button>
            {next && problem !== undefined && <Button onPress={next}>{texts.next}</Button>}
          </>
        }
      />
      <ReadingWait reading={reading} />
      <div className="form-place">
        <ReturnPlace
          busy={reading.busy}
          problem={problem === undefined || !given ? problem : texts.problemOf(given.name, problem)}
          onGiven={queue.give}
        />
      </div>
      <StatusBar>
        <span>{texts.undoable}</span>
      </StatusBar>
    </>
  );
}
