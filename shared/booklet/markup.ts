import type { Level } from '../base/numerals.ts';

/** A computed number in the text: {{directive.given style=total kind=affairs}}. */
export interface Chip {
  readonly figure: string;
  /** How it is written; the figure's own way where nothing is said. */
  readonly style: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** Words that follow from the report itself: {{@period}}. */
export interface Word {
  readonly word: string;
}

export type Piece = string | Chip | Word;

export const isChip = (piece: Piece): piece is Chip => typeof piece === 'object' && 'figure' in piece;
export const isWord = (piece: Piece): piece is Word => typeof piece === 'object' && 'word' in piece;

export const comparisons = ['>=', '<=', '!=', '>', '<', '='] as const;
export type Comparison = (typeof comparisons)[number];

/** 如果 a figure compares so with a number. */
export interface Test {
  readonly chip: Chip;
  readonly is: Comparison;
  readonly than: number;
}

export const insertKinds = { table: '表', chart: '圖', picture: '照片' } as const;
export type InsertKind = keyof typeof insertKinds;

/** A table, a chart or a picture on a line of its own. */
export interface Insert {
  readonly insert: InsertKind;
  /** Of the catalogue; of a picture its attachment's id. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly caption: string | null;
}

/** A line of a section's text as it is written. */
export type Line =
  | { readonly kind: 'text'; readonly level: Level | null; readonly pieces: readonly Piece[] }
  | { readonly kind: 'bullet'; readonly pieces: readonly Piece[] }
  | ({ readonly kind: 'insert' } & Insert)
  | { readonly kind: 'if'; readonly test: Test }
  | { readonly kind: 'each'; readonly test: Test | null }
  | { readonly kind: 'end' }
  /** Brackets that mean nothing known: kept as they were written, and told. */
  | { readonly kind: 'unread'; readonly text: string };

const levels: readonly Level[] = [1, 2, 3, 4, 5];

export const parseBody = (body: string): Line[] =>
  body === '' ? [] : body.split('\n').map((line) => parseLine(line.trimEnd()));

function parseLine(line: string): Line {
  const command = /^\[\[(.+)\]\]$/.exec(line.trim());
  if (command) return parseCommand(command[1] ?? '') ?? { kind: 'unread', text: line };
  const bullet = /^▶\s*/.exec(line);
  if (bullet) return { kind: 'bullet', pieces: parsePieces(line.slice(bullet[0].length)) };
  const marks = /^(#{1,5})(?: |$)/.exec(line);
  const level = levels.find((one) => one === marks?.[1]?.length) ?? null;
  return { kind: 'text', level, pieces: parsePieces(level === null ? line : line.slice(level + 1)) };
}

function parseCommand(text: string): Line | undefined {
  if (text === '結束') return { kind: 'end' };
  const condition = /^如果\s+(.+)$/.exec(text);
  if (condition) {
    const test = parseTest(condition[1] ?? '');
    return test && { kind: 'if', test };
  }
  const each = /^每個單位(?:\s+(.+))?$/.exec(text);
  if (each) return parseEach(each[1]);
  return parseInsert(text);
}

function parseEach(condition: string | undefined): Line | undefined {
  if (condition === undefined) return { kind: 'each', test: null };
  const test = parseTest(condition);
  return test && { kind: 'each', test };
}

function parseInsert(text: string): Line | undefined {
  const match = /^(表|圖|照片)[:：]\s*([^|\s]+)([^|]*)(?:\|(.*))?$/.exec(text);
  const kind = (Object.keys(insertKinds) as InsertKind[]).find((one) => insertKinds[one] === match?.[1]);
  const name = match?.[2];
  if (!match || !kind || !name) return undefined;
  const params = parseParams((match[3] ?? '').trim());
  const caption = match[4]?.trim() ?? '';
  return params && { kind: 'insert', insert: kind, name, params, caption: caption === '' ? null : caption };
}

function parseTest(text: string): Test | undefined {
  const match = /^(.+?)\s*(>=|<=|!=|>|<|=)\s*(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  const chip = match && parseChip(match[1] ?? '');
  const is = comparisons.find((one) => one === match?.[2]);
  return match && chip && is ? { chip, is, than: Number(match[3]) } : undefined;
}

/** Text with what stands in double braces read; what cannot be read stays text. */
export function parsePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const say = (words: string): void => {
    const last = pieces.at(-1);
    if (words === '') return;
    if (typeof last === 'string') pieces[pieces.length - 1] = last + words;
    else pieces.push(words);
  };
  let from = 0;
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const piece = parsePiece(match[1] ?? '');
    say(text.slice(from, match.index));
    if (piece) pieces.push(piece);
    else say(match[0]);
    from = match.index + match[0].length;
  }
  say(text.slice(from));
  return pieces;
}

function parsePiece(inside: string): Piece | undefined {
  const word = /^@([a-zA-Z]+)$/.exec(inside.trim());
  return word?.[1] === undefined ? parseChip(inside) : { word: word[1] };
}

function parseChip(inside: string): Chip | undefined {
  const [figure = '', ...rest] = inside.trim().split(/\s+/);
  if (!/^[\w.:/+-]+$/.test(figure)) return undefined;
  const params = parseParams(rest.join(' '));
  if (!params) return undefined;
  const { style = null, ...others } = params;
  return { figure, style, params: others };
}

function parseParams(text: string): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const part of text === '' ? [] : text.split(/\s+/)) {
    const match = /^([a-zA-Z]+)=([^\s=]+)$/.exec(part);
    if (!match?.[1] || match[2] === undefined) return undefined;
    params[match[1]] = match[2];
  }
  return params;
}

