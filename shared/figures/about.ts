import type { Decimal } from '../base/decimal.ts';

/** A whole number, or an exact decimal as text; null is none, which is not zero. */
export type Amount = number | Decimal | null;

/** What a catalogue of figures is divided into. */
export const figureCategories = {
  directive: '列管',
  meeting: '會議',
  motion: '議案',
  question: '質詢',
  budget: '預算',
  indicator: '業務統計',
  own: '自訂',
} as const;

export type FigureCategory = keyof typeof figureCategories;

/** What a wish may say beside period and days, and what it is called. */
export const figureParameters = {
  filter: '篩選',
  unit: '單位',
  kind: '類別',
  source: '來源',
  meetingKind: '會議類別',
  account: '科目',
  budget: '預算案',
  places: '小數位數',
} as const;

export type FigureParameter = keyof typeof figureParameters;
