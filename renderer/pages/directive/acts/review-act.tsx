import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { actTexts as texts } from '../texts.ts';
import { useKept } from '../use-kept.ts';
import { ActPanel } from './act-panel.tsx';
import { type ActProps, doneBy, pendingIn } from './act-props.ts';
import { PendingLines } from './pending-lines.tsx';
import { ReturnAct } from './return-act.tsx';

/** 秘書核閱: seen before it goes to the head. */
export function ReviewAct(props: ActProps) {
  const { record, about, lent, others, onLeave, onDone } = props;
  const [returning, setReturning] = useState(false);
  const requests = pendingIn(about.units, lent ? about.mayBehalf.review : about.may.review);
  const { value, set, clear } = useKept(`directive ${record.id} review`, { text: '' });
  if (returning) return <ReturnAct {...props} lent={false} requests={requests} onLeave={() => setReturning(false)} />;
  return (
    <ActPanel
      title={texts.review}
      lent={lent ? { role: 'secretary' } : undefined}
      verb={texts.reviewVerb}
      wanting={requests.length === 0}
      others={
        <>
          <LinkButton onPress={() => setReturning(true)}>{texts.return}</LinkButton>
          {others}
        </>
      }
      onLeave={onLeave}
      onDo={(options) =>
        doneBy(
          call('request.review', { ids: requests.map(({ id }) => id), text: value.text }, options),
          texts.reviewed(record.number ?? ''),
          () => {
            clear();
            onDone();
          },
        )
      }
      beside={
        <div className="grow">
          <LongTextField
            label={texts.reviewText}
            quietLabel
            placeholder={texts.reviewText}
            value={value.text}
            onChange={(text) => set({ text })}
            minRows={1}
            maxLength={4000}
            reserve={false}
          />
        </div>
      }
    >
      <PendingLines requests={requests} />
    </ActPanel>
  );
}
