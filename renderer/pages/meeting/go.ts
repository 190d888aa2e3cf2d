import type { Id } from '#shared/base/ids.ts';

/** Addresses of the subject's own pages, for links that stand in lists and drawers. */
export const addresses = {
  page: (id: Id) => `#/meeting/${id}`,
  room: (id: Id) => `#/meeting/${id}/room`,
  record: (register: string, id: Id) => `#/r/${register}?id=${id}`,
  list: (register: string) => `#/r/${register}`,
} as const;

export const go = (address: string): void => {
  window.location.hash = address;
};
