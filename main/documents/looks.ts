/** The named styles of every paper: change one in the word processor, and the whole paper follows. Lengths in points. */
export interface StyleLook {
  id: string;
  name: string;
  points: number;
  /** Exact line height; none: a line is as high as what stands on it. */
  line: number | null;
  bold?: boolean;
  before?: number;
  after?: number;
  align?: 'center' | 'right' | 'both';
  /** A heading of this level, from 1: kept with what follows, and listed in contents. */
  outline?: number;
  /** A line of the contents: how far it stands from the margin; its page number stands at the right margin. */
  listed?: number;
}

export const styles = {
  head: 'PaperHead',
  subhead: 'PaperSubhead',
  mark: 'PaperMark',
  body: 'PaperBody',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'],
  contents: ['TOC1', 'TOC2', 'TOC3', 'TOC4', 'TOC5'],
  cell: 'PaperCell',
  cellBody: 'PaperCellBody',
  cellSmall: 'PaperCellSmall',
  cellTiny: 'PaperCellTiny',
  note: 'PaperNote',
  foot: 'PaperFoot',
  cover: 'PaperCover',
  coverFoot: 'PaperCoverFoot',
  picture: 'PaperPicture',
  caption: 'PaperCaption',
} as const;

export const fonts = {
  eastAsian: '標楷體',
  latin: 'Times New Roman',
  /** The same font elsewhere than on Windows, then free ones of the same hand, then any that has the characters. */
  others: ['DFKai-SB', 'BiauKai', 'TW-Kai', '全字庫正楷體', 'AR PL UKai TW', 'AR PL KaitiM Big5', 'Noto Serif CJK TC'],
} as const;

/** A character of the body, in points. */
export const em = 14;

/** Title 18, body 14 on lines of exactly 22 points, tables 12: as the offices' own filling rules ask. */
export const looks: readonly StyleLook[] = [
  { id: styles.head, name: '文件標題', points: 18, line: 28, bold: true, align: 'center' },
  { id: styles.subhead, name: '文件副標題', points: 14, line: 22, align: 'center' },
  { id: styles.mark, name: '密等', points: 14, line: 22, align: 'right' },
  { id: styles.body, name: '內文段落', points: em, line: 22, align: 'both' },
  ...styles.headings.map(
    (id, at): StyleLook => ({
      id,
      name: `heading ${at + 1}`,
      points: em,
      line: 22,
      bold: at === 0,
      before: at === 0 ? 6 : 0,
      align: 'both',
      outline: at + 1,
    }),
  ),
  ...styles.contents.map(
    (id, at): StyleLook => ({ id, name: `toc ${at + 1}`, points: em, line: 22, listed: at * em, bold: at === 0 }),
  ),
  { id: styles.cell, name: '表格文字', points: 12, line: 18 },
  { id: styles.cellBody, name: '表格內文', points: em, line: 22 },
  { id: styles.cellSmall, name: '表格小字', points: 10, line: 14 },
  { id: styles.cellTiny, name: '表格細字', points: 9, line: 13 },
  { id: styles.note, name: '附註', points: 12, line: 18, before: 6, align: 'both' },
  { id: styles.foot, name: '頁碼', points: 12, line: 18, align: 'center' },
  { id: styles.cover, name: '封面標題', points: 28, line: 46, bold: true, align: 'center' },
  { id: styles.coverFoot, name: '封面文字', points: 18, line: 30, align: 'center' },
  { id: styles.picture, name: '圖', points: 12, line: null, before: 6, align: 'center' },
  { id: styles.caption, name: '圖說', points: 12, line: 18, after: 6, align: 'center' },
];

export function lookOf(id: string): StyleLook {
  const found = looks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
}
