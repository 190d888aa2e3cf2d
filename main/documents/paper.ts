import type { Level } from '#shared/base/numerals.ts';

/** An office paper as plain data: what stands on it, and in which order. Typography is `docx.ts`' business. */
export interface Paper {
  /** First line of the head: 海澄鄉公所. */
  office: string;
  title: string;
  subtitle?: string;
  /** Top right: 密件. */
  mark?: string;
  landscape?: boolean;
  /** A4 where nothing is said. */
  size?: PaperSize;
  blocks: readonly Block[];
}

export type PaperSize = 'A4' | 'A3';

export type Block =
  | Heading
  | Entry
  | Body
  | Bullet
  | Labelled
  | Facts
  | Table
  | Chart
  | Picture
  | Contents
  | Cover
  | Signatures
  | Note
  | PageBreak;

/** What holds figures: where each of them comes from, for the speaker's notes. Nothing of it is printed. */
export interface Sourced {
  sources?: readonly string[];
}

/** 壹、 一、 (一) 1、 (1): the number is text, so that what is read back is what is printed. */
export interface Heading extends Sourced {
  kind: 'heading';
  level: Level;
  n: number;
  text: string;
  /** In place of the level's own number: 01 before a section; nothing at all where it is empty. */
  mark?: string;
}

/** A numbered paragraph of the same five levels. */
export interface Entry extends Sourced {
  kind: 'entry';
  level: Level;
  n: number;
  text: string;
}

/** Paragraphs below a level's text, or from the margin. */
export interface Body extends Sourced {
  kind: 'body';
  text: string;
  under?: Level;
  /** Names what follows: strong, a little apart from what was before, and never the last line of a page. */
  leading?: boolean;
}

/** ▶ a paragraph of its own among others of its kind. */
export interface Bullet extends Sourced {
  kind: 'bullet';
  text: string;
  under?: Level;
}

/** A page of its own in front: large lines in the middle of the sheet, smaller ones below. The paper then has no other head. */
export interface Cover {
  kind: 'cover';
  lines: readonly string[];
  foot?: readonly string[];
}

/** The paper's headings down to a level, with their pages. */
export interface Contents {
  kind: 'contents';
  title: string;
  /** How many of the five levels are listed. */
  levels: number;
}

export interface ChartSeries {
  name: string;
  form: 'bar' | 'line';
  /** One for each label; null: none, nothing is drawn. */
  values: readonly (number | null)[];
  /** Counted downwards from zero: what was released below what came in. */
  down?: boolean;
}

/** At most three series on one scale from zero, told apart by form and lightness; never by colour alone. */
export interface Chart extends Sourced {
  kind: 'chart';
  title: string;
  /** Beside the title: 案, 萬元. */
  unit: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** Bars lie, with their labels at the left: units, agencies. */
  lying?: boolean;
}

export interface Picture {
  kind: 'picture';
  data: Uint8Array;
  type: 'png' | 'jpeg';
  /** In pixels, as it was taken. */
  width: number;
  height: number;
  caption?: string;
}

/** 案由：…, its further lines standing below the text. */
export interface Labelled {
  kind: 'labelled';
  label: string;
  text: string;
  under?: Level;
  /** 決議 among what led to it. */
  strong?: boolean;
}

/** 時間：…, labels spread to one width. Rows without a value are printed blank, to be filled by hand. */
export interface Facts {
  kind: 'facts';
  rows: readonly (readonly [label: string, value: string])[];
}

export type Align = 'left' | 'center' | 'right';

export interface Column {
  title: string;
  /** Written once above neighbours that share it. */
  above?: string;
  /** Its part of the width, in proportion to the other columns. */
  share: number;
  align?: Align;
}

export interface Cell {
  text: string;
  align?: Align;
  /** A sign to be seen from afar: the boxes to tick. */
  large?: boolean;
  /** How far its text is moved in, in letters. */
  indent?: number;
  /** Merged over so many rows; the rows below leave this cell out. */
  down?: number;
  across?: number;
}

export interface Row {
  cells: readonly (string | Cell)[];
  /** A line that names the rows below it. */
  group?: boolean;
  /** Sums: its letters are bold. */
  strong?: boolean;
}

export interface Table extends Sourced {
  kind: 'table';
  columns: readonly Column[];
  /** In letters of the body's size, as some rules for filling in ask; else a little smaller. */
  asBody?: boolean;
  /** Of many columns: smaller letters, and less room around them. */
  letters?: 'small' | 'tiny';
  rows: readonly Row[];
}

export interface Signer {
  role: string;
  /** Printed small above the space for the stamp; blank where nobody is named. */
  name?: string | null;
}

/** 簽章欄: a space for a stamp below each name, never torn from one another. */
export interface Signatures {
  kind: 'signatures';
  signers: readonly Signer[];
}

export interface Note {
  kind: 'note';
  text: string;
}

export interface PageBreak {
  kind: 'pageBreak';
}
