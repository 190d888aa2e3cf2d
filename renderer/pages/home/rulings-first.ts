import type { TodoLine } from '#shared/contract/directive-answers.ts';

const rulings: ReadonlySet<TodoLine['kind']> = new Set(['rule', 'decide']);

/** The head's order: what waits for a ruling, then the rest; each by its day. */
export const rulingsFirst = (lines: readonly TodoLine[]): TodoLine[] => [
  ...lines.filter(({ kind }) => rulings.has(kind)),
  ...lines.filter(({ kind }) => !rulings.has(kind)),
];
