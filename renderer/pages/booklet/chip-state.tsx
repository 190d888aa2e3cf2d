import { createContext, useContext } from 'react';
import type { Id } from '#shared/base/ids.ts';
import { type Chip, chipKey, chipText } from '#shared/booklet/markup.ts';
import { type ChangedChip, changedSince, readSeen } from '#shared/booklet/seen.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { SectionRecord } from './use-booklet.ts';

export type ChipState = 'live' | 'changed' | 'frozen';

const none: readonly ChangedChip[] = [];

interface OpenChapter {
  booklet: Id;
  /** What it says otherwise than when it was written. */
  changed: readonly ChangedChip[];
  /** Charts stand as their tables. */
  asTable?: boolean;
  onAsTable?: () => void;
}

/** The chapter that is open, for the chips, cards and pictures in its text. */
const Chapter = createContext<OpenChapter>({ booklet: '', changed: none });

export const ChapterProvider = Chapter.Provider;
export const useChapter = (): OpenChapter => useContext(Chapter);

/** Of a published report nothing counts as changed here: what it would say today stands in `since`. */
export const changedIn = (section: SectionRecord, values: BookletValues): readonly ChangedChip[] =>
  values.frozen ? none : changedSince(readSeen(section.seen), section.body ?? '', values);

export interface ChipStanding {
  state: ChipState;
  /** What it said when it was written or printed, and what it says now. */
  was?: string;
  now?: string;
}

export function useChipStanding(values: BookletValues): (chip: Chip) => ChipStanding {
  const { changed } = useChapter();
  return (chip) => standingOf(chip, values, changed);
}

export function standingOf(chip: Chip, values: BookletValues, changed: readonly ChangedChip[]): ChipStanding {
  const since = values.since.find(({ key }) => key === chipKey(chip));
  if (since) return { state: 'changed', was: since.printed, now: since.today };
  if (values.frozen) return { state: 'frozen' };
  const other = changed.find((one) => chipText(one.chip) === chipText(chip));
  return other ? { state: 'changed', was: other.was, now: other.now } : { state: 'live' };
}
