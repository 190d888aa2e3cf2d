import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import type { ChangeEvent } from '#shared/contract/events.ts';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import type { PdfEngine } from './documents/pdf-engine.ts';
import { createFiles, type Files } from './files.ts';
import { defaultHome } from './home.ts';
import { backupIfDue, type Office, openOffice } from './office.ts';
import { backupsIn } from './operations/backup.ts';
import { chromiumEngine } from './printing/chromium-engine.ts';
import { forkReader } from './reading/fork-reader.ts';
import { type FileReaders, fileReaders } from './reading/host.ts';
import { report } from './report.ts';
import { lockIfIdle, type Session, sessionView, whoOf } from './session.ts';
import { type Listening, listen } from './socket/server.ts';
import { officeSetting } from './store/office-setting.ts';
import { holdsOffice, realFolder } from './store/place.ts';
import { programVersion } from './version.ts';
import { Visitor } from './visitor.ts';

interface Remembered {
  recent: { name: string; folder: string }[];
  /** Accounts that signed in on this machine, newest first, by office folder. */
  accounts: Record<string, string[]>;
}

/** The office process: at most one open office, and the connections to it. */
export class Program {
  readonly home: string;
  readonly files: Files = createFiles();
  readonly readers: FileReaders;
  readonly pdf: PdfEngine;
  office: Office | undefined;
  /** Brings the window forward; set by the door that shows it. Only such a program listens on the socket. */
  onFocus: (() => void) | undefined;
  /** Why the office used last could not be opened at the start. */
  startProblem: string | undefined;
  /** Everybody who is signed in, through whichever door. */
  readonly sessions = new Set<Session>();
  #listening: Listening | undefined;
  readonly #hearers = new Set<(event: ChangeEvent) => void>();

  /** Only a process that may start others reads with `fork` and prints with a browser of its own. */
  constructor(
    home: string = defaultHome(),
    readers: FileReaders = fileReaders(() => forkReader()),
    pdf: PdfEngine = chromiumEngine(),
  ) {
    this.home = home;
    this.readers = readers;
    this.pdf = pdf;
  }

  visitor(): Visitor {
    return new Visitor(this);
  }

  onChange(hear: (event: ChangeEvent) => void): () => void {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  }

  async open(folder: string): Promise<Office> {
    if (this.office && this.office.place.folder === realFolder(folder)) return this.office;
    const office = await openOffice(folder);
    office.onChange((event) => {
      for (const hear of this.#hearers) hear(event);
    });
    await this.leave();
    this.office = office;
    this.startProblem = undefined;
    if (this.onFocus) this.#listening = listen(this, office.place.folder, this.onFocus);
    await backupIfDue(office.place).catch(report);
    this.#remember({ name: officeName(office), folder: office.place.folder });
    return office;
  }

  /** Closes the open office, if there is one. */
  async leave(): Promise<void> {
    const { office } = this;
    this.office = undefined;
    this.#listening?.close();
    this.#listening = undefined;
    await office?.close();
  }

  async close(): Promise<void> {
    await this.leave();
    this.files.close();
  }

  status(visitor: Visitor): OfficeStatus {
    const { office } = this;
    const base = {
      version: programVersion,
      recent: this.#read().recent,
      suggestedFolder: path.join(homedir(), '施政簿'),
      ...(this.startProblem ? { problem: this.startProblem } : {}),
    };
    if (!office) return { stage: 'noOffice', ...base };
    const newest = backupsIn(office.place)[0];
    const about = {
      name: officeName(office),
      folder: office.place.folder,
      demo: office.db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'demo'")?.value === '1',
      backup: newest ? { at: newest.at.toISOString(), good: true } : null,
    };
    const session = stillKnown(office, visitor);
    if (!session) return { stage: 'signedOut', ...base, office: about };
    lockIfIdle(office, session, Date.now());
    const stage = session.officeKey ? 'working' : 'locked';
    return { stage, ...base, office: about, session: sessionView(office, session) };
  }

  /** The office used last, where it is still there. */
  lastFolder(): string | undefined {
    return this.#read()
      .recent.map((one) => one.folder)
      .find(holdsOffice);
  }

  latelySignedIn(): string[] {
    return this.office ? (this.#read().accounts[this.office.place.folder] ?? []) : [];
  }

  rememberSignIn(account: string): void {
    if (!this.office) return;
    const known = this.#read();
    const { folder } = this.office.place;
    known.accounts[folder] = [account, ...(known.accounts[folder] ?? []).filter((one) => one !== account)].slice(0, 8);
    this.#write(known);
  }

  #remember(one: { name: string; folder: string }): void {
    const known = this.#read();
    known.recent = [one, ...known.recent.filter((other) => other.folder !== one.folder)].slice(0, 8);
    this.#write(known);
  }

  #read(): Remembered {
    try {
      const known = JSON.parse(readFileSync(path.join(this.home, 'recent.json'), 'utf8')) as Partial<Remembered>;
      return { recent: known.recent ?? [], accounts: known.accounts ?? {} };
    } catch {
      return { recent: [], accounts: {} };
    }
  }

  /** What is remembered is a convenience: a home that cannot be written stops nothing. */
  #write(known: Remembered): void {
    try {
      mkdirSync(this.home, { recursive: true });
      writeFileSync(path.join(this.home, 'recent.json'), JSON.stringify(known, null, 2));
    } catch (error) {
      report(error);
    }
  }
}

/** Whose account was suspended or removed meanwhile is signed out. */
function stillKnown(office: Office, visitor: Visitor): Session | undefined {
  try {
    if (visitor.session) whoOf(office, visitor.session);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'signIn') throw error;
    visitor.session = undefined;
  }
  return visitor.session;
}

const officeName = (office: Office): string => officeSetting(office.db).officeName;
