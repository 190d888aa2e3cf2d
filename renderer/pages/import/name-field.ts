import type { Register } from '#shared/language/register.ts';

/** The field that a bare name fills: the first of the title, where one can write in it. */
export function nameField({ fields, options }: Register): string | undefined {
  const [first] = options.title;
  return first !== undefined && fields[first]?.kind === 'text' ? first : undefined;
}
