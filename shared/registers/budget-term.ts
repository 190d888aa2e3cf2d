import { attachments, children, choice, day, longText, money, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';

export const termKinds = {
  cut: '刪減',
  freeze: '凍結',
  condition: '附條件',
  attached: '附帶決議',
} as const;

export type TermKind = keyof typeof termKinds;

type Values = Readonly<Record<string, unknown>>;

const needsLine = ({ kind, line }: Values): string | undefined =>
  kind !== 'attached' && !line ? '刪減、凍結與附條件須指明預算細目。' : undefined;

const needsAmount = ({ kind, amount }: Values): string | undefined =>
  (kind === 'cut' || kind === 'freeze') && !amount ? '刪減與凍結須填金額。' : undefined;

/**
 * 審議意見: what the council resolved about a line. A cut lowers the legal amount; freezes and conditions lower what may be
 * spent until they are lifted by a resolution or met; 附帶決議 binds nobody.
 */
export const budgetTerm = register(
  'budgetTerm',
  '審議意見',
  {
    budget: reference('預算案', () => 'budget', { required: true, inList: true }),
    line: reference('預算細目', () => 'budgetLine', { inList: true }),
    kind: choice('類別', termKinds, { required: true, inList: true }),
    amount: money('金額', { inList: true, help: '附條件未填金額時，及於細目全數。' }),
    on: day('議決日', { required: true, inList: true }),
    number: text('議決文號', { search: true, inList: true, length: 60 }),
    text: longText('內容', { required: true, search: true, inList: true, length: 2000 }),
    council: reference('會期', () => 'council'),
    motion: reference('議案', () => 'motion'),
    /** What lifted it, a part or the whole. */
    thaws: children('解凍與成就', {
      on: day('日期', { required: true }),
      amount: money('金額'),
      number: text('文號', { required: true, length: 60 }),
      text: text('說明', { length: 200 }),
    }),
    endedOn: day('解除日', { fixed: true, inList: true }),
    files: attachments('附件'),
  },
  {
    subject: 'budget',
    counter: '則',
    within: 'budget',
    guided: true,
    title: ['kind', 'text'],
    order: [{ field: 'on', down: true }],
    rights: { create: 'accounting', change: 'accounting', remove: 'accounting' },
    rules: [
      { field: 'line', needs: ['kind', 'line'], check: needsLine },
      { field: 'amount', needs: ['kind', 'amount'], check: needsAmount },
    ],
    states: { standing: '有效', ended: '已解除' },
    marks: { standing: 'ongoing', ended: 'released' },
    moves: {
      end: { from: 'standing', to: 'ended', label: '解除', right: 'accounting', undo: false, inner: true },
    },
  },
);
