import { compare, formatDecimal, isDecimal, subtract } from '../base/decimal.ts';
import { approximate, countInWords, formatMoney, type MoneyUnit, moneyInWords } from '../base/money.ts';
import { toNumeral } from '../base/numerals.ts';
import { formatPercent, percentOf } from '../base/percent.ts';
import { styleWords as words } from '../words/figure-styles.ts';
import type { Amount } from './about.ts';

/** How offices write a number, each with its name and an example. */
export const figureStyles = {
  sentence: { label: '文句', example: '完成並解除列管119案，佔77%' },
  plain: { label: '數字', example: '407' },
  counted: { label: '數字與單位', example: '407件' },
  total: { label: '合計', example: '計407件' },
  part: { label: '其中', example: '已結案405件' },
  percent: { label: '百分比', example: '99.51%' },
  share: { label: '佔比', example: '佔99.51%' },
  words: { label: '大寫單位到千', example: '2億3,815萬9千元' },
  digits: { label: '大寫單位到萬', example: '178萬1,000元' },
  above: { label: '餘（捨去）', example: '11億5,070萬餘元' },
  about: { label: '約（四捨五入）', example: '約11億5,070萬元' },
  han: { label: '國字', example: '三場次' },
  withParts: { label: '合計與細項', example: '408件（工程87件、財物228件、勞務93件）' },
  change: { label: '與上期比較', example: '較上期增加3件' },
  table: { label: '表格', example: '△25,896,000' },
} as const;

export type StyleName = keyof typeof figureStyles;

export const styleNames = Object.keys(figureStyles) as StyleName[];

/** What 餘 and 約 are rounded to. */
export const styleUnits = ['千', '萬', '億'] as const;
export type StyleUnit = (typeof styleUnits)[number];

export const mostPlaces = 6;

export interface FigureStyle {
  readonly name: StyleName;
  /** part: 已結案; change: 較上期; above: 餘 or 多. */
  readonly word?: string | undefined;
  /** above, about: the unit it is rounded to; 萬 where nothing is said. */
  readonly unit?: StyleUnit | undefined;
}

/** What a style needs of an answer; a FigureAnswer is one. */
export interface Styled {
  readonly value: Amount;
  readonly numerator: Amount;
  readonly denominator: Amount;
  /** What the value is in: 件, 元, %. */
  readonly unit: string;
  /** What numerator and denominator are counted in. */
  readonly measure: string;
  /** Decimals of a share that the figure itself does not have. */
  readonly places: number | null;
  readonly sentence: string;
  readonly parts?: readonly { readonly label: string; readonly value: Amount; readonly measure: string }[] | undefined;
  readonly before?: { readonly value: Amount } | undefined;
}

/** What the catalogue says of a figure, as far as styles go. */
export interface StyledKind {
  readonly unit: string;
  readonly measure: string;
  /** It is a part of another figure. */
  readonly hasWhole: boolean;
  readonly hasParts?: boolean | undefined;
}

/** The styles that suit a figure, the usual one first. */
export function stylesFor({ unit, measure, hasWhole, hasParts }: StyledKind): StyleName[] {
  const isPercent = unit === '%';
  const isMoney = measure === '元';
  const large: StyleName[] = isMoney ? ['words', 'digits', 'above', 'about'] : ['digits', 'above', 'about'];
  return [
    ...(hasParts ? (['withParts'] as const) : []),
    ...(isPercent ? (['percent', 'share'] as const) : []),
    'counted',
    'total',
    'part',
    ...(hasWhole && !isPercent ? (['percent', 'share'] as const) : []),
    'plain',
    ...large,
    'han',
    'change',
    'table',
    'sentence',
  ];
}

/** What a rate is reckoned from, and else the value itself: what counting styles write. */
export const countIn = ({ value, numerator, unit, measure }: Styled): Amount => (unit === measure ? value : numerator);

/** The share in percent points, also of a figure that counts. */
export function shareIn(data: Styled): Amount {
  const { value, numerator, denominator, unit, places } = data;
  if (unit === '%') return value;
  return numerator === null || denominator === null ? null : percentOf(numerator, denominator, places ?? 0);
}

type Write = (data: Styled, style: FigureStyle) => string;

