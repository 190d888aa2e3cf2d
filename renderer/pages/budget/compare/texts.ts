/** Words of the comparison of two budgets. */
export const compareTexts = {
  with: (before: string) => `與「${before}」比較`,
  columns: {
    was: (name: string) => `前：\n${name}`,
    is: (name: string) => `後：\n${name}`,
    difference: '增減',
    rate: '增減比率',
    kind: '變更',
  },
  kinds: { added: '新增', dropped: '刪除', changed: '變更', same: '相同' },
  counts: (added: number, dropped: number, changed: number) => `新增${added}筆　刪除${dropped}筆　變更${changed}筆`,
  shown: '範圍',
  onlyChanges: '只列有變更的',
  leave: '結束比較',
  print: '列印',
  none: '兩個預算案沒有不同',
  noneSentence: '所有細目與金額相同。取消「只列有變更的」可列出全部。',
  printed: (day: string) => `列印日期：${day}`,
} as const;
