import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { refused } from './client.ts';

/** A try with a password: what the office says to it, and how long it makes one wait. */
export function useAttempt<I>(attempt: (input: I) => Promise<unknown>, onWrong: () => void) {
  const wait = useWait();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: attempt,
    onError: (failure) => {
      const refusal = refused(failure);
      if (refusal.code === 'wait') wait.begin(refusal);
      onWrong();
    },
  });
  const refusal = error ? refused(error) : undefined;
  const counted = refusal?.code === 'wait' && refusal.facts.seconds !== undefined;
  return {
    run: (input: I) => {
      if (!isPending && !wait.waiting) mutate(input);
    },
    busy: isPending,
    waiting: wait.waiting,
    error: wait.sentence ?? (counted ? undefined : refusal?.message),
    reset,
  };
}

/** After too many wrong passwords: the sentence with the seconds that are left, counting down. */
function useWait() {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const waiting = left > 0;

  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [waiting]);

  return {
    waiting,
    sentence: waiting ? officeWords.wait(left) : undefined,
    begin({ facts }: Refusal) {
      const seconds = Number(facts.seconds ?? 0);
      setNow(Date.now());
      setUntil(Date.now() + seconds * 1000);
    },
  };
}
