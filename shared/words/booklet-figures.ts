/** Words of how a figure of a report comes about, and of what a chip says beside its figure. */
export const formulaWords = {
  none: '無',
  part: '符合條件',
  whole: '母數',
  toWhole: '四捨五入至整數',
  toPlaces: (places: number) => `四捨五入至小數${places}位`,
  exact: '除盡',
} as const;
