import { attachments, choice, computed, day, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const budgetKinds = {
  general: '總預算',
  supplementary: '追加（減）預算',
  special: '特別預算',
  subsidiary: '附屬單位預算',
} as const;

export type BudgetKind = keyof typeof budgetKinds;

type Values = Readonly<Record<string, unknown>>;

function budgetName({ year, kind, serial, fund }: Values): string {
  if (kind === 'supplementary') return `${year}年度第${serial}次追加（減）預算`;
  if (kind === 'special') return `${year}年度${fund ?? ''}特別預算`;
  if (kind === 'subsidiary') return `${year}年度${fund ?? ''}附屬單位預算`;
  return `${year}年度總預算`;
}

const named = ({ kind, fund }: Values): string | undefined => {
  if (kind === 'subsidiary' && !fund) return '附屬單位預算請填基金名稱，例如公共造產基金。';
  return kind === 'special' && !fund ? '特別預算請填案名。' : undefined;
};

const counted = ({ kind, serial, amends }: Values): string | undefined => {
  if (kind !== 'supplementary') return undefined;
  return serial === null || amends === null ? '追加（減）預算請填次別，並選擇所追加減的總預算。' : undefined;
};

/**
 * 預算案: one version of a fiscal year's budget. A supplementary budget amends the general one; once it is promulgated
 * its lines become moves (追加、追減) of the lines it amends.
 */
export const budget = register(
  'budget',
  '預算案',
  {
    name: computed(
      '預算案',
      { shows: 'text', needs: ['year', 'kind', 'serial', 'fund'], compute: budgetName },
      { inList: true, width: 24 },
    ),
    year: number('年度', { required: true, min: 1, max: 999, inList: true, help: '民國年，例如115。' }),
    kind: choice('類別', budgetKinds, { required: true, inList: true, initial: 'general' }),
    serial: number('次別', { min: 1, max: 99, help: '第幾次追加（減）。' }),
    fund: text('基金或案名', { length: 40, search: true }),
    amends: reference('所追加減的總預算', () => 'budget'),
    copiedFrom: reference('沿用自', () => 'budget', { fixed: true }),
    surplusUsed: money('移用以前年度歲計賸餘', { help: '彌補歲入歲出差短的財源。' }),
    borrowing: money('賒借收入'),
    repayment: money('債務還本'),
    council: reference('審議會期', () => 'council'),
    sentOn: day('送審日', { fixed: true, inList: true }),
    sentNumber: text('送審文號', { fixed: true, length: 60, search: true }),
    firstOn: day('一讀日', { fixed: true }),
    secondOn: day('二讀日', { fixed: true }),
    thirdOn: day('三讀日', { fixed: true, inList: true }),
    thirdNumber: text('議決文號', { fixed: true, length: 60, search: true }),
    promulgatedOn: day('發布日', { fixed: true, inList: true }),
    promulgatedNumber: text('發布文號', { fixed: true, length: 60, search: true }),
    filedOn: day('函縣府備查日', { fixed: true }),
    filedNumber: text('備查文號', { fixed: true, length: 60, search: true }),
    finalSentOn: day('決算送代表會日', { fixed: true }),
    finalSentNumber: text('決算送審文號', { fixed: true, length: 60, search: true }),
    auditedOn: day('決算審議日', { fixed: true }),
    publishedOn: day('決算公告日', { fixed: true }),
    publishedNumber: text('決算公告文號', { fixed: true, length: 60, search: true }),
    files: attachments('附件'),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'budget',
    counter: '案',
    guided: true,
    title: ['name'],
    hint: ['kind'],
    order: [{ field: 'year', down: true }, { field: 'kind' }, { field: 'serial' }],
    rights: { create: 'accounting', change: 'accounting' },
    rules: [
      { field: 'fund', needs: ['kind', 'fund'], check: named },
      { field: 'serial', needs: ['kind', 'serial', 'amends'], check: counted },
    ],
    states: {
      compiling: '編製',
      reviewing: '審查概算',
      decided: '核定',
      sent: '送審',
      first: '一讀',
      second: '二讀',
      third: '三讀',
      promulgated: '發布',
      executing: '執行',
      settling: '決算',
      auditing: '審議',
      published: '公告',
    },
    marks: {
      compiling: 'draft',
      reviewing: 'draft',
      decided: 'draft',
      sent: 'asked',
      first: 'asked',
      second: 'asked',
      third: 'asked',
      promulgated: 'ongoing',
      executing: 'ongoing',
      settling: 'asked',
      auditing: 'asked',
      published: 'closed',
    },
    moves: {
      submit: { from: 'compiling', to: 'reviewing', label: '送審查小組', right: 'accounting', inner: true },
      decide: { from: 'reviewing', to: 'decided', label: '首長核定', right: 'ruling', inner: true },
      send: { from: 'decided', to: 'sent', label: '送代表會', right: 'accounting', inner: true },
      read: { from: 'sent', to: 'first', label: '一讀', right: 'accounting', inner: true },
      readAgain: { from: 'first', to: 'second', label: '二讀', right: 'accounting', inner: true },
      resolve: { from: 'second', to: 'third', label: '三讀議決', right: 'accounting', inner: true },
      promulgate: { from: 'third', to: 'promulgated', label: '發布', right: 'accounting', undo: false, inner: true },
      begin: { from: 'promulgated', to: 'executing', label: '開始執行', right: 'accounting', inner: true },
      settle: { from: 'executing', to: 'settling', label: '辦理決算', right: 'accounting', inner: true },
      audit: { from: 'settling', to: 'auditing', label: '決算送代表會', right: 'accounting', inner: true },
      publish: { from: 'auditing', to: 'published', label: '公告決算', right: 'accounting', undo: false, inner: true },
      /** A budget in force when the office begins to keep it here. */
      adopt: {
        from: ['compiling', 'reviewing', 'decided'],
        to: 'executing',
        label: '登錄已發布的預算',
        right: 'accounting',
        undo: false,
        inner: true,
      },
      rework: { from: 'reviewing', to: 'compiling', label: '退回各單位', right: 'accounting', inner: true },
      reconsider: { from: 'decided', to: 'reviewing', label: '退回審查', right: 'accounting', inner: true },
      returned: {
        from: ['sent', 'first', 'second'],
        to: 'decided',
        label: '代表會退回',
        right: 'accounting',
        inner: true,
      },
      reopen: { from: 'settling', to: 'executing', label: '退回執行', right: 'accounting', inner: true },
      auditAgain: { from: 'auditing', to: 'settling', label: '退回決算', right: 'accounting', inner: true },
    },
  },
);
