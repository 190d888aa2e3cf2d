import { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import { itemDecisions } from '../registers/item.ts';
import { executions } from '../registers/motion.ts';
import type { Made } from './directive-answers.ts';
import { dayEntry, filesEntry, idEntry, keysOf, textEntry, versionEntry } from './entries.ts';
import { operation } from './operation.ts';
import { paperFormats } from './paper-formats.ts';
import type { Written } from './register-operations.ts';

const clockEntry = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '時間請填四位數字，例如14:00。' });

/** The next meeting of a series, as its rhythm has it. */
export interface Proposal {
  series: Id;
  name: string;
  title: string;
  on: Day;
  at: string | null;
  enlarged: boolean;
  serial: number;
  /** Why the day was moved: a day off. */
  why: string | null;
}

export interface CouncilDeadline {
  name: string;
  on: Day;
  what: string;
  late: boolean;
}

export interface Incomplete {
  kind: 'noAgenda' | 'noUnit' | 'noReport' | 'noDirective' | 'noAnswer';
  register: string;
  id: Id;
  number: string;
  title: string;
  /** Where it comes from, and since when. */
  hint: string;
}

/** The papers that can be printed. */
export const paperKinds = {
  agenda: '議程',
  minutes: '會議紀錄',
  directiveList: '列管事項一覽表',
  reviewPack: '列管檢討會資料',
  motionExecution: '議決案執行情形表',
  officeMotions: '公所提案',
  chasingLetter: '稽催單',
  answer: '書面答復',
  handover: '移交清冊',
} as const;

export type PaperKind = keyof typeof paperKinds;

/** Meetings from their proposal to confirmed minutes; motions and questions of the council. */
export const meetingOperations = {
  'meeting.propose': operation<{ proposals: Proposal[] }>()('read', {
    right: 'read',
    summary: '依週期推算各系列的下一次會議',
    input: z.strictObject({ series: idEntry.optional(), after: dayEntry.optional() }),
  }),
  'meeting.plan': operation<Written>()('write', {
    right: 'write',
    summary: '新增會議：編號、議程範本與出席名單依系列帶入',
    input: z.strictObject({
      values: z.strictObject({
        series: idEntry.nullish(),
        kind: z.string().max(20).optional(),
        title: textEntry(120).optional(),
        serial: z.int().min(1).max(9999).optional(),
        enlarged: z.boolean().optional(),
        on: dayEntry,
        at: clockEntry.nullish(),
        place: textEntry(60).nullish(),
        unit: idEntry.nullish(),
        chair: idEntry.nullish(),
        recorder: idEntry.nullish(),
        council: idEntry.nullish(),
        sitting: z.int().min(1).max(99).nullish(),
        seats: z.int().min(1).max(999).nullish(),
        needsQuorum: z.boolean().optional(),
      }),
    }),
  }),
  'meeting.start': operation<Written>()('write', {
    right: 'write',
    summary: '開會：須表決的會議檢查開會人數',
    input: z.strictObject({ id: idEntry, version: versionEntry, at: clockEntry }),
  }),
  'meeting.adjourn': operation<Written>()('write', {
    right: 'write',
    summary: '散會',
    input: z.strictObject({ id: idEntry, version: versionEntry, at: clockEntry }),
  }),
  'meeting.resume': operation<Written>()('write', {
    right: 'write',
    summary: '續開已散會的會議',
    input: z.strictObject({ id: idEntry, version: versionEntry }),
  }),
  'meeting.confirm': operation<Made>()('write', {
    right: 'approve',
    summary: '主席核定紀錄，暫存的裁示事項同時列管',
    input: z.strictObject({ id: idEntry, version: versionEntry, on: dayEntry.optional() }),
  }),
  'meeting.carry': operation<Made>()('write', {
    right: 'write',
    summary: '將延後的議程項目與待審議案排入會議',
    input: z.strictObject({
      id: idEntry,
      items: z.array(idEntry).max(200).default([]),
      motions: z.array(idEntry).max(200).default([]),
    }),
  }),
  'item.settle': operation<Written>()('write', {
    right: 'write',
    summary: '議畢一項：議決、決議與表決結果',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      decision: z.enum(keysOf(itemDecisions)).nullish(),
    }),
  }),
  'item.arrange': operation<Made>()('write', {
    right: 'write',
    summary: '調整議程順序',
    input: z.strictObject({ meeting: idEntry, items: z.array(idEntry).min(1).max(500) }),
  }),
  'council.deadlines': operation<{ deadlines: CouncilDeadline[] }>()('read', {
    right: 'read',
    summary: '會期的各項送達期限',
    input: z.strictObject({ id: idEntry, today: dayEntry.optional() }),
  }),
  'motion.file': operation<Made>()('write', {
    right: 'write',
    summary: '填報議決案執行情形',
    input: z.strictObject({
      motion: idEntry,
      unit: idEntry,
      asOf: dayEntry.optional(),
      execution: z.enum(keysOf(executions)),
      text: textEntry(4000).refine((value) => value !== '', { error: '「說明」未填，請填寫。' }),
      files: filesEntry,
    }),
  }),
  'motion.number': operation<{ number: string }>()('read', {
    right: 'read',
    summary: '下一個議案案號',
    input: z.strictObject({ council: idEntry.nullish(), source: z.string().max(20) }),
  }),
  'question.number': operation<{ number: string }>()('read', {
    right: 'read',
    summary: '下一個質詢編號',
    input: z.strictObject({ council: idEntry.nullish(), askedOn: dayEntry.optional() }),
  }),
  'completeness.list': operation<{ lines: Incomplete[] }>()('read', {
    right: 'read',
    summary: '缺漏檢查：未排議程、決議無單位、無執行情形、承諾未列管、書面未答復',
    input: z.strictObject({ council: idEntry.optional(), today: dayEntry.optional() }),
  }),
  'paper.make': operation<{ file: string; name: string }>()('job', {
    right: 'export',
    summary: '印製書面資料（.docx、.odt、.pdf）',
    input: z.strictObject({
      paper: z.enum(keysOf(paperKinds)),
      /** The meeting, council session, motion, question or handover; none where `records` or a filter says which. */
      id: idEntry.optional(),
      records: z.array(idEntry).max(20_000).optional(),
      unit: idEntry.optional(),
      on: dayEntry.optional(),
      /** With what is confidential; for those who keep the papers. */
      withheld: z.boolean().default(false),
      format: z.enum(keysOf(paperFormats)).default('docx'),
    }),
  }),
} as const;
