/** Words that numbers stand with in a sentence. */
export const styleWords = {
  none: '無',
  noShare: '無從計算比率',
  minus: '負',
  total: '計',
  share: '佔',
  thanBefore: '較上期',
  more: '增加',
  fewer: '減少',
  points: '個百分點',
  same: (word: string) => `${word.replace(/^較/, '與')}相同`,
  notComparable: '無上期數據可比較',
} as const;
