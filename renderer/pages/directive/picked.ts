import type { Id } from '#shared/base/ids.ts';

/** Cases ticked in the list and taken along to another page; kept while the window is open. */
const taken = new Map<'review' | 'chasing', readonly Id[]>();

export const takeAlong = (to: 'review' | 'chasing', ids: readonly Id[]): void => void taken.set(to, ids);

export const takenAlong = (to: 'review' | 'chasing'): readonly Id[] | undefined => taken.get(to);

export const letGo = (to: 'review' | 'chasing'): void => void taken.delete(to);
