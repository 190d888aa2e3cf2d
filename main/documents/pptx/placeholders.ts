import { slideWords } from '#shared/words/slides.ts';
import type { Box } from '../slides/measure.ts';
import { type Anchor, endRun, run } from './text.ts';
import { attribute, emu, fill, frame } from './xml.ts';

export const { names } = slideWords;

/** Places that slides take over from their layout, by what they are. */
export const places = {
  title: 'type="title"',
  coverTitle: 'type="ctrTitle"',
  coverFoot: 'type="subTitle" idx="1"',
  text: 'idx="1"',
  foot: 'type="ftr" sz="quarter" idx="11"',
  number: 'type="sldNum" sz="quarter" idx="12"',
} as const;

interface Place {
  id: number;
  name: string;
  type: string;
  box?: Box;
  anchor?: Anchor;
  /** How its text looks, where that is not the master's. */
  list?: string;
  inside?: string;
}

export const prompt = (text: string): string => `<a:p>${run(text)}${endRun()}</a:p>`;
const none = `<a:p>${endRun()}</a:p>`;

/** A place in a master, a layout or a sheet of notes. */
export const place = ({ id, name, type, box, anchor = 't', list = '', inside = none }: Place): string =>
  [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${attribute(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr>`,
    `<p:spPr>${box === undefined ? '' : `${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`}</p:spPr>`,
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>${list}</a:lstStyle>${inside}</p:txBody></p:sp>`,
  ].join('');

export const themeFont = (name: 'mj' | 'mn'): string =>
  `<a:latin typeface="+${name}-lt"/><a:ea typeface="+${name}-ea"/><a:cs typeface="+${name}-cs"/>`;

interface LevelLook {
  size: number;
  bold?: boolean;
  font?: 'mj' | 'mn';
}

/** The look of a level of text: no bullets of its own, punctuation hangs. */
export const level = (n: number, { size, bold = false, font = 'mn' }: LevelLook): string =>
  `<a:lvl${n}pPr marL="${emu((n - 1) * 24)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}" kern="1200">${fill('tx1')}${themeFont(font)}</a:defRPr></a:lvl${n}pPr>`;

export const levels = (size: number): string => [1, 2, 3, 4, 5].map((n) => level(n, { size })).join('');

export const background = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';

const accents = [1, 2, 3, 4, 5, 6].map((n) => `accent${n}="accent${n}"`).join(' ');
export const colorMap = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ${accents} hlink="hlink" folHlink="folHlink"/>`;
export const mapped = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
