import type { Id } from '#shared/base/ids.ts';
import { formatMonth, isMonth, type Month, parseMonth } from '#shared/base/month.ts';
import { mayEnter } from '#shared/indicator/reach.ts';
import { everything } from '#shared/language/condition.ts';
import { planMonth } from '#shared/registers/plan-month.ts';
import type { Kept } from '../../store/columns.ts';
import { fieldsSeen, type Of, recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { futureMonth, notTheirs } from '../plan/check.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { fitIn, saysNews } from './fit.ts';
import { plainBook } from './plain-book.ts';

type Values = Readonly<Record<string, unknown>>;

const { of, there, drafts } = plainBook(planMonth);

/** 計畫進度表: a row is one month of a plan. Where a table does not name the unit, it is the plan's; its title may tell the month. */
export const planMonthBook: ImportBook = {
  of,
  must: ['plan', 'month'],
  wants: ['plan', 'month'],
  keys: (said) => (said.has('plan') && said.has('month') ? ['plan', 'month'] : []),
  assumed: (_db, titles): Readonly<Record<string, string>> => {
    const month = monthIn(titles);
    return month === undefined ? {} : { month: formatMonth(month) };
  },
  understand,
  called: (context) => {
    const plans = plansSeen(context);
    return ({ plan, month }) =>
      [plans.get(String(plan))?.name ?? '', typeof month === 'string' && isMonth(month) ? formatMonth(month) : '']
        .filter((part) => part !== '')
        .join('　');
  },
  there,
  beside,
  drafts,
};

/** The month that titles name, where they name but one: 海澄鄉公所115年10月份列管計畫執行進度表. */
function monthIn(titles: string): Month | undefined {
  const named = titles.match(/\d{2,3}\s*年(?:度)?\s*\d{1,2}\s*月/g) ?? [];
  const months = new Set(
    named.flatMap((text) => {
      const read = parseMonth(text.replace('年度', '年'));
      return read.ok && read.value !== null ? [read.value] : [];
    }),
  );
  const [month] = months;
  return months.size === 1 ? month : undefined;
}

const plansSeen = (context: ReadContext): Map<Id, Of<'plan'>> =>
  new Map(recordsSeen(context, 'plan', everything).map((one) => [one.id, one]));

/** A month that is there keeps the unit of its time. */
function understand(context: ReadContext): (values: Values) => Understood {
  const plans = plansSeen(context);
  const months = fieldsSeen(context, 'planMonth', ['plan', 'month', 'unit'], everything);
  const units = new Map(months.map(({ plan, month, unit }) => [`${plan} ${month}`, unit]));
  return (said) => {
    const { plan, month, unit } = said;
    const known = unit ?? units.get(`${plan} ${month}`) ?? plans.get(String(plan))?.unit;
    return { values: known === undefined ? { ...said } : { ...said, unit: known }, problems: {} };
  };
}

/** What would refuse the whole file once it is written is said at its cell. */
function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const plans = plansSeen(context);
  const problemsOf = fitIn(context, planMonth);
  return (said, kept) => {
    if (kept && !saysNews(said, kept)) return { values: { ...said }, problems: {} };
    const plan = plans.get(String(said.plan));
    const problems: Record<string, string> = { ...problemsOf(said, kept) };
    if (plan && !mayEnter(context.who, plan.unit)) problems.plan = notTheirs(context.db, plan);
    const future = futureMonth(String(said.month));
    if (future !== undefined) problems.month = future;
    return { values: { ...said }, problems };
  };
}
