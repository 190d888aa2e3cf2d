export const markingTexts = {
  marked: (count: number) => `已標記${count}句`,
  draft: '暫存',
  item: (label: string, sentence: string) => `${label}：${sentence}`,
  line: '列為裁示事項',
  leads: '主辦',
  cos: '協辦',
  due: '期限',
  done: '確定',
} as const;
