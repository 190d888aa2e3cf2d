import { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Period } from '../base/period.ts';
import type { Amount, FigureCategory, FigureParameter } from '../figures/about.ts';
import { groupings } from '../figures/fact.ts';

import { figureStyles, mostPlaces, type StyleName, styleUnits } from '../figures/style.ts';
import { countings, ownKeyPattern } from '../registers/own-figure.ts';
import { meetingKinds } from '../registers/series.ts';
import { figureWords } from '../words/figures.ts';
import { dayEntry, idEntry, keysOf, textEntry, versionEntry } from './entries.ts';
import { none, operation } from './operation.ts';
import { conditionSchema, type Written } from './register-operations.ts';

export interface FigureName {
  /** directive.given, budget.paid, indicator:<key>, indicatorShare:<key>/<key>, indicatorSum:<key>+<key>, own:<key>. */
  name: string;
  label: string;
  /** What it counts, and which date decides. */
  meaning: string;
  /** Rises when the definition changes. */
  version: number;
  /** The register its ids belong to, and whose fields a filter may use. */
  register: string;
  category: FigureCategory;
  /** What its value is in: 案, 次, 元, %. */
  unit: string;
  /** What numerator and denominator are counted in: a share in % counts 案, too. */
  measure: string;
  /** Decimals of the value where nothing is wished; null where it is a whole number. */
  places: number | null;
  /** The figure it is a part of: its denominator. */
  of: string | null;
  /** Of a share what its numerator is called. */
  partLabel?: string;
  /** The ways in which it can be grouped. */
  groups: string[];
  /** What a wish may say beside period and days. */
  parameters: FigureParameter[];
  /** The styles in which its text can be wished for, the usual one first. */
  styles: StyleName[];
}

/** One of the figures that a value is made of: 工程87件. */
export interface FigurePartAnswer {
  name: string;
  label: string;
  value: Amount;
  measure: string;
  ids: Id[];
}

export interface FigureAnswer {
  name: string;
  label: string;
  meaning: string;
  version: number;
  category: FigureCategory;
  unit: string;
  measure: string;
  places: number | null;
  /**
   * A whole number, or an exact decimal as text; of a share the percent points. Null is none: nothing to take a share of,
   * no line, no month filled in.
   */
  value: Amount;
  numerator: Amount;
  denominator: Amount;
  /** In the offices' own words. */
  sentence: string;
  /** The value in the style that was wished for. */
  text?: string;
  /** The records counted: those of the numerator. */
  ids: Id[];
  register: string;
  period: { from: Day; to: Day };
  asOf: Day;
  knownAt: number;
  /** By unit a record of two units counts in both, the total once; otherwise the groups add up to the total. */
  groups?: FigureGroupAnswer[];
  /** Of a figure made of several, in their order. */
  parts?: FigurePartAnswer[];
  /** What one has to know before printing it: months that are missing, a period cut within a month. */
  notes?: string[];
  /** The same figure over the period compared with, as of its last day. */
  before?: { period: Period; value: Amount; numerator: Amount; denominator: Amount; ids: Id[] };
}

export interface FigureGroupAnswer {
  value: string | null;
  label: string;
  /** How many records; of a sum what they come to. */
  count: Amount;
  denominator: Amount;
  share: string | null;
  ids: Id[];
}

/** A wish that cannot be answered says why; the others are answered all the same. */
export type FigureReply = ({ ok: true } & FigureAnswer) | { ok: false; name: string; code: string; sentence: string };

const periodEntry = z
  .strictObject({ from: dayEntry, to: dayEntry })
  .refine(({ from, to }) => from <= to, { error: figureWords.backwards });

/** How the text is to read; words and unit where the style wants them. */
const styleEntry = z.strictObject({
  name: z.enum(keysOf(figureStyles)),
  /** part: 已結案; change: 較上期. */
  word: z.string().max(40).optional(),
  /** above, about: the unit it is rounded to. */
  unit: z.enum(styleUnits).optional(),
});

const common = {
  /** Effective day; the period's last day where nothing is said. */
  asOf: dayEntry.optional(),
  /** Recorded time: a position in the journal. */
  knownAt: z.int().min(0).optional(),
};

const wish = {
  name: z.string().max(400),
  /** A condition on the records of the figure's register. */
  filter: conditionSchema.optional(),
  /** 單位: only what is this unit's. */
  unit: idEntry.optional(),
  /** 類別, as the figure groups by it: kind of meeting, of directive, category of motion. */
  kind: z.string().max(60).optional(),
  /** 來源: of a directive, of a motion. */
  source: z.string().max(60).optional(),
  /** Of directives only those given in meetings of this kind. */
  meetingKind: z.enum(keysOf(meetingKinds)).optional(),
  /** 科目: only lines under this account of any scheme, 機關 among them: its id, or scheme and codes (agency:01-02). */
  account: z.string().max(100).optional(),
  /** 預算案: one book alone; general and special ones of the year where nothing is said. */
  budget: idEntry.optional(),
  /** Decimals of a share or rate. */
  places: z.int().min(0).max(mostPlaces).optional(),
  /** What it is compared with. */
  before: periodEntry.optional(),
  style: styleEntry.optional(),
  group: z.enum(keysOf(groupings)).optional(),
};

const asked = z.strictObject({ ...wish, ...common, period: periodEntry });

/** The most figures that are asked for at once. */
export const mostWishes = 500;

const askedTogether = z.strictObject({
  ...common,
  /** For every wish that names none of its own. */
  period: periodEntry,
  wishes: z.array(z.strictObject({ ...wish, asOf: common.asOf, period: periodEntry.optional() })).max(mostWishes),
});

const fieldEntry = z.string().max(60).nullable().default(null);

const define = z.strictObject({
  /** Of the one that is changed; its key and register stay. */
  id: idEntry.optional(),
  version: versionEntry.optional(),
  key: z.string().trim().max(60).regex(ownKeyPattern.matches, { error: ownKeyPattern.sentence }),
  label: z.string().trim().min(1, { error: figureWords.noLabel }).max(60),
  register: z.string().max(60),
  filter: conditionSchema,
  counting: z.enum(keysOf(countings)).default('count'),
  sum: fieldEntry,
  whole: conditionSchema.nullable().default(null),
  by: fieldEntry,
  on: fieldEntry,
  places: z.int().min(0).max(mostPlaces).nullable().default(null),
  measure: z.string().trim().min(1, { error: figureWords.noMeasure }).max(8),
  style: z.enum(keysOf(figureStyles)).nullable().default(null),
  note: textEntry(200).nullable().default(null),
});

export const figureOperations = {
  'figure.list': operation<{ figures: FigureName[] }>()('read', {
    right: 'read',
    summary: '全部統計數據的名稱與定義',
    input: none,
  }),
  'figure.compute': operation<FigureAnswer>()('read', {
    right: 'read',
    summary: '計算一個統計數據：數值、文句與所據紀錄',
    input: asked,
  }),
  'figure.many': operation<{ replies: FigureReply[]; knownAt: number }>()('read', {
    right: 'read',
    summary: '一次計算多個統計數據',
    input: askedTogether,
  }),
  'ownFigure.define': operation<Written>()('write', {
    right: 'write',
    summary: '設定自訂統計數',
    input: define,
  }),
} as const;

export type FigureWish = z.input<typeof asked>;
export type OwnFigureWish = z.input<typeof define>;
export type FigureWishes = z.input<typeof askedTogether>;
