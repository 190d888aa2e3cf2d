import type { PersonName } from '#test/support/township.ts';
import type { Line } from './sheet.ts';

/** The budget's own rule sheets: 步驟、誰能辦、自何狀態、辦後如何. What is not written here is refused. */
const 主計: readonly PersonName[] = ['主計'];
const 首長: readonly PersonName[] = ['首長', '首長職代'];
const 本課: readonly PersonName[] = ['本課承辦', '本課主管', '主管職代'];
const 本課主管: readonly PersonName[] = ['本課主管', '主管職代'];

const to = <S extends string>(stands: string, ...names: S[]): Partial<Record<S, string>> =>
  Object.fromEntries(names.map((name) => [name, stands])) as Partial<Record<S, string>>;
const same = <S extends string>(...names: S[]): Partial<Record<S, string>> =>
  Object.fromEntries(names.map((name) => [name, name])) as unknown as Partial<Record<S, string>>;

/** 預算案自編製至公告決算. */
export const budgetStates = [
  '編製',
  '審查概算',
  '核定',
  '送審',
  '一讀',
  '二讀',
  '三讀',
  '發布',
  '執行',
  '決算',
  '審議',
  '公告',
] as const;
export type BudgetState = (typeof budgetStates)[number];

const drafting = ['編製', '審查概算', '核定'] as const;
const reading = ['送審', '一讀', '二讀'] as const;

export const budgetLines: readonly Line<BudgetState>[] = [
  { step: '送審查小組', by: 主計, from: { 編製: '審查概算' } },
  { step: '首長核定', by: 首長, from: { 審查概算: '核定' } },
  { step: '送代表會', by: 主計, from: { 核定: '送審' } },
  { step: '一讀', by: 主計, from: { 送審: '一讀' } },
  { step: '二讀', by: 主計, from: { 一讀: '二讀' } },
  { step: '三讀議決', by: 主計, from: { 二讀: '三讀' } },
  { step: '發布', by: 主計, from: { 三讀: '發布' } },
  { step: '開始執行', by: 主計, from: { 發布: '執行' } },
  { step: '辦理決算', by: 主計, from: { 執行: '決算' } },
  { step: '決算送代表會', by: 主計, from: { 決算: '審議' } },
  { step: '公告決算', by: 主計, from: { 審議: '公告' } },
  { step: '登錄已發布的預算', by: 主計, from: to('執行', ...drafting) },
  { step: '退回各單位', by: 主計, from: { 審查概算: '編製' } },
  { step: '退回審查', by: 主計, from: { 核定: '審查概算' } },
  { step: '代表會退回', by: 主計, from: to('核定', ...reading) },
  { step: '退回執行', by: 主計, from: { 決算: '執行' } },
  { step: '退回決算', by: 主計, from: { 審議: '決算' } },

  { step: '加註', by: 主計, from: same(...budgetStates) },
  { step: '函縣府備查', by: 主計, from: same('發布', '執行', '決算', '審議', '公告') },
  { step: '增列細目', by: 本課, from: same('編製'), rows: true },
  { step: '增列細目', by: 主計, from: same(...drafting) },
  { step: '登錄刪減', by: 主計, from: same(...reading) },
  { step: '登錄凍結', by: 主計, from: same(...reading, '三讀', '發布', '執行') },
  { step: '分配預算', by: 主計, from: same('發布', '執行') },
  { step: '擬議流用', by: [...本課, ...主計], from: same('發布', '執行'), rows: true },
  { step: '申請動支', by: [...本課, ...主計], from: same('發布', '執行'), rows: true },
  { step: '申請保留', by: [...本課, ...主計], from: same('執行', '決算'), rows: true },
];

/** 流用與預備金動支. */
export const moveStates = ['擬議', '主計審核', '核定', '退回', '撤回', '註銷'] as const;
export type MoveState = (typeof moveStates)[number];

const undecided = ['擬議', '主計審核'] as const;

export const moveLines: readonly Line<MoveState>[] = [
  { step: '主計審核', by: 主計, from: { 擬議: '主計審核' } },
  { step: '首長核定', by: 首長, from: { 主計審核: '核定' } },
  { step: '退回', by: [...主計, ...首長], from: to('退回', ...undecided) },
  { step: '撤回', by: [...本課, ...主計], from: to('撤回', ...undecided) },
  { step: '註銷', by: 首長, from: { 核定: '註銷' } },
];

