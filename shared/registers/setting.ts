import { day, longText, number, text } from '../language/field.ts';
import { register } from '../language/register.ts';

/**
 * 機關設定: one record an office. What differs between offices is a field here with its default, never
 * a constant in the code.
 */
export const setting = register(
  'setting',
  '機關設定',
  {
    officeName: text('機關全名', { required: true, length: 60, inList: true, help: '印於書表與報告封面。' }),
    officePrefix: text('機關代字', { required: true, length: 6, inList: true, help: '例：海建字第1150000001號' }),
    county: text('所屬縣市', { required: true, length: 20, inList: true }),
    firstYear: number('起始年度', { required: true, min: 1, max: 999, inList: true, help: '民國年，例如115。' }),
    lockAfterMinutes: number('閒置鎖定（分）', {
      required: true,
      min: 1,
      max: 480,
      initial: 15,
      help: '多久未操作即鎖定畫面。',
    }),
    attachmentLimitMb: number('附件上限（MB）', { required: true, min: 1, max: 1024, initial: 50 }),
    reportFoot: longText('書表頁尾', { length: 400 }),
    since: day('啟用日', { fixed: true }),
  },
  {
    subject: 'office',
    title: ['officeName'],
    rights: { create: 'manage', change: 'manage', remove: 'manage' },
    own: true,
  },
);
