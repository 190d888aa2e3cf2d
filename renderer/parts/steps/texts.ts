export const stepTexts = {
  leave: '返回',
  onBehalf: '代為登錄',
  behalfOf: (step: string) => `代為登錄：${step}`,
} as const;
