import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type {
  GetAnswer,
  HistoryAnswer,
  ListInput,
  OpenMove,
  Written,
  WrittenMany,
} from '#shared/contract/register-operations.ts';
import { matches } from '#shared/language/condition.ts';
import type { Register } from '#shared/language/register.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { isDecidable, type Who } from '#shared/rights.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import type { exportRegister } from '../excel/export.ts';
import type { Kept } from '../store/columns.ts';
import type { Draft } from '../store/draft.ts';
import { historyOf } from '../store/history.ts';
import { destroyKey } from '../store/key-rows.ts';
import { labelsOf } from '../store/labels.ts';
import { list } from '../store/list.ts';
import { blockedBy, isVisible } from '../store/permits.ts';
import { findKept } from '../store/rows.ts';
import { shownTo, visibleFields } from '../store/show.ts';
import { type Job, type JobContext, type Read, type ReadContext, type Task, type TaskContext, task } from './carry.ts';
import { patched } from './patched.ts';

interface Named {
  id: string;
  version: number;
}

/** Whoever may see a record today may look back at it; nobody else. */
function visible(context: ReadContext, of: Register, id: string, knownAt?: number): Kept {
  const now = findKept(context.db, of, id);
  const kept = now && knownAt !== undefined ? findKept(context.db, of, id, knownAt) : now;
  if (!now || !kept || !isVisible(of, context.who, now)) throw new Refusal('missing', words.missing(of.label));
  return kept;
}

function get(context: ReadContext, of: Register, input: { id: string; knownAt?: number }): GetAnswer {
  const kept = visible(context, of, input.id, input.knownAt);
  const { who } = context;
  const rule = of.options.editable?.(who);
  const right = of.options.rights?.change ?? 'write';
  const record = shownTo(of, who, kept);
  return {
    record,
    labels: labelsOf({ ...context, of }, [record], input.knownAt),
    editable: who.rights.has(right) && (!rule || matches(rule, kept, of.fields)),
    moves: openMoves(of, who, kept),
  };
}

/** Moves within the account's rights, and those it may enter for somebody else. */
function openMoves(of: Register, who: Who, kept: Kept): OpenMove[] {
  return Object.entries(of.options.moves ?? {}).flatMap(([name, move]): OpenMove[] => {
    const own = who.rights.has(move.right);
    if (move.inner || !(own || (who.rights.has('behalf') && isDecidable(move.right)))) return [];
    const blocked = blockedBy(of, move, kept);
    return [
      {
        name,
        label: move.label,
        ...(blocked === undefined ? {} : { blocked }),
        ...(own ? {} : { behalf: true as const }),
      },
    ];
  });
}

function history(context: ReadContext, of: Register, input: { id: string }): HistoryAnswer {
  visible(context, of, input.id);
  return historyOf({ ...context, of }, input.id, visibleFields(of, context.who));
}

function readsOf(of: Register): Record<string, Read> {
  return {
    list: (context, input) => list({ ...context, of }, input as ListInput),
    get: (context, input) => get(context, of, input as { id: string }),
    history: (context, input) => history(context, of, input as { id: string }),
  };
}

/** One record written with what follows from it, as the asking account may see it. */
function one(
  context: TaskContext,
  of: Register,
  verb: string,
  drafts: readonly Draft[],
  alongside?: () => void,
): Written {
  const done = context.commit(`${of.name}.${verb}`, drafts, alongside ? { alongside } : {});
  return { record: shownAll(context, of, done.records)[0] as Written['record'], position: done.position };
}

/** Counts and shows the register's own records; what follows from them is written with them. */
function many(context: TaskContext, of: Register, verb: string, drafts: readonly Draft[]): WrittenMany {
  const isOwn = ({ register }: Draft): boolean => register === of.name;
  const own = drafts.filter(isOwn);
  const { written, position, records, touched } = context.commit(`${of.name}.${verb}`, [
    ...own,
    ...drafts.filter((draft) => !isOwn(draft)),
  ]);
  const followed = Object.entries(touched).reduce((sum, [name, ids]) => sum + (name === of.name ? 0 : ids.length), 0);
  return { written: written - followed, position, rows: shownAll(context, of, records.slice(0, own.length)) };
}

function shownAll(context: TaskContext, of: Register, records: readonly Kept[]): WrittenMany['rows'] {
  const { who } = context.author;
  return who ? records.map((kept) => shownTo(of, who, kept)) : [];
}