const paramsText = (params: Readonly<Record<string, string>>): string =>
  Object.keys(params)
    .sort()
    .map((name) => ` ${name}=${params[name]}`)
    .join('');

const chipInside = ({ figure, style, params }: Chip): string =>
  figure + paramsText(style === null ? params : { ...params, style });

export const chipText = (chip: Chip): string => `{{${chipInside(chip)}}}`;

export const pieceText = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  return isChip(piece) ? chipText(piece) : `{{@${piece.word}}}`;
};

const testText = ({ chip, is, than }: Test): string => `${chipInside(chip)} ${is} ${than}`;

const marked = (mark: string, pieces: readonly Piece[]): string =>
  `${mark} ${pieces.map(pieceText).join('')}`.trimEnd();

/** The line as it is stored; parsing it gives the line again. */
export function lineText(line: Line): string {
  switch (line.kind) {
    case 'text':
      return line.level === null ? line.pieces.map(pieceText).join('') : marked('#'.repeat(line.level), line.pieces);
    case 'bullet':
      return marked('▶', line.pieces);
    case 'insert':
      return `[[${insertKinds[line.insert]}:${line.name}${paramsText(line.params)}${line.caption === null ? '' : `|${line.caption}`}]]`;
    case 'if':
      return `[[如果 ${testText(line.test)}]]`;
    case 'each':
      return line.test === null ? '[[每個單位]]' : `[[每個單位 ${testText(line.test)}]]`;
    case 'end':
      return '[[結束]]';
    case 'unread':
      return line.text;
  }
}

export const bodyText = (lines: readonly Line[]): string => lines.map(lineText).join('\n');

/** What is computed is known by this: the same number in another style is computed once, unless it is a change since. */
export const chipKey = ({ figure, style, params }: Chip): string =>
  figure + paramsText(params) + (style === 'change' ? ' change' : '');

export const insertKey = ({ insert, name, params }: Insert): string => `${insert}:${name}${paramsText(params)}`;

/** Every figure a text asks for, those of its conditions among them. */
export function chipsIn(lines: readonly Line[]): Chip[] {
  return lines.flatMap((line) => {
    if (line.kind === 'text' || line.kind === 'bullet') return line.pieces.filter(isChip);
    if (line.kind === 'if') return [line.test.chip];
    return line.kind === 'each' && line.test ? [line.test.chip] : [];
  });
}
