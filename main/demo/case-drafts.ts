import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { mayClose, openStanding, summed } from '#shared/directive/summing.ts';
import type { directiveSources, Standing } from '#shared/registers/directive.ts';
import { advices } from '#shared/registers/request.ts';
import type { Decision } from '#shared/registers/ruling.ts';
import type { Draft } from '../store/draft.ts';
import { type Cast, create, move } from './drafts.ts';

/** Who acted where the demo names nobody else. */
export interface Desk {
  handler: string | null;
  chief: string | null;
  /** Where nobody of the unit types: who does, and upon what. */
  enteredBy?: string;
  basis?: string;
}

export interface ReportAct {
  act: 'report';
  on: Day;
  unit: string;
  percent: number | null;
  text: string;
  files?: readonly string[];
}

export interface AskAct {
  act: 'ask';
  on: Day;
  unit: string;
  kind: 'release' | 'extend';
  reason: string;
  newDueOn?: Day;
  approvedOn?: Day;
  consulted?: { unit: string; on: Day; opinion: string };
  advised?: { on: Day; advice: keyof typeof advices; text: string };
  reviewed?: { on: Day; text: string };
  returned?: { on: Day; text: string };
}

export interface RuleAct {
  act: 'rule';
  on: Day;
  decision: Decision;
  text: string;
  units?: readonly string[];
  dueOn?: Day;
  into?: Id;
  planName?: string;
  meeting?: Id;
  number?: string;
}

export type Act = ReportAct | AskAct | RuleAct;

export interface CaseFact {
  id: Id;
  number: string;
  content: string;
  kind: string;
  source: keyof typeof directiveSources;
  /** What else the record names of its source. */
  from: Record<string, unknown>;
  givenOn: Day;
  givenBy: string | null;
  dueOn: Day | null;
  leads: readonly string[];
  cos: readonly string[];
  desks: (unit: string) => Desk;
  acts: readonly Act[];
  /** Marked in a meeting whose minutes are not confirmed yet. */
  draft?: boolean;
  more?: Record<string, unknown>;
}

/** Nobody typed it for somebody else. */
const ownHand = { enteredBy: null, basis: null, files: [] } as const;

interface Share {
  readonly id: Id;
  readonly unit: Id;
  readonly unitName: string;
  readonly role: 'lead' | 'co';
  state: string;
  percent: string | null;
  lastReportOn: Day | null;
  lastReport: string | null;
  askedOn: Day | null;
  releasedOn: Day | null;
  endedOn: Day | null;
  continued: boolean;
  /** The report and the requests that wait for what comes next. */
  report: Id | null;
  requests: { id: Id; kind: 'release' | 'extend' }[];
}

/** Requests for more time are answered by rulings on time, the others by those on release. */
function takeAnswered(share: Share, decision: Decision): Id[] {
  const kind = decision === 'extend' || decision === 'refuse' ? 'extend' : 'release';
  const answered = share.requests.filter((one) => one.kind === kind && decision !== 'redate' && decision !== 'note');
  share.requests = share.requests.filter((one) => !answered.includes(one));
  return answered.map((one) => one.id);
}

/** Tells a case from its first day, and keeps what follows from each act as the program's own operations would. */
class CaseStory {
  readonly #cast: Cast;
  readonly #fact: CaseFact;
  readonly #shares: Share[];
  readonly #drafts: Draft[] = [];
  readonly #course: { id: Id; on: Day; standing: Standing }[] = [];
  readonly #dues: { id: Id; on: Day; dueOn: Day | null }[] = [];
  readonly #confidential: boolean;
  #now: Record<string, unknown> = {};
  #standing: Standing | null = null;
  #extensions = 0;

  constructor(cast: Cast, fact: CaseFact) {
    this.#cast = cast;
    this.#fact = fact;
    this.#confidential = fact.more?.confidential === true;
    this.#shares = [
      ...fact.leads.map((unit) => this.#share(unit, 'lead')),
      ...fact.cos.map((unit) => this.#share(unit, 'co')),
    ];
    this.#course.push({ id: newId(), on: fact.givenOn, standing: 'ongoing' });
    this.#dues.push({ id: newId(), on: fact.givenOn, dueOn: fact.dueOn });
  }

  #share(unitName: string, role: 'lead' | 'co'): Share {
    const fresh = { percent: null, lastReportOn: null, lastReport: null, askedOn: null, releasedOn: null };
    const open = { endedOn: null, continued: false, report: null, requests: [] };
    return { id: newId(), unit: this.#cast.unit(unitName), unitName, role, state: 'ongoing', ...fresh, ...open };
  }

  tell(act: Act): void {
    if (act.act === 'report') this.#report(act);
    else if (act.act === 'ask') this.#ask(act);
    else this.#rule(act);
  }

  #of(unitName: string): Share {
    const share = this.#shares.find((one) => one.unitName === unitName);
    if (!share) throw new RangeError(`示範資料的${this.#fact.number}沒有承辦單位「${unitName}」。`);
    return share;
  }

