import type { Day } from '../base/day.ts';

/** The days the law sets for a fiscal year's budget (地方制度法40、42), as month and day; settings. */
export interface BudgetDays {
  send: string;
  resolve: string;
  promulgate: string;
  final: string;
}

export interface BudgetDeadline {
  id: keyof BudgetDays;
  name: string;
  on: Day;
  article: string;
  done: Day | null;
  /** Not done and over, or done after the day. */
  late: boolean;
}

interface Done {
  sentOn: Day | null;
  thirdOn: Day | null;
  promulgatedOn: Day | null;
  finalSentOn: Day | null;
}

const ROC_OFFSET = 1911;

export function deadlinesOf(year: number, days: BudgetDays, done: Done, today: Day): BudgetDeadline[] {
  const before = year + ROC_OFFSET - 1;
  const deadline = (
    id: keyof BudgetDays,
    name: string,
    western: number,
    article: string,
    ended: Day | null,
  ): BudgetDeadline => {
    const on = `${western}-${days[id]}`;
    return { id, name, on, article, done: ended, late: ended === null ? today > on : ended > on };
  };
  return [
    deadline('send', '總預算案送代表會', before, '地方制度法第40條', done.sentOn),
    deadline('resolve', '代表會議決', before, '地方制度法第40條', done.thirdOn),
    deadline('promulgate', '發布總預算', before, '地方制度法第40條', done.promulgatedOn),
    deadline('final', '總決算案送代表會', year + ROC_OFFSET + 1, '地方制度法第42條', done.finalSentOn),
  ];
}

/** 墊付款 must become regular by the end of the year some years after the consent. */
export const advanceDue = (consentOn: Day, years: number): Day => `${Number(consentOn.slice(0, 4)) + years}-12-31`;

/** 保留款 falls away when four years have passed since its year ended (決算法7). */
export const carryEnds = (year: number, years: number): Day => `${year + ROC_OFFSET + years}-12-31`;
