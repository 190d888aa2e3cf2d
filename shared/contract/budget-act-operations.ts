import { z } from 'zod';
import { regularWays } from '../registers/advance.ts';
import { moveKinds } from '../registers/budget-move.ts';
import { termKinds } from '../registers/budget-term.ts';
import { carryBases, carryUses } from '../registers/carry-over.ts';
import type { CheckAnswer } from './budget-answers.ts';
import { moneyEntry, yearEntry } from './budget-operations.ts';
import type { Made } from './directive-answers.ts';
import { dayEntry, filesEntry, idEntry, keysOf, textEntry, versionEntry } from './entries.ts';
import { operation } from './operation.ts';

const amountEntry = moneyEntry.min(1, { error: '金額須大於0。' });
const said = (length: number, label: string) =>
  textEntry(length).refine((text) => text !== '', { error: `「${label}」未填，請填寫。` });
const maybe = (length: number) => textEntry(length).nullish();

const moveWish = {
  budget: idEntry,
  kind: z.enum(keysOf(moveKinds)),
  from: idEntry.nullish(),
  to: idEntry.nullish(),
  amount: amountEntry,
  on: dayEntry.optional(),
  exceptionBasis: maybe(120),
  exceptionNumber: maybe(60),
};

/** On one record, from the version it was read at. */
const onRecord = { id: idEntry, version: versionEntry.optional(), on: dayEntry.optional() };

