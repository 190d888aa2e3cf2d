import type { KeptFile } from '#renderer/data/files-entry.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import type { MarkName } from '#renderer/parts/marks/mark.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { RulingEntry } from '#shared/contract/directive-operations.ts';
import type { Decision } from '#shared/registers/ruling.ts';

export type ReviewDecision = Extract<Decision, 'release' | 'continue' | 'extend' | 'merge' | 'transfer'>;

/** What is said to one case, before it is recorded. */
export interface ReviewLine {
  decision: ReviewDecision | null;
  text: string;
  dueOn: Day | null;
  into: Candidate | null;
  planName: string;
}

export const blankLine: ReviewLine = { decision: null, text: '', dueOn: null, into: null, planName: '' };

export interface ReviewSession {
  lines: Readonly<Record<Id, ReviewLine>>;
  meeting: Candidate | null;
  /** undefined: as the meeting has it. */
  on?: Day | null;
  ruler?: Candidate | null;
  basis?: string;
  scans?: readonly KeptFile[];
}

export const blankSession: ReviewSession = { lines: {}, meeting: null };

/** Alt 1 to Alt 5, in their order. */
export const reviewChoices: readonly { id: ReviewDecision; label: string; mark: MarkName }[] = [
  { id: 'release', label: '解除', mark: 'released' },
  { id: 'continue', label: '繼續', mark: 'continued' },
  { id: 'extend', label: '展延', mark: 'ongoing' },
  { id: 'merge', label: '併案', mark: 'merged' },
  { id: 'transfer', label: '移列', mark: 'moved' },
];

export const isDecided = (line: ReviewLine | undefined): boolean => line !== undefined && line.decision !== null;

/** More time for a case that is past its day is a new day: nothing was asked for in time. */
export function rulingOf(directive: Id, line: ReviewLine, asksForMore: boolean): RulingEntry | null {
  const { decision, text, dueOn, into, planName } = line;
  if (decision === null) return null;
  const later = decision === 'extend';
  return {
    directive,
    decision: later && !asksForMore ? 'redate' : decision,
    text,
    ...(later ? { dueOn } : {}),
    ...(decision === 'merge' && into ? { into: into.id } : {}),
    ...(decision === 'transfer' ? { planName } : {}),
  };
}
