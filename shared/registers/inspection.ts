import { everything, nothing } from '../language/condition.ts';
import { attachments, choice, day, longText, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { keepsPapers } from './reach.ts';

/** 查證: the control officer looks for himself, on the spot or in the papers. */
export const inspection = register(
  'inspection',
  '查證紀錄',
  {
    directive: reference('列管案件', () => 'directive', { required: true, inList: true }),
    way: choice(
      '方式',
      { onSite: '實地查證', written: '書面查證' },
      { required: true, inList: true, initial: 'onSite' },
    ),
    on: day('查證日', { required: true, inList: true }),
    by: reference('查證人', () => 'person', { inList: true }),
    others: text('會同人員', { search: true }),
    finding: longText('查證情形', { required: true, search: true, inList: true, length: 4000 }),
    result: choice('結果', { agrees: '相符', differs: '不符', amend: '待改善' }, { required: true, inList: true }),
    amendBy: day('改善期限'),
    amended: longText('改善情形', { length: 4000 }),
    files: attachments('附件'),
  },
  {
    subject: 'directive',
    counter: '件',
    within: 'directive',
    title: ['finding'],
    order: [{ field: 'on', down: true }],
    // A unit reads it on its case, where it may see that.
    visible: (who) => (keepsPapers(who) ? everything : nothing),
    rights: { create: 'control', change: 'control', remove: 'control' },
  },
);
