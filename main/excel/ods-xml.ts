const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const isSpecial = new RegExp(special.source);

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold, this format cannot hold: it shows as �, so that nobody takes the text for whole. */
const escapedSign = (sign: string): string => named[sign] ?? '\ufffd';

export function odsText(text: string): string {
  const plain = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).toWellFormed();
  return isSpecial.test(plain) ? plain.replace(special, escapedSign) : plain;
}

export const odsAttribute = (text: string): string => odsText(text).replace(/[\t\n]/g, ' ');

/** Of white space a paragraph keeps one blank between words; all other has elements of its own. */
const spaced = /^ | $| {2}|[\t\n]/;

/** What most texts have none of: all that has to be escaped, kept or put right. Asked once rather than for each of these. */
const careful = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|^ | $| {2}/;

/** The text of a cell: a paragraph a line. */
export function paragraphs(text: string): string {
  if (!careful.test(text)) return `<text:p>${text}</text:p>`;
  const plain = odsText(text);
  if (!spaced.test(plain)) return `<text:p>${plain}</text:p>`;
  return plain
    .split('\n')
    .map((line) => `<text:p>${keptBlanks(line)}</text:p>`)
    .join('');
}

/** Of a line that is escaped already: blanks as they are. */
export const keptBlanks = (line: string): string =>
  line.replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`).replaceAll('\t', '<text:tab/>');
