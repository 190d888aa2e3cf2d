import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { heldOn } from '#shared/directive/summing.ts';
import { everything } from '#shared/language/condition.ts';
import type { Standing } from '#shared/registers/directive.ts';
import { fieldsSeen, type Of } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { type OpenShare, ofCase } from './open-shares.ts';

const over: ReadonlySet<Standing> = new Set(['draft', 'released', 'merged', 'transferred']);

/** Cases that stood open at the end of the day, with the due day that held then. */
function casesOn(context: ReadContext, day: Day): Map<Id, OpenShare['directive']> {
  const cases = fieldsSeen(context, 'directive', [...ofCase, 'state', 'course', 'dues'] as const, everything);
  return new Map(
    cases.flatMap((one) => {
      const standing = one.state === 'draft' ? undefined : heldOn(one.course, day)?.standing;
      if (standing === undefined || over.has(standing) || one.givenOn > day) return [];
      return [[one.id, { ...one, dueOn: heldOn(one.dues, day)?.dueOn ?? null }] as const];
    }),
  );
}

/** Of each share the last day up to this one as of which its unit reported. */
function reportedOn(context: ReadContext, day: Day): Map<Id, Day> {
  const newest = new Map<Id, Day>();
  for (const { assignment, asOf } of fieldsSeen(context, 'report', ['assignment', 'asOf'], everything))
    if (asOf <= day && asOf > (newest.get(assignment) ?? '')) newest.set(assignment, asOf);
  return newest;
}

type Request = Pick<Of<'request'>, 'assignment' | 'askedOn' | 'state' | 'returnedOn' | 'ruling'>;

/** The day a request was answered; undefined while it waits. One that was withdrawn says no day, and counts as not made. */
function answeredOn({ state, askedOn, returnedOn, ruling }: Request, rulings: ReadonlyMap<Id, Day>): Day | undefined {
  if (state === 'withdrawn') return askedOn;
  if (state === 'returned') return returnedOn ?? askedOn;
  if (state === 'granted' || state === 'refused') return rulings.get(ruling ?? '') ?? askedOn;
  return undefined;
}

/** Shares that waited for their release at the end of the day. */
function askedFor(context: ReadContext, day: Day): Set<Id> {
  const fields = ['assignment', 'askedOn', 'state', 'returnedOn', 'ruling'] as const;
  const asked = fieldsSeen(context, 'request', fields, { field: 'kind', is: 'equal', value: 'release' });
  const rulings = new Map(fieldsSeen(context, 'ruling', ['id', 'on'], everything).map(({ id, on }) => [id, on]));
  const waits = (one: Request): boolean => {
    const answered = answeredOn(one, rulings);
    return one.askedOn <= day && (answered === undefined || answered > day);
  };
  return new Set(asked.filter(waits).map(({ assignment }) => assignment));
}

/**
 * Lead shares as they stood at the end of a day that is over, from what is dated: the case's course and due days, reports,
 * requests and rulings.
 */
export function leadSharesOn(context: ReadContext, day: Day): OpenShare[] {
  const cases = casesOn(context, day);
  const reported = reportedOn(context, day);
  const asked = askedFor(context, day);
  const fields = ['id', 'directive', 'unit', 'role', 'state', 'handler', 'releasedOn', 'endedOn'] as const;
  const leads = fieldsSeen(context, 'assignment', fields, { field: 'role', is: 'equal', value: 'lead' });
  return leads.flatMap(({ id, state: now, releasedOn, endedOn, ...share }) => {
    const directive = cases.get(share.directive);
    const left = leftOn({ now, releasedOn, endedOn });
    if (!directive || (left !== undefined && left <= day)) return [];
    const state = asked.has(id) ? 'asked' : 'ongoing';
    return [{ share: { ...share, state, lastReportOn: reported.get(id) ?? null }, directive }];
  });
}

interface Leaving {
  now: string;
  releasedOn: Day | null;
  endedOn: Day | null;
}

/** Since when a share is not at work any more. */
function leftOn({ now, releasedOn, endedOn }: Leaving): Day | undefined {
  if (now === 'released') return releasedOn ?? undefined;
  return now === 'ended' ? (endedOn ?? undefined) : undefined;
}
