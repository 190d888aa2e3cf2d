import { z } from 'zod';
import { type Decimal, isDecimal, placesOf } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import { isMonth, type Month } from '../base/month.ts';
import type { IndicatorFact } from '../indicator/fact.ts';
import { idEntry } from './entries.ts';
import { operation } from './operation.ts';
import type { Labels, WrittenMany } from './register-operations.ts';

export interface IndicatorYear {
  /** In their order; those not counted any more only where the year has numbers of them. */
  indicators: (IndicatorFact & { order: number | null; mine: boolean })[];
  values: { id: Id; indicator: Id; month: Month; value: Decimal; note: string | null }[];
  /** The newest number before the year of what stands: what January is compared with. */
  before: { id: Id; indicator: Id; month: Month; value: Decimal }[];
  labels: Labels;
  /** Years that have numbers, in 民國. */
  years: number[];
}

const monthEntry = z.string().refine(isMonth, { error: '不是存在的月份，例如115年11月請填2026-11。' });

const valueEntry = z
  .string()
  .refine((text) => isDecimal(text) && placesOf(text) <= 2, { error: '數值應為數字，小數最多2位。' })
  .nullable();

/** 業務統計: a year's numbers as a sheet, and what is written into it. */
export const indicatorOperations = {
  'indicator.year': operation<IndicatorYear>()('read', {
    right: 'read',
    summary: '一個年度的統計項目與各月數值',
    input: z.strictObject({ year: z.int().min(1).max(999) }),
  }),
  'indicatorValue.put': operation<Pick<WrittenMany, 'written' | 'position'>>()('write', {
    right: 'write',
    summary: '登錄統計數值：一次寫入多格，空白即移除',
    input: z.strictObject({
      rows: z
        .array(
          z.strictObject({
            indicator: idEntry,
            month: monthEntry,
            value: valueEntry,
            /** What stood there when it was typed; another number there meanwhile is not written over. */
            seen: valueEntry.optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  }),
} as const;
