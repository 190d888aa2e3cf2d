/** What documents say that are made of a spreadsheet's description. */
export const documentWords = {
  unit: (unit: string) => `（單位：${unit}）`,
} as const;
