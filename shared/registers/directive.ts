import {
  attachments,
  children,
  choice,
  day,
  flag,
  longText,
  number,
  percent,
  reference,
  references,
  text,
} from '../language/field.ts';
import { register } from '../language/register.ts';
import { confidentialRows, unlessConfidential } from './reach.ts';

/** Where a directive came from. */
export const directiveSources = {
  meeting: '會議裁示',
  motion: '議案',
  question: '質詢承諾',
  plan: '施政計畫',
  petition: '陳情',
  county: '縣府會議裁示',
  audit: '審計室審核通知',
  inspection: '縣府視導',
  suggestion: '村里或代表建議',
  press: '輿情',
  none: '其他',
} as const;

/** How a case stands, as lists show it: the units' states in one word. */
export const standings = {
  draft: '暫存',
  ongoing: '辦理中',
  asked: '待解列',
  continued: '繼續列管',
  released: '已解列',
  merged: '併案',
  transferred: '移列',
} as const;

export type Standing = keyof typeof standings;

export const dueBases = { calendar: '日曆天', working: '工作天' } as const;

/**
 * 列管案件. What its units report, ask and are told stands in records of their own; the fixed fields sum
 * them up, so that lists need nothing else. `course` and `dues` say what held from which day on.
 */
export const directive = register(
  'directive',
  '列管案件',
  {
    number: text('編號', {
      natural: true,
      fixed: true,
      unique: true,
      search: true,
      inList: true,
      length: 40,
      width: 12,
      aliases: ['案號', '列管編號'],
    }),
    content: longText('指（裁）示事項', {
      required: true,
      search: true,
      inList: true,
      length: 4000,
      aliases: ['指裁示事項', '列管事項', '案由', '裁示事項'],
    }),
    kind: reference('列管類別', () => 'directiveKind', { aliases: ['類別'] }),
    source: choice('來源', directiveSources, { required: true, initial: 'meeting' }),
    meeting: reference('會議', () => 'meeting', { fixed: true }),
    item: reference('議程項目', () => 'item', { fixed: true }),
    motion: reference('議案', () => 'motion', { fixed: true }),
    question: reference('質詢', () => 'question', { fixed: true }),
    sourceNumber: text('來源文號', { search: true, length: 60, help: '縣府會議裁示、審核通知等的文號。' }),
    sourceDueOn: day('來源期限', { help: '上級機關或來文要求的期限。' }),
    sourceNote: text('來源說明', { search: true }),
    givenOn: day('裁示日', { required: true, fixed: true, aliases: ['日期', '交辦日', '裁示日期'] }),
    givenBy: reference('裁示人', () => 'person', { aliases: ['裁示長官'] }),
    leads: references('主辦', () => 'unit', { fixed: true, inList: true, width: 12, aliases: ['主辦單位'] }),
    cos: references('協辦', () => 'unit', { fixed: true, width: 12, aliases: ['協辦單位'] }),
    dueOn: day('期限', { fixed: true, inList: true, aliases: ['預定完成日', '預定完成日期'] }),
    firstDueOn: day('原期限', { fixed: true }),
    dueBasis: choice('期限計算', dueBases, { fixed: true }),
    dueDays: number('期限日數', { fixed: true, min: 0, max: 3660 }),
    extensions: number('展延次數', { fixed: true, min: 0, counter: '次' }),
    percent: percent('進度', { fixed: true, inList: true, max: 100 }),
    lastReportOn: day('最近填報', { fixed: true, inList: true }),
    lastReport: longText('辦理情形', { fixed: true, search: true, aliases: ['最新辦理情形'] }),
    standing: choice('狀態', standings, { fixed: true, inList: true, initial: 'draft' }),
    askedOn: day('申請解列日', { fixed: true }),
    advice: longText('管考建議', { fixed: true }),
    closedOn: day('結案日', { fixed: true, aliases: ['解除列管日'] }),
    mergedInto: reference('併入', () => 'directive', { fixed: true }),
    splitFrom: reference('分自', () => 'directive', { fixed: true }),
    planName: text('移列之計畫', { fixed: true }),
    confidential: flag('密件', { fixed: true }),
    course: children(
      '歷程日期',
      { on: day('起日', { required: true }), standing: choice('狀態', standings, { required: true }) },
      { fixed: true },
    ),
    dues: children('期限歷程', { on: day('起日', { required: true }), dueOn: day('期限') }, { fixed: true }),
    tags: references('標籤', () => 'tag'),
    files: attachments('附件'),
    note: longText('備註', { search: true, length: 2000 }),
  },
  {
    subject: 'directive',
    counter: '案',
    title: ['content'],
    hint: ['number'],
    order: [{ field: 'dueOn' }, { field: 'number' }],
    own: true,
    rights: { create: 'write', change: 'write', remove: 'write' },
    visible: unlessConfidential({ field: 'leads', set: true }, { field: 'cos', set: true }),
    editable: (who) =>
      who.rights.has('control')
        ? { field: 'state', is: 'unequal', value: 'closed' }
        : { field: 'state', is: 'equal', value: 'draft' },
    withheld: confidentialRows,
    states: { draft: '暫存', tracked: '列管中', closed: '結案' },
    marks: { draft: 'draft', tracked: 'ongoing', closed: 'closed' },
    moves: {
      track: { from: 'draft', to: 'tracked', label: '列管', right: 'control', needs: ['leads'], inner: true },
      close: { from: 'tracked', to: 'closed', label: '結案', right: 'ruling', undo: false, inner: true },
      reopen: { from: 'closed', to: 'tracked', label: '恢復列管', right: 'ruling', undo: false, inner: true },
    },
  },
);
