import { addDays } from '../base/day.ts';
import { attachments, choice, day, flag, longText, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { itemDecisions } from './item.ts';
import { confidentialRows, keepsPapers, unlessConfidential } from './reach.ts';

export const motionSources = {
  office: '公所提案',
  representative: '代表提案',
  petition: '人民請願',
  floor: '臨時動議',
} as const;

/** What a council resolves, as 地方制度法 37 lists it: on it depends what the office may do about a resolution. */
export const motionCategories = {
  bylaw: '自治法規',
  budget: '預算',
  tax: '臨時稅課',
  property: '財產處分',
  organisation: '組織自治條例',
  proposal: '公所提案事項',
  account: '決算報告',
  motion: '代表提案事項',
  petition: '人民請願',
  other: '其他依法賦予之職權',
} as const;

export const executions = {
  done: '已完成',
  ongoing: '辦理中',
  studying: '研議中',
  hindered: '窒礙難行',
  forwarded: '函轉',
} as const;

/** 地方制度法39: 覆議 is open to these alone; to the others the office replies with reasons (函復). */
const reconsidered = new Set(['bylaw', 'budget', 'tax', 'property', 'organisation', 'proposal', 'other']);

export const mayReconsider = (category: unknown): boolean => reconsidered.has(String(category));

/** Days after the resolution reached the office. */
export const reconsiderDays = 30;

const carried = new Set(['passed', 'reviewed', 'amended', 'advanced', 'forwarded', 'attached']);
/** Resolved so that the office has something to carry out. */
export const isCarried = (decision: unknown): boolean => carried.has(String(decision));

const waiting = new Set(['shelved', 'kept']);

type Values = Readonly<Record<string, unknown>>;

const unlessCarried = ({ decision }: Values): string | undefined =>
  isCarried(decision)
    ? undefined
    : `議決為「${itemDecisions[String(decision) as keyof typeof itemDecisions] ?? '未填'}」，不必函送；改辦結案或下次會再議。`;

const unlessEnded = ({ decision }: Values): string | undefined =>
  isCarried(decision) || waiting.has(String(decision))
    ? '議決通過或擱置的議案不能直接結案；先函送辦理，或下次會再議。'
    : undefined;

const unlessWaiting = ({ decision }: Values): string | undefined =>
  waiting.has(String(decision)) ? undefined : '只有擱置或保留的議案能於下次會再議。';

function reconsiderProblem({ category, receivedOn, reconsiderOn }: Values): string | undefined {
  if (!mayReconsider(category))
    return `「${motionCategories[String(category) as keyof typeof motionCategories] ?? '未分類'}」不得覆議（地方制度法第39條）；敘明理由函復代表會。`;
  if (typeof receivedOn === 'string' && String(reconsiderOn) > addDays(receivedOn, reconsiderDays))
    return `覆議應於議決案送達後${reconsiderDays}日內提出，已逾期限；敘明理由函復代表會。`;
  return undefined;
}

const replied = ({ execution, replyNumber, reconsiderOn }: Values): string | undefined =>
  execution === 'hindered' && !replyNumber && !reconsiderOn
    ? '窒礙難行的議案，先敘明理由函復（填函復日期與文號），或依法送請覆議。'
    : undefined;

/** 議案: before the council, resolved by it, and carried out by the office. */
export const motion = register(
  'motion',
  '議案',
  {
    number: text('案號', { natural: true, required: true, search: true, inList: true, length: 40, width: 16 }),
    council: reference('會期', () => 'council', { inList: true, aliases: ['屆次'] }),
    source: choice('來源', motionSources, { required: true, inList: true, initial: 'representative' }),
    category: choice('類別', motionCategories, { required: true, inList: true, initial: 'motion' }),
    proposer: text('提案人', { search: true, inList: true, length: 60 }),
    cosigners: text('連署人', { search: true, length: 200, help: '用頓號分開。' }),
    title: longText('案由', { required: true, search: true, inList: true, length: 1000 }),
    explain: longText('說明', { search: true }),
    method: longText('辦法', { search: true }),
    receivedAt: day('收案日', { inList: true }),
    opinion: longText('審查意見', { search: true }),
    decision: choice('大會議決', itemDecisions, { inList: true }),
    resolution: longText('決議', { search: true }),
    resolvedOn: day('議決日'),
    letterOn: day('函送日'),
    letterNumber: text('函送文號', { search: true, length: 60 }),
    receivedOn: day('送達日', { help: '議決案送達公所之日，覆議期限由此起算。' }),
    unit: reference('主辦單位', () => 'unit', { inList: true, aliases: ['承辦單位'] }),
    cos: references('協辦單位', () => 'unit'),
    dueOn: day('辦理期限', { inList: true }),
    execution: choice('執行情形', executions, { fixed: true, inList: true }),
    executionText: longText('執行說明', { fixed: true, search: true }),
    executedOn: day('最近填報', { fixed: true }),
    reconsiderOn: day('送請覆議日'),
    replyOn: day('函復日'),
    replyNumber: text('函復文號', { length: 60, search: true }),
    reportedTo: reference('提報會期', () => 'council'),
    closedOn: day('結案日', { fixed: true }),
    directives: references('列管案件', () => 'directive', { fixed: true }),
    confidential: flag('密件'),
    files: attachments('附件'),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'motion',
    counter: '件',
    title: ['title'],
    hint: ['number'],
    order: [{ field: 'council' }, { field: 'number' }],
    visible: unlessConfidential({ field: 'unit', set: false }, { field: 'cos', set: true }),
    editable: (who) =>
      keepsPapers(who)
        ? { field: 'state', is: 'unequal', value: 'closed' }
        : {
            all: [
              { field: 'state', is: 'unequal', value: 'closed' },
              {
                any: [
                  { field: 'unit', is: 'oneOf', value: [...who.units] },
                  { field: 'cos', is: 'hasAny', value: [...who.units] },
                ],
              },
            ],
          },
    withheld: confidentialRows,
    rights: { create: 'control', change: 'control', remove: 'control' },
    states: {
      received: '收案',
      review: '審查',
      resolved: '大會議決',
      sent: '函送',
      assigned: '分文列管',
      ongoing: '辦理中',
      done: '完成',
      hindered: '窒礙難行',
      reconsidering: '覆議中',
      reported: '提報下次會',
      closed: '結案',
    },
    marks: {
      received: 'draft',
      review: 'draft',
      resolved: 'ongoing',
      sent: 'ongoing',
      assigned: 'ongoing',
      ongoing: 'ongoing',
      done: 'released',
      hindered: 'continued',
      reconsidering: 'continued',
      reported: 'asked',
      closed: 'closed',
    },
    moves: {
      review: { from: 'received', to: 'review', label: '交付審查', right: 'control' },
      resolve: {
        from: ['received', 'review'],
        to: 'resolved',
        label: '大會議決',
        right: 'control',
        needs: ['decision', 'resolvedOn'],
      },
      send: {
        from: 'resolved',
        to: 'sent',
        label: '函送',
        right: 'control',
        needs: ['letterOn', 'letterNumber', 'receivedOn', 'decision'],
        when: unlessCarried,
      },
      again: { from: 'resolved', to: 'review', label: '下次會再議', right: 'control', when: unlessWaiting },
      drop: {
        dates: 'closedOn',
        from: 'resolved',
        to: 'closed',
        label: '逕予結案',
        right: 'control',
        needs: ['decision'],
        when: unlessEnded,
      },
      assign: { from: 'sent', to: 'assigned', label: '分文列管', right: 'control', needs: ['unit'] },
      begin: { from: 'assigned', to: 'ongoing', label: '開始辦理', right: 'write', inner: true },
      complete: {
        from: ['assigned', 'ongoing', 'hindered'],
        to: 'done',
        label: '辦理完成',
        right: 'write',
        inner: true,
      },
      hinder: { from: ['assigned', 'ongoing', 'done'], to: 'hindered', label: '窒礙難行', right: 'write', inner: true },
      resume: { from: ['done', 'hindered'], to: 'ongoing', label: '續辦', right: 'write', inner: true },
      reconsider: {
        from: 'hindered',
        to: 'reconsidering',
        label: '送請覆議',
        right: 'ruling',
        needs: ['receivedOn', 'reconsiderOn', 'category'],
        when: reconsiderProblem,
      },
      uphold: { from: 'reconsidering', to: 'ongoing', label: '維持原決議', right: 'control' },
      lapse: { dates: 'closedOn', from: 'reconsidering', to: 'closed', label: '覆議成立結案', right: 'control' },
      report: {
        from: ['done', 'hindered'],
        to: 'reported',
        label: '提報下次會',
        right: 'control',
        needs: ['reportedTo'],
        when: replied,
      },
      close: { dates: 'closedOn', from: 'reported', to: 'closed', label: '結案', right: 'control' },
    },
  },
);
