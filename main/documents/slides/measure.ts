/** A slide of 16:9, in points: 13⅓ × 7½ inches. */
export const sheet = { width: 960, height: 540, side: 48, top: 26, foot: 504 } as const;

/** The bar with a title of one line. */
export const barHeight = 46;
/** Below the bar and its rule. */
export const underBar = 24;
export const bodyWidth = sheet.width - 2 * sheet.side;
/** Where text and figures end. */
export const bodyEnd = 492;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const lineOf = (size: number): number => Math.round(size * 1.5);
export const gapOf = (size: number): number => Math.round(size * 0.4);

/** Signs that begin no line, and those that end none. */
const closing = '，。、；：！？）」』】》〉〕…％”’・·,.;:!?)\\]}%';
const opening = '（「『《〈【〔“‘(\\[{';
/** What is never torn: a word or number, or one character; with the signs that cling to it, and the blanks behind. */
const token = new RegExp(`[${opening}]*(?:[!-~\\u00a1-\\u024f]+|[^])[${closing}]*[ 　]*`, 'gu');

/** Some programs set Chinese and Latin a little apart. */
const seam = 0.2;

const isLatin = (code: number): boolean => code < 0x250;
const isWide = (code: number): boolean => code >= 0x2e80;

function characterWidth(character: string, code: number): number {
  if (!isLatin(code)) return 1;
  if (/[MW@%]/.test(character)) return 0.95;
  return /[A-Z&]/.test(character) ? 0.72 : 0.57;
}

const known = new Map<number, number>();

function widthAt(character: string, code: number): number {
  const width = known.get(code) ?? characterWidth(character, code);
  if (isLatin(code)) known.set(code, width);
  return width;
}

/** Width in characters of full width: rather more than a font without serifs takes. */
export function widthOf(text: string): number {
  let width = 0;
  let before = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += widthAt(character, code) + seamOf(before, code);
    before = code;
  }
  return width;
}

const seamOf = (before: number, code: number): number =>
  (isWide(before) && isLatin(code)) || (before > 0 && isLatin(before) && isWide(code)) ? seam : 0;

/** The lines of one paragraph in a room of so many characters. Together they are the text. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const [piece] of text.matchAll(token)) {
    const joint = seamOf(line.codePointAt(line.length - 1) ?? 0, piece.codePointAt(0) ?? 0);
    // Blanks may hang over the end of a line.
    if (line !== '' && width + joint + widthOf(piece.trimEnd()) > room) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += piece;
    width += joint + widthOf(piece);
    while (width > room && widthOf(line.trimEnd()) > room && [...line].length > 1) {
      const head = fitting(line, room);
      lines.push(head);
      line = line.slice(head.length);
      width = widthOf(line);
    }
  }
  return [...lines, line];
}

/** As much of a word too long for any line as fits into one: a character at least. */
function fitting(text: string, room: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && widthOf(head + character) > room) break;
    head += character;
  }
  return head;
}
