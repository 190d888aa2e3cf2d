import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { useKept } from '#renderer/data/use-kept.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import type { advices } from '#shared/registers/request.ts';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy, pendingIn } from './act-props.ts';
import { extendChoices, releaseChoices } from './choices.ts';
import { PendingLines } from './pending-lines.tsx';
import { RemarkLine } from './remark-line.tsx';
import { ReturnAct } from './return-act.tsx';

interface Advised {
  advice: keyof typeof advices | null;
  text: string;
}

/** 管考建議: what the control officer proposes to the head. */
export function AdviseAct(props: ActProps) {
  const { record, about, others, takeFocus, onLeave, onDone } = props;
  const [returning, setReturning] = useState(false);
  const all = pendingIn(about.units, about.may.advise);
  const kind = all[0]?.kind ?? 'release';
  const requests = all.filter((one) => one.kind === kind);
  const choices = kind === 'extend' ? extendChoices : releaseChoices;
  const { value, set, clear } = useKept<Advised>(`directive ${record.id} advise ${kind}`, { advice: null, text: '' });
  const advice = value.advice ?? requests.find((one) => one.advice)?.advice ?? choices[0].id;
  const chosen = choices.find(({ id }) => id === advice) ?? choices[0];
  if (returning)
    return <ReturnAct {...props} takeFocus lent={false} requests={all} onLeave={() => setReturning(false)} />;
  return (
    <LentStep
      everywhere
      title={texts.advise}
      note={texts.adviseNote}
      verb={texts.send}
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
          call('request.advise', { ids: requests.map(({ id }) => id), advice: chosen.id, text: value.text }, options),
          texts.advisedDone(record.number ?? ''),
          () => {
            clear();
            onDone();
          },
        )
      }
      beside={<RemarkLine label={texts.adviseText} value={value.text} onChange={(text) => set({ text })} />}
    >
      {kind === 'extend' && <PendingLines requests={requests} />}
      <Segmented label={texts.advise} segments={choices} value={chosen.id} onChange={(next) => set({ advice: next })} />
    </LentStep>
  );
}
