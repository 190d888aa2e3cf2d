import { choice, day, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { plan } from '../registers/plan.ts';

const { approvedOn, finishedOn, releasedOn, endedOn, files: _papers, ...plain } = plan.fields;

/** An end of the period in a column of its own: 期程 above 起, 計畫期間起日. */
const periodEnd = (end: string, words: readonly string[]) =>
  text(`期程${end}`, {
    ...plain.period.limits,
    aliases: ['期程', '期間'].flatMap((span) => words.map((word) => `${span}${word}`)),
  });

/** 計畫清冊 as files have it: plans with where they stand, and since when; their period in one column or two. */
export const planRows = register(
  'plan',
  plan.label,
  {
    ...plain,
    from: periodEnd('起', ['起', '起日', '起始', '開始', '開始日', '開始日期']),
    to: periodEnd('迄', ['迄', '迄日', '訖', '訖日', '止', '結束', '結束日', '結束日期']),
    standing: choice('狀態', plan.options.states ?? {}, {
      aliases: ['列管狀態', '計畫狀態', '執行狀態', '目前狀態', '辦理狀態'],
      called: {
        提案: 'proposed',
        審查中: 'reviewing',
        核定: 'approved',
        已核定: 'approved',
        未開工: 'approved',
        未執行: 'approved',
        執行: 'ongoing',
        辦理中: 'ongoing',
        進行中: 'ongoing',
        列管中: 'ongoing',
        持續列管: 'ongoing',
        已開工: 'ongoing',
        施工中: 'ongoing',
        完工: 'finished',
        已完工: 'finished',
        竣工: 'finished',
        已竣工: 'finished',
        待驗收: 'finished',
        驗收: 'accepting',
        已解除列管: 'released',
        解列: 'released',
        結案: 'released',
        已結案: 'released',
        已撤案: 'withdrawn',
        撤銷: 'withdrawn',
        撤銷列管: 'withdrawn',
        已撤銷: 'withdrawn',
        撤回: 'withdrawn',
      },
    }),
    approvedOn: day(approvedOn.label, { aliases: ['核定日期', '核定列管日', '列管日期'] }),
    finishedOn: day(finishedOn.label, {
      aliases: ['完工日期', '實際完工日', '實際完工日期', '竣工日期', '實際竣工日期'],
    }),
    releasedOn: day(releasedOn.label, { aliases: ['解除列管日期', '解列日期', '結案日期'] }),
    endedOn: day(endedOn.label, { aliases: ['撤案日期', '撤銷日期'] }),
  },
  { subject: 'plan', counter: '項', title: ['name'], hint: ['number'] },
);

/** Fields that are read into others. */
export const planPeriodEnds: readonly string[] = ['from', 'to'];

/** The days on which a plan came where it stands, in their order. */
export const planDays = ['approvedOn', 'finishedOn', 'releasedOn', 'endedOn'] as const;

const plainNames: ReadonlySet<string> = new Set(Object.keys(plain));

/** What of a row its form would fill. */
export const plainOfPlan = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => plainNames.has(name) && value !== undefined));
