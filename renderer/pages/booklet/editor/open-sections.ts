import { registerCalls } from '#renderer/data/client.ts';
import type { Id } from '#shared/base/ids.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import type { SectionRecord } from '../use-booklet.ts';
import type { SectionKeeper } from './section-keeper.ts';

const open = new Set<SectionKeeper>();

export function keepOpen(keeper: SectionKeeper): () => void {
  open.add(keeper);
  return () => open.delete(keeper);
}

/**
 * Before anything is done with a report as a whole: what is being written in it is saved. False where something could not
 * be; its sentence stands above the text.
 */
export async function saveOpenSections(): Promise<boolean> {
  const saved = await Promise.all([...open].map((keeper) => keeper.flush()));
  return saved.every(Boolean);
}

/** A chapter with what was typed last, for a step from beside its text; undefined where that could not be saved. */
export async function savedSection(id: Id): Promise<SectionRecord | undefined> {
  if (!(await saveOpenSections())) return undefined;
  return (await registerCalls(bookletSection).get(id)).record as unknown as SectionRecord;
}
