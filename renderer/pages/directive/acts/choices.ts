import type { Segment } from '#renderer/parts/buttons/segmented.tsx';
import { type Decision, decisions } from '#shared/registers/ruling.ts';

type Kind = Extract<Decision, 'release' | 'continue' | 'merge' | 'transfer' | 'extend' | 'refuse'>;

/** What answers a request to be released; advice and ruling say it in the same words. */
export const releaseChoices: readonly [Segment<Kind>, ...Segment<Kind>[]] = [
  { id: 'release', label: decisions.release, mark: 'released' },
  { id: 'continue', label: decisions.continue, mark: 'continued' },
  { id: 'merge', label: '併案', mark: 'merged' },
  { id: 'transfer', label: decisions.transfer, mark: 'moved' },
];

/** What answers a request for more time. */
export const extendChoices: readonly [Segment<Kind>, ...Segment<Kind>[]] = [
  { id: 'extend', label: decisions.extend, mark: 'good' },
  { id: 'refuse', label: decisions.refuse, mark: 'refused' },
];
