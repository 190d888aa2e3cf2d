/** Sentences about 業務統計: what is, then what to do. */
export const indicatorWords = {
  keyStays: (key: string) =>
    `代碼「${key}」是報告取數的依據，設定後不再變更。改用別的代碼時，另立一項統計項目，原項目勾選「停用」。`,
  otherUnit: (name: string, unit: string) => `「${name}」由${unit}登錄。請該單位或研考登錄。`,
  noUnit: (name: string) => `「${name}」沒有負責單位，由研考或秘書登錄；先在統計項目填上負責單位，該單位即可登錄。`,
  twin: (name: string, month: string) => `「${name}」${month}已有一筆數值。修改原來的一筆，不要另外新增。`,
  places: (name: string, places: number) =>
    places === 0 ? `「${name}」是整數，不含小數。` : `「${name}」最多${places}位小數。`,
  stopped: (name: string) => `「${name}」已停用，不再登錄。要繼續統計時，在統計項目取消「停用」。`,
  future: (month: string) => `${month}還沒有到。到了當月再登錄。`,
  changed: (name: string, month: string, now: string) => `「${name}」${month}已由他人登錄為${now}。看過後再輸入一次。`,
  blank: '空白',
  falls: (now: string, before: string) => `累計${now}，少於${before}。累計數不會減少；核對資料來源。`,
  /** What a period leaves out that does not consist of whole months. */
  partly: (months: string) => `${months}不足一個月，未計入；統計數值按整月登錄。`,
  earlier: (month: string) => `期間內沒有登錄，取最近的${month}底數值。`,
  missing: (months: string) => `${months}未登錄。`,
  and: '、',
} as const;
