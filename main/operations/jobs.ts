import type { exportGrid } from '../excel/grid-export.ts';
import { verify } from '../store/verify.ts';
import { accountJobs } from './accounts.ts';
import { attachmentJobs } from './attachments.ts';
import { backup } from './backup.ts';
import { bookletJobs } from './booklet/index.ts';
import { executionFileJobs } from './budget/execution-file.ts';
import { budgetPrintJobs } from './budget/print.ts';
import { calendarJobs } from './calendar.ts';
import { type Job, job } from './carry.ts';
import { draftJobs } from './drafts.ts';
import { formJobs } from './forms/index.ts';
import { importJobs } from './importing/index.ts';
import { registerJobs } from './registers.ts';

const passed =
  (name: string): Job =>
  (context, input) =>
    context.task(name, input);

export const jobs: Readonly<Record<string, Job>> = {
  ...registerJobs,
  ...accountJobs,
  ...attachmentJobs,
  ...calendarJobs,
  ...executionFileJobs,
  ...budgetPrintJobs,
  ...importJobs,
  ...formJobs,
  ...bookletJobs,
  // Loaded when it is first used: the writer of documents is large.
  'paper.make': job('paper.make', async (context, input) =>
    (await import('./papers/make.ts')).makePaper(
      context,
      { ...input, withheld: input.withheld === true },
      input.format ?? 'docx',
    ),
  ),
  'grid.export': job('grid.export', async (context, input) =>
    (await import('../excel/grid-export.ts')).exportGrid(context, input as Parameters<typeof exportGrid>[1]),
  ),
  'office.verify': job('office.verify', (context) =>
    verify({
      db: context.db,
      access: context.access,
      registers: context.registers,
      attachments: context.place.attachments,
      progress: (done, total) => context.progress(done, total, '檢查紀錄鏈'),
      signal: context.signal,
    }),
  ),
  'office.backup': job('office.backup', async (context) => {
    const made = await backup(context.place, 'manual');
    await context.log('backedUp', { file: made.file });
    return made;
  }),
  'view.save': passed('view.save'),
  'view.remove': passed('view.remove'),
  ...draftJobs,
};
