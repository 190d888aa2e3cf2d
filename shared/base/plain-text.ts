/** Characters that are not seen: zero widths, byte order marks, variation selectors, direction marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

// U+2012 to U+2015 are dashes as well, but in dates they mean a range, so only true hyphens and minus signs are unified here.
const HYPHENS = /[\u2010\u2011\u2212]/g;

/** Most texts are in ordinary characters already: ASCII, and the common ideographs, which no rule below touches. */
const ORDINARY = /^[ -~\u4e00-\u9fff]*$/;

/**
 * The same text in ordinary characters: full width, compatibility ideographs (年 U+F98E) and small forms become plain ones,
 * the phonetic ㄧ becomes 一, the circles written for zero become 〇, hyphens and minus signs become "-".
 */
export function plainText(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/ㄧ/g, '一')
    .replace(/[○◯]/g, '〇')
    .replace(HYPHENS, '-');
}

/** Written for colons: ︰ is one in Big5, and would become two dots. */
const COLONS = /[\ufe30\u2236]/g;

/** Plain text with all white space taken out: for dates and amounts, where spaces never separate anything. */
export function squeezedText(text: string): string {
  return plainText(text.replace(COLONS, ':')).replace(/\s+/g, '');
}
