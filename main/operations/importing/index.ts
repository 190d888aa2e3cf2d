import { formatDay, todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type Imported, type ImportReport, importActions, type ReadRow } from '#shared/contract/import-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { writeErrorBook } from '../../excel/error-book.ts';
import type { Draft } from '../../store/draft.ts';
import { type Job, type JobContext, job, type Task, task } from '../carry.ts';
import { profileTasks } from './profiles.ts';
import { readRegister } from './read-register.ts';
import { shownRows } from './shown-rows.ts';
import { Stage, type StagedRow } from './stage.ts';

/** A stage, looked at and let go of again. */
function withStage<T>(file: string, work: (stage: Stage) => T): T {
  const stage = Stage.open(file);
  try {
    return work(stage);
  } finally {
    stage.close();
  }
}

async function withStageAsync<T>(file: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = Stage.open(file);
  try {
    return await work(stage);
  } finally {
    stage.close();
  }
}

function stageFile({ files }: JobContext, token: string): { path: string; register: string } {
  try {
    const { path, name } = files.take(token);
    return { path, register: name };
  } catch {
    throw new Refusal('missing', words.gone);
  }
}

export const importJobs: Record<string, Job> = {
  'import.read': job('import.read', readRegister),
  'import.file': job('import.file', importFile),
  'import.rows': job('import.rows', async (context, { stage, action, offset = 0, limit = 200 }) =>
    withStage(stageFile(context, stage).path, (staged) => ({
      rows: shownRows(context, staged.about().register, staged.page(action, offset, limit)),
    })),
  ),
  'import.errors': job('import.errors', async (context, { stage }) => {
    const { path, register } = stageFile(context, stage);
    const label = context.registerNamed(register)?.label ?? register;
    const file = context.files.room(words.errorFile(label, formatDay(todayIn(), 'dots').replaceAll('.', '')));
    const rows = await withStageAsync(path, async (staged) => {
      const { heads } = staged.about();
      return writeErrorBook(file.path, { heads, rows: staged.rows(['refused']) });
    });
    return { file: context.files.offer(file), name: file.name, rows };
  }),
  'import.apply': job('import.apply', async (context, { stage, without = [] }) => {
    const { path, register } = stageFile(context, stage);
    return context.task<Imported>('import.put', { path, register, without });
  }),
};

/** Read and, unless it is only looked at, written, in one call: for the command line. */
async function importFile(
  context: JobContext,
  { dryRun = false, ...wish }: Calls['import.file']['input'],
): Promise<ImportReport> {
  const preview = await readRegister(context, wish);
  if (preview.missing !== null) throw new Refusal('invalid', preview.missing);
  const { path, register } = stageFile(context, preview.stage);
  const told = withStage(path, (stage) => [...stage.rows(dryRun ? importActions : ['refused'])].map(asRead));
  const { file, sheet, counts, totals, left, unknown, keys, unit, columns, profile } = preview;
  return {
    register,
    ...{ file, sheet, counts, totals, left, unknown, keys, unit },
    columns: columns.map(({ letter, head, field }) => ({ letter, head, field })),
    profile: profile?.name ?? null,
    rows: told,
    imported: dryRun ? null : await context.task<Imported>('import.put', { path, register, without: [] }),
  };
}

const asRead = ({ row, action, title, record, values, problems }: StagedRow): ReadRow => ({
  row,
  action,
  title,
  record,
  values,
  problems,
});

interface Put {
  path: string;
  register: string;
  without: readonly number[];
}

/** The last step: all of it in one change, or none. */
export const importTasks: Record<string, Task> = {
  'import.put': task((context, { path, register, without }: Put): Imported => {
    const left = new Set(without);
    const drafts: Draft[] = withStage(path, (stage) =>
      [...stage.rows(['add', 'change'])].filter(({ row }) => !left.has(row)).map((row) => draftOf(register, row)),
    );
    try {
      const { position } = context.commit('import.apply', drafts);
      const added = drafts.filter(({ kind }) => kind === 'create').length;
      return { position, added, changed: drafts.length - added };
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'conflict' || error.code === 'invalid'))
        throw new Refusal(error.code, words.changedSince(error.message), error.facts);
      throw error;
    }
  }),
  ...profileTasks,
};

function draftOf(register: string, { record, version, values, writes }: StagedRow): Draft {
  if (record === null) return { kind: 'create', register, id: newId(), values };
  const patch = Object.fromEntries(writes.map((name) => [name, values[name]]));
  return { kind: 'patch', register, id: record, version: version ?? 0, patch };
}
