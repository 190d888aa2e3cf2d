import type { Id } from '#shared/base/ids.ts';

/** Pages with an 匯入 of their own, to which one comes back. */
const origins = ['budget', 'indicators'] as const;

/** What the import page was asked for; it stands in the address. */
export interface ImportWish {
  /** What stands in every row for fields without a column. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly from?: (typeof origins)[number];
  /** The budget one came from. */
  readonly id?: Id;
}

export function readImportWish({ fixed, from, id }: Readonly<Record<string, unknown>>): ImportWish {
  const said = typeof fixed === 'object' && fixed !== null ? Object.entries(fixed) : [];
  const texts = said.filter((one): one is [string, string] => typeof one[1] === 'string');
  const origin = origins.find((one) => one === from);
  return {
    ...(texts.length > 0 ? { fixed: Object.fromEntries(texts) } : {}),
    ...(origin === undefined ? {} : { from: origin }),
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
  };
}
