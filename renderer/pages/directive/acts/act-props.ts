import type { ReactNode } from 'react';
import { refused } from '#renderer/data/client.ts';
import { noticed, noticeRefused, savedAt } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { CaseAnswer, OpenRequest, UnitShare } from '#shared/contract/directive-answers.ts';
import type { Case } from '../case-facts.tsx';

/** What every step at the drawer's foot is given. */
export interface ActProps {
  record: Case;
  about: CaseAnswer;
  labelOf: LabelOf;
  /** Entered for whoever decided. */
  lent: boolean;
  others: ReactNode;
  /** It was asked for. */
  takeFocus: boolean;
  onLeave: (() => void) | undefined;
  onDone: () => void;
}

/** Does it, says so in one line, and closes the step. */
export async function doneBy(work: Promise<{ position: number }>, text: string, onDone: () => void): Promise<boolean> {
  const done = await noticed(work, text);
  if (done) onDone();
  return done;
}

/** The same for a ruling: nothing takes it back but another ruling. */
export async function ruledBy(work: Promise<unknown>, text: string, onDone: () => void): Promise<boolean> {
  try {
    await work;
    savedAt.set(new Date());
    showNotice({ text });
    onDone();
    return true;
  } catch (error) {
    noticeRefused(refused(error));
    return false;
  }
}

/** An open request with the unit it comes from. */
export interface Pending extends OpenRequest {
  unit: Id;
  unitName: string;
}

export const pendingIn = (units: readonly UnitShare[], ids: readonly Id[]): Pending[] =>
  units.flatMap(({ request, unit, unitName }) =>
    request && ids.includes(request.id) ? [{ ...request, unit, unitName }] : [],
  );

export const isOpenShare = ({ state }: UnitShare): boolean => state === 'ongoing' || state === 'asked';
