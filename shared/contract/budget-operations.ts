import { z } from 'zod';
import { isMonth } from '../base/month.ts';
import { executionColumns } from '../budget/execution-head.ts';
import type { PackedCompared } from '../budget/packed.ts';
import { patchSchema } from '../language/schema.ts';
import { spreadings } from '../registers/allotment.ts';
import { budgetKinds } from '../registers/budget.ts';
import { accountRoles, schemes } from '../registers/budget-account.ts';
import { budgetLine } from '../registers/budget-line.ts';
import { executionSources } from '../registers/execution.ts';
import type {
  BudgetSummary,
  ExecutionPreview,
  LineAnswer,
  PackedBook,
  SeriesAnswer,
  TrendAnswer,
} from './budget-answers.ts';
import type { Made } from './directive-answers.ts';
import { dayEntry, idEntry, keysOf, textEntry, versionEntry } from './entries.ts';
import { sourceCorrections } from './import-operations.ts';
import { operation } from './operation.ts';
import { sheetFormats } from './paper-formats.ts';

export const moneyEntry = z.int({ error: '金額請填整數元。' }).min(-999_999_999_999).max(999_999_999_999);
export const yearEntry = z.int({ error: '年度請填民國年，例如115。' }).min(1).max(999);
const monthEntry = z.string().refine(isMonth, { error: '月份的格式不符，例如115年10月請填2026-10。' });
const shortText = (length: number) => textEntry(length).nullish();

/** Papers that are spreadsheets. */
export const budgetSheets = {
  source: '歲入來源別預算表',
  agency: '歲出機關別預算表',
  function: '歲出政事別預算表',
  object: '歲出用途別預算表',
  allotment: '歲出分配預算表',
  monthly: '預算執行月報表',
  carryOver: '歲出保留數額表',
  advance: '墊付款清冊',
  reserve: '第二預備金動支數額表',
  final: '歲出決算比較表',
  trend: '近三年預算趨勢表',
} as const;

export type BudgetSheet = keyof typeof budgetSheets;

/** The steps of a budget; each is a move of the register and, where it matters, more. */
export const budgetSteps = [
  'submit',
  'decide',
  'send',
  'read',
  'readAgain',
  'resolve',
  'promulgate',
  'begin',
  'settle',
  'audit',
  'publish',
  'adopt',
  'rework',
  'reconsider',
  'returned',
  'reopen',
  'auditAgain',
] as const;

export type BudgetStep = (typeof budgetSteps)[number];

const financing = {
  surplusUsed: moneyEntry.nullish(),
  borrowing: moneyEntry.nullish(),
  repayment: moneyEntry.nullish(),
};

/** A new line names itself, so that others of the same call may follow it. */
const newLine = z.strictObject({ id: idEntry.optional(), values: patchSchema(budgetLine) });

