import { choice, day, flag, longText, percent, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { confidentialRows, unlessConfidential } from './reach.ts';

export const assignmentRoles = { lead: '主辦', co: '協辦' } as const;

/** 承辦分工: one unit's share of a directive, with a state of its own. */
export const assignment = register(
  'assignment',
  '承辦分工',
  {
    name: text('案號與單位', { required: true, inList: true }),
    directive: reference('列管案件', () => 'directive', { required: true, inList: true }),
    unit: reference('單位', () => 'unit', { required: true, inList: true }),
    role: choice('主協辦', assignmentRoles, { required: true, inList: true }),
    handler: reference('承辦人', () => 'person', { inList: true }),
    percent: percent('進度', { inList: true, max: 100 }),
    lastReportOn: day('最近填報', { inList: true }),
    lastReport: longText('辦理情形'),
    askedOn: day('申請解列日'),
    releasedOn: day('解列日', { inList: true }),
    endedOn: day('移出日'),
    continued: flag('繼續列管'),
    confidential: flag('密件'),
  },
  {
    subject: 'directive',
    counter: '筆',
    within: 'directive',
    guided: true,
    title: ['name'],
    order: [{ field: 'name' }],
    visible: unlessConfidential({ field: 'unit', set: false }),
    withheld: confidentialRows,
    states: { ongoing: '辦理中', asked: '待解列', released: '已解列', ended: '已移出' },
    marks: { ongoing: 'ongoing', asked: 'asked', released: 'released', ended: 'moved' },
    moves: {
      ask: { from: 'ongoing', to: 'asked', label: '申請解除列管', right: 'write', inner: true },
      takeBack: { from: 'asked', to: 'ongoing', label: '撤回申請', right: 'write', inner: true },
      sendBack: { from: 'asked', to: 'ongoing', label: '退回補正', right: 'read', inner: true },
      continue: { from: 'asked', to: 'ongoing', label: '繼續列管', right: 'ruling', undo: false, inner: true },
      release: {
        from: ['ongoing', 'asked'],
        to: 'released',
        label: '解除列管',
        right: 'ruling',
        undo: false,
        inner: true,
      },
      reopen: { from: 'released', to: 'ongoing', label: '恢復列管', right: 'ruling', undo: false, inner: true },
      leave: { from: ['ongoing', 'asked'], to: 'ended', label: '移出', right: 'control', inner: true },
      return: { from: 'ended', to: 'ongoing', label: '移回', right: 'control', inner: true },
    },
  },
);
