import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import { foundDemo } from '#main/demo/index.ts';
import { Program } from '#main/program.ts';
import type { CallOptions, Visitor } from '#main/visitor.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import { demoPassword } from '#shared/demo.ts';
import { testFolder } from './folders.ts';

interface Founded {
  folder: string;
  recoveryKey: string;
}

export interface OpenDemo extends Founded {
  program: Program;
  /** A connection of its own, signed in. */
  as(account: string, password?: string): Promise<Visitor>;
}

export interface DemoOffice {
  /** A copy that belongs to the test alone, closed. */
  copy(): Founded;
  /** A copy that belongs to the test alone, open. */
  open(): Promise<OpenDemo>;
  /** The one that all tests of the file share: for those that leave nothing behind that others see. */
  shared(): Promise<OpenDemo>;
}

async function opened({ folder, recoveryKey }: Founded, home: string): Promise<OpenDemo> {
  const program = new Program(home);
  await program.open(folder);
  return {
    program,
    folder,
    recoveryKey,
    async as(account, password = demoPassword) {
      const visitor = program.visitor();
      await visitor.call('session.signIn', { account, password });
      return visitor;
    },
  };
}

/** The demo office, founded once a test file (its passwords take their time) and copied from there. */
export function demoOffice(): DemoOffice {
  // Every open office has a thread of its own, and every password takes its time: a busy machine needs patience.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let ground = '';
  let source: Founded = { folder: '', recoveryKey: '' };
  let common: Promise<OpenDemo> | undefined;
  beforeAll(async () => {
    ground = mkdtempSync(path.join(tmpdir(), 'shizhengbu-founded-'));
    source = await foundDemo(path.join(ground, 'office'));
  });
  afterAll(async () => {
    await (await common)?.program.close();
    rmSync(ground, { recursive: true, force: true });
  });
  const copyTo = (folder: string): Founded => {
    cpSync(source.folder, folder, { recursive: true });
    return { ...source, folder };
  };
  return {
    copy: () => copyTo(path.join(testFolder(), 'office')),
    async open() {
      const founded = copyTo(path.join(testFolder(), 'office'));
      const demo = await opened(founded, path.join(path.dirname(founded.folder), 'home'));
      onTestFinished(() => demo.program.close());
      return demo;
    },
    shared() {
      common ??= opened(copyTo(path.join(ground, 'shared')), path.join(ground, 'home'));
      return common;
    },
  };
}

/** A call with the types of the contract. */
export const ask = async <N extends CallName>(
  visitor: Visitor,
  name: N,
  input: Calls[N]['input'],
  options?: CallOptions,
): Promise<Calls[N]['answer']> => (await visitor.call(name, input, options)) as Calls[N]['answer'];
