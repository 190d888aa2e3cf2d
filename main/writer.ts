import { parentPort, workerData } from 'node:worker_threads';
import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import type { ChangeEvent, Progress } from '#shared/contract/events.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import type { Right } from '#shared/rights.ts';
import { officeWords } from '#shared/words/office.ts';
import type { TaskContext } from './operations/carry.ts';
import { finalCheck } from './operations/final-check.ts';
import { tasks } from './operations/tasks.ts';
import { report } from './report.ts';
import { openAccessLog } from './store/access-log.ts';
import { commit } from './store/commit.ts';
import { openWritable } from './store/database.ts';
import type { Author, Committed, Store } from './store/draft.ts';
import { followIndex } from './store/follow-index.ts';
import { lastPosition, openJournal } from './store/journal.ts';
import { saveCredential, subjectKeyRows } from './store/key-rows.ts';
import { subjectKeys } from './store/keys.ts';
import type { Place } from './store/place.ts';
import { openScratch } from './store/scratch.ts';
import { openSearchIndex } from './store/search-index.ts';

/** The one writing connection has a thread and a queue of its own; nothing else writes to an open office. */
export interface TaskMessage {
  id: number;
  name: string;
  input: unknown;
  author: Author;
  officeKey: Uint8Array | undefined;
  /** Whoever asked sets it to stop the task: its thread hears of nothing else while it is at work. */
  stop: SharedArrayBuffer;
}

export type WriterMessage =
  | { ready: true }
  | { id: number; answer: unknown }
  | { id: number; refusal: ReturnType<typeof plainRefusal> }
  | { id: number; progress: Progress }
  | { changed: ChangeEvent };

const place = workerData as Place;
const port = parentPort;
if (!port) throw new Error('the writer runs as a worker thread');

const db = openWritable(place.office);
const access = openAccessLog(place.access);
const scratch = openScratch(place.scratch);
const journal = openJournal(db);
const say = (message: WriterMessage): void => port.postMessage(message);
const following = followIndex(openSearchIndex(scratch, db, allRegisters), () =>
  // Lists that ask the index know more now.
  say({ changed: { position: lastPosition(db), registers: {} } }),
);

function committed<C extends Committed>(done: C): C {
  if (done.position === 0) return done;
  following.follow(done.written);
  say({ changed: { position: done.position, registers: done.touched } });
  return done;
}

function contextFor({ id, author, officeKey, stop }: TaskMessage): TaskContext {
  const keys = subjectKeys(officeKey && Buffer.from(officeKey), subjectKeyRows(db));
  const store: Store = {
    db,
    journal,
    keys,
    registerNamed,
    registers: allRegisters,
    finalCheck: (by) => finalCheck(db, by),
  };
  return {
    store,
    author,
    access,
    scratch,
    commit: (operation, drafts, { lent = [], alongside, ...also } = {}) =>
      committed(
        db.transaction(() => {
          const done = commit(store, withRights(author, lent), { operation, drafts, ...also });
          alongside?.();
          return done;
        }),
      ),
    committed,
    progress(done, total, label) {
      if (Atomics.load(new Int32Array(stop), 0) !== 0) throw new Refusal('cancelled', officeWords.cancelled);
      say({ id, progress: { done, total, label } });
    },
    setCredential: (account, credential) => saveCredential(db, account, credential),
  };
}

const withRights = (author: Author, lent: readonly Right[]): Author =>
  author.who && lent.length > 0
    ? { ...author, who: { ...author.who, rights: new Set([...author.who.rights, ...lent]) } }
    : author;

function carryOut(message: TaskMessage): unknown {
  const work = tasks[message.name];
  if (!work) throw new Refusal('missing', officeWords.noOperation(message.name));
  return work(contextFor(message), message.input);
}

/** An error of our own becomes a sentence; what it was goes to the error stream, never to the page. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  report(error);
  return new Refusal('fault', officeWords.fault);
}

port.on('message', (message: TaskMessage | 'close') => {
  if (message === 'close') {
    following.end();
    for (const one of [db, access, scratch]) one.close();
    port.close();
    return;
  }
  try {
    say({ id: message.id, answer: carryOut(message) });
  } catch (error) {
    say({ id: message.id, refusal: plainRefusal(refusalOf(error)) });
  }
  try {
    db.settle();
  } catch (error) {
    // The change is kept; the next one carries it over.
    report(error);
  }
});
say({ ready: true });
