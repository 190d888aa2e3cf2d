import { type Day, formatDay, partsOf, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastDayOf, type Month, makeMonth, monthOf, monthsFrom } from '#shared/base/month.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import type { ChasingUnit, TrendRow, UnitCount, UnitRow } from '#shared/contract/directive-answers.ts';
import { dueDay, overdueDays } from '#shared/directive/due.ts';
import { standingOn } from '#shared/figures/fact.ts';
import { registers } from '#shared/registers/index.ts';
import { factsOf } from '../../store/facts.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Of, recordsWhere } from '../../store/records.ts';
import { workingCalendar } from '../../store/working-calendar.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { type OpenShare, openShares, silentDays } from './open-shares.ts';
import { leadSharesOn } from './shares-on.ts';

const inOrder = (context: ReadContext): Of<'unit'>[] =>
  recordsWhere(context.db, 'unit', { all: [] }).toSorted((a, b) => (a.order ?? 9999) - (b.order ?? 9999));

/** Which shares of a unit each of its counts takes. */
const tests = (today: Day, limit: number): Record<UnitCount, (one: OpenShare) => boolean> => ({
  tracked: () => true,
  overdue: (one) => overdueDays(one.directive.dueOn, today) > 0,
  asked: (one) => one.share.state === 'asked',
  unreported: (one) => silentDays(one, today) >= limit,
});

const casesOf = (shares: readonly OpenShare[]): Id[] => [...new Set(shares.map((one) => one.directive.id))];

/** As they stand now, or stood at the end of a day that is over. */
const leadShares = (context: ReadContext, asOf: Day): OpenShare[] =>
  asOf < todayIn() ? leadSharesOn(context, asOf) : openShares(context, { field: 'role', is: 'equal', value: 'lead' });

function counted(shares: readonly OpenShare[], today: Day, limit: number): Record<UnitCount, number> {
  const test = tests(today, limit);
  const count = (name: UnitCount): number => casesOf(shares.filter(test[name])).length;
  return {
    tracked: count('tracked'),
    overdue: count('overdue'),
    asked: count('asked'),
    unreported: count('unreported'),
  };
}

/** A case counts with each unit that leads it and is not yet released; in the total it counts once. */
function unitRows(context: ReadContext, asOf: Day): { rows: UnitRow[]; total: Omit<UnitRow, 'unit' | 'name'> } {
  const leads = leadShares(context, asOf);
  const limit = officeSetting(context.db).unreportedLimit;
  const byUnit = Map.groupBy(leads, (one) => one.share.unit);
  const rows = inOrder(context).flatMap((unit) => {
    const own = byUnit.get(unit.id);
    return own ? [{ unit: unit.id, name: unit.name, ...counted(own, asOf, limit) }] : [];
  });
  return { rows, total: counted(leads, asOf, limit) };
}

/** The cases behind one of these counts. */
function behind(context: ReadContext, asked: { count: UnitCount; unit?: Id; asOf?: Day }): { ids: Id[] } {
  const asOf = asked.asOf ?? todayIn();
  const test = tests(asOf, officeSetting(context.db).unreportedLimit)[asked.count];
  const shares = leadShares(context, asOf).filter((one) => asked.unit === undefined || one.share.unit === asked.unit);
  return { ids: casesOf(shares.filter(test)) };
}

interface TrendAsked {
  year?: number;
  months?: { from: Month; to: Month };
  asOf?: Day;
}

function monthsAsked({ year, months, asOf = todayIn() }: TrendAsked): Month[] {
  const of = year ?? partsOf(asOf).year;
  return months ? monthsFrom(months.from, months.to) : monthsFrom(makeMonth(of, 1), makeMonth(of, 12));
}

/** Month by month: given, released, and open at the month's end; nothing that came after the day is counted. */
function trendRows(context: ReadContext, asked: TrendAsked): TrendRow[] {
  const { asOf } = asked;
  const counts = (day: Day): boolean => asOf === undefined || day <= asOf;
  const facts = factsOf({ ...context, of: registers.directive }, {}).filter((one) => one.course.length > 0);
  const given = countMonths(facts.flatMap(({ on }) => (on !== null && counts(on) ? [monthOf(on)] : [])));
  const released = countMonths(
    facts.flatMap(({ course }) => [
      ...new Set(
        course.filter(({ standing, on }) => standing === 'released' && counts(on)).map(({ on }) => monthOf(on)),
      ),
    ]),
  );
  return monthsAsked(asked).map((month) => {
    const last = lastDayOf(month);
    const day = counts(last) ? last : (asOf ?? last);
    const open = facts.filter((one) => standingOn(one, day) === 'ongoing').length;
    return { month, given: given.get(month) ?? 0, released: released.get(month) ?? 0, open };
  });
}

function countMonths(months: readonly Month[]): Map<Month, number> {
  const found = new Map<Month, number>();
  for (const month of months) found.set(month, (found.get(month) ?? 0) + 1);
  return found;
}

export function chasingUnits(context: ReadContext, today: Day, cases: readonly Id[] | undefined): ChasingUnit[] {
  const setting = officeSetting(context.db);
  const due = openShares(context).filter((one) => {
    if (cases) return cases.includes(one.directive.id);
    if (one.share.state === 'asked') return false;
    return overdueDays(one.directive.dueOn, today) > 0 || silentDays(one, today) >= setting.unreportedLimit;
  });
  const replyBy = addWorkingDays(today, setting.replyDays, workingCalendar(context.db)).day;
  const byUnit = Map.groupBy(due, (one) => one.share.unit);
  return inOrder(context).flatMap((unit) => {
    const own = byUnit.get(unit.id) ?? [];
    if (own.length === 0) return [];
    const lines = own
      .map((one) => ({
        id: one.directive.id,
        number: one.directive.number ?? '',
        content: one.directive.content,
        confidential: one.directive.confidential,
        dueOn: one.directive.dueOn,
        overdue: overdueDays(one.directive.dueOn, today),
        lastReportOn: one.share.lastReportOn,
        unreported: silentDays(one, today),
      }))
      .toSorted((a, b) => b.overdue - a.overdue || b.unreported - a.unreported);
    return [{ unit: unit.id, name: unit.name, cases: lines, replyBy, message: messageFor(unit.name, lines, replyBy) }];
  });
}

/** Short enough for a message, and says which case and what is wanted. */
function messageFor(unit: string, cases: ChasingUnit['cases'], replyBy: Day): string {
  const lines = cases.map((one, index) => {
    const why = one.overdue > 0 ? `逾期${one.overdue}日` : `${one.unreported}日未填報`;
    const content = [...one.content];
    const short = content.length > 24 ? `${content.slice(0, 23).join('')}…` : one.content;
    return `${index + 1}. ${one.number} ${short}（${why}）`;
  });
  return [
    `${unit}：列管案件${cases.length}案待填報，請於${formatDay(replyBy, 'weekday')}前回覆辦理情形。`,
    ...lines,
  ].join('\n');
}

export const deskReads: Record<string, Read> = {
  'directive.units': read('directive.units', (context, { asOf }) => unitRows(context, asOf ?? todayIn())),
  'directive.behind': read('directive.behind', behind),
  'directive.trend': read('directive.trend', (context, asked) => ({ rows: trendRows(context, asked) })),
  'directive.chasing': read('directive.chasing', (context, { today, cases }) => ({
    units: chasingUnits(context, today ?? todayIn(), cases),
  })),
  'directive.due': read('directive.due', ({ db }, { from, days, basis }) => {
    const { day, certain } = dueDay({ from, days, basis, calendar: workingCalendar(db) });
    return { on: day, certain };
  }),
};
