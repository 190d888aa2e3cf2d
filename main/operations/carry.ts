import type { Id } from '#shared/base/ids.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import type { Register } from '#shared/language/register.ts';
import type { Right, Who } from '#shared/rights.ts';
import type { PdfEngine } from '../documents/pdf-engine.ts';
import type { Files } from '../files.ts';
import type { FileReaders } from '../reading/host.ts';
import type { AccessKind, AccessLog } from '../store/access-log.ts';
import type { MadeSpan } from '../store/copy-made.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import type { Author, Committed, Draft, Store } from '../store/draft.ts';
import type { Credential, SubjectKeys } from '../store/keys.ts';
import type { Place } from '../store/place.ts';

/** What a read sees: readers' connections only. */
export interface ReadContext {
  readonly db: ReadableDb;
  readonly access: ReadableDb;
  readonly who: Who;
  readonly registers: readonly Register[];
  readonly registerNamed: (name: string) => Register | undefined;
  readonly place: Place;
}

export interface CommitWith {
  /** Written in the same transaction: all of it or nothing. */
  alongside?: () => void;
  /** Rights that the operation itself has judged to be there, such as those of a meeting's chair. */
  lent?: readonly Right[];
  /** Nobody looks at the finished records. */
  unseen?: boolean;
  /** New records that rest ready in the file attached as `madeFile`. */
  made?: Iterable<MadeSpan>;
}

/** What the writer gives a task; one task at a time. */
export interface TaskContext {
  readonly store: Store;
  readonly author: Author;
  readonly access: AccessLog;
  readonly scratch: WritableDb;
  commit(operation: string, drafts: Iterable<Draft>, also?: CommitWith): Committed;
  /** How far the task has come. Whoever asked may have stopped it meanwhile: then it is refused, and nothing is written. */
  progress(done: number, total: number, label: string): void;
  /** Tells the search index and every open view of a change made some other way. */
  committed<C extends Committed>(done: C): C;
  setCredential(account: Id, credential: Credential): void;
}

/** What a job has: it may wait, report progress, be cancelled, and ask the writer for tasks. */
export interface JobContext extends ReadContext {
  readonly keys: SubjectKeys;
  readonly officeKey: Buffer | undefined;
  readonly files: Files;
  /** For files that come from outside: their reading never happens in this process. */
  readonly readers: FileReaders;
  readonly pdf: PdfEngine;
  readonly signal: AbortSignal;
  progress(done: number, total: number, label?: string): void;
  task<T>(name: string, input: unknown): Promise<T>;
  log(kind: AccessKind, detail: Record<string, unknown>): Promise<void>;
}

type Input<N extends CallName> = Calls[N]['input'];
type Answer<N extends CallName> = Calls[N]['answer'];

export type Read = (context: ReadContext, input: unknown) => unknown;
export type Task = (context: TaskContext, input: unknown) => unknown;
export type Job = (context: JobContext, input: unknown) => Promise<unknown>;

/** The contract has parsed the input before any of these is called; here it only gets its type back. */
export const read =
  <N extends CallName>(_name: N, work: (context: ReadContext, input: Input<N>) => Answer<N>): Read =>
  (context, input) =>
    work(context, input as Input<N>);

export const job =
  <N extends CallName>(_name: N, work: (context: JobContext, input: Input<N>) => Promise<Answer<N>>): Job =>
  (context, input) =>
    work(context, input as Input<N>);

export const task =
  <I, O>(work: (context: TaskContext, input: I) => O): Task =>
  (context, input) =>
    work(context, input as I);
