import { useEffect, useState, useSyncExternalStore } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { getDraft, putDraft } from '#renderer/data/drafts.ts';
import { whenLeft } from '#renderer/data/when-left.ts';
import { savedAt } from '#renderer/data/written.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Item } from '../meeting-data.ts';
import { DecisionKeeper, type DecisionSnapshot, type KeptDecision } from './decision-keeper.ts';

const keptOf = ({ version, resolution, marks }: Item): KeptDecision => ({
  version,
  text: resolution ?? '',
  marks,
});

function keeperOf(id: Id): DecisionKeeper {
  const key = `item ${id} decision`;
  return new DecisionKeeper({
    read: async () => keptOf((await call('item.get', { id })).record),
    save: async (version, text, marks) => {
      const patch = { resolution: text, marks: marks as Item['marks'] };
      const { record, position } = await call('item.update', { id, version, patch });
      if (position > 0) savedAt.set(new Date());
      return keptOf(record);
    },
    getDraft: () => getDraft(key),
    putDraft: (draft) => putDraft(key, draft),
    refused,
  });
}

export interface Keepers {
  of: (id: Id) => DecisionKeeper;
  flush: () => Promise<void>;
}

/** One keeper an item as long as the page is open: what was typed under the item before is still being saved. */
export function useKeepers(items: readonly Item[]): Keepers {
  const [keepers] = useState(() => {
    const made = new Map<Id, DecisionKeeper>();
    return {
      made,
      of(id: Id) {
        const keeper = made.get(id) ?? keeperOf(id);
        made.set(id, keeper);
        return keeper;
      },
      async flush() {
        await Promise.all([...made.values()].map((keeper) => keeper.flush()));
      },
      leave() {
        for (const keeper of made.values()) keeper.leave();
      },
    };
  });
  useEffect(() => {
    // All are read before they are needed: whoever goes on to the next item types at once.
    for (const item of items) keepers.of(item.id).hear(keptOf(item));
  }, [items, keepers]);
  useEffect(() => {
    const forget = whenLeft(keepers.leave);
    return () => {
      forget();
      keepers.leave();
    };
  }, [keepers]);
  return keepers;
}

export const useDecision = (keeper: DecisionKeeper): DecisionSnapshot =>
  useSyncExternalStore(keeper.subscribe, keeper.snapshot);
