import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { requestKinds } from '#shared/registers/request.ts';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy, type Pending } from './act-props.ts';

/** 退回補正: one request goes back to its unit, with the reason. */
export function ReturnAct(props: ActProps & { requests: readonly Pending[] }) {
  const { record, lent, others, takeFocus, onLeave, onDone, requests } = props;
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useState('');
  const request = requests.find(({ id }) => id === chosen) ?? requests[0];
  if (!request) return null;
  return (
    <LentStep
      everywhere
      title={texts.return}
      lent={lent ? { role: 'chief', units: [request.unit] } : undefined}
      verb={texts.return}
      wanting={text.trim() === ''}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={(options) =>
        doneBy(call('request.return', { id: request.id, text }, options), texts.returned(record.number ?? ''), onDone)
      }
    >
      {requests.length > 1 && (
        <ChoiceField
          label={texts.unit}
          value={request.id}
          onChange={setChosen}
          choices={requests.map(({ id, unitName, kind }) => ({ id, label: `${unitName}　${requestKinds[kind]}` }))}
          as="list"
          reserve={false}
        />
      )}
      <LongTextField
        label={texts.returnText}
        required
        value={text}
        onChange={setText}
        maxLength={2000}
        reserve={false}
      />
    </LentStep>
  );
}