function tasksOf(of: Register): Record<string, Task> {
  const on = (input: Named) => ({ register: of.name, id: input.id, version: input.version });
  const fresh = (values: Record<string, unknown>): Draft => ({
    kind: 'create',
    register: of.name,
    id: newId(),
    values,
  });
  const tasks: Record<string, Task> = {
    create: task((context, input: { values: Record<string, unknown> }) =>
      one(context, of, 'create', [fresh(input.values)]),
    ),
    createMany: task((context, input: { rows: Record<string, unknown>[] }) =>
      many(context, of, 'createMany', input.rows.map(fresh)),
    ),
    update: task((context, input: Named & { patch: Record<string, unknown> }) =>
      one(context, of, 'update', patched(context, of.name, input)),
    ),
    updateMany: task((context, input: { changes: (Named & { patch: Record<string, unknown> })[] }) =>
      many(
        context,
        of,
        'updateMany',
        input.changes.flatMap((change) => patched(context, of.name, change)),
      ),
    ),
    remove: task((context, input: Named) => one(context, of, 'remove', [{ kind: 'remove', ...on(input) }])),
    removeMany: task((context, input: { records: Named[] }) =>
      many(
        context,
        of,
        'removeMany',
        input.records.map((named): Draft => ({ kind: 'remove', ...on(named) })),
      ),
    ),
    restore: task((context, input: Named) => one(context, of, 'restore', [{ kind: 'restore', ...on(input) }])),
    erase: task((context, input: Named) => erase(context, of, input)),
  };
  for (const name of Object.keys(of.options.moves ?? {}))
    tasks[name] = task((context, input: Moving) => moved(context, of, name, input));
  return tasks;
}

interface Moving extends Named {
  /** Fields filled in on the way, in the same change. */
  patch?: Record<string, unknown>;
}

function moved(context: TaskContext, of: Register, name: string, { id, version, patch = {} }: Moving): Written {
  const filled: Draft[] =
    Object.keys(patch).length > 0 ? [{ kind: 'patch', register: of.name, id, version, patch }] : [];
  const step: Draft = { kind: 'move', register: of.name, id, move: name, ...(filled.length > 0 ? {} : { version }) };
  const done = context.commit(`${of.name}.${name}`, [...filled, step]);
  return { record: shownAll(context, of, done.records.slice(-1))[0] as Written['record'], position: done.position };
}

/** The fields are emptied in the open; the key goes with them, so that no old copy can be read. */
function erase(context: TaskContext, of: Register, input: Named): Written {
  const { db } = context.store;
  const draft: Draft = { kind: 'erase', register: of.name, id: input.id, version: input.version };
  const erased = one(context, of, 'erase', [draft], () => destroyKey(db, input.id));
  db.script('PRAGMA wal_checkpoint(TRUNCATE)');
  context.access.add(context.author.account, 'erased', { register: of.name, id: input.id });
  return erased;
}

async function unseal(
  context: JobContext,
  of: Register,
  input: { id: string; field: string },
): Promise<{ value: string }> {
  const kept = visible(context, of, input.id);
  const field = of.fields[input.field];
  if (field?.kind !== 'sealed' || !visibleFields(of, context.who).has(input.field))
    throw new Refusal('usage', words.unknownField(input.field));
  const stored = kept[input.field];
  if (typeof stored !== 'string') return { value: '' };
  const value = context.keys.open(kept.id, input.field, stored);
  await context.log('unsealed', { register: of.name, id: kept.id, field: input.field });
  return { value };
}

function jobsOf(of: Register): Record<string, Job> {
  return {
    // Loaded when it is first used: it is large, and the writer's thread never needs it.
    export: async (context, input) =>
      (await import('../excel/export.ts')).exportRegister(context, of, input as Parameters<typeof exportRegister>[2]),
    unseal: (context, input) => unseal(context, of, input as { id: string; field: string }),
  };
}

const gather = <T>(make: (of: Register) => Record<string, T>): Record<string, T> =>
  Object.fromEntries(
    allRegisters.flatMap((of) => Object.entries(make(of)).map(([verb, work]) => [`${of.name}.${verb}`, work])),
  );

export const registerReads = gather(readsOf);
export const registerTasks = gather(tasksOf);
export const registerJobs = gather(jobsOf);
