import { formatMonth, lastDayOf, monthOf, monthsFrom } from '#shared/base/month.ts';
import { styled } from '#shared/figures/style.ts';
import type { Condition } from '#shared/language/condition.ts';
import { type Of, recordsSeen } from '../../../store/records.ts';
import { amountOf, cellText, type Draw, type DrawContext, right, table } from './draw.ts';

function indicatorsFor({ read, params }: DrawContext): Of<'indicator'>[] {
  const tests: Condition[] = [{ field: 'stopped', is: 'equal', value: false }];
  if (params.unit !== undefined) tests.push({ field: 'unit', is: 'equal', value: params.unit });
  if (params.category !== undefined) tests.push({ field: 'category', is: 'equal', value: params.category });
  return recordsSeen(read, 'indicator', { all: tests }).toSorted((a, b) => (a.order ?? 9999) - (b.order ?? 9999));
}

/** What was counted in this period, and in the one before. */
export const indicators: Draw = (context) => {
  const { basis, ask } = context;
  const found = indicatorsFor(context);
  const { before } = basis;
  const replies = ask(found.map(({ key }) => ({ name: `indicator:${key}`, ...(before ? { before } : {}) })));
  const rows = found
    .map((one, at) => ({ one, reply: replies[at] }))
    .filter(({ reply }) => reply?.ok && reply.value !== null);
  return table(
    '業務統計',
    [
      { title: '項目', share: 6 },
      { title: '單位', share: 2 },
      { title: '本期', share: 3, align: right },
      { title: '前期', share: 3, align: right },
      { title: '增減', share: 4, align: right },
    ],
    rows.map(({ one, reply }) => ({
      cells: [
        one.name,
        one.measure,
        { text: cellText(reply), align: right },
        {
          text: reply?.ok && reply.before ? styled({ ...reply, value: reply.before.value }, { name: 'table' }) : '',
          align: right,
        },
        {
          text: reply?.ok && reply.before?.value != null ? styled(reply, { name: 'change', word: '' }) : '',
          align: right,
        },
      ],
    })),
    { register: 'indicatorValue', ids: rows.flatMap(({ reply }) => (reply?.ok ? reply.ids : [])) },
  );
};

/** One indicator month by month. */
export const indicatorMonths: Draw = (context) => {
  const { basis, params, ask, read } = context;
  const [one] = recordsSeen(read, 'indicator', { field: 'key', is: 'equal', value: params.key ?? '' });
  if (!one) return { kind: 'problem', sentence: `沒有代碼「${params.key ?? ''}」的統計項目。` };
  const months = monthsFrom(monthOf(basis.period.from), monthOf(basis.period.to));
  const replies = ask(
    months.map((month) => ({
      name: `indicator:${one.key}`,
      period: { from: `${month}-01`, to: lastDayOf(month) },
      asOf: lastDayOf(month),
    })),
  );
  return {
    kind: 'chart',
    title: one.name,
    unit: one.measure,
    labels: months.map((month) => formatMonth(month, 'short')),
    series: [{ name: one.name, form: one.kind === 'standing' ? 'line' : 'bar', values: replies.map(amountOf) }],
  };
};
