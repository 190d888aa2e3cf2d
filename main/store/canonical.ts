import { createHash } from 'node:crypto';

/** One text for equal values, whatever the order of their keys; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${pairs.join(',')}}`;
}

export const equal = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
