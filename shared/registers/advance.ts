import { attachments, choice, day, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const regularWays = { supplementary: '追加預算轉正', nextYear: '次年度總預算轉正' } as const;

/**
 * 墊付案: money spent ahead of the budget because a subsidy came, with the council's consent. A ledger of its own, which
 * changes no line until the advance becomes regular (轉正).
 */
export const advance = register(
  'advance',
  '墊付案',
  {
    number: text('墊付案號', { required: true, unique: true, natural: true, search: true, inList: true, length: 40 }),
    title: text('案由', { required: true, search: true, inList: true, length: 200 }),
    year: number('年度', { required: true, min: 1, max: 999, inList: true }),
    unit: reference('主辦單位', () => 'unit', { inList: true }),
    agency: text('補助機關', { search: true, inList: true, length: 60 }),
    letterOn: day('核定函日期'),
    letterNumber: text('補助核定函', { search: true, length: 60, inList: true }),
    amount: money('墊付金額', { required: true, min: 1, inList: true }),
    ownAmount: money('自籌配合款'),
    account: reference('擬列科目', () => 'budgetAccount'),
    council: reference('審議會期', () => 'council'),
    motion: reference('議案', () => 'motion'),
    sentOn: day('提請審議日', { fixed: true }),
    consentOn: day('同意日', { fixed: true, inList: true }),
    consentNumber: text('同意文號', { fixed: true, search: true, length: 60, inList: true }),
    dueOn: day('轉正期限', { fixed: true, inList: true }),
    paid: money('已支付', { fixed: true, inList: true }),
    paidOn: day('最近支付日', { fixed: true }),
    regularWay: choice('轉正方式', regularWays, { fixed: true }),
    regularBudget: reference('轉正預算', () => 'budget', { fixed: true }),
    regularOn: day('轉正日', { fixed: true, inList: true }),
    regularNumber: text('轉正文號', { fixed: true, search: true, length: 60 }),
    endedOn: day('不同意或註銷日', { fixed: true }),
    endText: text('不同意或註銷理由', { fixed: true, length: 400 }),
    note: longText('備註', { length: 2000 }),
    files: attachments('附件'),
  },
  {
    subject: 'budget',
    counter: '案',
    within: 'budget',
    guided: true,
    title: ['title'],
    hint: ['number'],
    order: [{ field: 'year', down: true }, { field: 'number' }],
    rights: { create: 'write', change: 'write' },
    states: {
      proposed: '擬辦',
      sent: '提請審議',
      consented: '同意墊付',
      regular: '已轉正',
      refused: '不同意',
      cancelled: '註銷',
    },
    marks: {
      proposed: 'draft',
      sent: 'asked',
      consented: 'ongoing',
      regular: 'released',
      refused: 'continued',
      cancelled: 'closed',
    },
    moves: {
      send: { from: 'proposed', to: 'sent', label: '提請代表會審議', right: 'accounting', inner: true },
      consent: { from: 'sent', to: 'consented', label: '代表會同意', right: 'accounting', inner: true },
      refuse: { from: 'sent', to: 'refused', label: '代表會不同意', right: 'accounting', inner: true },
      regularise: { from: 'consented', to: 'regular', label: '轉正', right: 'accounting', undo: false, inner: true },
      cancel: {
        from: ['proposed', 'sent', 'consented'],
        to: 'cancelled',
        label: '註銷',
        right: 'accounting',
        inner: true,
      },
    },
  },
);
