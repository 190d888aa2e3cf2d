import type { MarkName } from '#renderer/parts/marks/mark.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { assignment } from '#shared/registers/assignment.ts';
import { type Standing, standings } from '#shared/registers/directive.ts';

const standingMarks: Readonly<Record<Standing, MarkName>> = {
  draft: 'draft',
  ongoing: 'ongoing',
  asked: 'asked',
  continued: 'continued',
  released: 'released',
  merged: 'merged',
  transferred: 'moved',
};

const isStanding = (word: unknown): word is Standing => Object.hasOwn(standings, String(word));

/** How a case stands: mark and word. */
export function StandingWord({ standing }: { standing: unknown }) {
  if (!isStanding(standing)) return null;
  return <State mark={standingMarks[standing]}>{standings[standing]}</State>;
}

/** How one unit's share stands; told to go on, it says so. */
export function ShareWord({ state, continued }: { state: string; continued: boolean }) {
  if (state === 'ongoing' && continued) return <State mark="continued">{standings.continued}</State>;
  const { states, marks } = assignment.options;
  const word = (states as Readonly<Record<string, string>> | undefined)?.[state] ?? state;
  const mark = (marks as Readonly<Record<string, MarkName>> | undefined)?.[state] ?? 'ongoing';
  return <State mark={mark}>{word}</State>;
}
