import { z } from 'zod';
import { operation } from './operation.ts';
import { type Exported, sheetKinds } from './register-operations.ts';

const label = z.string().max(200);
const cell = z.union([z.string().max(32_767), z.number(), z.null()]);

/** What a page shows and no register keeps as it is: trees with their sums, months across. */
export const gridOperations = {
  'grid.export': operation<Exported>()('job', {
    right: 'export',
    summary: '將畫面上的表（含收合與欄位）存成試算表',
    input: z.strictObject({
      title: z.string().trim().min(1).max(120),
      /** What was chosen on the page: 年度, 基準日. */
      facts: z.array(z.tuple([label, z.string().max(2_000)])).max(30),
      /** Its figures are 元. */
      money: z.boolean().default(false),
      columns: z
        .array(z.strictObject({ label, kind: z.enum(['text', 'number', 'day']).default('text') }))
        .min(1)
        .max(200),
      rows: z
        .array(
          z.strictObject({
            cells: z.array(cell).max(200),
            /** In a tree, from 0. */
            level: z.int().min(0).max(50).optional(),
            /** Adds up the first level. */
            total: z.literal(true).optional(),
            group: z.strictObject({ label, count: z.int().min(0) }).optional(),
          }),
        )
        .max(100_000),
      kind: z.enum(sheetKinds).default('xlsx'),
      /** How days are written that its columns of days have as ISO. */
      dates: z.enum(['text', 'real']).default('text'),
      encoding: z.enum(['utf8', 'cp950']).default('utf8'),
      paper: z.enum(['A4', 'A3']).default('A4'),
    }),
  }),
};
