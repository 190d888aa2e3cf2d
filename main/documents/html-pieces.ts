import { chartSvg } from './chart-svg.ts';
import { oneLine } from './chart-words.ts';
import { escaped, tag } from './html-text.ts';
import { lookOf, styles } from './looks.ts';
import type { Picture } from './paper.ts';
import { pictureData } from './picture-data.ts';
import type { Drawing, Para, Span } from './pieces.ts';

/** Measures of pieces are twips, those of a page of HTML points. */
export const points = (twips: number): string => `${Number((twips / 20).toFixed(2))}pt`;

const headings: readonly string[] = styles.headings;
const levelOf = (style: string): number => headings.indexOf(style) + 1;

export const isHeading = ({ style }: Para): boolean => levelOf(style) > 0;

function span({ text, bold, size, spacing }: Span): string {
  const look = [
    bold ? 'font-weight:700' : '',
    size === undefined ? '' : `font-size:${size}pt;line-height:${size}pt`,
    spacing === undefined ? '' : `letter-spacing:${points(spacing)}`,
  ].filter((one) => one !== '');
  return look.length === 0 ? escaped(text) : tag('span', { style: look.join(';') }, escaped(text));
}

function room({ left = 0, hanging = 0, before, line, align }: Para): string {
  return [
    left === 0 ? '' : `padding-left:${points(left)}`,
    hanging === 0 ? '' : `text-indent:-${points(hanging)}`,
    // Within the paragraph: a margin would be swallowed at the top of a page.
    before === undefined ? '' : `margin-top:0;padding-top:${points(before)}`,
    line === undefined ? '' : `height:${points(line)};line-height:${points(line)};min-height:0;break-inside:avoid`,
    align === undefined ? '' : `text-align:${align}`,
  ]
    .filter((one) => one !== '')
    .join(';');
}

/** `id`: of a heading, by which contents lead to it. */
export function para(piece: Para, id?: string): string {
  const { style, keepNext, opens, spans } = piece;
  const level = levelOf(style);
  const look = [style, keepNext ? 'keeps' : '', opens ? 'opens' : ''].filter((one) => one !== '');
  const name = level > 0 ? `h${level}` : 'p';
  return tag(name, { id, class: look.join(' '), style: room(piece) }, spans.map(span).join(''));
}

export function drawing({ of, width, height, keepNext }: Drawing): string {
  const inside = of.kind === 'chart' ? chartSvg(of, width / 20, height / 20) : image(of, width, height);
  return tag('figure', { class: keepNext ? 'keeps' : undefined }, inside);
}

/** In the page itself: nothing is fetched. */
function image(picture: Picture, width: number, height: number): string {
  const size = `width:${points(width)};height:${points(height)}`;
  return `<img src="${pictureData(picture)}" alt="${escaped(oneLine(picture.caption ?? ''))}" style="${size}">`;
}

/** A line of the contents, which leads to an element of the page. */
export interface Listed {
  /** From 1. */
  level: number;
  title: string;
  id: string;
  /** Blank while it is not known. */
  page?: number | undefined;
}

export const listing = (entries: readonly Listed[]): string =>
  tag(
    'nav',
    {},
    entries
      .map(({ level, title, id, page }) => {
        const style = styles.contents[level - 1] ?? styles.body;
        const left = lookOf(style).listed ?? 0;
        const inside = [
          tag('span', { class: 'title' }, escaped(oneLine(title))),
          tag('span', { class: 'dots' }),
          tag('span', { class: 'page' }, page === undefined ? '' : String(page)),
        ];
        return tag('a', { href: `#${id}`, class: style, style: `padding-left:${left}pt` }, inside.join(''));
      })
      .join(''),
  );
