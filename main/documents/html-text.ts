import { printable } from './plain.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any text as it stands in a page and between the quotes of an attribute. */
export const escaped = (text: string | null | undefined): string =>
  printable(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** `content` is HTML already; attributes are text, and left out where there is none. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, content = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${escaped(value)}"` : ''));
  return `<${name}${given.join('')}>${content}</${name}>`;
}
