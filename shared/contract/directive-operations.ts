import { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import { directiveSources, dueBases } from '../registers/directive.ts';
import { advices, requestKinds } from '../registers/request.ts';
import { decisions } from '../registers/ruling.ts';
import {
  type CaseAnswer,
  type ChasingUnit,
  type Made,
  type TodoLine,
  type TrendRow,
  type UnitRow,
  unitCounts,
} from './directive-answers.ts';
import {
  dayEntry,
  filesEntry,
  idEntry,
  idsEntry,
  keysOf,
  monthsEntry,
  textEntry,
  unitsEntry,
  versionEntry,
} from './entries.ts';
import { operation } from './operation.ts';
import type { Written } from './register-operations.ts';

/** A day, or so many days from the day it was given. */
const dueEntry = z.union([
  z.strictObject({ on: dayEntry }),
  z.strictObject({ days: z.int().min(0).max(3660), basis: z.enum(keysOf(dueBases)) }),
]);

const contentEntry = textEntry(4000).refine((value) => value !== '', { error: '「指（裁）示事項」未填，請填寫。' });

const givenFields = {
  content: contentEntry,
  kind: idEntry.nullish(),
  source: z.enum(keysOf(directiveSources)).default('meeting'),
  meeting: idEntry.nullish(),
  item: idEntry.nullish(),
  motion: idEntry.nullish(),
  question: idEntry.nullish(),
  sourceNumber: textEntry(60).nullish(),
  sourceDueOn: dayEntry.nullish(),
  sourceNote: textEntry(200).nullish(),
  /** Today, or the meeting's day, where nothing is said. */
  givenOn: dayEntry.optional(),
  givenBy: idEntry.nullish(),
  /** In the order they were named: the first gives the number its prefix. */
  leads: unitsEntry.default([]),
  cos: unitsEntry.default([]),
  handlers: z.record(z.string(), idEntry).optional(),
  due: dueEntry.nullish(),
  confidential: z.boolean().default(false),
  tags: idsEntry.default([]),
  files: filesEntry,
  note: textEntry(2000).nullish(),
};

const givenEntry = z.strictObject({
  ...givenFields,
  /** Where its sentence stands in the item's resolution. */
  mark: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).optional(),
  /** 暫存: marked in a meeting, tracked once the minutes are confirmed. */
  draft: z.boolean().default(false),
});

export type GivenEntry = z.input<typeof givenEntry>;

const rulingEntry = z.strictObject({
  directive: idEntry,
  /** Units it speaks of; all lead and co-units where nobody is named. */
  units: idsEntry.optional(),
  decision: z.enum(keysOf(decisions)),
  text: textEntry(4000).default(''),
  request: idEntry.optional(),
  dueOn: dayEntry.nullish(),
  into: idEntry.optional(),
  planName: textEntry(200).optional(),
});

export type RulingEntry = z.input<typeof rulingEntry>;

