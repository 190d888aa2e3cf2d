import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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
      const lines = out.split('\n').filter((line) => line !== '');
      done({ code, out: lines.map((line) => JSON.parse(line) as unknown), err });
    });
  });
}
