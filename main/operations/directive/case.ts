import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { CaseActs, CaseAnswer, OpenRequest, UnitShare } from '#shared/contract/directive-answers.ts';
import { registers } from '#shared/registers/index.ts';
import { mayIn, type Who } from '#shared/rights.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { labelsOf } from '../../store/labels.ts';
import { recordsSeen } from '../../store/records.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { type Directive, isActive, isOpenRequest, type Request, type Share } from './case-work.ts';
import { namesIn } from './names.ts';
import { timelineOf } from './timeline.ts';

const asOpen = (one: Request): OpenRequest => ({
  id: one.id,
  version: one.version,
  kind: one.kind,
  state: one.state,
  reason: one.reason,
  newDueOn: one.newDueOn,
  askedOn: one.askedOn,
  advice: one.advice,
  adviceText: one.adviceText,
});

interface Parts {
  directive: Directive;
  shares: readonly Share[];
  requests: readonly Request[];
}

const inState = (requests: readonly Request[], ...states: readonly string[]): Request[] =>
  requests.filter((one) => states.includes(one.state));

const ids = (records: readonly { id: Id }[]): Id[] => records.map((one) => one.id);

/** What an account may do in its own name: each step belongs to somebody. */
function actsOf(who: Who, { directive, shares, requests }: Parts): CaseActs {
  const tracked = directive.state === 'tracked';
  const own = shares.filter((one) => tracked && isActive(one) && mayIn(who, 'write', one.unit));
  const mine = requests.filter((one) => mayIn(who, 'approve', one.unit));
  return {
    report: own.map((one) => one.unit),
    ask: own.filter((one) => one.state === 'ongoing').map((one) => one.unit),
    approve: ids(inState(mine, 'asked')),
    advise: who.rights.has('control') ? ids(inState(requests, 'approved', 'advised')) : [],
    review: who.roles.includes('secretary') ? ids(inState(requests, 'advised')) : [],
    rule: who.rights.has('ruling') && directive.state !== 'draft',
    control: who.rights.has('control') && tracked,
  };
}

/** Whoever enters for others may enter any step but the control officer's own. */
function behalfOf(who: Who, { directive, shares, requests }: Parts): CaseActs {
  if (!who.rights.has('behalf'))
    return { report: [], ask: [], approve: [], advise: [], review: [], rule: false, control: false };
  const active = shares.filter((one) => directive.state === 'tracked' && isActive(one));
  return {
    report: active.map((one) => one.unit),
    ask: active.filter((one) => one.state === 'ongoing').map((one) => one.unit),
    approve: ids(inState(requests, 'asked')),
    advise: [],
    review: ids(inState(requests, 'advised')),
    rule: directive.state !== 'draft',
    control: false,
  };
}

function caseAnswer(context: ReadContext, id: Id): CaseAnswer {
  const [directive] = recordsSeen(context, 'directive', { field: 'id', is: 'equal', value: id });
  if (!directive) throw new Refusal('missing', refusalWords.missing(registers.directive.label));
  const of = { field: 'directive', is: 'equal', value: id } as const;
  const names = namesIn(context.db);
  const shares = recordsSeen(context, 'assignment', of);
  const requests = recordsSeen(context, 'request', of).filter(isOpenRequest);
  const parts = { directive, shares, requests };
  const units = shares
    .filter((one) => one.state !== 'ended' || directive.state === 'closed')
    .map((one): UnitShare => {
      const open = requests.find((request) => request.assignment === one.id);
      const { unit, role, state, continued, percent, lastReportOn, lastReport, releasedOn } = one;
      const facts = { unit, role, state, continued, percent, lastReportOn, lastReport, releasedOn };
      const handler = one.handler ? names.person(one.handler) : null;
      return {
        ...facts,
        assignment: one.id,
        version: one.version,
        unitName: names.unit(unit),
        handler,
        request: open ? asOpen(open) : null,
      };
    });
  return {
    units: units.toSorted((a, b) => Number(a.role === 'co') - Number(b.role === 'co')),
    timeline: timelineOf(context, directive, names),
    labels: labelsOf({ ...context, of: registers.directive }, [{ ...directive }]),
    may: actsOf(context.who, parts),
    mayBehalf: behalfOf(context.who, parts),
  };
}

export const caseReads: Record<string, Read> = {
  'directive.case': read('directive.case', (context, { id }) => caseAnswer(context, id)),
};
