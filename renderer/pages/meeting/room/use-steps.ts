import { useState } from 'react';
import { call, refused, registerCalls } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import type { Id } from '#shared/base/ids.ts';
import { registers } from '#shared/registers/index.ts';
import { decidedKinds } from '#shared/registers/item.ts';
import type { Item, Meeting } from '../meeting-data.ts';
import type { Decision } from './decision-segments.ts';
import type { Keepers } from './use-keepers.ts';

export interface Steps {
  /** It is being talked about: the one before is put away. */
  take: (item: Id) => Promise<boolean>;
  choose: (item: Id, decision: Decision | null) => Promise<boolean>;
  /** On to the next: what was decided is settled. False where the office refused. */
  proceed: (from: Id | undefined, to: Id) => Promise<boolean>;
}

/** What of an item becomes of going through the agenda. */
export function useSteps(meeting: Meeting, keepers: Keepers): Steps {
  const [walk] = useState(() => new AgendaWalk(meeting.id, keepers));
  const live = meeting.state === 'open';
  const still = Promise.resolve(true);
  return {
    take: (item) => (live ? walk.guarded((items) => walk.take(items, item)) : still),
    choose: (item, decision) =>
      walk.guarded(async (items) => {
        if (live) await walk.take(items, item);
        await keepers.of(item).act((version) => call('item.update', { id: item, version, patch: { decision } }));
      }),
    proceed: (from, to) => (live ? walk.guarded((items) => walk.proceed(items, from, to)) : still),
  };
}

const moves = registerCalls(registers.item);
const isAhead = ({ state }: Item): boolean => state === 'pending' || state === 'postponed';

/** One step after the other, each from what the office has: keys come faster than a list is read again. */
class AgendaWalk {
  readonly #meeting: Id;
  readonly #keepers: Keepers;
  #line: Promise<unknown> = Promise.resolve();

  constructor(meeting: Id, keepers: Keepers) {
    this.#meeting = meeting;
    this.#keepers = keepers;
  }

  guarded(step: (items: readonly Item[]) => Promise<void>): Promise<boolean> {
    const run = this.#line.then(async () => {
      try {
        await step(await this.#items());
        return true;
      } catch (error) {
        noticeRefused(refused(error));
        return false;
      }
    });
    this.#line = run;
    return run;
  }

  async take(items: readonly Item[], id: Id): Promise<void> {
    const item = items.find((one) => one.id === id);
    if (!item || !isAhead(item)) return;
    for (const other of items) if (other.state === 'current') await this.#putAway(other);
    await this.#keepers.of(id).act((version) => moves.move('take', { id, version }));
  }

  async proceed(items: readonly Item[], from: Id | undefined, to: Id): Promise<void> {
    const left = items.find((one) => one.id === from);
    if (left?.state === 'current') await this.#putAway(left);
    else if (left?.state === 'pending' && !decidedKinds.has(left.kind)) await this.#settle(left.id);
    const others = items.filter((one) => one.id !== from);
    if (others.find((one) => one.id === to)?.state === 'pending') await this.take(others, to);
  }

  /** Talked about and come to an end, or to none. */
  async #putAway({ id, kind, decision }: Item): Promise<void> {
    const keeper = this.#keepers.of(id);
    if (!decidedKinds.has(kind) || decision !== null || keeper.snapshot().text.trim() !== '') return this.#settle(id);
    await keeper.act((version) => moves.move('putBack', { id, version }));
  }

  async #settle(id: Id): Promise<void> {
    await this.#keepers.of(id).act((version) => call('item.settle', { id, version }));
  }

  async #items(): Promise<Item[]> {
    const filter = { field: 'meeting', is: 'equal', value: this.#meeting } as const;
    return (await call('item.list', { filter, order: [{ field: 'order' }], limit: 500 })).rows;
  }
}
