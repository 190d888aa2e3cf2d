/** Control characters, halves of characters and code points that XML does not know: in no paper, whatever was typed. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\ufffe\uffff]/gu;

/** Text as a paper prints it: lines end in \n, nothing that would break the document, no blank lines at its ends. */
export function printable(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '　')
    .toWellFormed()
    .replace(UNPRINTABLE, '')
    .replace(/[ 　]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

export const linesOf = (text: string | null | undefined): string[] => printable(text).split('\n');

/** Width in characters of full width; narrow ones count half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= ' ' && character <= '\u02ff' ? 0.5 : 1;
  return width;
}

const MARKER =
  /^(?:[壹貳參肆伍陸柒捌玖拾]{1,3}、|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:、|[.．](?!\d))|[□■] ?)/;

/** The number a line begins with, as typed: 一、 (一) 1、 (1) □. Its further lines stand below its text. */
export const markerOf = (line: string): string => MARKER.exec(line)?.[0] ?? '';
