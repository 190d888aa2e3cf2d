import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { useKept } from '#renderer/data/use-kept.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy, pendingIn } from './act-props.ts';
import { PendingLines } from './pending-lines.tsx';
import { RemarkLine } from './remark-line.tsx';
import { ReturnAct } from './return-act.tsx';

/** 秘書核閱: seen before it goes to the head. */
export function ReviewAct(props: ActProps) {
  const { record, about, lent, others, takeFocus, onLeave, onDone } = props;
  const [returning, setReturning] = useState(false);
  const requests = pendingIn(about.units, lent ? about.mayBehalf.review : about.may.review);
  const { value, set, clear } = useKept(`directive ${record.id} review`, { text: '' });
  if (returning)
    return <ReturnAct {...props} takeFocus lent={false} requests={requests} onLeave={() => setReturning(false)} />;
  return (
    <LentStep
      everywhere
      title={texts.review}
      lent={lent ? { role: 'secretary' } : undefined}
      verb={texts.reviewVerb}
      wanting={requests.length === 0}
      takeFocus={takeFocus}
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
      beside={<RemarkLine label={texts.reviewText} value={value.text} onChange={(text) => set({ text })} />}
    >
      <PendingLines requests={requests} />
    </LentStep>
  );
}
