import { LEAST_MONEY as least } from '../base/money.ts';
import { choice, money, month, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const executionSources = { imported: '會計系統匯入', typed: '人工登錄' } as const;

/**
 * 執行數: what the accounting system says of a line at the end of a month. All amounts run from the beginning of the year
 * (累計), so that a month that was missed is caught up by the next.
 */
export const execution = register(
  'execution',
  '執行數',
  {
    budget: reference('預算', () => 'budget', { required: true }),
    line: reference('預算細目', () => 'budgetLine', { required: true, inList: true }),
    month: month('月份', { required: true, inList: true }),
    paid: money('實現數', { min: least, inList: true, aliases: ['累計實現數', '實現累計', '實支數'] }),
    payable: money('應付數', { min: least, inList: true, aliases: ['應付款', '應付未付數'] }),
    committed: money('契約責任數', { min: least, inList: true, aliases: ['契約責任'] }),
    prepaid: money('預付數', { min: least, inList: true, aliases: ['預付款', '暫付數'] }),
    saved: money('節餘數', { min: least, inList: true, aliases: ['賸餘數', '結餘數'] }),
    source: choice('來源', executionSources, { required: true, initial: 'typed' }),
    file: text('來源檔案', { length: 200 }),
  },
  {
    subject: 'budget',
    counter: '筆',
    within: 'budget',
    guided: true,
    title: ['month'],
    order: [{ field: 'month', down: true }],
    rights: { create: 'accounting', change: 'accounting', remove: 'accounting' },
  },
);
