import type { Id } from '#shared/base/ids.ts';

/** Which chapter of a report is open, and whether it is looked at as slides. */
export interface BookletWish {
  section?: Id;
  view?: 'slides';
}

export const readBookletWish = ({ section, view }: Record<string, unknown>): BookletWish => ({
  ...(typeof section === 'string' ? { section } : {}),
  ...(view === 'slides' ? { view } : {}),
});
