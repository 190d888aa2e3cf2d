import type { Comparison, Test } from '#shared/booklet/markup.ts';
import type { Command } from './schema.ts';
import { editorTexts as texts } from './texts.ts';

/** How a comparison is said. */
export const comparisonWords: Readonly<Record<Comparison, string>> = {
  '>': '大於',
  '>=': '不少於',
  '<': '小於',
  '<=': '不超過',
  '=': '等於',
  '!=': '不等於',
};

type LabelOf = (test: Test) => string;

const testWords = (test: Test, labelOf: LabelOf): string =>
  `「${labelOf(test)}」${comparisonWords[test.is]}${test.than}`;

/** 如果「逾期案數」大於0 */
export function commandWords(line: Command, labelOf: LabelOf): string {
  switch (line.kind) {
    case 'if':
      return texts.ifWords(testWords(line.test, labelOf));
    case 'each':
      return line.test === null ? texts.each : texts.eachWords(testWords(line.test, labelOf));
    case 'end':
      return texts.end;
  }
}
