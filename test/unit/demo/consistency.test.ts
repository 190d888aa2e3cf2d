import { beforeAll, describe, expect, it } from 'vitest';
import { isDay } from '#shared/base/day.ts';
import { type Books, booksOn, foundingDays } from './books.ts';

type Directive = Books['directive'][number];
type Share = Books['assignment'][number];
type Ruling = Books['ruling'][number];

interface Case {
  directive: Directive;
  shares: Share[];
  reports: Books['report'];
  requests: Books['request'];
  rulings: Ruling[];
}

/** The parts of every case, told apart by the test itself. */
function casesIn(books: Books): Case[] {
  const of = <T extends { directive: string }>(rows: readonly T[], id: string) =>
    rows.filter((one) => one.directive === id);
  return books.directive.map((directive) => ({
    directive,
    shares: of(books.assignment, directive.id),
    reports: of(books.report, directive.id),
    requests: of(books.request, directive.id),
    rulings: of(books.ruling, directive.id).toSorted((a, b) => a.on.localeCompare(b.on)),
  }));
}

const newest = <T>(rows: readonly T[], dayOf: (row: T) => string): T[] => {
  const days = rows.map(dayOf).toSorted();
  return rows.filter((row) => dayOf(row) === days.at(-1));
};

const open = new Set(['asked', 'approved', 'advised', 'reviewed']);
const sorted = (values: readonly (string | null)[]) => [...values].sort();

function percentOf(shares: readonly Share[]): string | null {
  const leads = shares.filter((one) => one.role === 'lead');
  const left = leads.filter((one) => one.state !== 'released');
  if (left.length === 0) return '100';
  if (left.every((one) => one.percent === null)) return null;
  return String(Math.min(...left.map((one) => Number(one.percent ?? 0))));
}

/** Released by name is done, whatever was reported last; co-units go with their case as they are. */
function percentOfShare({ role, state }: Share, last: Books['report'][number] | undefined): string | null {
  return state === 'released' && role === 'lead' ? '100' : (last?.percent ?? null);
}

const ends: Readonly<Record<string, string>> = { merge: 'merged', transfer: 'transferred' };

/** How the case went, from the rulings and the shares alone. */
function courseOf({ directive, shares, rulings }: Case): { on: string; standing: string }[] {
  const released = new Set<string>();
  const leads = shares.filter((one) => one.role === 'lead').map((one) => one.unit);
  const course = [{ on: directive.givenOn, standing: 'ongoing' }];
  for (const { decision, on, units } of rulings) {
    if (decision === 'release') for (const unit of units) released.add(unit);
    if (decision === 'release' && leads.every((unit) => released.has(unit))) course.push({ on, standing: 'released' });
    const end = ends[decision];
    if (end) course.push({ on, standing: end });
    if (decision !== 'reopen') continue;
    released.clear();
    course.push({ on, standing: 'ongoing' });
  }
  return course;
}

function standingOf({ directive, shares, requests, rulings }: Case): string {
  const last = courseOf({ directive, shares, requests, rulings, reports: [] }).at(-1)?.standing;
  if (last !== 'ongoing') return String(last);
  const leads = new Set(shares.filter((one) => one.role === 'lead').map((one) => one.unit));
  const asks = requests.filter((one) => one.kind === 'release' && leads.has(one.unit));
  if (asks.some((one) => open.has(one.state))) return 'asked';
  const word = rulings.findLast((one) => one.decision === 'continue' || one.decision === 'reopen');
  return word?.decision === 'continue' ? 'continued' : 'ongoing';
}

const withoutIds = (rows: readonly object[]) => rows.map((row) => ({ ...row, id: undefined }));

