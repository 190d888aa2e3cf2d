import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { foundDemo } from '#main/demo/index.ts';
import { demoPassword } from '#shared/demo.ts';
import { Program } from '#main/program.ts';
import type { CallOptions, Visitor } from '#main/visitor.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { testFolder } from './folders.ts';

let founded: Promise<{ folder: string; recoveryKey: string }> | undefined;

/** The demo office, founded once a test file (its passwords take their time) and copied for each test. */
export async function demoFolder(): Promise<{ folder: string; recoveryKey: string }> {
  founded ??= foundDemo(path.join(mkdtempSync(path.join(tmpdir(), 'shizhengbu-founded-')), 'office'));
  const { folder: source, recoveryKey } = await founded;
  const folder = path.join(testFolder(), 'office');
  cpSync(source, folder, { recursive: true });
  return { folder, recoveryKey };
}

/** To be called once at the head of a test file that uses the demo office. */
export function forgetDemoAfterwards(): void {
  afterAll(async () => {
    if (founded) rmSync(path.dirname((await founded).folder), { recursive: true, force: true });
  });
}

export interface OpenDemo {
  program: Program;
  folder: string;
  recoveryKey: string;
  /** A connection of its own, signed in. */
  as(account: string, password?: string): Promise<Visitor>;
}

export async function openDemo(): Promise<OpenDemo> {
  const { folder, recoveryKey } = await demoFolder();
  const program = new Program(path.join(path.dirname(folder), 'home'));
  onTestFinished(() => program.close());
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

/** A call with the types of the contract. */
export const ask = async <N extends CallName>(
  visitor: Visitor,
  name: N,
  input: Calls[N]['input'],
  options?: CallOptions,
): Promise<Calls[N]['answer']> => (await visitor.call(name, input, options)) as Calls[N]['answer'];
