import { createHash } from 'node:crypto';

/** One text for equal values, whatever the order of their keys; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const values = value as Readonly<Record<string, unknown>>;
  let pairs = '';
  for (const key of Object.keys(values).sort()) {
    const one = values[key];
    if (one !== undefined) pairs += `${pairs === '' ? '' : ','}${quotedKey(key)}:${canonical(one)}`;
  }
  return `{${pairs}}`;
}

const quotedKeys = new Map<string, string>();
const mostKeys = 5_000;

/** The same few hundred field names stand in every record. */
function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const quoted = JSON.stringify(key);
  if (quotedKeys.size < mostKeys) quotedKeys.set(key, quoted);
  return quoted;
}

const isUnsaid = (value: unknown): boolean => value === undefined;

const orders = new WeakMap<readonly string[], readonly [name: string, head: string][]>();

/** The canonical text of these fields of a record but for those left out; of one list of names the order is found once. */
export function canonicalOf(
  names: readonly string[],
  record: Readonly<Record<string, unknown>>,
  isLeftOut: (value: unknown) => boolean = isUnsaid,
): string {
  let order = orders.get(names);
  if (!order) {
    order = names.toSorted().map((name) => [name, `${JSON.stringify(name)}:`]);
    orders.set(names, order);
  }
  let pairs = '';
  for (const [name, head] of order) {
    const one = record[name];
    if (isLeftOut(one)) continue;
    if (pairs !== '') pairs += ',';
    pairs += head;
    pairs += one === null ? 'null' : canonical(one);
  }
  return `{${pairs}}`;
}

export const equal = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
