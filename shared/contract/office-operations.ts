import { z } from 'zod';
import type { Id } from '../base/ids.ts';
import { isId } from '../base/ids.ts';
import { fieldSchema } from '../language/schema.ts';
import { account } from '../registers/account.ts';
import type { Right, Role } from '../rights.ts';
import { none, operation } from './operation.ts';

const id = z.string().refine(isId, { error: '紀錄識別碼的格式不符。' });

/** Length is what makes a password hard to guess; the program asks for no symbols. */
export const passwordRule = { min: 8, max: 200 } as const;

const password = z
  .string()
  .min(passwordRule.min, { error: `密碼至少${passwordRule.min}字。` })
  .max(passwordRule.max, { error: `密碼最多${passwordRule.max}字。` });

const accountName = fieldSchema(account.fields.name) as z.ZodType<string, string>;

const typed = z.string().max(1000);

export interface OfficeStatus {
  /** Where the program stands: no office open, nobody signed in, locked, or at work. */
  stage: 'noOffice' | 'signedOut' | 'locked' | 'working';
  version: string;
  office?: { name: string; folder: string; demo: boolean; backup: { at: string; good: boolean } | null };
  recent: { name: string; folder: string }[];
  /** Where a new office would go unless another folder is chosen. */
  suggestedFolder: string;
  /** Why the office used last could not be opened. */
  problem?: string;
  session?: SessionView;
}

export interface SessionView {
  account: Id;
  accountName: string;
  person: Id;
  name: string;
  unitName: string;
  /** Units of the person, and those stood in for today. */
  units: Id[];
  roles: Role[];
  rights: Right[];
  lockAfterMinutes: number;
  mustChangePassword: boolean;
}

export interface SignInChoice {
  account: string;
  name: string;
  unit: string;
  title: string;
}

export interface SearchHit {
  register: string;
  id: Id;
  title: string;
  hint: string;
  /** The text that was found, with the matched parts marked. */
  found: { text: string; match: boolean }[];
}

export interface VerifyAnswer {
  sound: boolean;
  changes: number;
  records: number;
  /** Each a sentence. */
  problems: string[];
}

export interface AccessEntry {
  sequence: number;
  at: string;
  account: string | null;
  kind: string;
  detail: Record<string, unknown>;
}

/** One line that can be stored, printed and typed again: no line breaks, control characters or half characters. */
const line = z
  .string()
  .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), { error: '含有無法顯示的控制字元，請重新輸入。' })
  .trim();

const unitEntry = z.strictObject({
  name: line.min(1).max(40),
  prefix: line.min(1).max(4),
  chiefTitle: line.max(20).default(''),
});

export const officeEntry = z.strictObject({
  folder: z.string().trim().min(1).max(1000),
  officeName: line.min(1, { error: '「機關全名」未填，請填寫。' }).max(60),
  officePrefix: line.min(1, { error: '「機關代字」未填，請填寫。' }).max(6),
  county: line.min(1, { error: '「所屬縣市」未選，請選擇。' }).max(20),
  firstYear: z.int().min(1).max(999, { error: '請填民國年，例如115。' }),
  units: z.array(unitEntry).min(1, { error: '至少要有一個單位。' }).max(200),
  admin: z.strictObject({
    account: accountName,
    name: line.min(1, { error: '「姓名」未填，請填寫。' }).max(40),
    password,
  }),
});

export type OfficeEntry = z.input<typeof officeEntry>;

