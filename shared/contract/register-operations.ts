import { z } from 'zod';
import type { Id } from '../base/ids.ts';
import { isId } from '../base/ids.ts';
import type { Condition, Plain } from '../language/condition.ts';
import type { AnyRecord, EntriesOf, RecordOf, Register } from '../language/register.ts';
import { seeRight } from '../language/register.ts';
import { entrySchema, patchSchema } from '../language/schema.ts';
import type { Behalf } from './operation.ts';
import { type Operation, operation } from './operation.ts';

/** Titles of the records referred to, by register and id, so that no list needs a second look. */
export type Labels = Record<string, Record<Id, string>>;

export interface ListAnswer<R = AnyRecord> {
  total: number;
  rows: R[];
  labels: Labels;
  groups?: { value: Plain; label: string; count: number }[];
  /** Journal position the answer was read at. */
  position: number;
}

export interface GetAnswer<R = AnyRecord> {
  record: R;
  labels: Labels;
  /** May the asking account change it, and which moves are open to it. */
  editable: boolean;
  moves: OpenMove[];
}

export interface OpenMove {
  name: string;
  label: string;
  /** Why not now. */
  blocked?: string;
  /** Only to be entered for somebody who may make it. */
  behalf?: true;
}

export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

export interface HistoryEntry {
  position: number;
  /** Recorded time, ISO with zone. */
  at: string;
  account: Id;
  /** Who entered. */
  by: string;
  /** Who decided, where it was entered for somebody. */
  behalf?: Omit<Behalf, 'attachments'> & { name: string; scans: { id: Id; name: string }[] };
  operation: string;
  undoes?: number;
  kind: 'created' | 'changed' | 'moved' | 'removed' | 'restored';
  fields: ChangedField[];
}

export interface HistoryAnswer {
  entries: HistoryEntry[];
  labels: Labels;
}

export interface Written<R = AnyRecord> {
  record: R;
  /** Journal position of the change; 0 where nothing had to change. */
  position: number;
}

export interface WrittenMany {
  written: number;
  position: number;
  rows: AnyRecord[];
}

const id = z.string().refine(isId, { error: '紀錄識別碼的格式不符。' });
const version = z.int().min(0);
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const conditionSchema: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).max(100) }),
    z.strictObject({ any: z.array(conditionSchema).max(100) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ field: z.string(), is: z.enum(['empty', 'filled']) }),
    z.strictObject({
      field: z.string(),
      is: z.enum(['equal', 'unequal', 'below', 'upTo', 'from', 'above', 'contains', 'has']),
      value: plain,
    }),
    z.strictObject({ field: z.string(), is: z.enum(['oneOf', 'hasAny']), value: z.array(plain).max(10_000) }),
  ]),
);

export const orderSchema = z.array(z.strictObject({ field: z.string(), down: z.boolean().optional() })).max(8);

export const listInput = z.strictObject({
  filter: conditionSchema.optional(),
  /** Words to find in the record, through the search index. */
  find: z.string().max(200).optional(),
  order: orderSchema.optional(),
  group: z.string().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(1000).default(100),
  /** true: the bin. */
  removed: z.boolean().default(false),
  /** Recorded time: the list as the journal had it at this position. */
  knownAt: z.int().min(0).optional(),
});

export type ListInput = z.input<typeof listInput>;

export const sheetKinds = ['xlsx', 'ods', 'csv'] as const;
export type SheetKind = (typeof sheetKinds)[number];

const getInput = z.strictObject({ id, knownAt: z.int().min(0).optional() });
const idInput = z.strictObject({ id });
const versionInput = z.strictObject({ id, version });

/** What changes a record, or takes it away and back. */
function changesOf(of: Register): Record<string, Operation> {
  const right = of.options.rights ?? {};
  const write = right.change ?? 'write';
  return {
    remove: operation<Written>()('write', {
      right: right.remove ?? write,
      summary: `將${of.label}移至回收桶`,
      input: versionInput,
    }),
    restore: operation<Written>()('write', {
      right: right.remove ?? write,
      summary: `自回收桶取回${of.label}`,
      input: versionInput,
    }),
    removeMany: operation<WrittenMany>()('write', {
      right: right.remove ?? write,
      summary: `一次將多筆${of.label}移至回收桶`,
      input: z.strictObject({ records: z.array(versionInput).min(1).max(20_000) }),
    }),
    update: operation<Written>()('write', {
      right: write,
      summary: `修改${of.label}的欄位`,
      input: z.strictObject({ id, version, patch: patchSchema(of) }),
    }),
    updateMany: operation<WrittenMany>()('write', {
      right: write,
      summary: `一次修改多筆${of.label}`,
      input: z.strictObject({
        changes: z
          .array(z.strictObject({ id, version, patch: patchSchema(of) }))
          .min(1)
          .max(20_000),
      }),
    }),
  };
}