/** The way of a directive from being given to being closed. Every step can be entered on behalf. */
export const directiveOperations = {
  'directive.give': operation<Written & { number: string }>()('write', {
    right: 'write',
    summary: '登錄指（裁）示事項並列管，或先暫存',
    input: z.strictObject({ values: givenEntry }),
  }),
  'directive.giveMany': operation<Made>()('write', {
    right: 'write',
    summary: '一次登錄多案指（裁）示事項',
    input: z.strictObject({ rows: z.array(givenEntry).min(1).max(5000) }),
  }),
  'directive.amend': operation<Written>()('write', {
    right: 'write',
    summary: '修改暫存案的內容、單位與期限',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      content: contentEntry.optional(),
      kind: idEntry.nullish(),
      leads: unitsEntry.optional(),
      cos: unitsEntry.optional(),
      due: dueEntry.nullish(),
    }),
  }),
  'directive.discard': operation<Written>()('write', {
    right: 'write',
    summary: '刪除暫存案',
    input: z.strictObject({ id: idEntry, version: versionEntry }),
  }),
  'directive.track': operation<Made>()('write', {
    right: 'control',
    summary: '將暫存案列管',
    input: z.strictObject({ ids: idsEntry }),
  }),
  'directive.assign': operation<Written>()('write', {
    right: 'control',
    summary: '改分：調整主辦、協辦單位與承辦人',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      leads: unitsEntry,
      cos: unitsEntry,
      handlers: z.record(z.string(), idEntry.nullable()).optional(),
      on: dayEntry.optional(),
    }),
  }),
  'directive.withhold': operation<Written>()('write', {
    right: 'control',
    summary: '設為密件，或解密',
    input: z.strictObject({ id: idEntry, version: versionEntry, confidential: z.boolean() }),
  }),
  'directive.report': operation<Made>()('write', {
    right: 'write',
    summary: '填報辦理情形；可同時申請解除列管',
    input: z.strictObject({
      directive: idEntry,
      unit: idEntry,
      asOf: dayEntry.optional(),
      text: textEntry(8000).refine((value) => value !== '', { error: '「辦理情形」未填，請填寫。' }),
      percent: z.int().min(0, { error: '「進度」不得小於0。' }).max(100, { error: '「進度」不得大於100。' }).nullish(),
      files: filesEntry,
      askRelease: z.boolean().default(false),
    }),
  }),
  'directive.ask': operation<Made>()('write', {
    right: 'write',
    summary: '申請解除列管或展延',
    input: z.strictObject({
      directive: idEntry,
      unit: idEntry,
      kind: z.enum(keysOf(requestKinds)),
      reason: textEntry(4000).refine((value) => value !== '', { error: '「理由」未填，請填寫。' }),
      newDueOn: dayEntry.optional(),
      files: filesEntry,
      on: dayEntry.optional(),
    }),
  }),
  'request.approve': operation<Made>()('write', {
    right: 'approve',
    summary: '單位主管核可申請',
    input: z.strictObject({ ids: idsEntry, on: dayEntry.optional() }),
  }),
  'request.consult': operation<Made>()('write', {
    right: 'write',
    summary: '會辦單位（主計、財政等）表示意見',
    input: z.strictObject({ id: idEntry, unit: idEntry, opinion: textEntry(1000), on: dayEntry.optional() }),
  }),
  'request.advise': operation<Made>()('write', {
    right: 'control',
    summary: '研考提出管考建議，送首長裁示',
    input: z.strictObject({
      ids: idsEntry,
      advice: z.enum(keysOf(advices)),
      text: textEntry(4000).default(''),
      on: dayEntry.optional(),
    }),
  }),
  'request.review': operation<Made>()('write', {
    right: 'approve',
    summary: '秘書核閱',
    input: z.strictObject({ ids: idsEntry, text: textEntry(4000).default(''), on: dayEntry.optional() }),
  }),
  'request.return': operation<Made>()('write', {
    right: 'read',
    summary: '退回補正',
    input: z.strictObject({
      id: idEntry,
      text: textEntry(2000).refine((value) => value !== '', { error: '「退回理由」未填，請填寫。' }),
      on: dayEntry.optional(),
    }),
  }),
  'request.withdraw': operation<Made>()('write', {
    right: 'write',
    summary: '撤回申請',
    input: z.strictObject({ id: idEntry }),
  }),
  'directive.rule': operation<Made>()('write', {
    right: 'approve',
    summary: '首長或會議主席裁示，可一次裁示多案',
    input: z.strictObject({
      rulings: z.array(rulingEntry).min(1).max(2000),
      on: dayEntry.optional(),
      meeting: idEntry.optional(),
      number: textEntry(60).optional(),
      files: filesEntry,
    }),
  }),
  'directive.split': operation<Made>()('write', {
    right: 'control',
    summary: '分案：部分內容另立新案',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      /** What stays with the case. */
      keep: contentEntry,
      parts: z
        .array(
          z.strictObject({
            content: contentEntry,
            leads: unitsEntry,
            cos: unitsEntry.default([]),
            due: dueEntry.nullish(),
          }),
        )
        .min(1)
        .max(20),
      on: dayEntry.optional(),
    }),
  }),
  'directive.chase': operation<Made>()('write', {
    right: 'control',
    summary: '登錄稽催：一單位一筆',
    input: z.strictObject({
      units: z.array(z.strictObject({ unit: idEntry, cases: idsEntry, text: textEntry(8000).default('') })).min(1),
      way: z.enum(['letter', 'message', 'phone', 'spoken']),
      on: dayEntry.optional(),
      replyBy: dayEntry.optional(),
      number: textEntry(60).optional(),
    }),
  }),
  'directive.case': operation<CaseAnswer>()('read', {
    right: 'read',
    summary: '一案的單位辦理狀況與全部歷程',
    input: z.strictObject({ id: idEntry }),
  }),
  'directive.units': operation<{ rows: UnitRow[]; total: Omit<UnitRow, 'unit' | 'name'> }>()('read', {
    right: 'read',
    summary: '各單位列管中、逾期、待解列、未填報件數',
    input: z.strictObject({ asOf: dayEntry.optional() }),
  }),
  'directive.behind': operation<{ ids: Id[] }>()('read', {
    right: 'read',
    summary: '各單位件數所據的案件；未指定單位即合計',
    input: z.strictObject({ count: z.enum(unitCounts), unit: idEntry.optional(), asOf: dayEntry.optional() }),
  }),
  'directive.trend': operation<{ rows: TrendRow[] }>()('read', {
    right: 'read',
    summary: '列管案件消長：按月新列管、解除、未解列',
    input: z.strictObject({
      /** The months of a year, or those from one to another; this year's where nothing is said. */
      year: z.int().min(1912).max(2999).optional(),
      months: monthsEntry.optional(),
      /** What came later is not counted. */
      asOf: dayEntry.optional(),
    }),
  }),
  'directive.due': operation<{ on: Day; certain: boolean }>()('read', {
    right: 'read',
    summary: '推算期限：自某日起若干日曆天或工作天',
    input: z.strictObject({ from: dayEntry, days: z.int().min(0).max(3660), basis: z.enum(keysOf(dueBases)) }),
  }),
  'directive.chasing': operation<{ units: ChasingUnit[] }>()('read', {
    right: 'control',
    summary: '該稽催的案件：逾期、久未填報，按單位',
    input: z.strictObject({ today: dayEntry.optional(), cases: idsEntry.optional() }),
  }),
  'todo.list': operation<{ lines: TodoLine[]; counts: { today: number; overdue: number; advise: number } }>()('read', {
    right: 'read',
    summary: '待辦：依單位、人員與職權',
    input: z.strictObject({
      unit: idEntry.optional(),
      person: idEntry.optional(),
      /** Of the whole office, for those who control it. */
      all: z.boolean().default(false),
      today: dayEntry.optional(),
    }),
  }),
} as const;
