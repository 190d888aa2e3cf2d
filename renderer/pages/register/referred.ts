import type { Fields } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';

/** Registers whose titles this one shows. */
export const referredBy = (of: Register): string[] => [...new Set(targets(of.fields))];

const targets = (fields: Fields): string[] =>
  Object.values(fields).flatMap((field) => [...(field.to ? [field.to()] : []), ...targets(field.fields ?? {})]);
