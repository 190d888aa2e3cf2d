import { type Day, daysBetween } from '#shared/base/day.ts';
import type { Condition } from '#shared/language/condition.ts';
import { fieldsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { Directive, Share } from './case-work.ts';

export const tracked = { field: 'state', is: 'equal', value: 'tracked' } as const;
const active = { field: 'state', is: 'oneOf', value: ['ongoing', 'asked'] } as const;

const ofShare = ['directive', 'unit', 'role', 'state', 'handler', 'lastReportOn'] as const;
export const ofCase = ['id', 'number', 'content', 'confidential', 'dueOn', 'givenOn'] as const;

export interface OpenShare {
  share: Pick<Share, (typeof ofShare)[number]>;
  directive: Pick<Directive, (typeof ofCase)[number]>;
}

/** Shares still at work in open cases, with their cases; all of them, or those that meet a condition. */
export function openShares(context: ReadContext, within: Condition = { all: [] }): OpenShare[] {
  const cases = new Map(fieldsSeen(context, 'directive', ofCase, tracked).map((one) => [one.id, one]));
  return fieldsSeen(context, 'assignment', ofShare, { all: [active, within] }).flatMap((share) => {
    const directive = cases.get(share.directive);
    return directive ? [{ share, directive }] : [];
  });
}

/** Since when a unit has said nothing. */
export const silentDays = ({ share, directive }: OpenShare, today: Day): number =>
  Math.max(0, daysBetween(share.lastReportOn ?? directive.givenOn, today));
