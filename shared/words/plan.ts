/** Sentences about 計畫: what is, then what to do. */
export const planWords = {
  otherUnit: (name: string, unit: string) => `「${name}」由${unit}填報。請該單位或研考登錄。`,
  twin: (name: string, month: string) => `「${name}」${month}已有一筆進度。修改原來的一筆，不要另外新增。`,
  future: (month: string) => `${month}還沒有到。到了當月再填報。`,
  monthFirst: '填了進度或其他欄位，須一併填寫月份，例如115.10。',
  behind: (lag: string) => `落後${lag}個百分點，須一併填寫落後原因分析與因應對策。`,
  nothingSaid: '只填了月份。請填該月的進度或說明，或清除月份。',
  notOngoing: (state: string) => `此計畫目前為「${state}」，不再填報進度。`,
  changed: (name: string) => `「${name}」該月的進度已由他人修改。`,
} as const;
