import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { commandLine } from '#main/command-line/run.ts';

const entry = fileURLToPath(new URL('../../main/cli.ts', import.meta.url));

export interface CliAnswer {
  code: number | null;
  /** One JSON value a line. */
  out: unknown[];
  err: string;
}

/** Runs the real command line with this Node; `home` keeps it from the user's own settings. */
export function cli(home: string, args: readonly string[], password?: string): Promise<CliAnswer> {
  const { SHIZHENGBU_PASSWORD: _own, ...others } = process.env;
  const env = { ...others, SHIZHENGBU_HOME: home, XDG_RUNTIME_DIR: home };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [entry, ...args], {
      env: password === undefined ? env : { ...env, SHIZHENGBU_PASSWORD: password },
      cwd: path.dirname(entry),
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, out: jsonLines(out), err });
    });
  });
}

/** The same within this process, which spares the start of another: for what is about words and codes alone. */
export async function cliHere(home: string, args: readonly string[], password?: string): Promise<CliAnswer> {
  vi.stubEnv('SHIZHENGBU_HOME', home);
  vi.stubEnv('XDG_RUNTIME_DIR', home);
  vi.stubEnv('SHIZHENGBU_PASSWORD', password);
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  try {
    const code = await commandLine(args);
    return { code, out: jsonLines(said.out), err: said.err };
  } finally {
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  }
}

const jsonLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
