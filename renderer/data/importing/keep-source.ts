import { sourceName } from '#renderer/parts/importing/source-name.ts';
import type { Corrections } from '#renderer/parts/importing/source-part.tsx';
import type { ReadSource } from '#shared/contract/import-operations.ts';
import { type ImportTarget, importTargets } from '#shared/registers/import-profile.ts';
import { call } from '../client.ts';

interface KeptSource<F extends string> {
  target: string;
  source: ReadSource<F>;
  corrections: Corrections<F>;
  /** Fields that several columns say together: they are found by their heads alone. */
  shared?: readonly F[];
}

const isTarget = (name: string): name is ImportTarget => Object.hasOwn(importTargets, name);

/** Columns that were corrected by hand are understood by themselves next time. */
export async function keepSource<F extends string>(kept: KeptSource<F>): Promise<void> {
  const { target, source, corrections, shared = [] } = kept;
  const { columns, unit } = corrections;
  if ((columns === undefined && unit === undefined) || !isTarget(target)) return;
  const headed = source.columns.filter(({ head }) => head !== '');
  if (headed.length === 0) return;
  await call('importProfile.keep', {
    target,
    name: source.profile?.name ?? sourceName(source, importTargets[target]),
    columns: headed.map(({ head, field }) => ({
      head: head.slice(0, 200),
      field: field !== null && shared.includes(field) ? null : field,
    })),
    unit: unit ?? (source.unitFrom === 'profile' ? source.unit : null),
  });
}