/** Operations that are not a register's own. */
export const officeOperations = {
  'office.status': operation<OfficeStatus>()('read', {
    right: 'anyone',
    summary: '程式、機關資料與登入的狀態',
    input: none,
  }),
  'office.create': operation<{ recoveryKey: string; folder: string }>()('job', {
    right: 'anyone',
    summary: '建立新的機關資料',
    input: officeEntry,
  }),
  'office.openDemo': operation<{ folder: string; password: string }>()('job', {
    right: 'anyone',
    summary: '開啟示範機關海澄鄉公所',
    input: none,
  }),
  'office.open': operation<OfficeStatus>()('job', {
    right: 'anyone',
    summary: '開啟既有的機關資料',
    input: z.strictObject({ folder: z.string().trim().min(1).max(1000) }),
  }),
  'office.verify': operation<VerifyAnswer>()('job', {
    right: 'signedIn',
    summary: '檢查資料：紀錄鏈、重播、參照與資料庫完整性',
    input: none,
  }),
  'office.backup': operation<{ file: string; bytes: number }>()('job', {
    right: 'signedIn',
    summary: '立即備份機關資料',
    input: none,
  }),
  'session.choices': operation<{ choices: SignInChoice[]; others: number }>()('read', {
    right: 'anyone',
    summary: '登入畫面上的使用者',
    input: none,
  }),
  'session.signIn': operation<SessionView>()('job', {
    right: 'anyone',
    summary: '登入',
    input: z.strictObject({ account: z.string().trim().max(64), password: typed }),
  }),
  'session.signOut': operation<null>()('job', { right: 'anyone', summary: '登出', input: none }),
  'session.lock': operation<null>()('job', { right: 'signedIn', summary: '鎖定畫面', input: none }),
  'session.unlock': operation<SessionView>()('job', {
    right: 'anyone',
    summary: '以密碼解除鎖定',
    input: z.strictObject({ password: typed }),
  }),
  'session.touch': operation<null>()('job', { right: 'signedIn', summary: '使用者仍在操作', input: none }),
  'session.visit': operation<{ former: Seen | null }>()('job', {
    right: 'signedIn',
    summary: '這個帳號上次離開的時刻',
    input: none,
  }),
  'session.changePassword': operation<null>()('job', {
    right: 'signedIn',
    summary: '修改自己的密碼',
    input: z.strictObject({ old: typed, password }),
  }),
  'session.recover': operation<null>()('job', {
    right: 'anyone',
    summary: '以復原金鑰重設帳號密碼',
    input: z.strictObject({ recoveryKey: typed, account: z.string().trim().max(64), password }),
  }),
  'account.open': operation<{ id: Id }>()('job', {
    right: 'manage',
    summary: '開立帳號',
    input: z.strictObject({ name: accountName, person: id, password }),
  }),
  'account.resetPassword': operation<null>()('job', {
    right: 'manage',
    summary: '重設他人密碼，下次登入須更改',
    input: z.strictObject({ id, password }),
  }),
  'search.find': operation<{ hits: SearchHit[]; behind: number }>()('read', {
    right: 'read',
    summary: '全文搜尋所有可見的紀錄',
    input: z.strictObject({
      text: z.string().max(200),
      registers: z.array(z.string()).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
  }),
  'journal.list': operation<{ changes: JournalView[] }>()('read', {
    right: 'read',
    summary: '最近的變更',
    input: z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(200).default(50) }),
  }),
  'journal.since': operation<SinceAnswer>()('read', {
    right: 'read',
    summary: '某一刻之後他人的變更，按紀錄歸併',
    input: z.strictObject({ position: z.int().min(0) }),
  }),
  'journal.undo': operation<Undone>()('write', {
    right: 'write',
    summary: '復原自己最近一次變更，或指定的變更',
    input: z.strictObject({ position: z.int().min(1).optional() }),
  }),
  'journal.redo': operation<Undone>()('write', { right: 'write', summary: '取消復原', input: none }),
  'attachment.add': operation<{ id: Id; name: string; size: number; hash: string }>()('job', {
    right: 'write',
    summary: '存入附件檔案',
    input: z.strictObject({ file: z.string().max(200), note: z.string().max(200).optional() }),
  }),
  'attachment.take': operation<{ file: string; name: string }>()('job', {
    right: 'read',
    summary: '取出附件檔案',
    input: z.strictObject({ id }),
  }),
  'calendar.import': operation<{ years: number[]; days: number; position: number }>()('job', {
    right: 'manage',
    summary: '匯入官方辦公日曆CSV',
    input: z.strictObject({ file: z.string().max(200) }),
  }),
  'calendar.year': operation<{ known: boolean; off: string[]; work: string[] }>()('read', {
    right: 'signedIn',
    summary: '某年的放假日與補班日',
    input: z.strictObject({ year: z.int().min(1912).max(2999) }),
  }),
  'access.list': operation<{ entries: AccessEntry[] }>()('read', {
    right: 'audit',
    summary: '存取紀錄：登入、拒絕、匯出、個資顯示',
    input: z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(500).default(100) }),
  }),
  'view.list': operation<{ views: SavedView[] }>()('read', {
    right: 'signedIn',
    summary: '儲存的檢視',
    input: z.strictObject({ register: z.string().max(60) }),
  }),
  'view.save': operation<SavedView>()('job', {
    right: 'signedIn',
    summary: '儲存檢視',
    input: z.strictObject({
      id: id.optional(),
      register: z.string().max(60),
      name: z.string().trim().min(1, { error: '請為檢視命名。' }).max(20),
      shared: z.boolean().default(false),
      layout: z.record(z.string(), z.unknown()),
    }),
  }),
  'view.remove': operation<null>()('job', { right: 'signedIn', summary: '刪除檢視', input: z.strictObject({ id }) }),
  'draft.get': operation<{ draft: unknown }>()('job', {
    right: 'signedIn',
    summary: '未送出的草稿',
    input: z.strictObject({ key: z.string().max(200) }),
  }),
  'draft.put': operation<null>()('job', {
    right: 'signedIn',
    summary: '保存草稿；空值即刪除',
    input: z.strictObject({ key: z.string().max(200), draft: z.unknown() }),
  }),
} as const;

export interface SavedView {
  id: Id;
  register: string;
  name: string;
  shared: boolean;
  layout: Record<string, unknown>;
}

export interface JournalView {
  position: number;
  at: string;
  by: string;
  operation: string;
  undoes?: number;
  records: { register: string; id: Id; title: string }[];
}

/** A moment, and how far the journal had come by then. */
export interface Seen {
  at: string;
  position: number;
}

/** What others did to one record since, the last change in front; of a change of many records, the many. */
export interface ChangedRecord {
  register: string;
  id: Id;
  title: string;
  at: string;
  /** Who did it, the newest first. */
  by: string[];
  /** What the newest change was. */
  operation: string;
  undone: boolean;
  /** How many changes. */
  changes: number;
  /** The records that were changed with it at once, itself among them. */
  ids: Id[];
}

export interface SinceAnswer {
  /** Newest first. */
  records: ChangedRecord[];
  changes: number;
  /** More happened than is looked through. */
  more: boolean;
}

export interface Undone {
  position: number;
  /** The change that was reversed. */
  undoes: number;
  records: number;
}
