import { addDays, type Day, formatDay, makeDay, partsOf, rocYear } from '../base/day.ts';
import { addWorkingDays, isWorkingDay, type OfficeCalendar } from '../base/working-days.ts';
import type { SessionType } from './naming.ts';

/** How many days before a session's first day the council must have its papers, and what the law fixes. */
export type CouncilSettings = {
  executionReportDays: number;
  /** Whether an extraordinary session gets the report on carried out resolutions as well. */
  executionReportAtExtraordinary: boolean;
  workReportDays: number;
  proposalDays: number;
  extraordinaryProposalDays: number;
  /** The months of regular sessions. */
  regularMonths: readonly number[];
  budgetDueOn: MonthDay;
  finalAccountDueOn: MonthDay;
  reconsiderDays: number;
};

type MonthDay = { month: number; day: number };

/** 地方制度法 39, 40, 42 and what councils' rules of order commonly say. */
const COUNCIL_SETTINGS: CouncilSettings = {
  executionReportDays: 7,
  executionReportAtExtraordinary: true,
  workReportDays: 7,
  proposalDays: 7,
  extraordinaryProposalDays: 3,
  regularMonths: [5, 11],
  budgetDueOn: { month: 10, day: 31 },
  finalAccountDueOn: { month: 6, day: 30 },
  reconsiderDays: 30,
};

export type DeadlineKey = 'executionReport' | 'workReport' | 'proposals' | 'budget' | 'finalAccount';

export type Deadline = {
  key: DeadlineKey;
  name: string;
  /** The last day to act; moved to the working day before it when a calendar was given. */
  on: Day;
  /** The day the rule itself gives. */
  ruleOn: Day;
  what: string;
  /** False where a year on the way has no calendar. */
  certain: boolean;
};

export type CouncilSession = {
  from: Day;
  kind: SessionType;
  settings?: Partial<CouncilSettings>;
  /** Moves a deadline that falls on a holiday back to the working day before. */
  calendar?: OfficeCalendar;
};

/** What the office has to send to the council for this session, the earliest first. */
export function councilDeadlines({ from, kind, settings = {}, calendar }: CouncilSession): Deadline[] {
  const rules = { ...COUNCIL_SETTINGS, ...settings };
  const before = kind === 'regular' ? regularPapers(from, rules) : extraordinaryPapers(from, rules);
  const yearly = kind === 'regular' ? yearlyPapers(from, rules) : [];
  return [...before, ...yearly]
    .map(({ ruleOn, ...paper }) => ({ ...paper, ruleOn, ...onWorkingDay(ruleOn, calendar) }))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** What is unusual about a session's date, in a sentence; null when nothing is. */
export function sessionNote({ from, kind, settings = {} }: CouncilSession): string | null {
  const { regularMonths } = { ...COUNCIL_SETTINGS, ...settings };
  const { month } = partsOf(from);
  if (kind !== 'regular' || regularMonths.includes(month)) return null;
  return `定期會在${regularMonths.map((each) => `${each}月`).join('、')}召開，這次排在${month}月。請核對開會日期。`;
}

/** The last day to ask for reconsideration (覆議) of a resolution that reached the office on this day, which does not count. */
export function reconsiderUntil(
  receivedOn: Day,
  options: { days?: number; calendar?: OfficeCalendar } = {},
): { day: Day; certain: boolean } {
  const { on, certain } = onWorkingDay(
    addDays(receivedOn, options.days ?? COUNCIL_SETTINGS.reconsiderDays),
    options.calendar,
  );
  return { day: on, certain };
}

type Paper = Pick<Deadline, 'key' | 'name' | 'ruleOn' | 'what'>;

function regularPapers(from: Day, rules: CouncilSettings): Paper[] {
  return [
    executionReport(from, rules),
    {
      key: 'workReport',
      name: '工作報告',
      ruleOn: addDays(from, -rules.workReportDays),
      what: `首長施政報告及各單位工作報告於開會${rules.workReportDays}日前送達代表會。`,
    },
    proposals(from, rules.proposalDays),
  ];
}

function extraordinaryPapers(from: Day, rules: CouncilSettings): Paper[] {
  const papers = [proposals(from, rules.extraordinaryProposalDays)];
  return rules.executionReportAtExtraordinary ? [executionReport(from, rules), ...papers] : papers;
}

function executionReport(from: Day, { executionReportDays }: CouncilSettings): Paper {
  return {
    key: 'executionReport',
    name: '議決案執行情形',
    ruleOn: addDays(from, -executionReportDays),
    what: `上次會議決案的執行情形於開會${executionReportDays}日前送達代表會。`,
  };
}

function proposals(from: Day, days: number): Paper {
  return {
    key: 'proposals',
    name: '公所提案',
    ruleOn: addDays(from, -days),
    what: `公所提案於開會${days}日前送達代表會。`,
  };
}

/** The budget belongs to the year's last regular session, the final account to its first. */
function yearlyPapers(from: Day, rules: CouncilSettings): Paper[] {
  const { year, month } = partsOf(from);
  const roc = rocYear(from);
  const { budgetDueOn, finalAccountDueOn } = rules;
  if (month > 9) {
    const ruleOn = makeDay(year, budgetDueOn.month, budgetDueOn.day);
    const what = `${roc + 1}年度總預算案於${formatDay(ruleOn)}前送達代表會。`;
    return [{ key: 'budget', name: '總預算案', ruleOn, what }];
  }
  if (month < 4 || month > 6) return [];
  const ruleOn = makeDay(year, finalAccountDueOn.month, finalAccountDueOn.day);
  const what = `${roc - 1}年度總決算於${formatDay(ruleOn)}前送達代表會。`;
  return [{ key: 'finalAccount', name: '總決算', ruleOn, what }];
}

function onWorkingDay(ruleOn: Day, calendar: OfficeCalendar | undefined): { on: Day; certain: boolean } {
  if (calendar === undefined) return { on: ruleOn, certain: true };
  if (isWorkingDay(ruleOn, calendar)) return { on: ruleOn, certain: calendar.years.has(partsOf(ruleOn).year) };
  const { day, certain } = addWorkingDays(ruleOn, -1, calendar);
  return { on: day, certain };
}
