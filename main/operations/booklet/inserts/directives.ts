import { formatDay } from '#shared/base/day.ts';
import { formatMonth, lastDayOf, monthOf, monthsFrom } from '#shared/base/month.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import { recordsSeen } from '../../../store/records.ts';
import { amountOf, cellText, center, type Draw, type DrawContext, right, table } from './draw.ts';

const counted = [
  'directive.given',
  'directive.released',
  'directive.releasedShare',
  'directive.continued',
  'directive.overdue',
];

/** One row a unit that had something; the total counts a case of two units once. */
export const directivesByUnit: Draw = (context) => {
  const { units, ask } = context;
  const rows = [...units.map((unit) => ({ name: unit.name, only: { unit: unit.id } })), { name: '合計', only: {} }];
  const replies = ask(rows.flatMap(({ only }) => counted.map((name) => ({ name, ...only }))));
  const lines = rows.map(({ name }, at) => ({
    name,
    cells: replies.slice(at * counted.length, (at + 1) * counted.length),
  }));
  const total = lines.at(-1);
  const told = lines.slice(0, -1).filter(({ cells }) => (amountOf(cells[0]) ?? 0) > 0);
  return table(
    '各單位列管情形',
    [
      { title: '單位', share: 4 },
      { title: '指（裁）示（案）', share: 3, align: right },
      { title: '解除列管（案）', share: 3, align: right },
      { title: '解除比率', share: 2, align: right },
      { title: '賡續列管（案）', share: 3, align: right },
      { title: '逾期（案）', share: 2, align: right },
    ],
    [...told, ...(total ? [total] : [])].map(({ name, cells }) => ({
      cells: [name, ...cells.map((reply) => ({ text: cellText(reply), align: right }))],
    })),
    { register: 'directive', ids: idsOf(total?.cells[0]) },
  );
};

const idsOf = (reply: FigureReply | undefined): string[] => (reply?.ok ? reply.ids : []);

/** What is still tracked on the day; confidential cases stand on no report. */
export const directiveList: Draw = (context) => {
  const { read, ask, unitName, params } = context;
  const [open] = ask([{ name: 'directive.continued', ...(params.unit ? { unit: params.unit } : {}) }]);
  const cases = recordsSeen(read, 'directive', {
    all: [
      { field: 'id', is: 'oneOf', value: idsOf(open) },
      { field: 'confidential', is: 'equal', value: false },
    ],
  });
  return table(
    '賡續列管案件',
    [
      { title: '編號', share: 3 },
      { title: '指（裁）示事項', share: 7 },
      { title: '主辦', share: 3 },
      { title: '辦理情形', share: 7 },
      { title: '預定完成日', share: 3, align: center },
    ],
    cases.map((one) => ({
      cells: [
        one.number ?? '',
        one.content,
        one.leads.map(unitName).join('、'),
        one.lastReport ?? '',
        { text: one.dueOn === null ? '' : formatDay(one.dueOn, 'dots'), align: center },
      ],
    })),
    { register: 'directive', ids: cases.map(({ id }) => id) },
  );
};

const monthly = ({ basis: { period, asOf } }: DrawContext) =>
  monthsFrom(monthOf(period.from), monthOf(period.to < asOf ? period.to : asOf));

/** New ones above the line, released ones below, and what is open at the end of each month. */
export const directiveFlow: Draw = (context) => {
  const months = monthly(context);
  const spans = months.map((month) => ({ from: `${month}-01`, to: lastDayOf(month) }));
  const replies = context.ask(
    spans.flatMap((period) => [
      { name: 'directive.given', period, asOf: period.to },
      { name: 'directive.releasedIn', period, asOf: period.to },
      { name: 'directive.open', period, asOf: period.to },
    ]),
  );
  const nth = (which: number) => months.map((_, at) => amountOf(replies[at * 3 + which]));
  return {
    kind: 'chart',
    title: '列管案件消長',
    unit: '案',
    labels: months.map((month) => formatMonth(month, 'short')),
    series: [
      { name: '新列管', form: 'bar', values: nth(0) },
      { name: '解除', form: 'bar', values: nth(1), down: true },
      { name: '未解列', form: 'line', values: nth(2) },
    ],
  };
};

export const directiveUnits: Draw = ({ units, ask }) => {
  const replies = ask(
    units.flatMap(({ id }) => ['directive.given', 'directive.released'].map((name) => ({ name, unit: id }))),
  );
  const rows = units
    .map(({ name }, at) => ({ name, given: amountOf(replies[at * 2]), released: amountOf(replies[at * 2 + 1]) }))
    .filter(({ given }) => (given ?? 0) > 0);
  return {
    kind: 'chart',
    title: '各單位列管',
    unit: '案',
    labels: rows.map(({ name }) => name),
    series: [
      { name: '指（裁）示', form: 'bar', values: rows.map(({ given }) => given) },
      { name: '解除列管', form: 'bar', values: rows.map(({ released }) => released) },
    ],
    lying: true,
  };
};