/** 審議意見的處境：類別、議決與否、解除多少. */
export const terms = {
  審議中刪減: '有效',
  審議中凍結: '有效',
  議決刪減: '有效',
  凍結: '有效',
  部分解凍: '有效',
  解凍: '已解除',
  附條件: '有效',
  條件成就: '已解除',
  附帶決議: '有效',
} as const;
export type TermState = keyof typeof terms;

export const termLines: readonly Line<TermState>[] = [
  { step: '解除', by: 主計, from: to('已解除', '審議中凍結', '凍結', '部分解凍', '附條件') },
  { step: '解除一部', by: 主計, from: to('有效', '審議中凍結', '凍結', '部分解凍', '附條件') },
  { step: '刪除', by: 主計, from: to('已刪除', '審議中刪減', '審議中凍結') },
];

/** 動支的處境. */
export const controls = {
  申請: '申請',
  控留中: '控留中',
  核銷一部: '控留中',
  已核銷: '已核銷',
  註銷: '註銷',
  退回: '退回',
} as const;
export type ControlState = keyof typeof controls;

const held = ['控留中', '核銷一部'] as const;

export const controlLines: readonly Line<ControlState>[] = [
  { step: '控留', by: 主計, from: { 申請: '控留中' } },
  { step: '退回', by: 主計, from: { 申請: '退回' } },
  { step: '核銷', by: 主計, from: to('控留中', ...held) },
  { step: '核銷完畢', by: 主計, from: to('已核銷', ...held) },
  { step: '註銷', by: 本課, from: { 申請: '註銷' }, rows: true },
  { step: '註銷', by: 主計, from: to('註銷', '申請', ...held) },
];

/** 保留的處境. */
export const carries = {
  申請: '申請',
  主管核可: '主管核可',
  主計審核: '主計審核',
  核定執行: '核定執行',
  執行一部: '核定執行',
  結清: '結清',
  註銷: '註銷',
  退回: '退回',
  撤回: '撤回',
} as const;
export type CarryState = keyof typeof carries;

const asking = ['申請', '主管核可', '主計審核'] as const;
const kept = ['核定執行', '執行一部'] as const;

export const carryLines: readonly Line<CarryState>[] = [
  { step: '主管核可', by: 本課主管, from: { 申請: '主管核可' }, rows: true },
  { step: '主計審核', by: 主計, from: { 主管核可: '主計審核' } },
  { step: '首長核定', by: 首長, from: { 主計審核: '核定執行' } },
  { step: '退回', by: 本課主管, from: { 申請: '退回' }, rows: true },
  { step: '退回', by: [...主計, ...首長], from: to('退回', ...asking) },
  { step: '撤回', by: [...本課, ...主計], from: to('撤回', ...asking), rows: true },
  { step: '執行', by: 主計, from: to('核定執行', ...kept) },
  { step: '續予保留', by: 主計, from: to('核定執行', ...kept) },
  { step: '執行餘額', by: 主計, from: to('結清', ...kept) },
  // What was paid in part is settled with what falls away; of what nothing was paid, all is cancelled.
  { step: '註銷餘額', by: 主計, from: { 核定執行: '註銷', 執行一部: '結清' } },
];

/** 墊付案. */
export const advances = {
  擬辦: '擬辦',
  提請審議: '提請審議',
  同意墊付: '同意墊付',
  支付一部: '同意墊付',
  已轉正: '已轉正',
  不同意: '不同意',
  註銷: '註銷',
} as const;
export type AdvanceState = keyof typeof advances;

const consented = ['同意墊付', '支付一部'] as const;

export const advanceLines: readonly Line<AdvanceState>[] = [
  { step: '提請審議', by: 主計, from: { 擬辦: '提請審議' } },
  { step: '代表會同意', by: 主計, from: { 提請審議: '同意墊付' } },
  { step: '代表會不同意', by: 主計, from: { 提請審議: '不同意' } },
  { step: '支付', by: 主計, from: to('同意墊付', ...consented) },
  { step: '轉正', by: 主計, from: to('已轉正', ...consented) },
  { step: '註銷', by: 主計, from: to('註銷', '擬辦', '提請審議', '同意墊付') },
];
