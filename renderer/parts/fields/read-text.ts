import type { Parsed } from '#shared/base/parsed.ts';

export type FieldReading<T> = { value: T | null; problem: string | undefined };

/** Empty is no value and no problem; text that cannot be read is no value and a sentence. */
export function readField<T>(text: string, parse: (raw: string) => Parsed<T | null>): FieldReading<T> {
  if (text.trim() === '') return { value: null, problem: undefined };
  const parsed = parse(text);
  return parsed.ok ? { value: parsed.value, problem: undefined } : { value: null, problem: parsed.reason };
}

/** The text a field shows for a value it was given. */
export function printField<T>(value: T | null, print: (value: T) => string): string {
  return value === null ? '' : print(value);
}
