import { formatDay, todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import {
  type Imported,
  type ImportedRow,
  type ImportReport,
  importActions,
  type ReadRow,
} from '#shared/contract/import-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { writeErrorBook } from '../../excel/error-book.ts';
import { type MadeSpan, madeFile } from '../../store/copy-made.ts';
import type { Draft } from '../../store/draft.ts';
import { type Job, type JobContext, job, type Task, type TaskContext, task } from '../carry.ts';
import { mostToBin } from './missing.ts';
import { profileTasks } from './profiles.ts';
import { readRegister } from './read-register.ts';
import { calledIn, shownMissing, shownRows } from './shown-rows.ts';
import { type Going, Stage, type StagedRow, type StagedWrite } from './stage.ts';
import { bookOf, targetOf } from './target.ts';

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
    withStage(stageFile(context, stage).path, (staged) => {
      const { register } = staged.about;
      return {
        rows:
          action === 'missing'
            ? shownMissing(context, register, staged.missing(offset, limit))
            : shownRows(context, register, staged.page(action, offset, limit)),
      };
    }),
  ),
  'import.errors': job('import.errors', async (context, { stage }) => {
    const { path, register } = stageFile(context, stage);
    const label = context.registerNamed(register)?.label ?? register;
    const file = context.files.room(words.errorFile(label, formatDay(todayIn(), 'dots').replaceAll('.', '')));
    const rows = await withStageAsync(path, async (staged) => {
      const { heads } = staged.about;
      return writeErrorBook(file.path, { heads, rows: staged.rows(['refused']) });
    });
    return { file: context.files.offer(file), name: file.name, rows };
  }),
  'import.apply': job('import.apply', async (context, { stage, without = [], missing = noneGoes }) => {
    const { path, register } = stageFile(context, stage);
    return context.task<Imported>('import.put', { path, register, without, missing });
  }),
};

/** Read and, unless it is only looked at, written, in one call: for the command line. */
async function importFile(
  context: JobContext,
  { dryRun = false, binMissing = false, ...wish }: Calls['import.file']['input'],
): Promise<ImportReport> {
  const preview = await readRegister(context, wish);
  if (preview.missing !== null) throw new Refusal('invalid', preview.missing);
  if (binMissing && preview.counts.refused > 0) throw new Refusal('invalid', words.binUnread(preview.counts.refused));
  const { path, register } = stageFile(context, preview.stage);
  const called = calledIn(context, targetOf(context, wish.register).book);
  const told = withStage(path, (stage) =>
    [...stage.rows(dryRun ? importActions : ['refused'])].map((row) => asRead(row, called)),
  );
  const missing = dryRun
    ? withStage(path, (stage) => shownMissing(context, register, stage.missing(0, mostToBin))).map(asMissing)
    : [];
  const { file, sheet, counts, totals, differences, left, mayGo, unknown, keys, unit, columns, profile } = preview;
  return {
    register,
    ...{ file, sheet, counts, totals, differences, left, mayGo, unknown, keys, unit },
    columns: columns.map(({ letter, head, field }) => ({ letter, head, field })),
    profile: profile?.name ?? null,
    rows: told,
    missing,
    imported: dryRun
      ? null
      : await context.task<Imported>('import.put', {
          path,
          register,
          without: [],
          missing: { all: binMissing, rows: [] },
        }),
  };
}

const asRead = (
  { row, action, title, record, values, problems }: StagedRow,
  called: (values: StagedRow['values']) => string,
): ReadRow => ({ row, action, title: title ?? called(values), record, values, problems });

const asMissing = ({ title, record, problems: [why] }: ImportedRow): ImportReport['missing'][number] => ({
  title,
  record: record ?? '',
  stays: why?.sentence ?? null,
});

interface Put {
  path: string;
  register: string;
  without: readonly number[];
  missing: Going;
}

const noneGoes: Going = { all: false, rows: [] };

/** The last step: all of it in one change, or none. */
export const importTasks: Record<string, Task> = {
  'import.put': task((context, put: Put): Imported => {
    try {
      return withStage(put.path, (stage) => written(context, stage, put));
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'conflict' || error.code === 'invalid'))
        throw new Refusal(error.code, words.changedSince(error.message), error.facts);
      throw error;
    }
  }),
  ...profileTasks,
};

/** So many rows go in between two looks at whether somebody stopped it. */
const breath = 500;

/** Out of the stage, what is ready by SQLite and the rest row by row: neither drafts nor records are ever held together. */
function written(context: TaskContext, stage: Stage, { path, register, without, missing }: Put): Imported {
  const left = new Set(without);
  const { add, change } = stage.counts();
  const going = [...stage.going(missing)];
  const total = add + change - left.size + going.length;
  const made = { added: 0, changed: 0 };
  const told = (): void => context.progress(made.added + made.changed, total, words.writing);
  function* spans(): Generator<MadeSpan> {
    const copied = (count: number): void => {
      made.added += count;
    };
    for (const span of stage.spans(without, breath)) {
      told();
      yield { ...span, copied };
    }
  }
  function* rows(): Generator<StagedWrite> {
    for (const row of stage.writes()) {
      if (left.has(row.row)) continue;
      if ((made.added + made.changed) % breath === 0) told();
      made[row.record === null ? 'added' : 'changed'] += 1;
      yield row;
    }
  }
  const of = registerNamed(register);
  if (!of) throw new Refusal('missing', refusalWords.missing(register));
  const book = bookOf(of, context.store.db);
  function* drafts(): Generator<Draft> {
    yield* book.drafts(context, rows(), stage.about.file);
    for (const { record, version } of going) yield { kind: 'remove', register, id: record, version };
  }
  const lent = (context.author.who && book.lent?.(context.author.who)) ?? [];
  const { db } = context.store;
  const { position } = db.beside(madeFile, path, () =>
    db.large(() => context.commit('import.apply', drafts(), { unseen: true, made: spans(), lent })),
  );
  return { position, ...made, removed: going.length };
}
