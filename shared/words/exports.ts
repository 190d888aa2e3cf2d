/** What an export says about the rows that leave the office only when they are asked for. */
export const exportWords = {
  withheld: '密件',
  left: (count: number, counter: string) => `未匯出${count}${counter}。有權限者可選「含密件」匯出。`,
  none: '符合條件的紀錄沒有密件。',
  included: (count: number, counter: string) => `含密件${count}${counter}，依保密規定保管。`,
  /** Behind the file's name. */
  mark: '_含密件',
} as const;
