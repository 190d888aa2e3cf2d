import type { BudgetDays } from '#shared/budget/calendar.ts';
import type { BudgetRules } from '#shared/contract/budget-answers.ts';
import { setting } from '#shared/registers/setting.ts';
import type { ReadableDb } from '../../store/database.ts';
import { recordsWhere } from '../../store/records.ts';

const { fields } = setting;

/** The office's own limits; what an older office leaves blank is as a new one has it. */
function said(db: ReadableDb) {
  const [record] = recordsWhere(db, 'setting', { all: [] });
  return <K extends keyof typeof fields>(name: K) =>
    (record?.[name] ?? fields[name].initial) as NonNullable<(typeof fields)[K]['holds']>;
}

export function budgetRules(db: ReadableDb): BudgetRules {
  const of = said(db);
  return {
    transferIn: of('transferInPercent'),
    transferOut: of('transferOutPercent'),
    transferBase: of('transferBase'),
    reserve1: of('reserve1Percent'),
    overdraw: of('overdraw'),
    green: Number(of('greenRate')),
    yellow: Number(of('yellowRate')),
    advanceYears: of('advanceYears'),
    carryYears: of('carryYears'),
  };
}

export function budgetDays(db: ReadableDb): BudgetDays {
  const of = said(db);
  return {
    send: of('budgetSendDay'),
    resolve: of('budgetResolveDay'),
    promulgate: of('budgetPromulgateDay'),
    final: of('finalSendDay'),
  };
}

export const filesWithCounty = (db: ReadableDb): boolean => said(db)('fileWithCounty');
