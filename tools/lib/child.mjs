import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] ends the child when it runs longer
 */

/** The exit code a shell would report. @param {number | null} code @param {NodeJS.Signals | null} signal */
const exitCodeOf = (code, signal) => code ?? 128 + (signal === null ? 1 : constants.signals[signal]);

/**
 * Runs a command on this terminal and gives its exit code. While it runs, a signal to us is a signal to it; Ctrl-C in a
 * terminal already reaches the whole group, so there it is only waited for.
 * @param {string} command @param {string[]} args @param {ChildOptions & { stdout?: 'inherit' | 'stderr' }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { stdout = 'inherit', cwd, env, timeoutMs } = {}) {
  const child = spawn(command, args, {
    cwd,
    env,
    timeout: timeoutMs,
    stdio: ['inherit', stdout === 'stderr' ? 2 : 1, 2],
  });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  }).finally(stopForwarding);
}

let interrupted = false;

/** Whether the person has asked to stop: then the next step must not begin. */
export const wasInterrupted = () => interrupted;

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    interrupted = true;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/**
 * Runs a command quietly and keeps what it printed (stdout and stderr as one text).
 * @param {string} command @param {string[]} args @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), output }));
  });
}
