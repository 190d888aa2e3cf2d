import { odsText } from '../../excel/ods-xml.ts';
import type { Box } from '../slides/measure.ts';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const open = 'http://schemas.openxmlformats.org';
export const relationsOf = `${open}/officeDocument/2006/relationships`;
export const packagesOf = `${open}/package/2006`;
export const drawingOf = `${open}/drawingml/2006`;
/** The three namespaces of every part that is drawn. */
export const namespaces = `xmlns:a="${drawingOf}/main" xmlns:r="${relationsOf}" xmlns:p="${open}/presentationml/2006/main"`;

export const escaped = odsText;
/** For attributes: a line break would become a space there. */
export const attribute = (text: string): string => odsText(text).replace(/[\t\n]/g, ' ');

/** English metric units: 12,700 a point. */
export const emu = (points: number): number => Math.round(points * 12_700);

export const frame = ({ x, y, width, height }: Box, prefix: 'a' | 'p' = 'a'): string =>
  `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`;

/** Colours go by their place in the theme: change it there, and all slides follow. */
export type Ink = 'tx1' | 'tx2' | 'bg1' | 'bg2' | 'accent1' | 'accent6';

export const fill = (ink: Ink): string => `<a:solidFill><a:schemeClr val="${ink}"/></a:solidFill>`;
const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;

export const hair = { fine: 'D9E0DB', strong: 'B3BEB7' } as const;

/** A line of so many points; none: no line at all. */
export const line = (tag: string, rgb?: string, points = 0.75): string =>
  rgb === undefined
    ? `<a:${tag} w="0"><a:noFill/></a:${tag}>`
    : `<a:${tag} w="${emu(points)}">${solid(rgb)}</a:${tag}>`;

/** What one part refers to in another. */
export interface Relation {
  id: string;
  /** Its type, without the address in front. */
  type: string;
  target: string;
}

export const relationships = (relations: readonly Relation[]): string =>
  [
    `${declaration}<Relationships xmlns="${packagesOf}/relationships">`,
    ...relations.map(({ id, type, target }) => {
      const address = type.startsWith('http') ? type : `${relationsOf}/${type}`;
      return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
    }),
    '</Relationships>',
  ].join('');
