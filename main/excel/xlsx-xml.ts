/** What XML does not know, what it means something else by, and what Excel would take for an escape of its own. */
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const isSpecial = new RegExp(special.source);

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapedSign = (sign: string): string =>
  named[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text within .xlsx: control characters in Excel's own way, halves of characters as �, lines ending in \n. */
export function xlsxText(text: string): string {
  const plain = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).toWellFormed();
  return isSpecial.test(plain) ? plain.replace(special, escapedSign) : plain;
}

/** For writers that know of XML, and not of Excel's own escapes. */
export const unmistaken = (text: string): string =>
  text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escapedSign) : text;

const keepsSpace = /^\s|\s$|\n| {2}/;

/** What most texts have none of: all that has to be escaped, kept or put right. Asked once rather than for each of these. */
const careful = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x|^\s|\s$| {2}/;

/** The text of a cell, which is never a formula whatever it begins with. */
export function inlineText(text: string): string {
  if (!careful.test(text)) return `<is><t>${text}</t></is>`;
  return `<is><t${keepsSpace.test(text) ? ' xml:space="preserve"' : ''}>${xlsxText(text)}</t></is>`;
}

/** For attributes: a line break would become a space there. */
export const attributeText = (text: string): string => xlsxText(text).replace(/[\t\n]/g, ' ');
