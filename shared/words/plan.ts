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
  noWay: (now: string, standing: string) =>
    `狀態是「${now}」，不能改為「${standing}」。核對狀態與各個日期；或在「欄位對應」不匯入狀態。`,
  dayKnown: (label: string) =>
    `「${label}」與施政簿不同，不由清冊更正。核對後在「欄位對應」不匯入這一欄，或不匯入這一列。`,
  dayAgainst: (label: string) => `「${label}」與狀態或其他日期不符。核對狀態與各個日期。`,
} as const;