  #who(name: string | null | undefined): Id | null {
    return name ? this.#cast.person(name) : null;
  }

  #move(share: Share, name: string, state: string): void {
    share.state = state;
    this.#drafts.push(move('assignment', share.id, name));
  }

  #report(act: ReportAct): void {
    const share = this.#of(act.unit);
    const desk = this.#fact.desks(act.unit);
    const id = newId();
    const percent = act.percent === null ? null : String(act.percent);
    this.#drafts.push(
      create(
        'report',
        {
          directive: this.#fact.id,
          assignment: share.id,
          unit: share.unit,
          asOf: act.on,
          text: act.text,
          percent,
          files: (act.files ?? []).map((name) => this.#cast.file(name)).sort(),
          by: this.#who(desk.handler),
          enteredBy: this.#who(desk.enteredBy),
          basis: desk.basis ?? null,
          confidential: this.#confidential,
        },
        id,
      ),
    );
    Object.assign(share, { percent: percent ?? share.percent, lastReportOn: act.on, lastReport: act.text, report: id });
  }

  #ask(act: AskAct): void {
    const share = this.#of(act.unit);
    const id = newId();
    this.#drafts.push(create('request', { ...this.#asked(act, share), ...this.#chain(act) }, id));
    if (act.kind === 'release') {
      this.#move(share, 'ask', 'asked');
      Object.assign(share, { askedOn: act.on, continued: false });
    }
    const steps = { approve: act.approvedOn, advise: act.advised, review: act.reviewed, return: act.returned };
    for (const [step, done] of Object.entries(steps)) if (done) this.#drafts.push(move('request', id, step));
    if (act.advised) this.#now.advice = `${advices[act.advised.advice]}：${act.advised.text}`;
    if (!act.returned) share.requests.push({ id, kind: act.kind });
    if (!act.returned || act.kind !== 'release') return;
    this.#move(share, 'sendBack', 'ongoing');
    share.askedOn = null;
  }

  #asked(act: AskAct, share: Share): Record<string, unknown> {
    return {
      kind: act.kind,
      directive: this.#fact.id,
      assignment: share.id,
      unit: share.unit,
      report: act.kind === 'release' ? share.report : null,
      reason: act.reason,
      newDueOn: act.newDueOn ?? null,
      askedOn: act.on,
      askedBy: this.#who(this.#fact.desks(act.unit).handler),
      confidential: this.#confidential,
    };
  }

  #chain({ unit, approvedOn, consulted, advised, reviewed, returned }: AskAct): Record<string, unknown> {
    return {
      ...(approvedOn ? { approvedOn, approvedBy: this.#who(this.#fact.desks(unit).chief) } : {}),
      consulted: consulted
        ? [{ ...consulted, id: newId(), unit: this.#cast.unit(consulted.unit), by: null, ...ownHand }]
        : [],
      ...(advised
        ? {
            advice: advised.advice,
            adviceText: advised.text,
            advisedOn: advised.on,
            advisedBy: this.#who('林佩珊'),
          }
        : {}),
      ...(reviewed ? { reviewText: reviewed.text, reviewedOn: reviewed.on, reviewedBy: this.#who('蔡文彬') } : {}),
      ...(returned ? { returnText: returned.text, returnedOn: returned.on, returnedBy: this.#who('林佩珊') } : {}),
    };
  }

  #rule(act: RuleAct): void {
    const shares = act.units?.map((unit) => this.#of(unit)) ?? this.#shares;
    const answered = shares.flatMap((one) => takeAnswered(one, act.decision));
    const id = newId();
    this.#drafts.push(create('ruling', this.#ruling(act, shares, answered[0] ?? null), id));
    const answer = act.decision === 'continue' || act.decision === 'refuse' ? 'refuse' : 'grant';
    for (const request of answered)
      this.#drafts.push({ kind: 'move', register: 'request', id: request, move: answer, patch: { ruling: id } });
    if (act.decision === 'release') this.#release(act.on, shares);
    else if (act.decision === 'continue') this.#continue(shares);
    else if (act.decision === 'extend' || act.decision === 'redate') this.#redate(act);
    else if (act.decision === 'reopen') this.#reopen(act.on, shares);
    else if (act.decision === 'merge') this.#leave(act.on, 'merged', { mergedInto: act.into });
    else if (act.decision === 'transfer') this.#leave(act.on, 'transferred', { planName: act.planName });
  }

  #ruling(act: RuleAct, shares: readonly Share[], request: Id | null): Record<string, unknown> {
    return {
      directive: this.#fact.id,
      units: shares.map((one) => one.unit).sort(),
      decision: act.decision,
      text: act.text,
      on: act.on,
      by: this.#who(this.#fact.givenBy),
      enteredBy: this.#who('林佩珊'),
      basis: act.meeting ? '會議紀錄' : '簽呈奉核',
      meeting: act.meeting ?? null,
      number: act.number ?? null,
      request,
      dueOn: act.dueOn ?? null,
      into: act.into ?? null,
      planName: act.planName ?? null,
      leads: this.#fact.leads.map((unit) => this.#cast.unit(unit)).sort(),
      confidential: this.#confidential,
    };
  }

  #release(on: Day, shares: readonly Share[]): void {
    for (const share of shares) this.#let(share, on, '100');
    if (!mayClose(this.#shares, false)) return;
    for (const share of this.#shares) this.#let(share, on, share.percent);
    this.#close(on, 'released', {});
  }

  #let(share: Share, on: Day, percent: string | null): void {
    if (share.state === 'released') return;
    this.#move(share, 'release', 'released');
    Object.assign(share, { releasedOn: on, askedOn: null, continued: false, percent });
  }

  /** Whoever had to do with a case that lives on elsewhere is done with this one. */
  #leave(on: Day, standing: Standing, facts: Record<string, unknown>): void {
    const { leads, cos } = summed(this.#shares);
    for (const share of this.#shares) {
      this.#move(share, 'leave', 'ended');
      Object.assign(share, { endedOn: on, askedOn: null });
    }
    this.#close(on, standing, { ...facts, leads, cos });
  }

  #continue(shares: readonly Share[]): void {
    for (const share of shares) {
      if (share.state === 'asked') this.#move(share, 'continue', 'ongoing');
      Object.assign(share, { askedOn: null, continued: true });
    }
  }

  #redate({ on, dueOn, decision }: RuleAct): void {
    if (dueOn) this.#dues.push({ id: newId(), on, dueOn });
    if (decision === 'extend') this.#extensions += 1;
  }

  #reopen(on: Day, shares: readonly Share[]): void {
    this.#drafts.push(move('directive', this.#fact.id, 'reopen'));
    for (const share of shares) {
      this.#move(share, 'reopen', 'ongoing');
      share.releasedOn = null;
    }
    this.#course.push({ id: newId(), on, standing: 'ongoing' });
    this.#standing = null;
    this.#now.closedOn = null;
  }

  #close(on: Day, standing: Standing, facts: Record<string, unknown>): void {
    this.#drafts.push(move('directive', this.#fact.id, 'close'));
    this.#course.push({ id: newId(), on, standing });
    this.#standing = standing;
    Object.assign(this.#now, facts, { closedOn: on });
  }

  drafts(): Draft[] {
    const { id } = this.#fact;
    const shares = this.#shares.map((share) => this.#shareDraft(share));
    return [
      create('directive', { ...this.#given(), ...this.#summedUp() }, id),
      move('directive', id, 'track'),
      ...shares,
      ...this.#drafts,
    ];
  }

  /** Marked in a meeting whose minutes are not confirmed: no unit has its share yet. */
  marked(): Draft[] {
    const { leads, cos } = summed(this.#shares);
    return [create('directive', { ...this.#given(), leads, cos, standing: 'draft' }, this.#fact.id)];
  }

  #shareDraft({ id, unitName, report: _, requests: __, state: ___, ...facts }: Share): Draft {
    const handler = this.#who(this.#fact.desks(unitName).handler);
    const name = `${this.#fact.number}　${unitName}`;
    return create(
      'assignment',
      { ...facts, name, directive: this.#fact.id, handler, confidential: this.#confidential },
      id,
    );
  }

  #given(): Record<string, unknown> {
    const { number, content, source, from, givenOn, dueOn, more, kind, givenBy } = this.#fact;
    return {
      number,
      content,
      source,
      givenOn,
      dueOn,
      ...from,
      ...more,
      kind: this.#cast.kind(kind),
      givenBy: this.#who(givenBy),
      firstDueOn: dueOn,
    };
  }

  #summedUp(): Record<string, unknown> {
    return {
      ...summed(this.#shares),
      dueOn: this.#dues.at(-1)?.dueOn ?? null,
      extensions: this.#extensions,
      standing: this.#standing ?? openStanding(this.#shares),
      course: this.#course,
      dues: this.#dues,
      ...this.#now,
    };
  }
}

/** All drafts of one case, in the order in which they can be carried out. */
export function caseDrafts(cast: Cast, fact: CaseFact): Draft[] {
  const story = new CaseStory(cast, fact);
  for (const act of fact.acts.toSorted((a, b) => a.on.localeCompare(b.on))) story.tell(act);
  return fact.draft ? story.marked() : story.drafts();
}
