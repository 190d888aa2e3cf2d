import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import { operationNamed } from '#shared/contract/index.ts';
import { behalfSchema, type Operation } from '#shared/contract/operation.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { may, type Right, rights, type Who } from '#shared/rights.ts';
import { officeWords } from '#shared/words/office.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Office } from './office.ts';
import type { JobContext, ReadContext } from './operations/carry.ts';
import { jobs } from './operations/jobs.ts';
import { reads } from './operations/reads.ts';
import { parseInput } from './parse-input.ts';
import type { Program } from './program.ts';
import { programJobs } from './program-jobs.ts';
import { authorOf, lockIfIdle, mustChange, type Session, whoOf } from './session.ts';
import type { Author } from './store/draft.ts';
import { readableKeyRows } from './store/key-rows.ts';
import { subjectKeys } from './store/keys.ts';

export interface CallOptions {
  signal?: AbortSignal;
  progress?: (done: number, total: number, label: string) => void;
  behalf?: unknown;
}

/** One connection through one door: a window's port, a browser's cookie, a run of the command line. */
export class Visitor {
  readonly program: Program;
  #session: Session | undefined;

  constructor(program: Program) {
    this.program = program;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  set session(next: Session | undefined) {
    if (this.#session) this.program.sessions.delete(this.#session);
    if (next) this.program.sessions.add(next);
    this.#session = next;
  }

  /** Every call of every door ends here: known? well-formed? allowed? then carried out. */
  async call(name: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    const operation = operationNamed(name);
    if (!operation) throw new Refusal('usage', officeWords.noOperation(String(name).slice(0, 80)));
    const parsed = parseInput(name, operation, input);
    const own = programJobs[name];
    if (own && operation.right === 'anyone') return own(this, parsed, options);
    const { office, session } = this.#atWork(name);
    try {
      const author = this.#author(office, session, operation, options.behalf);
      if (own) return await own(this, parsed, options);
      if (operation.kind !== 'read') session.seen = Date.now();
      return await this.#carryOut(office, session, author, name, operation, parsed, options);
    } catch (error) {
      await this.#note(office, session, name, error);
      throw error;
    }
  }

  #atWork(name: string): { office: Office; session: Session } {
    const { office } = this.program;
    if (!office) throw new Refusal('signIn', officeWords.noOffice);
    const { session } = this;
    if (!session) throw new Refusal('signIn', officeWords.signIn);
    lockIfIdle(office, session, Date.now());
    if (!session.officeKey) throw new Refusal('locked', officeWords.locked);
    if (mustChange(office, session) && name !== 'session.changePassword')
      throw new Refusal('locked', officeWords.mustChange, { mustChange: true });
    return { office, session };
  }

  #author(office: Office, session: Session, operation: Operation, said: unknown): Author {
    const who = whoOf(office, session);
    if (said !== undefined && operation.kind !== 'write') throw new Refusal('usage', officeWords.behalfRead);
    const behalf = said === undefined ? undefined : behalfSchema.safeParse(said);
    if (behalf && !behalf.success)
      throw new Refusal('usage', officeWords.badInput('behalf', '', behalf.error.issues[0]?.message ?? ''));
    const author = authorOf(office, who, behalf?.data);
    const judged = author.who ?? who;
    if (!may(judged, operation.right))
      throw new Refusal('forbidden', refusalWords.forbidden(rights[operation.right as Right]));
    return author;
  }

  async #carryOut(
    office: Office,
    session: Session,
    author: Author,
    name: string,
    operation: Operation,
    input: unknown,
    options: CallOptions,
  ): Promise<unknown> {
    if (operation.kind === 'write') return office.task(name, input, author, session.officeKey, watchOf(options));
    const context = readContext(office, author.who ?? whoOf(office, session));
    if (operation.kind === 'read') return reads[name]?.(context, input);
    const db = office.reader();
    try {
      const reading = { ...context, db };
      return await jobs[name]?.(jobContext(reading, office, session, author, this.program, options), input);
    } finally {
      db.close();
    }
  }

  async #note(office: Office, session: Session, name: string, error: unknown): Promise<void> {
    if (!(error instanceof Refusal) || error.code !== 'forbidden') return;
    const author = { who: null, account: session.account, behalf: null };
    await office.task(
      'access.add',
      { kind: 'refused', detail: { operation: name, sentence: plainRefusal(error).sentence } },
      author,
    );
  }
}

const readContext = (office: Office, who: Who): ReadContext => ({
  db: office.db,
  access: office.access,
  who,
  registers: allRegisters,
  registerNamed,
  place: office.place,
});

/** Whoever calls hears how far it is, and may stop it. */
const watchOf = ({ signal = new AbortController().signal, progress }: CallOptions) => ({
  signal,
  progress: (done: number, total: number, label = ''): void => progress?.(done, total, label),
});

function jobContext(
  reading: ReadContext,
  office: Office,
  session: Session,
  author: Author,
  { files, readers, pdf }: Program,
  options: CallOptions,
): JobContext {
  const watch = watchOf(options);
  return {
    ...reading,
    keys: subjectKeys(session.officeKey, readableKeyRows(reading.db)),
    officeKey: session.officeKey,
    files,
    readers,
    pdf,
    ...watch,
    task: (name, input) => office.task(name, input, author, session.officeKey, watch),
    log: (kind, detail) => office.task('access.add', { kind, detail }, author),
  };
}
