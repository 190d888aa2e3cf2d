import type { KeptFile } from '#renderer/data/files-entry.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { GivenEntry } from '#shared/contract/directive-operations.ts';
import type { directiveSources } from '#shared/registers/directive.ts';

export type DueWay = 'on' | 'calendar' | 'working' | 'none';

/** A new directive while it is being typed: records with their titles, so that a draft shows them again. */
export interface Giving {
  content: string;
  kind: Id | null;
  source: keyof typeof directiveSources;
  meeting: Candidate | null;
  item: Id | null;
  motion: Candidate | null;
  question: Candidate | null;
  sourceNumber: string;
  sourceDueOn: Day | null;
  sourceNote: string;
  givenOn: Day | null;
  givenBy: Candidate | null;
  leads: readonly Candidate[];
  cos: readonly Candidate[];
  dueWay: DueWay;
  dueOn: Day | null;
  days: string | null;
  confidential: boolean;
  files: readonly KeptFile[];
  note: string;
}

export const blankGiving = (today: Day): Giving => ({
  content: '',
  kind: null,
  source: 'meeting',
  meeting: null,
  item: null,
  motion: null,
  question: null,
  sourceNumber: '',
  sourceDueOn: null,
  sourceNote: '',
  givenOn: today,
  givenBy: null,
  leads: [],
  cos: [],
  dueWay: 'on',
  dueOn: null,
  days: null,
  confidential: false,
  files: [],
  note: '',
});

/** Sources that come with a letter: its number and its own deadline. */
export const byLetter: ReadonlySet<Giving['source']> = new Set(['county', 'audit', 'inspection', 'petition']);

/** Sources that are a record of their own. */
export const byRecord: ReadonlySet<Giving['source']> = new Set(['meeting', 'motion', 'question']);

const idsOf = (chosen: readonly Candidate[]): Id[] => chosen.map(({ id }) => id);

function dueOf({ dueWay, dueOn, days }: Giving): GivenEntry['due'] {
  if (dueWay === 'none') return null;
  if (dueWay === 'on') return dueOn === null ? null : { on: dueOn };
  return days === null ? null : { days: Number(days), basis: dueWay };
}

/** Only what belongs to the chosen source goes along. */
export function givenFrom(giving: Giving, draft: boolean): GivenEntry {
  const { source } = giving;
  const letter = byLetter.has(source);
  return {
    content: giving.content,
    kind: giving.kind,
    source,
    meeting: source === 'meeting' || source === 'question' ? (giving.meeting?.id ?? null) : null,
    item: source === 'meeting' && giving.meeting ? giving.item : null,
    motion: source === 'motion' ? (giving.motion?.id ?? null) : null,
    question: source === 'question' ? (giving.question?.id ?? null) : null,
    sourceNumber: letter ? giving.sourceNumber : null,
    sourceDueOn: letter ? giving.sourceDueOn : null,
    sourceNote: byRecord.has(source) ? null : giving.sourceNote,
    ...(giving.givenOn === null ? {} : { givenOn: giving.givenOn }),
    givenBy: giving.givenBy?.id ?? null,
    leads: idsOf(giving.leads),
    cos: idsOf(giving.cos),
    due: dueOf(giving),
    confidential: giving.confidential,
    files: giving.files.map(({ id }) => id),
    note: giving.note === '' ? null : giving.note,
    draft,
  };
}
