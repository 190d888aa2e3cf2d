import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { demoPassword } from '#shared/demo.ts';
import { built, commandLine, freshFolder, type RunningProgram, startProgram } from '../../program.ts';
import { Desk } from './desk.ts';

export { expect } from '@playwright/test';

/** An office of the test's own: the demo office, open in a program of its own. */
export interface Office {
  readonly folder: string;
  readonly program: RunningProgram;
  /** A window of its own, signed in through the page. */
  open(account: Account, look?: BrowserContextOptions): Promise<Desk>;
  /** Closes the program and all its windows, and starts it anew. */
  restart(): Promise<void>;
  /** What the office's IT would ask on the command line. */
  ask<T>(operation: string, input: unknown, account?: Account): T;
}

/** The demo office's accounts and who signs in with them. */
export const people = {
  admin: '張志豪',
  handler: '吳建霖',
  chief: '陳秀琴',
  control: '林佩珊',
  secretary: '蔡文彬',
  head: '許明淵',
  viewer: '李淑惠',
  accounting: '王美華',
} as const;

export type Account = keyof typeof people;

interface Parts {
  office: Office;
}

interface WorkerParts {
  founded: string;
}

export const test = base.extend<Parts, WorkerParts>({
  founded: [
    async ({ browserName: _browserName }, use) => {
      const folder = freshFolder();
      const office = path.join(folder, 'office');
      commandLine(['init', '--office', office, '--demo'], { home: folder });
      // Opened once: its copies have the search index and the day's backup already.
      const program = await startProgram({ office, home: folder });
      await program.stop();
      await use(office);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  office: async ({ founded, browser, contextOptions }, use) => {
    const opened = new OpenOffice({
      founded,
      newContext: (look) => browser.newContext({ ...contextOptions, ...look }),
    });
    await opened.start();
    await use(opened);
    await opened.close();
  },
});

interface Ground {
  /** An office to be copied. */
  founded: string;
  newContext: (look: BrowserContextOptions) => Promise<BrowserContext>;
  /** Another build than the project's own. */
  main?: string;
}

export class OpenOffice implements Office {
  readonly folder: string;
  readonly home: string;
  readonly #ground: Ground;
  #contexts: BrowserContext[] = [];
  #program: RunningProgram | undefined;
  #address: string | undefined;

  constructor(ground: Ground) {
    this.home = freshFolder();
    this.folder = path.join(this.home, 'office');
    this.#ground = ground;
    cpSync(ground.founded, this.folder, { recursive: true });
  }

  get program(): RunningProgram {
    if (!this.#program) throw new Error('the program is not running');
    return this.#program;
  }

  async start(): Promise<void> {
    const { main = built } = this.#ground;
    this.#program = await startProgram({ office: this.folder, home: this.home, main });
    this.#address = this.#program.address;
  }

  async open(account: Account, look: BrowserContextOptions = {}): Promise<Desk> {
    const address = this.#address ?? (await this.program.another());
    this.#address = undefined;
    const context = await this.#ground.newContext(look);
    this.#contexts.push(context);
    const desk = new Desk(await context.newPage());
    await desk.page.goto(address);
    await desk.signIn(people[account], demoPassword);
    return desk;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  ask<T>(operation: string, input: unknown, account: Account = 'admin'): T {
    const { lines, said } = this.cli(['call', operation, '--input', JSON.stringify(input), '--as', account]);
    if (said !== '') throw new Error(said);
    return lines[0] as T;
  }

  cli(args: readonly string[]) {
    const { main = built } = this.#ground;
    return commandLine([...args, '--office', this.folder], { home: this.home, password: demoPassword, main });
  }

  /** Closes the program and all its windows. */
  async stop(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    this.#contexts = [];
    await this.#program?.stop();
    this.#program = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
