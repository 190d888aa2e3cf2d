import { type Job, job } from '../carry.ts';

/** 印製書表. Loaded when it is first used: the writer of spreadsheets is large. */
export const budgetPrintJobs: Record<string, Job> = {
  'budget.print': job('budget.print', async (context, input) =>
    (await import('./print-paper.ts')).printBudget(context, { ...input, unit: input.unit ?? '元' }),
  ),
};
