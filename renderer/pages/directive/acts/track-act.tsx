import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ConfirmByVerb } from '#renderer/parts/float/confirm-by-verb.tsx';
import { actTexts as texts } from '../texts.ts';
import type { ActProps } from './act-props.ts';
import { doneBy } from './act-props.ts';

/** A case that was only marked: track it, or throw it away. */
export function TrackAct({ record, others, onDone, onGone }: ActProps & { onGone: () => void }) {
  const [asking, setAsking] = useState(false);
  const discard = async (): Promise<void> => {
    setAsking(false);
    const work = call('directive.discard', { id: record.id, version: record.version });
    if (await noticed(work, texts.discarded)) onGone();
  };
  return (
    <LentStep
      everywhere
      title={texts.track}
      note={texts.trackNote}
      verb={texts.track}
      others={others}
      onDo={(options) =>
        doneBy(
          call('directive.track', { ids: [record.id] }, options),
          texts.tracked(record.number ?? record.content),
          onDone,
        )
      }
      beside={
        <>
          <Button rank="danger" onPress={() => setAsking(true)}>
            {texts.discard}…
          </Button>
          <span className="grow" />
        </>
      }
    >
      <ConfirmByVerb
        ask={
          asking
            ? {
                title: texts.discardAsk,
                sentence: texts.discardSentence,
                verb: texts.discard,
                onDo: () => void discard(),
              }
            : null
        }
        onLeave={() => setAsking(false)}
      />
    </LentStep>
  );
}