const isNegative = (value: Amount): boolean => value !== null && compare(value, 0) < 0;

/** In a sentence 負, in a table △. */
const said = (text: string): string => text.replace(/^(約?)△/, `$1${words.minus}`);

const grouped = (value: Amount): string =>
  value === null ? words.none : said(formatDecimal(value, { grouping: true }));

const counted = (value: Amount, measure: string): string =>
  value === null ? words.none : `${grouped(value)}${measure}`;

const whole = (value: Amount): number | undefined =>
  value !== null && isDecimal(String(value)) && Number.isSafeInteger(Number(value)) && !String(value).includes('.')
    ? Number(value)
    : undefined;

const inWords =
  (style: 'thousands' | 'digits'): Write =>
  (data) => {
    const value = countIn(data);
    const number = whole(value);
    if (number === undefined) return counted(value, data.measure);
    return said(data.measure === '元' ? moneyInWords(number, style) : countInWords(number, data.measure));
  };

const unitOf = (number: number, wished: StyleUnit | undefined): MoneyUnit => {
  if (wished !== undefined) return `${wished}元`;
  return Math.abs(number) < 10_000 ? '千元' : '萬元';
};

const rounded =
  (way: '餘' | '約'): Write =>
  (data, { unit, word }) => {
    const value = countIn(data);
    const number = whole(value);
    if (number === undefined) return counted(value, data.measure);
    const money = approximate(number, unitOf(number, unit), way);
    const text = said(`${money.slice(0, -1)}${data.measure}`);
    return way === '餘' && word ? text.replace('餘', word) : text;
  };

const share = (data: Styled): string | undefined => {
  const points = shareIn(data);
  return points === null ? undefined : said(formatPercent(points));
};

/** 三場次, 十二案: whole numbers as words; what is no whole number stays in figures. */
const han: Write = (data) => {
  const number = whole(countIn(data));
  return number === undefined || number < 0
    ? counted(countIn(data), data.measure)
    : `${toNumeral(number)}${data.measure}`;
};

/** 408件（工程87件、財物228件、勞務93件）; a part without a value is left out. */
const withParts: Write = (data) => {
  const total = counted(countIn(data), data.measure);
  const parts = (data.parts ?? []).filter(({ value }) => value !== null);
  if (parts.length === 0) return total;
  return `${total}（${parts.map(({ label, value, measure }) => `${label}${counted(value, measure)}`).join('、')}）`;
};

/** 較上期增加3件, 較上期減少1.6個百分點, 與上期相同. */
const change: Write = ({ value, before, unit }, { word = words.thanBefore }) => {
  const was = before?.value ?? null;
  if (value === null || was === null) return words.notComparable;
  const difference = subtract(value, was);
  if (compare(difference, 0) === 0) return words.same(word);
  const size = formatDecimal(difference.replace('-', ''), { grouping: true });
  const measure = unit === '%' ? words.points : unit;
  return `${word}${isNegative(difference) ? words.fewer : words.more}${size}${measure}`;
};

/** Blank is none; △ below zero; what it is counted in stands in the head. */
const table: Write = ({ value, unit }) => {
  if (value === null) return '';
  if (unit === '%') return formatPercent(value);
  const number = whole(value);
  return number === undefined ? formatDecimal(value, { grouping: true }) : formatMoney(number);
};

const writers: Readonly<Record<StyleName, Write>> = {
  sentence: ({ sentence }) => sentence,
  plain: (data) => grouped(countIn(data)),
  counted: (data) => counted(countIn(data), data.measure),
  total: (data) => (countIn(data) === null ? words.none : `${words.total}${counted(countIn(data), data.measure)}`),
  part: (data, { word = '' }) => `${word}${counted(countIn(data), data.measure)}`,
  percent: (data) => share(data) ?? words.none,
  share: (data) => {
    const points = share(data);
    return points === undefined ? words.noShare : `${words.share}${points}`;
  },
  words: inWords('thousands'),
  digits: inWords('digits'),
  above: rounded('餘'),
  about: rounded('約'),
  han,
  withParts,
  change,
  table,
};

/** The answer's number as a style writes it; a blank is said in a sentence, and left out in a table. */
export const styled = (data: Styled, style: FigureStyle): string => writers[style.name](data, style);