/** The operations that follow from a register's description alone. */
export function operationsOf(of: Register): Record<string, Operation> {
  const right = of.options.rights ?? {};
  const write = right.change ?? 'write';
  const see = seeRight(of);
  const own: Record<string, Operation> = {
    ...(of.options.guided || of.options.lasting ? {} : changesOf(of)),
    list: operation<ListAnswer>()('read', { right: see, summary: `列出${of.label}`, input: listInput }),
    get: operation<GetAnswer>()('read', { right: see, summary: `讀取一筆${of.label}`, input: getInput }),
    history: operation<HistoryAnswer>()('read', { right: see, summary: `${of.label}的變更歷程`, input: idInput }),
    export: operation<Exported>()('job', { right: 'export', summary: `匯出${of.label}為試算表`, input: exportInput }),
  };
  if (!of.options.own && !of.options.guided && !of.options.lasting) {
    own.create = operation<Written>()('write', {
      right: right.create ?? write,
      summary: `新增${of.label}`,
      input: z.strictObject({ values: entrySchema(of) }),
    });
    own.createMany = operation<WrittenMany>()('write', {
      right: right.create ?? write,
      summary: `一次新增多筆${of.label}`,
      input: z.strictObject({ rows: z.array(entrySchema(of)).min(1).max(20_000) }),
    });
  }
  if (Object.values(of.fields).some((field) => field.kind === 'sealed')) {
    own.unseal = operation<{ value: string }>()('job', {
      right: 'unseal',
      summary: `顯示${of.label}的個人資料（留下紀錄）`,
      input: z.strictObject({ id, field: z.string() }),
    });
    own.erase = operation<Written>()('write', {
      right: 'manage',
      summary: `銷毀${of.label}的個人資料金鑰，無法復原`,
      input: versionInput,
    });
  }
  for (const [name, move] of Object.entries(of.options.moves ?? {})) {
    if (move.inner) continue;
    if (Object.hasOwn(own, name)) throw new Error(`move ${of.name}.${name} hides an operation`);
    own[name] = operation<Written>()('write', {
      right: move.right,
      summary: move.label,
      input: z.strictObject({ id, version, patch: patchSchema(of).optional() }),
    });
  }
  return Object.fromEntries(Object.entries(own).map(([verb, one]) => [`${of.name}.${verb}`, one]));
}

export interface Exported {
  file: string;
  name: string;
  rows: number;
  /** Rows kept back, where the register keeps some back. */
  left?: number;
  /** Characters that the encoding could not store, the most frequent first. */
  lost?: { character: string; count: number }[];
  /** How many more there are than are listed. */
  lostMore?: number;
}

export const exportInput = z.strictObject({
  kind: z.enum(sheetKinds).default('xlsx'),
  filter: conditionSchema.optional(),
  find: z.string().max(200).optional(),
  order: orderSchema.optional(),
  columns: z.array(z.string()).max(200).optional(),
  /** A field whose groups get a head and sums of their own. */
  group: z.string().optional(),
  removed: z.boolean().default(false),
  knownAt: z.int().min(0).optional(),
  /** real: cells a spreadsheet can count with, shown as 115/11/26. */
  dates: z.enum(['text', 'real']).default('text'),
  paper: z.enum(['A4', 'A3']).default('A4'),
  /** Of .csv alone: older systems read cp950 only. */
  encoding: z.enum(['utf8', 'cp950']).default('utf8'),
  /** With the rows that exports leave out otherwise. */
  withheld: z.boolean().default(false),
});

interface Call<I, O> {
  input: I;
  answer: O;
}

/** The same operations as types, one register at a time. */
export type CallsOf<R extends Register> = {
  list: Call<ListInput, ListAnswer<RecordOf<R>>>;
  get: Call<z.input<typeof getInput>, GetAnswer<RecordOf<R>>>;
  history: Call<{ id: Id }, HistoryAnswer>;
  export: Call<z.input<typeof exportInput>, Exported>;
  remove: Call<{ id: Id; version: number }, Written<RecordOf<R>>>;
  removeMany: Call<{ records: { id: Id; version: number }[] }, WrittenMany>;
  restore: Call<{ id: Id; version: number }, Written<RecordOf<R>>>;
  update: Call<{ id: Id; version: number; patch: Partial<EntriesOf<R>> }, Written<RecordOf<R>>>;
  updateMany: Call<{ changes: { id: Id; version: number; patch: Partial<EntriesOf<R>> }[] }, WrittenMany>;
  create: Call<{ values: EntriesOf<R> }, Written<RecordOf<R>>>;
  createMany: Call<{ rows: EntriesOf<R>[] }, WrittenMany>;
  unseal: Call<{ id: Id; field: string }, { value: string }>;
  erase: Call<{ id: Id; version: number }, Written<RecordOf<R>>>;
};
