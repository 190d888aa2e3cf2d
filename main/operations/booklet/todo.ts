import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import type { Who } from '#shared/rights.ts';
import { todoWords as words } from '#shared/words/todo.ts';
import { fieldsSeen, type Of, recordOf } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { deadlinesOf } from '../meeting/deadlines.ts';

type Line = Omit<TodoLine, 'late'>;

/** Whose list it is, as the list of everything that waits has it. */
export interface BookletDesk {
  context: ReadContext;
  who: Who;
  units: ReadonlySet<Id> | 'all';
  person: Id | undefined;
  unitName: (id: Id | null) => string;
}

const ofReport = ['id', 'title', 'state', 'council', 'dueOn'] as const;
const ofSection = ['id', 'booklet', 'title', 'unit', 'writer', 'state', 'order'] as const;

type Report = Pick<Of<'booklet'>, (typeof ofReport)[number]>;
type Section = Pick<Of<'bookletSection'>, (typeof ofSection)[number]>;

const reportsOpen = (context: ReadContext): Report[] =>
  fieldsSeen(context, 'booklet', ofReport, { field: 'state', is: 'unequal', value: 'published' });

/** Those who compile a report, and the head it goes to. */
const watchesReports = ({ rights }: Who): boolean => rights.has('control') || rights.has('ruling');

/** Sessions whose report is being compiled: its own line says when it is due. */
export const councilsReported = (context: ReadContext): ReadonlySet<Id> =>
  new Set(
    watchesReports(context.who) ? reportsOpen(context).flatMap(({ council }) => (council === null ? [] : council)) : [],
  );

/** The report's own day, or the one the council's rules of order give. */
function dueDay({ db }: ReadContext, { dueOn, council }: Report): Day | null {
  if (dueOn !== null || council === null) return dueOn;
  const session = recordOf(db, 'council', council);
  return session ? (deadlinesOf(db, session).find(({ key }) => key === 'workReport')?.on ?? null) : null;
}

const lineOf = (id: string, report: Report, on: Day | null): Omit<Line, 'kind' | 'title' | 'units'> => ({
  id,
  on,
  number: words.report,
  register: 'booklet',
  record: report.id,
});

function reportLine({ context, who }: BookletDesk, report: Report, sections: readonly Section[]): Line[] {
  if (!watchesReports(who)) return [];
  const line = { ...lineOf(`booklet ${report.id}`, report, dueDay(context, report)), title: report.title, units: [] };
  if (report.state === 'submitted' && who.rights.has('ruling')) return [{ ...line, kind: 'decide' }];
  const left = sections.filter(({ state }) => state === 'open').length;
  const title = report.state === 'drafting' && left > 0 ? words.sectionsLeft(report.title, left) : report.title;
  return [{ ...line, kind: 'booklet', title }];
}

/** Of the whole office the report's own line tells how many are left. */
const isOwn = ({ units, person }: BookletDesk, { unit, writer }: Section): boolean =>
  units === 'all' ? person !== undefined && writer === person : unit !== null && units.has(unit);

function sectionLines(desk: BookletDesk, report: Report, sections: readonly Section[]): Line[] {
  if (report.state !== 'drafting' || !desk.who.rights.has('write')) return [];
  const on = dueDay(desk.context, report);
  return sections
    .filter((one) => one.state === 'open' && isOwn(desk, one))
    .map((one) => ({
      ...lineOf(`section ${one.id}`, report, on),
      kind: 'section',
      title: words.section(report.title, one.title),
      units: one.unit === null ? [] : [desk.unitName(one.unit)],
      section: one.id,
      ...(one.unit === null ? {} : { unit: one.unit }),
    }));
}

/** Reports to be handed in, and the chapters of them that are not written yet. */
export function bookletTodo(desk: BookletDesk): Line[] {
  const reports = reportsOpen(desk.context);
  const all = fieldsSeen(desk.context, 'bookletSection', ofSection, {
    field: 'booklet',
    is: 'oneOf',
    value: reports.map(({ id }) => id),
  });
  const byReport = Map.groupBy(
    all.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    ({ booklet }) => booklet,
  );
  return reports.flatMap((report) => {
    const sections = byReport.get(report.id) ?? [];
    return [...reportLine(desk, report, sections), ...sectionLines(desk, report, sections)];
  });
}
