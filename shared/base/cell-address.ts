/** Letters of a spreadsheet's column: 1 is A, 27 is AA. */
export function columnLetters(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  const letter = String.fromCharCode(65 + ((n - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** A cell as people name it: row 6, column 2 (from 0) is C7. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`;
