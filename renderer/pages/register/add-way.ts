import type { Permits } from '#renderer/data/permits.ts';
import type { ListOf } from './list-state.ts';
import { listTexts } from './texts.ts';

/** How a record comes in here: by the subject's own way, by its form, or by the form of the register's fields. */
export function addWay(
  { ways }: ListOf,
  permits: Permits,
  openForm: () => void,
): { label: string; run: () => void } | undefined {
  const own = ways?.add;
  const label = own?.label ?? listTexts.add;
  if (own?.run || ways?.form) return permits.enter ? { label, run: own?.run ?? openForm } : undefined;
  return permits.create ? { label, run: openForm } : undefined;
}