/** The book: versions, accounts, lines, allotments and execution. */
export const budgetOperations = {
  'budget.years': operation<{ budgets: BudgetSummary[] }>()('read', {
    right: 'read',
    summary: '各年度的預算案與收支總數',
    input: z.strictObject({}),
  }),
  'budget.book': operation<PackedBook>()('read', {
    right: 'read',
    summary: '一本預算：科目、細目，與截至某日的各項數額',
    input: z.strictObject({ id: idEntry, asOf: dayEntry.optional(), knownAt: z.int().min(0).optional() }),
  }),
  'budget.line': operation<LineAnswer>()('read', {
    right: 'read',
    summary: '一筆預算細目：異動、每月執行、控留、保留與限額',
    input: z.strictObject({ id: idEntry, asOf: dayEntry.optional() }),
  }),
  'budget.compare': operation<PackedCompared>()('read', {
    right: 'read',
    summary: '比較兩個預算案，列出增、刪與變更',
    input: z.strictObject({ before: idEntry, after: idEntry }),
  }),
  'budget.series': operation<SeriesAnswer>()('read', {
    right: 'read',
    summary: '每月分配與執行，及依機關或用途彙總',
    input: z.strictObject({
      id: idEntry,
      asOf: dayEntry.optional(),
      by: z.enum(['agency', 'object', 'plan', 'funding']).default('agency'),
      /** These lines only. */
      lines: z.array(idEntry).max(20_000).optional(),
    }),
  }),
  'budget.trend': operation<TrendAnswer>()('read', {
    right: 'read',
    summary: '近年預算與決算趨勢（依經費來源）',
    input: z.strictObject({ year: yearEntry, years: z.int().min(1).max(10).default(3) }),
  }),
  'budget.open': operation<Made>()('write', {
    right: 'accounting',
    summary: '新增預算案，可沿用上年度或前一版本的科目與細目',
    input: z.strictObject({
      year: yearEntry,
      kind: z.enum(keysOf(budgetKinds)).default('general'),
      serial: z.int().min(1).max(99).nullish(),
      fund: shortText(40),
      amends: idEntry.nullish(),
      /** Accounts and lines come from this budget; its amounts become last year's. */
      copyFrom: idEntry.nullish(),
      /** Also the amounts, as the new estimates. */
      copyAmounts: z.boolean().default(false),
    }),
  }),
  'budget.amend': operation<Made>()('write', {
    right: 'accounting',
    summary: '修改預算案的財源彌補、會期與備註',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      ...financing,
      council: idEntry.nullish(),
      files: z.array(idEntry).max(100).optional(),
      note: shortText(2000),
    }),
  }),
  'budget.step': operation<Made>()('write', {
    right: 'read',
    summary: '預算案的下一步：送審、讀會、議決、發布、決算，或退回',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      step: z.enum(budgetSteps),
      on: dayEntry.optional(),
      number: shortText(60),
      council: idEntry.nullish(),
    }),
  }),
  'budget.file': operation<Made>()('write', {
    right: 'accounting',
    summary: '登錄函送縣府備查的日期與文號',
    input: z.strictObject({ id: idEntry, version: versionEntry, on: dayEntry, number: textEntry(60) }),
  }),
  'budgetAccount.put': operation<Made>()('write', {
    right: 'accounting',
    summary: '增刪、改名或移動預算科目',
    input: z.strictObject({
      year: yearEntry,
      scheme: z.enum(keysOf(schemes)),
      accounts: z
        .array(
          z.strictObject({
            id: idEntry,
            parent: idEntry.nullable(),
            code: textEntry(10).refine((text) => text !== '', { error: '「編號」未填，請填寫。' }),
            name: textEntry(60).refine((text) => text !== '', { error: '「科目名稱」未填，請填寫。' }),
            role: z.enum(keysOf(accountRoles)).nullish(),
          }),
        )
        .max(2000)
        .default([]),
      remove: z.array(idEntry).max(2000).default([]),
    }),
  }),
  'budgetAccount.copy': operation<Made>()('write', {
    right: 'accounting',
    summary: '自上年度複製四種科目樹，已有的不重複',
    input: z.strictObject({ from: yearEntry, to: yearEntry }),
  }),
  'budgetAccount.start': operation<Made>()('write', {
    right: 'accounting',
    summary: '建立常用的預算科目（來源別、政事別、用途別）',
    input: z.strictObject({ year: yearEntry }),
  }),
  'budgetLine.put': operation<Made>()('write', {
    right: 'write',
    summary: '新增、修改或刪除編製中的預算細目',
    input: z.strictObject({
      budget: idEntry,
      create: z.array(newLine).max(20_000).default([]),
      change: z
        .array(z.strictObject({ id: idEntry, version: versionEntry, patch: patchSchema(budgetLine) }))
        .max(20_000)
        .default([]),
      remove: z.array(idEntry).max(20_000).default([]),
    }),
  }),
  'allotment.put': operation<Made>()('write', {
    right: 'accounting',
    summary: '登錄分配預算（逐月）',
    input: z.strictObject({
      budget: idEntry,
      on: dayEntry.optional(),
      number: shortText(60),
      rows: z
        .array(
          z.strictObject({
            line: idEntry,
            method: z.enum(keysOf(spreadings)).default('hand'),
            months: z.array(moneyEntry.nullable()).length(12),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  }),
  'allotment.spread': operation<Made>()('write', {
    right: 'accounting',
    summary: '依預算現額分配：平均，或依上年度各月執行',
    input: z.strictObject({
      budget: idEntry,
      lines: z.array(idEntry).max(20_000).optional(),
      method: z.enum(['even', 'pattern']),
      on: dayEntry.optional(),
      number: shortText(60),
    }),
  }),
  'execution.put': operation<Made>()('write', {
    right: 'accounting',
    summary: '登錄一個月的執行數（自年初累計）',
    input: z.strictObject({
      budget: idEntry,
      month: monthEntry,
      source: z.enum(keysOf(executionSources)).default('typed'),
      file: shortText(200),
      rows: z
        .array(
          z.strictObject({
            line: idEntry,
            paid: moneyEntry.nullish(),
            payable: moneyEntry.nullish(),
            committed: moneyEntry.nullish(),
            prepaid: moneyEntry.nullish(),
            saved: moneyEntry.nullish(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  }),
  'execution.read': operation<ExecutionPreview>()('job', {
    right: 'accounting',
    summary: '讀取會計系統匯出的執行數檔案，預覽而不寫入',
    input: z.strictObject({
      budget: idEntry,
      month: monthEntry,
      /** A file handed in, or a table that was pasted. */
      file: z.string().optional(),
      pasted: z.string().max(4_000_000).optional(),
      ...sourceCorrections,
      /** Which column is which, where the user said so: all of them. */
      columns: z.partialRecord(z.enum(executionColumns), z.int().min(0).max(1_023)).optional(),
    }),
  }),
  'budget.print': operation<{ file: string; name: string }>()('job', {
    right: 'export',
    summary: '印製預算書表（.xlsx、.docx、.odt、.pdf）',
    input: z.strictObject({
      sheet: z.enum(keysOf(budgetSheets)),
      budget: idEntry.optional(),
      year: yearEntry.optional(),
      asOf: dayEntry.optional(),
      unit: z.enum(['元', '千元']).default('元'),
      format: z.enum(keysOf(sheetFormats)).default('xlsx'),
    }),
  }),
} as const;
