import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { formatDecimal } from '#shared/base/decimal.ts';
import type { Progress } from '#shared/contract/events.ts';
import type { VerifyAnswer } from '#shared/contract/office-operations.ts';
import { settingsTexts } from './texts.ts';
import './settings.css';

const texts = settingsTexts.backup;

/** Checks the data as the command line does, with how far it has come and a way to stop. */
export function VerifyPart() {
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const check = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      setProgress(undefined);
      return call('office.verify', {}, { signal: stop.current.signal, onProgress: setProgress });
    },
  });
  const refusal = check.error ? refused(check.error) : undefined;
  const stopped = check.error !== null && stop.current?.signal.aborted === true;
  return (
    <section>
      <SectionHead title={texts.verify} note={texts.verifyNote} />
      <WaitLine
        waiting={check.isPending}
        progress={progress && { done: progress.done, all: progress.total, counter: texts.counter }}
        onCancel={() => stop.current?.abort()}
      />
      <p className="settings-line small dim">{texts.verifyHow}</p>
      <Button busy={check.isPending} onPress={() => check.mutate()}>
        {texts.start}
      </Button>
      <div role="status" className="settings-line">
        {check.data && <Findings answer={check.data} />}
        {stopped && texts.cancelled}
        {refusal && !stopped && <span className="settings-refused">{refusal.message}</span>}
      </div>
    </section>
  );
}

const grouped = (count: number): string => formatDecimal(String(count), { grouping: true });

function Findings({ answer: { sound, changes, records, problems } }: { answer: VerifyAnswer }) {
  if (sound) return <State mark="good">{texts.sound(grouped(changes), grouped(records))}</State>;
  return (
    <>
      <State mark="farBehind">{texts.broken(problems.length)}</State>
      <ul className="settings-problems small">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  );
}
