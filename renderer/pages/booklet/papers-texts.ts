import type { PaperEntry } from '#shared/papers/paper-list.ts';

/** Words of the papers that can be made at once. */
export const papersTexts = {
  title: '文件',
  sentence: '依現有紀錄即時製作；選擇對象與格式即可存檔。',
  list: (group: string) => `${group}文件`,
  formats: (extensions: readonly string[]) => extensions.map((one) => `.${one}`).join('、'),
  subjects: {
    meeting: '會議',
    council: '代表會會期',
    unit: '單位',
    question: '質詢',
    handover: '移交清冊',
    budget: '預算案',
  } satisfies Record<PaperEntry['subject'], string>,
  whole: (all: string) => `空白時為${all}`,
  month: '截至月份',
  monthHelp: '計至該月月底',
  unit: '金額單位',
  units: { 元: '元', 千元: '千元' },
  format: '格式',
  verb: '製作',
  leave: '不製作',
  made: (name: string) => `已製作「${name}」`,
} as const;
