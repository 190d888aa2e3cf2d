import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { Refusal } from '#shared/base/refusal.ts';
import { type Exported, type exportInput, type SheetKind, sheetKinds } from '#shared/contract/register-operations.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce } from './call.ts';
import { conditionFrom, positionFrom } from './conditions.ts';
import type { Print } from './print.ts';

type Input = z.input<typeof exportInput>;

const usage =
  '用法：export --register 登記簿 --out 檔案.(xlsx|ods|csv) --office 資料夾 --as 帳號；以operations列出登記簿。';

/** All that was asked is judged before the office is opened. */
export async function exportList(read: Arguments, print: Print): Promise<number> {
  if (read.words.length > 0) throw new Refusal('usage', usage);
  const register = registerFrom(wanted(read, 'register'));
  const out = path.resolve(wanted(read, 'out'));
  const input = inputFrom(read, kindOf(out));
  const folder = path.dirname(out);
  if (!existsSync(folder)) throw new Refusal('place', `找不到資料夾「${folder}」。先建立資料夾，或改存到別處。`);
  const saving = { ...read, options: { ...read.options, save: out } };
  const { file: _token, name: _name, ...made } = (await callOnce(saving, `${register}.export`, input)) as Exported;
  print({ file: out, ...made });
  return 0;
}

function registerFrom(name: string): string {
  if (!allRegisters.some((of) => of.name === name))
    throw new Refusal('usage', `沒有「${name}」這個登記簿。以operations列出，例如directive。`);
  return name;
}

function kindOf(file: string): SheetKind {
  const kind = path.extname(file).slice(1).toLowerCase();
  const known = sheetKinds.find((one) => one === kind);
  if (known === undefined) throw new Refusal('usage', `--out「${file}」不是試算表。檔名以.xlsx、.ods或.csv結尾。`);
  return known;
}

function inputFrom({ options, flags }: Arguments, kind: SheetKind): Input {
  const { filter, columns, group, dates, paper, encoding, 'known-at': knownAt } = options;
  return {
    kind,
    ...(filter === undefined ? {} : { filter: conditionFrom(filter) }),
    ...(columns === undefined ? {} : { columns: columns.split(',').map((name) => name.trim()) }),
    ...(group === undefined ? {} : { group }),
    ...(dates === undefined ? {} : { dates: oneOf('dates', dates, ['text', 'real']) }),
    ...(paper === undefined ? {} : { paper: oneOf('paper', paper, ['A4', 'A3']) }),
    ...(encoding === undefined ? {} : { encoding: oneOf('encoding', encoding, ['utf8', 'cp950']) }),
    ...(knownAt === undefined ? {} : { knownAt: positionFrom(knownAt) }),
    ...(flags.has('withheld') ? { withheld: true } : {}),
  };
}

function oneOf<const T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one.toLowerCase() === given.toLowerCase());
  if (found === undefined) throw new Refusal('usage', `--${option}「${given}」看不懂。填${known.join('或')}。`);
  return found;
}
