import type { ImportedRow } from '#shared/contract/import-operations.ts';
import type { MarkName } from '../marks/mark.tsx';

/** How it shows what a row of a file comes to. */
export const actionMarks: Readonly<Record<ImportedRow['action'], MarkName>> = {
  add: 'added',
  change: 'changed',
  same: 'same',
  refused: 'refused',
  missing: 'draft',
};
