import type { Condition } from '../language/condition.ts';
import { attachments, choice, day, longText, money, number, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { keepsPapers } from './reach.ts';

export const planKinds = {
  selected: '選項列管',
  island: '離島綜合建設實施方案',
  subsidy: '中央補助計畫',
  repair: '災害復建工程',
  ruling: '重要裁示',
  other: '其他',
} as const;

/** 滾動檢討: what became of a plan when its programme was last looked through. */
export const planReviews = { added: '新增', carried: '延續', revised: '修正', dropped: '退場' } as const;

export const planFundings = {
  island: '離島建設基金補助',
  shared: '中央補助及離島基金',
  central: '中央補助',
  local: '地方主辦',
} as const;

export const planGrades = { cabinet: '由院（府）列管', ministry: '由部會（局處）列管', own: '自行列管' } as const;

export const planRisks = { high: '高', medium: '中', low: '低' } as const;

/** 計畫: watched from the day it is proposed until it is released; how far it is its months tell. */
export const plan = register(
  'plan',
  '計畫',
  {
    number: text('計畫編號', {
      natural: true,
      unique: true,
      search: true,
      inList: true,
      length: 40,
      width: 14,
      aliases: ['編號', '案號', '列管編號'],
    }),
    name: text('計畫名稱', {
      required: true,
      search: true,
      inList: true,
      length: 120,
      width: 30,
      aliases: ['計畫', '工作計畫名稱', '案名', '工程名稱', '名稱'],
    }),
    year: number('年度', { required: true, min: 1, max: 999, inList: true, aliases: ['列管年度', '計畫年度'] }),
    kind: choice('類別', planKinds, {
      required: true,
      inList: true,
      initial: 'selected',
      aliases: ['計畫別', '計畫類別', '列管類別'],
    }),
    period: text('期別', { length: 60, help: '例如第六期（112–115年）', aliases: ['期程', '計畫期程'] }),
    review: choice('滾動檢討', planReviews, { aliases: ['滾動檢討結果', '檢討結果'] }),
    funding: choice('經費類別', planFundings, { aliases: ['經費來源', '經費別'] }),
    grade: choice('列管級別', planGrades, { aliases: ['列管等級', '管制級別'] }),
    risk: choice('風險等級', planRisks, { aliases: ['風險'] }),
    unit: reference('主辦單位', () => 'unit', {
      required: true,
      inList: true,
      aliases: ['承辦單位', '單位', '執行單位'],
    }),
    cos: references('協辦單位', () => 'unit'),
    owner: reference('承辦人', () => 'person', { aliases: ['承辦人員', '填報人'] }),
    total: money('總經費', { inList: true, aliases: ['計畫經費', '計畫總經費', '計畫總金額'] }),
    usable: money('本年度可支用預算', { aliases: ['可支用預算', '本年度預算', '年度可支用預算', '可支用預算數'] }),
    startOn: day('開始日', { aliases: ['開始日期', '起始日', '開工日期', '計畫開始日'] }),
    dueOn: day('預定完成日', {
      inList: true,
      aliases: ['預定完成日期', '預定完工日', '預定完工日期', '完成期限', '期限'],
    }),
    content: longText('計畫內容', { search: true, length: 8000, aliases: ['內容', '工作內容', '計畫摘要'] }),
    revision: longText('修正事由', { length: 4000, help: '修正計畫前填寫；核定後仍留著。', aliases: ['修正理由'] }),
    approvedOn: day('核定日', { fixed: true }),
    approvedNumber: text('核定文號', { search: true, length: 60 }),
    finishedOn: day('完工日', { fixed: true }),
    releasedOn: day('解除列管日', { fixed: true }),
    endedOn: day('撤案日', { fixed: true }),
    endText: text('撤案理由', { length: 400, help: '撤回或撤案前填寫。' }),
    files: attachments('附件'),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'plan',
    counter: '項',
    title: ['name'],
    hint: ['number'],
    order: [{ field: 'year', down: true }, { field: 'number' }, { field: 'name' }],
    editable: (who) => {
      const open: Condition = { not: { field: 'state', is: 'oneOf', value: ['released', 'withdrawn'] } };
      return keepsPapers(who) ? open : { all: [open, { field: 'unit', is: 'oneOf', value: [...who.units] }] };
    },
    rules: [
      {
        field: 'dueOn',
        needs: ['startOn', 'dueOn'],
        check: ({ startOn, dueOn }) =>
          typeof startOn === 'string' && typeof dueOn === 'string' && dueOn < startOn
            ? '「預定完成日」不得早於「開始日」。核對兩個日期。'
            : undefined,
      },
      {
        field: 'usable',
        needs: ['total', 'usable'],
        check: ({ total, usable }) =>
          typeof total === 'number' && typeof usable === 'number' && usable > total
            ? '「本年度可支用預算」不得大於「總經費」。核對金額與單位（元、千元）。'
            : undefined,
      },
    ],
    states: {
      proposed: '提報',
      reviewing: '審查',
      approved: '核定列管',
      ongoing: '執行中',
      finished: '完工待驗',
      accepting: '驗收中',
      released: '解除列管',
      withdrawn: '撤案',
    },
    marks: {
      proposed: 'draft',
      reviewing: 'asked',
      approved: 'ongoing',
      ongoing: 'ongoing',
      finished: 'continued',
      accepting: 'continued',
      released: 'released',
      withdrawn: 'closed',
    },
    moves: {
      review: { from: 'proposed', to: 'reviewing', label: '送審', right: 'write' },
      sendBack: { from: 'reviewing', to: 'proposed', label: '退回修正', right: 'control' },
      approve: {
        dates: 'approvedOn',
        from: 'reviewing',
        to: 'approved',
        label: '核定列管',
        right: 'ruling',
        undo: false,
        needs: ['dueOn'],
      },
      begin: { from: 'approved', to: 'ongoing', label: '開始執行', right: 'write' },
      finish: { dates: 'finishedOn', from: 'ongoing', to: 'finished', label: '完工報驗', right: 'write' },
      accept: { from: 'finished', to: 'accepting', label: '開始驗收', right: 'write' },
      fail: { from: 'accepting', to: 'ongoing', label: '驗收不合格續辦', right: 'write' },
      release: {
        dates: 'releasedOn',
        from: ['finished', 'accepting'],
        to: 'released',
        label: '解除列管',
        right: 'ruling',
        undo: false,
      },
      revise: {
        from: ['approved', 'ongoing'],
        to: 'reviewing',
        label: '修正計畫',
        right: 'write',
        needs: ['revision'],
      },
      retract: {
        dates: 'endedOn',
        from: ['proposed', 'reviewing'],
        to: 'withdrawn',
        label: '撤回',
        right: 'write',
        needs: ['endText'],
      },
      withdraw: {
        dates: 'endedOn',
        from: ['approved', 'ongoing'],
        to: 'withdrawn',
        label: '撤案',
        right: 'ruling',
        undo: false,
        needs: ['endText'],
      },
    },
  },
);
