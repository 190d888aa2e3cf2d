import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '#shared/base/refusal.ts';
import { operationNamed } from '#shared/contract/index.ts';
import { callLimits } from '#shared/contract/operation.ts';
import { officeWords } from '#shared/words/office.ts';
import { tooLarge } from '../parse-input.ts';
import { Program } from '../program.ts';
import { attach, type Wish } from '../socket/client.ts';
import { withTokens } from '../socket/tokens.ts';
import { type Arguments, wanted } from './arguments.ts';
import type { Print } from './print.ts';

export async function call(read: Arguments, print: Print): Promise<number> {
  const [name, ...more] = read.words;
  if (name === undefined || more.length > 0)
    throw new Refusal('usage', '用法：call 操作 [--input JSON|@檔案] --office 資料夾 --as 帳號');
  if (!operationNamed(name)) throw new Refusal('usage', officeWords.noOperation(name));
  const input = read.options.input === undefined ? {} : readJson(read.options.input, '--input');
  print(await callOnce(read, name, input));
  return 0;
}

/** Opens the office, or attaches to the program that has it open, and makes one call. */
export async function callOnce(read: Arguments, name: string, input: unknown): Promise<unknown> {
  const wish = wishFrom(read, name, input);
  const program = new Program();
  try {
    return await hereOrThere(program, wish, Date.now() + patience);
  } finally {
    await program.close();
  }
}

/** A program that is just starting, or another command line about to end, holds the office for a moment only. */
const patience = 10_000;
const pause = 250;

async function hereOrThere(program: Program, wish: Wish, until: number): Promise<unknown> {
  try {
    return await here(program, wish).catch((error: unknown) => {
      if (isBusy(error)) return attach(wish);
      throw error;
    });
  } catch (error) {
    if (!isBusy(error) || Date.now() > until) throw error;
    await setTimeout(pause);
    return hereOrThere(program, wish, until);
  }
}

const isBusy = (error: unknown): boolean => error instanceof Refusal && error.code === 'busy';

function wishFrom(read: Arguments, name: string, input: unknown): Wish {
  return {
    name,
    input,
    behalf: read.options.behalf === undefined ? undefined : readJson(read.options.behalf, '--behalf'),
    folder: wanted(read, 'office'),
    account: wanted(read, 'as'),
    password: passwordGiven(),
    files: read.files.map(existing),
    save: read.options.save,
  };
}

function passwordGiven(): string {
  const password = process.env.SHIZHENGBU_PASSWORD;
  if (password === undefined) throw new Refusal('usage', '密碼放在環境變數SHIZHENGBU_PASSWORD，不寫在命令列上。');
  return password;
}

function existing(file: string): string {
  if (!existsSync(file)) throw new Refusal('usage', `找不到檔案「${file}」。檢查路徑。`);
  return path.resolve(file);
}

export function readJson(given: string, option: string): unknown {
  const text = given.startsWith('@') ? readText(existing(given.slice(1))) : given;
  if (Buffer.byteLength(text) > callLimits.bytes) throw tooLarge();
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal('usage', `${option}不是正確的JSON：${(error as Error).message}`);
  }
}

function readText(file: string): string {
  if (statSync(file).size > callLimits.bytes) throw tooLarge();
  return readFileSync(file, 'utf8');
}

async function here(program: Program, wish: Wish): Promise<unknown> {
  await program.open(wish.folder);
  const visitor = program.visitor();
  await visitor.call('session.signIn', { account: wish.account, password: wish.password });
  const tokens = wish.files.map((file) => program.files.offer({ path: file, name: path.basename(file) }));
  const options = wish.behalf === undefined ? {} : { behalf: wish.behalf };
  const answer = await visitor.call(wish.name, withTokens(wish.input, tokens), options);
  if (wish.save !== undefined) copyFileSync(program.files.take((answer as { file: string }).file).path, wish.save);
  return answer;
}
