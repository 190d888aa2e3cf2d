import { addDays, type Day, daysBetween, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import { overdueDays } from '#shared/directive/due.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import { mayIn, type Who } from '#shared/rights.ts';
import { type OfficeRules, officeSetting } from '../../store/office-setting.ts';
import { fieldsSeen, type Of, recordsSeen } from '../../store/records.ts';
import { bookletTodo, councilsReported } from '../booklet/todo.ts';
import { budgetTodo } from '../budget/todo.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { deadlinesOf } from '../meeting/deadlines.ts';
import type { Request } from './case-work.ts';
import { type Names, namesIn } from './names.ts';
import { type OpenShare, ofCase, openShares, silentDays, tracked } from './open-shares.ts';

type Line = Omit<TodoLine, 'late'>;

/** Whose list it is: of units, of one person, or of all. */
interface Desk {
  context: ReadContext;
  who: Who;
  names: Names;
  today: Day;
  rules: OfficeRules;
  units: ReadonlySet<Id> | 'all';
  person: Id | undefined;
}

const ofUnit = ({ units }: Desk, unit: Id | null): boolean => units === 'all' || (unit !== null && units.has(unit));

const soon = ({ today, rules }: Desk, day: Day | null): boolean =>
  day !== null && day <= addDays(today, rules.soonDays);

/** Cases to report on: past due, due soon, or silent for too long. The control officer sees them as cases to chase. */
function caseLines(desk: Desk): Line[] {
  const { units, person } = desk;
  const mine = openShares(desk.context, {
    all: [
      ...(units === 'all' ? [] : [{ field: 'unit', is: 'oneOf', value: [...units] } as const]),
      ...(person === undefined ? [] : [{ field: 'handler', is: 'equal', value: person } as const]),
    ],
  });
  const byCase = Map.groupBy(
    mine.filter((one) => one.share.state === 'ongoing' && isPressing(desk, one)),
    (one) => one.directive.id,
  );
  return [...byCase.values()].flatMap((shares) => {
    const [first] = shares;
    if (!first) return [];
    const { directive } = first;
    const late = overdueDays(directive.dueOn, desk.today) > 0;
    return [
      {
        id: `case ${directive.id}`,
        on: directive.dueOn,
        kind: late ? ('overdue' as const) : ('report' as const),
        number: directive.number ?? '',
        title: directive.content,
        units: shares.map((one) => desk.names.unit(one.share.unit)),
        register: 'directive',
        record: directive.id,
        unit: first.share.unit,
      },
    ];
  });
}

function isPressing(desk: Desk, one: OpenShare): boolean {
  if (one.share.role === 'co') return soon(desk, one.directive.dueOn) && one.share.lastReportOn === null;
  return soon(desk, one.directive.dueOn) || silentDays(one, desk.today) >= desk.rules.unreportedDays;
}

/** Whose step an open request waits for. */
function stepFor(desk: Desk, request: Request): TodoLine['kind'] | undefined {
  const { rights, roles } = desk.who;
  if (request.state === 'asked') return mayIn(desk.who, 'approve', request.unit) ? 'approve' : undefined;
  if (request.state === 'approved') return rights.has('control') ? 'advise' : undefined;
  if (rights.has('ruling')) return 'rule';
  if (request.state === 'advised' && roles.includes('secretary')) return 'review';
  return rights.has('behalf') ? 'rule' : undefined;
}

function requestLines(desk: Desk): Line[] {
  if (desk.person !== undefined && desk.person !== desk.who.person) return [];
  const waiting = recordsSeen(desk.context, 'request', {
    field: 'state',
    is: 'oneOf',
    value: ['asked', 'approved', 'advised', 'reviewed'],
  }).flatMap((request) => {
    const kind = stepFor(desk, request);
    return kind ? [{ request, kind }] : [];
  });
  const named = { field: 'id', is: 'oneOf', value: waiting.map((one) => one.request.directive) } as const;
  const found = fieldsSeen(desk.context, 'directive', ofCase, { all: [tracked, named] });
  const cases = new Map(found.map((one) => [one.id, one]));
  return waiting.flatMap(({ request, kind }) => {
    const directive = cases.get(request.directive);
    if (!directive) return [];
    return [
      {
        id: `request ${request.id}`,
        on: directive.dueOn,
        kind,
        number: directive.number ?? '',
        title: `${directive.content}，申請${request.kind === 'extend' ? '展延' : '解除列管'}`,
        units: [desk.names.unit(request.unit)],
        register: 'directive',
        record: directive.id,
        unit: request.unit,
      },
    ];
  });
}

const attends = (desk: Desk, meeting: Of<'meeting'>): boolean =>
  desk.units === 'all' ||
  meeting.attendance.some((one) => one.person === (desk.person ?? desk.who.person)) ||
  meeting.chair === desk.who.person ||
  meeting.recorder === desk.who.person;

function meetingLines(desk: Desk): Line[] {
  const coming = recordsSeen(desk.context, 'meeting', {
    field: 'state',
    is: 'oneOf',
    value: ['planned', 'noticed', 'open', 'adjourned'],
  }).filter((one) => attends(desk, one));
  const keeps = desk.who.rights.has('behalf') || desk.who.rights.has('ruling');
  return coming.flatMap((one): Line[] => {
    const line = { on: one.on, number: one.number ?? '', title: one.title, register: 'meeting', record: one.id };
    if (one.state === 'adjourned')
      return keeps ? [{ ...line, id: `minutes ${one.id}`, kind: 'minutes', units: [one.place ?? ''] }] : [];
    return soon(desk, one.on) ? [{ ...line, id: `meeting ${one.id}`, kind: 'meeting', units: [one.place ?? ''] }] : [];
  });
}

function motionLines(desk: Desk): Line[] {
  return recordsSeen(desk.context, 'motion', {
    field: 'state',
    is: 'oneOf',
    value: ['assigned', 'ongoing', 'hindered'],
  })
    .filter((one) => ofUnit(desk, one.unit) && desk.person === undefined)
    .filter((one) => {
      const since = one.executedOn ?? one.receivedOn ?? one.resolvedOn;
      const silent = since !== null && daysBetween(since, desk.today) >= desk.rules.unreportedLimit;
      return soon(desk, one.dueOn) || silent;
    })
    .map((one) => ({
      id: `motion ${one.id}`,
      on: one.dueOn,
      kind: 'motion',
      number: one.number,
      title: one.title,
      units: [desk.names.unit(one.unit)],
      register: 'motion',
      record: one.id,
    }));
}

function answerLines(desk: Desk): Line[] {
  return recordsSeen(desk.context, 'question', {
    all: [
      { field: 'written', is: 'equal', value: true },
      { field: 'state', is: 'oneOf', value: ['noted', 'answering'] },
    ],
  })
    .filter(
      (one) =>
        desk.person === undefined &&
        (one.units.length === 0 ? desk.units === 'all' : one.units.some((unit) => ofUnit(desk, unit))),
    )
    .map((one) => ({
      id: `answer ${one.id}`,
      on: one.dueOn,
      kind: 'answer',
      number: one.number ?? '',
      title: one.summary,
      units: one.units.map((unit) => desk.names.unit(unit)),
      register: 'question',
      record: one.id,
    }));
}

const councilAhead = 60;

function councilLines(desk: Desk): Line[] {
  if (!desk.who.rights.has('behalf') && !desk.who.rights.has('ruling')) return [];
  const coming = recordsSeen(desk.context, 'council', {
    all: [
      { field: 'from', is: 'from', value: desk.today },
      { field: 'from', is: 'upTo', value: addDays(desk.today, councilAhead) },
    ],
  });
  const reported = councilsReported(desk.context);
  return coming.flatMap((one) =>
    deadlinesOf(desk.context.db, one)
      .filter(({ key }) => key !== 'workReport' || !reported.has(one.id))
      .filter((deadline) => deadline.on >= addDays(desk.today, -desk.rules.soonDays) && soon(desk, deadline.on))
      .map((deadline) => ({
        id: `council ${one.id} ${deadline.key}`,
        on: deadline.on,
        kind: 'council' as const,
        number: '',
        title: `代表會${titleOf(registers.council, { ...one })}　${deadline.name}`,
        units: [],
        register: 'council',
        record: one.id,
      })),
  );
}

const budgetLines = ({ names, rules, ...desk }: Desk): Line[] =>
  budgetTodo({ ...desk, unitName: (id) => names.unit(id), soonDays: rules.soonDays });

const reportLines = ({ names, ...desk }: Desk): Line[] => bookletTodo({ ...desk, unitName: (id) => names.unit(id) });

const sources = [
  caseLines,
  requestLines,
  meetingLines,
  motionLines,
  answerLines,
  councilLines,
  budgetLines,
  reportLines,
];

const byDay = (a: TodoLine, b: TodoLine): number =>
  (a.on ?? '9999') < (b.on ?? '9999') ? -1 : Number((a.on ?? '9999') > (b.on ?? '9999'));

interface Asked {
  unit?: Id;
  person?: Id;
  all?: boolean;
  today?: Day;
}

function todo(
  context: ReadContext,
  input: Asked,
): { lines: TodoLine[]; counts: { today: number; overdue: number; advise: number } } {
  const { who } = context;
  const today = input.today ?? todayIn();
  const whole =
    input.all === true && (who.rights.has('behalf') || who.rights.has('ruling') || who.rights.has('manage'));
  const own = input.unit ? new Set([input.unit]) : new Set(who.units);
  const desk: Desk = {
    context,
    who,
    names: namesIn(context.db),
    today,
    rules: officeSetting(context.db),
    units: whole || (input.person !== undefined && !input.unit) ? 'all' : own,
    person: input.person,
  };
  const lines = sources
    .flatMap((source) => source(desk))
    .map((line): TodoLine => ({ ...line, late: overdueDays(line.on, today) }))
    .toSorted(byDay);
  return {
    lines,
    counts: {
      today: lines.filter((one) => one.on === today).length,
      overdue: lines.filter((one) => one.late > 0 && one.kind === 'overdue').length,
      advise: lines.filter((one) => one.kind === 'advise').length,
    },
  };
}

export const todoReads: Record<string, Read> = { 'todo.list': read('todo.list', todo) };
