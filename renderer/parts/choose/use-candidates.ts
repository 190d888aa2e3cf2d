import { useEffect, useRef, useState } from 'react';

export type Candidate = { id: string; label: string; hint?: string | undefined };
export type FindCandidates = (text: string) => Promise<readonly Candidate[]>;

export type Found = { query: string; items: readonly Candidate[]; state: 'idle' | 'found' | 'failed' };

const nothing: Found = { query: '', items: [], state: 'idle' };

/** Asks for candidates as the text changes; an answer to an older question is dropped. */
export function useCandidates(find: FindCandidates) {
  const [found, setFound] = useState(nothing);
  const asked = useRef(0);

  useEffect(
    () => () => {
      asked.current = -1;
    },
    [],
  );

  /** The answer; nothing if a newer question took its place. */
  async function ask(text: string): Promise<Found | undefined> {
    asked.current += 1;
    const question = asked.current;
    const answer = await answerTo(find, text);
    if (asked.current !== question) return undefined;
    setFound(answer);
    return answer;
  }

  function forget(): void {
    asked.current += 1;
    setFound(nothing);
  }

  return { found, ask, forget };
}

async function answerTo(find: FindCandidates, query: string): Promise<Found> {
  try {
    return { query, items: await find(query), state: 'found' };
  } catch {
    return { query, items: [], state: 'failed' };
  }
}