/** What is done to lines of a budget in force: moves, the council's terms, controls, carry-over and advances. */
export const budgetActOperations = {
  'budgetMove.check': operation<CheckAnswer>()('read', {
    right: 'read',
    summary: '試算流用或動支：可用餘額、限額與法條',
    input: z.strictObject(moveWish),
  }),
  'budgetMove.ask': operation<Made>()('write', {
    right: 'write',
    summary: '擬議流用或動支預備金',
    input: z.strictObject({
      ...moveWish,
      number: maybe(60),
      reason: said(1000, '事由'),
      unit: idEntry.nullish(),
      files: filesEntry,
    }),
  }),
  'budgetMove.review': operation<Made>()('write', {
    right: 'accounting',
    summary: '主計審核流用或動支',
    input: z.strictObject(onRecord),
  }),
  'budgetMove.approve': operation<Made>()('write', {
    right: 'ruling',
    summary: '首長核定流用或動支，自生效日計入預算現額',
    input: z.strictObject({ ...onRecord, number: said(60, '文號') }),
  }),
  'budgetMove.return': operation<Made>()('write', {
    right: 'read',
    summary: '退回流用或動支',
    input: z.strictObject({ ...onRecord, text: said(400, '退回理由') }),
  }),
  'budgetMove.withdraw': operation<Made>()('write', {
    right: 'write',
    summary: '撤回流用或動支',
    input: z.strictObject(onRecord),
  }),
  'budgetMove.cancel': operation<Made>()('write', {
    right: 'ruling',
    summary: '註銷已核定的流用或動支，自註銷日起不計',
    input: z.strictObject({ ...onRecord, text: said(400, '註銷依據') }),
  }),
  'budgetTerm.add': operation<Made>()('write', {
    right: 'accounting',
    summary: '登錄代表會審議意見：刪減、凍結、附條件或附帶決議',
    input: z.strictObject({
      budget: idEntry,
      line: idEntry.nullish(),
      kind: z.enum(keysOf(termKinds)),
      amount: amountEntry.nullish(),
      on: dayEntry.optional(),
      number: maybe(60),
      text: said(2000, '內容'),
      council: idEntry.nullish(),
      motion: idEntry.nullish(),
      files: filesEntry,
    }),
  }),
  'budgetTerm.lift': operation<Made>()('write', {
    right: 'accounting',
    summary: '解凍或條件成就：全部，或其中一部分',
    input: z.strictObject({
      ...onRecord,
      amount: amountEntry.nullish(),
      number: said(60, '解凍決議文號'),
      text: maybe(200),
    }),
  }),
  'budgetTerm.drop': operation<Made>()('write', {
    right: 'accounting',
    summary: '刪除議決前登錄錯誤的審議意見',
    input: z.strictObject({ id: idEntry, version: versionEntry }),
  }),
  'control.check': operation<CheckAnswer>()('read', {
    right: 'read',
    summary: '試算動支：可用餘額與限制',
    input: z.strictObject({ line: idEntry, amount: amountEntry, on: dayEntry.optional() }),
  }),
  'control.ask': operation<Made>()('write', {
    right: 'write',
    summary: '申請動支',
    input: z.strictObject({
      line: idEntry,
      amount: amountEntry,
      purpose: said(1000, '用途'),
      number: maybe(40),
      unit: idEntry.nullish(),
      vendor: maybe(80),
      contract: maybe(60),
      on: dayEntry.optional(),
      files: filesEntry,
    }),
  }),
  'control.hold': operation<Made>()('write', {
    right: 'accounting',
    summary: '主計控留',
    input: z.strictObject(onRecord),
  }),
  'control.use': operation<Made>()('write', {
    right: 'accounting',
    summary: '核銷控留款；核銷完畢或註明結餘即解除控留',
    input: z.strictObject({ ...onRecord, amount: amountEntry, voucher: maybe(60), last: z.boolean().default(false) }),
  }),
  'control.refuse': operation<Made>()('write', {
    right: 'accounting',
    summary: '退回動支申請',
    input: z.strictObject({ ...onRecord, text: said(400, '退回理由') }),
  }),
  'control.cancel': operation<Made>()('write', {
    right: 'write',
    summary: '註銷動支',
    input: z.strictObject({ ...onRecord, text: said(400, '註銷理由') }),
  }),
  'carryOver.ask': operation<Made>()('write', {
    right: 'write',
    summary: '申請預算保留（契約責任或應付款，附契約）',
    input: z.strictObject({
      line: idEntry,
      basis: z.enum(keysOf(carryBases)),
      amount: amountEntry,
      contract: maybe(60),
      vendor: maybe(80),
      dueOn: dayEntry.nullish(),
      reason: said(1000, '保留原因'),
      unit: idEntry.nullish(),
      on: dayEntry.optional(),
      files: filesEntry,
    }),
  }),
  'carryOver.check': operation<Made>()('write', {
    right: 'approve',
    summary: '單位主管核可保留',
    input: z.strictObject(onRecord),
  }),
  'carryOver.review': operation<Made>()('write', {
    right: 'accounting',
    summary: '主計審核保留',
    input: z.strictObject(onRecord),
  }),
  'carryOver.approve': operation<Made>()('write', {
    right: 'ruling',
    summary: '首長核定保留',
    input: z.strictObject({ ...onRecord, number: said(60, '核定文號') }),
  }),
  'carryOver.return': operation<Made>()('write', {
    right: 'read',
    summary: '退回保留申請',
    input: z.strictObject({ ...onRecord, text: said(400, '退回理由') }),
  }),
  'carryOver.withdraw': operation<Made>()('write', {
    right: 'write',
    summary: '撤回保留申請',
    input: z.strictObject(onRecord),
  }),
  'carryOver.use': operation<Made>()('write', {
    right: 'accounting',
    summary: '登錄保留款的執行、註銷或續予保留；結清即結案',
    input: z.strictObject({
      ...onRecord,
      kind: z.enum(keysOf(carryUses)).default('paid'),
      amount: amountEntry,
      number: maybe(60),
    }),
  }),
  'advance.propose': operation<Made>()('write', {
    right: 'write',
    summary: '新增墊付案',
    input: z.strictObject({
      number: maybe(40),
      title: said(200, '案由'),
      year: yearEntry,
      unit: idEntry.nullish(),
      agency: maybe(60),
      letterOn: dayEntry.nullish(),
      letterNumber: maybe(60),
      amount: amountEntry,
      ownAmount: amountEntry.nullish(),
      account: idEntry.nullish(),
      motion: idEntry.nullish(),
      note: maybe(2000),
      files: filesEntry,
    }),
  }),
  'advance.send': operation<Made>()('write', {
    right: 'accounting',
    summary: '墊付案提請代表會審議',
    input: z.strictObject({ ...onRecord, council: idEntry.nullish() }),
  }),
  'advance.consent': operation<Made>()('write', {
    right: 'accounting',
    summary: '代表會同意墊付，轉正期限由此起算',
    input: z.strictObject({ ...onRecord, number: said(60, '同意文號') }),
  }),
  'advance.pay': operation<Made>()('write', {
    right: 'accounting',
    summary: '登錄墊付案的累計支付數；收回後為0',
    input: z.strictObject({ ...onRecord, amount: moneyEntry.min(0, { error: '金額不得為負數。' }) }),
  }),
  'advance.regularise': operation<Made>()('write', {
    right: 'accounting',
    summary: '墊付案轉正：以追加預算或次年度總預算',
    input: z.strictObject({
      ...onRecord,
      way: z.enum(keysOf(regularWays)),
      budget: idEntry,
      number: maybe(60),
    }),
  }),
  'advance.refuse': operation<Made>()('write', {
    right: 'accounting',
    summary: '代表會不同意墊付',
    input: z.strictObject({ ...onRecord, text: said(400, '理由') }),
  }),
  'advance.cancel': operation<Made>()('write', {
    right: 'accounting',
    summary: '註銷墊付案',
    input: z.strictObject({ ...onRecord, text: said(400, '理由') }),
  }),
} as const;
