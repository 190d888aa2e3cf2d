import { call } from '#renderer/data/client.ts';
import { type ReadingWays, useReading } from '#renderer/data/importing/use-reading.ts';
import type { Corrections } from '#renderer/parts/importing/source-part.tsx';
import type { ImportPreview } from '#shared/contract/import-operations.ts';
import type { Register } from '#shared/language/register.ts';

export type ImportReading = ReadingWays<ImportPreview, string>;

type Texts = Readonly<Record<string, string>>;

/** A file read against a register; what is fixed from the beginning holds until something else is said. */
export const useImportReading = ({ name: register }: Register, fixed: Texts = {}): ImportReading =>
  useReading((table, corrections, options) =>
    call('import.read', { register, ...table, ...said(corrections, fixed) }, options),
  );

function said({ columns, fill, cells, keys, ...others }: Corrections<string>, begun: Texts) {
  const fixed = { ...begun, ...others.fixed };
  const at = Object.entries(columns ?? {}).flatMap(([field, place]) => (place === undefined ? [] : [[field, place]]));
  return {
    ...others,
    ...(Object.keys(fixed).length > 0 ? { fixed } : {}),
    ...(columns ? { columns: Object.fromEntries(at) as Record<string, number> } : {}),
    ...(cells ? { cells: { ...cells } } : {}),
    ...(fill ? { fill: [...fill] } : {}),
    ...(keys ? { keys: [...keys] } : {}),
  };
}
