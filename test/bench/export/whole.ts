import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exported, SheetKind } from '#shared/contract/register-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import { startProgram } from '../../e2e/program.ts';
import type { Measured } from './case.ts';

const columns = 'name unit title roles extension from to deputies tags files note service'.split(' ');

/** The whole way from the office's records to a file that can be handed out: by the program as built, asked as a page asks it. */
export async function wholeExport(folder: string, kind: SheetKind): Promise<Measured> {
  const program = await startProgram({ home: join(folder, 'home'), office: join(folder, 'office') });
  try {
    const page = await enter(program.address);
    await page.call('session.signIn', { account: 'admin', password: demoPassword });
    // What exports is loaded before the clock starts, as exceljs is.
    await page.call('unit.export', { kind });
    const memory = new Memory(program.pid);
    const before = memory.now();
    const start = performance.now();
    const { file } = (await page.call('person.export', { kind, columns })) as Exported;
    const milliseconds = performance.now() - start;
    return { milliseconds, megabytes: memory.most(), before, fileMegabytes: (await page.sizeOf(file)) / 1024 / 1024 };
  } finally {
    await program.stop();
  }
}

interface Line {
  answer?: unknown;
  refusal?: { sentence: string };
}

async function enter(address: string) {
  const { origin } = new URL(address);
  const admitted = await fetch(address, { redirect: 'manual' });
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, origin, 'content-type': 'application/json' };
  return {
    async call(name: string, input: unknown): Promise<unknown> {
      const said = await fetch(`${origin}/call/${name}`, { method: 'POST', headers, body: JSON.stringify({ input }) });
      const lines = (await said.text()).trim().split('\n');
      const { answer, refusal } = JSON.parse(lines.at(-1) ?? '{}') as Line;
      if (refusal) throw new Error(refusal.sentence);
      return answer;
    },
    async sizeOf(file: string): Promise<number> {
      const sent = await fetch(`${origin}/files/${file}`, { headers: { cookie } });
      return (await sent.arrayBuffer()).byteLength;
    },
  };
}

/** Of another process, in MB, and only where /proc tells; 0 elsewhere. */
class Memory {
  readonly #of: string;

  constructor(pid: number | undefined) {
    this.#of = `/proc/${pid}`;
    this.#try(() => writeFileSync(`${this.#of}/clear_refs`, '5'));
  }

  now(): number {
    return this.#told('VmRSS');
  }

  /** Since this was made. */
  most(): number {
    return this.#told('VmHWM');
  }

  #told(name: string): number {
    const said = this.#try(() => readFileSync(`${this.#of}/status`, 'utf8')) ?? '';
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(said)?.[1] ?? 0) / 1024;
  }

  #try<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch {
      return undefined;
    }
  }
}
