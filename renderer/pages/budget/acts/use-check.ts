import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { callNamed } from '#renderer/data/client.ts';
import type { CheckAnswer } from '#shared/contract/budget-answers.ts';

/** How long nothing is typed before the office is asked. */
const pause = 250;

/** What was typed, a moment after the last key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface Checking {
  /** The last answer; what is typed since is being asked. */
  answer: CheckAnswer | undefined;
  /** The answer is to what stands there now. */
  current: boolean;
  failed: boolean;
}

/** Limits and balances, asked while one types; nothing is asked while something is missing. */
export function useCheck(operation: 'budgetMove.check' | 'control.check', wish: object | undefined): Checking {
  const now = JSON.stringify(wish ?? null);
  const settled = useSettled(now);
  const { data, isPlaceholderData, error } = useQuery({
    queryKey: [operation, settled],
    queryFn: ({ signal }) => callNamed<CheckAnswer>(operation, JSON.parse(settled), { signal }),
    enabled: settled !== 'null',
    placeholderData: keepPreviousData,
  });
  const asked = wish !== undefined;
  return {
    answer: asked ? data : undefined,
    current: asked && data !== undefined && settled === now && !isPlaceholderData,
    failed: asked && error !== null,
  };
}
