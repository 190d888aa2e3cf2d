import type { Incomplete } from '#shared/contract/meeting-operations.ts';

type Kind = Incomplete['kind'];

/** Words of the page 缺漏檢查. */
export const completenessTexts = {
  title: '缺漏檢查',
  all: '全部會期',
  session: '會期',
  kinds: {
    noAgenda: '未排入議程',
    noUnit: '決議未指定單位',
    noReport: '未填報執行情形',
    noDirective: '承諾未列管',
    noAnswer: '書面未答復',
  } satisfies Record<Kind, string>,
  /** What the line offers to do. */
  fixes: {
    noAgenda: '排入議程',
    noUnit: '指定單位',
    noReport: '填報',
    noDirective: '列管',
    noAnswer: '答復',
  } satisfies Record<Kind, string>,
  count: (count: number) => `${count}件`,
  sentence: (total: number, parts: readonly string[]) => `${total}項待補：${parts.join('、')}。`,
  part: (kind: Kind, count: number) => `${completenessTexts.kinds[kind]}${count}件`,
  nothing: '沒有缺漏',
  nothingSentence: '議案、決議、承諾與書面答復都有著落。',
  keys: { walk: '換項', open: '補正', back: '返回' },
} as const;