describe.each(foundingDays)(
  'what a record of the demo founded on %s says of itself follows from its parts',
  (today) => {
    let books: Books;
    beforeAll(async () => {
      books = await booksOn(today);
    }, 60_000);

    it('units, percent and last report of a case', () => {
      for (const { directive, shares, reports } of casesIn(books)) {
        if (directive.state === 'draft') continue;
        const of = (role: string) => sorted(shares.filter((one) => one.role === role).map((one) => one.unit));
        const gone = directive.standing === 'merged' || directive.standing === 'transferred';
        expect(directive.leads, directive.content).toEqual(of('lead'));
        expect(directive.cos, directive.content).toEqual(of('co'));
        expect(directive.percent, directive.content).toBe(gone ? null : percentOf(shares));
        const last = newest(reports, (one) => one.asOf);
        expect(directive.lastReportOn, directive.content).toBe(last[0]?.asOf ?? null);
        expect([null, ...last.map((one) => one.text)].slice(last.length > 0 ? 1 : 0)).toContain(directive.lastReport);
      }
    });

    it('each share has its own last report, request and state', () => {
      for (const { directive, shares, reports, requests } of casesIn(books))
        for (const share of shares) {
          const mine = reports.filter((one) => one.assignment === share.id);
          const last = newest(mine, (one) => one.asOf)[0];
          const asks = requests.filter((one) => one.assignment === share.id && open.has(one.state));
          const release = asks.find((one) => one.kind === 'release');
          expect(share.lastReportOn, directive.content).toBe(last?.asOf ?? null);
          expect(share.lastReport, directive.content).toBe(last?.text ?? null);
          expect(share.percent, directive.content).toBe(percentOfShare(share, last));
          expect(share.askedOn, directive.content).toBe(release?.askedOn ?? null);
          expect(share.state === 'asked', directive.content).toBe(release !== undefined);
          expect(share.state === 'released', directive.content).toBe(share.releasedOn !== null);
          expect(share.state === 'ended', directive.content).toBe(share.endedOn !== null);
          expect(mine.every((one) => one.unit === share.unit)).toBe(true);
        }
    });

    it('course, standing and the day a case was closed', () => {
      for (const one of casesIn(books)) {
        const { directive } = one;
        if (directive.state === 'draft') {
          expect([directive.standing, directive.course, directive.closedOn]).toEqual(['draft', [], null]);
          continue;
        }
        const course = courseOf(one);
        expect(withoutIds(directive.course), directive.content).toEqual(withoutIds(course));
        expect(directive.standing, directive.content).toBe(standingOf(one));
        const last = course.at(-1);
        expect(directive.state, directive.content).toBe(last?.standing === 'ongoing' ? 'tracked' : 'closed');
        expect(directive.closedOn, directive.content).toBe(last?.standing === 'ongoing' ? null : last?.on);
        const asked = one.shares.flatMap((share) => (share.role === 'lead' && share.askedOn ? [share.askedOn] : []));
        expect(directive.askedOn, directive.content).toBe(asked.toSorted()[0] ?? null);
      }
    });

    it('due days and extensions of a case', () => {
      for (const { directive, rulings } of casesIn(books)) {
        if (directive.state === 'draft') continue;
        const moved = rulings.filter((one) => one.decision === 'extend' || one.decision === 'redate');
        const dues = [
          { on: directive.givenOn, dueOn: directive.firstDueOn },
          ...moved.map(({ on, dueOn }) => ({ on, dueOn })),
        ];
        expect(withoutIds(directive.dues), directive.content).toEqual(withoutIds(dues));
        expect(directive.dueOn, directive.content).toBe(dues.at(-1)?.dueOn);
        expect(directive.extensions).toBe(moved.filter((one) => one.decision === 'extend').length);
      }
    });

    it('a request that was answered names its ruling, one that waits does not', () => {
      const rulings = new Map(books.ruling.map((one) => [one.id, one]));
      for (const request of books.request) {
        const ruling = rulings.get(request.ruling ?? '');
        const answered = request.state === 'granted' || request.state === 'refused';
        expect(ruling !== undefined, request.reason ?? '').toBe(answered);
        expect(ruling?.directive ?? request.directive).toBe(request.directive);
      }
    });

    it('nothing happened before its case was given, after it was closed, or after today', () => {
      for (const { directive, reports, requests, rulings } of casesIn(books)) {
        const chain = requests.flatMap((one) => [one.askedOn, one.approvedOn, one.advisedOn, one.reviewedOn]);
        const acts = [...reports.map((one) => one.asOf), ...chain, ...rulings.map((one) => one.on)].filter(
          (on) => on !== null,
        );
        for (const on of acts)
          expect(on >= directive.givenOn && on <= (directive.closedOn ?? today), directive.content).toBe(true);
        expect(directive.givenOn <= today).toBe(true);
        for (const one of requests) {
          const steps = [one.askedOn, one.approvedOn, one.advisedOn, one.reviewedOn].filter((on) => on !== null);
          expect(steps, directive.content).toEqual(sorted(steps));
        }
      }
    });

    it('a mark lies upon the words of its case, which names meeting and item', () => {
      const directives = new Map(books.directive.map((one) => [one.id, one]));
      const marked = books.item.flatMap((item) => item.marks.map((mark) => ({ item, mark })));
      for (const { item, mark } of marked) {
        const directive = directives.get(mark.directive);
        expect(item.resolution?.slice(mark.from, mark.to)).toBe(`${directive?.content}。`);
        expect([directive?.meeting, directive?.item]).toEqual([item.meeting, item.id]);
      }
      const fromMeetings = books.directive.filter((one) => one.meeting !== null);
      expect(marked).toHaveLength(fromMeetings.length);
      const meetings = new Map(books.meeting.map((one) => [one.id, one]));
      for (const one of fromMeetings) expect(meetings.get(one.meeting ?? '')?.on).toBe(one.givenOn);
    });

    it('a ruling spoken in a meeting has its day', () => {
      const meetings = new Map(books.meeting.map((one) => [one.id, one]));
      const spoken = books.ruling.filter((one) => one.meeting !== null);
      expect(spoken.length).toBeGreaterThan(100);
      for (const one of spoken) expect(meetings.get(one.meeting ?? '')?.on).toBe(one.on);
    });

    it('motions and questions name the cases that name them, and motions their last report', () => {
      const idsFrom = (field: 'motion' | 'question', id: string) =>
        sorted(books.directive.filter((one) => one[field] === id).map((one) => one.id));
      for (const one of books.motion) {
        expect(one.directives).toEqual(idsFrom('motion', one.id));
        const last = newest(
          books.motionReport.filter((each) => each.motion === one.id),
          (each) => each.asOf,
        )[0];
        expect([one.execution, one.executionText, one.executedOn]).toEqual([
          last?.execution ?? null,
          last?.text ?? null,
          last?.asOf ?? null,
        ]);
      }
      for (const one of books.question) expect(one.directives).toEqual(idsFrom('question', one.id));
    });

    it('numbers are told apart, and days are days', () => {
      const { directive, meeting } = books;
      for (const rows of [directive, meeting]) {
        const numbers = rows.map((one) => one.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((one) => /^\S-\d+-\d{3}$/.test(String(one)))).toBe(true);
      }
      expect(directive.every((one) => isDay(one.givenOn))).toBe(true);
    });
  },
);
