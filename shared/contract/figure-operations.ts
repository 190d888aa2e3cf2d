import { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import { groupings } from '../figures/fact.ts';
import { figureWords } from '../words/figures.ts';
import { dayEntry } from './entries.ts';
import { none, operation } from './operation.ts';
import { conditionSchema } from './register-operations.ts';

export interface FigureName {
  name: string;
  label: string;
  /** What it counts, and which date decides. */
  meaning: string;
  /** Rises when the definition changes. */
  version: number;
  /** The register its ids belong to, and whose fields a filter may use. */
  register: string;
  unit: string;
  /** The figure it is a part of: its denominator. */
  of: string | null;
  /** The ways in which it can be grouped. */
  groups: string[];
}

export interface FigureAnswer {
  name: string;
  label: string;
  meaning: string;
  version: number;
  unit: string;
  /** A whole number; of a share the percent points as an exact decimal, null where there is nothing to take a share of. */
  value: string | number | null;
  numerator: number;
  denominator: number | null;
  /** In the offices' own words. */
  sentence: string;
  /** The records counted: those of the numerator. */
  ids: Id[];
  register: string;
  period: { from: Day; to: Day };
  asOf: Day;
  knownAt: number;
  /** By unit a record of two units counts in both, the total once; otherwise the groups add up to the total. */
  groups?: FigureGroupAnswer[];
}

export interface FigureGroupAnswer {
  value: string | null;
  label: string;
  count: number;
  denominator: number | null;
  share: string | null;
  ids: Id[];
}

const asked = z.strictObject({
  name: z.string().max(80),
  period: z
    .strictObject({ from: dayEntry, to: dayEntry })
    .refine(({ from, to }) => from <= to, { error: figureWords.backwards }),
  filter: conditionSchema.optional(),
  /** Effective day; the period's last day where nothing is said. */
  asOf: dayEntry.optional(),
  /** Recorded time: a position in the journal. */
  knownAt: z.int().min(0).optional(),
  group: z.enum(Object.keys(groupings) as [keyof typeof groupings]).optional(),
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
} as const;

export type FigureWish = z.input<typeof asked>;
