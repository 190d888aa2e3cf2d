import { call } from './client.ts';

/** What is being kept just now, by its key. */
const underway = new Map<string, Promise<unknown>>();

/** Sent at once: a page that is leaving has no time to wait. */
export function putDraft(key: string, draft: unknown): Promise<unknown> {
  const kept = call('draft.put', { key, draft }).catch(() => null);
  const all = Promise.all([underway.get(key), kept]).finally(() => {
    if (underway.get(key) === all) underway.delete(key);
  });
  underway.set(key, all);
  return kept;
}

/** What was kept last, and not what was kept before that: what is on its way there is waited for. */
export async function getDraft(key: string): Promise<unknown> {
  await underway.get(key);
  return (await call('draft.get', { key })).draft;
}
