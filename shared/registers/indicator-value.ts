import { decimal, month, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/**
 * 統計數值: the number of one month. Where nothing is known there is no record: blank is none, not 0. An indicator has one
 * a month, and whoever writes it belongs to its unit: both are looked at after every change.
 */
export const indicatorValue = register(
  'indicatorValue',
  '統計數值',
  {
    indicator: reference('統計項目', () => 'indicator', {
      required: true,
      inList: true,
      width: 18,
      aliases: ['項目', '代碼', '名稱'],
    }),
    month: month('月份', { required: true, inList: true, width: 8, aliases: ['年月', '統計月份'] }),
    value: decimal('數值', { places: 2, required: true, inList: true, aliases: ['數量', '件數', '統計數'] }),
    note: text('說明', { inList: true, aliases: ['備註'] }),
  },
  {
    subject: 'indicator',
    counter: '筆',
    within: 'indicator',
    crowd: true,
    title: ['indicator', 'month'],
    order: [{ field: 'month', down: true }, { field: 'indicator' }],
  },
);
