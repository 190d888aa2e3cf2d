import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy, pendingIn } from './act-props.ts';
import { PendingLines } from './pending-lines.tsx';
import { ReturnAct } from './return-act.tsx';

/** 主管核可: what leaves the unit is seen by its chief. */
export function ApproveAct(props: ActProps) {
  const { record, about, lent, others, takeFocus, onLeave, onDone } = props;
  const [returning, setReturning] = useState(false);
  const ids = lent ? about.mayBehalf.approve : about.may.approve;
  const requests = pendingIn(about.units, ids);
  const units = requests.map(({ unit }) => unit);
  if (returning) return <ReturnAct {...props} takeFocus requests={requests} onLeave={() => setReturning(false)} />;
  return (
    <LentStep
      everywhere
      title={texts.approve}
      lent={lent ? { role: 'chief', units } : undefined}
      verb={texts.approveVerb}
      wanting={requests.length === 0}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={(options) =>
        doneBy(
          call('request.approve', { ids: requests.map(({ id }) => id) }, options),
          texts.approved(record.number ?? ''),
          onDone,
        )
      }
      beside={
        <>
          <LinkButton onPress={() => setReturning(true)}>{texts.return}</LinkButton>
          <span className="grow" />
        </>
      }
    >
      <PendingLines requests={requests} />
    </LentStep>
  );
}
