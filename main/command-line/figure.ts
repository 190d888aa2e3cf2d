import { type Day, parseDay } from '#shared/base/day.ts';
import { type Period, parsePeriod } from '#shared/base/period.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type Grouping, groupings } from '#shared/figures/fact.ts';
import type { Figure } from '#shared/figures/figure.ts';
import { figureCatalogue, figureThere, groupField } from '../operations/figures.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce } from './call.ts';
import { conditionFrom, positionFrom } from './conditions.ts';
import type { Print } from './print.ts';

/** One JSON object a line. What the figures mean stands in the program, so that no office is needed. */
export async function figures(_read: Arguments, print: Print): Promise<number> {
  for (const one of figureCatalogue()) print(one);
  return 0;
}

/** All that was asked is judged before the office is opened. */
export async function figure(read: Arguments, print: Print): Promise<number> {
  const [name, ...more] = read.words;
  if (name === undefined || more.length > 0)
    throw new Refusal('usage', '用法：figure 名稱 --period 110/4-110/9 --office 資料夾 --as 帳號；以figures列出名稱。');
  const { filter, group, 'as-of': asOf, 'known-at': knownAt } = read.options;
  const found = figureThere(name);
  const input = {
    name: found.name,
    period: periodFrom(wanted(read, 'period')),
    ...(filter === undefined ? {} : { filter: conditionFrom(filter) }),
    ...(asOf === undefined ? {} : { asOf: dayFrom(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: positionFrom(knownAt) }),
    ...(group === undefined ? {} : { group: groupingFrom(found, group) }),
  };
  print(await callOnce(read, 'figure.compute', input));
  return 0;
}

function periodFrom(text: string): Period {
  const read = parsePeriod(text);
  if (!read.ok) throw new Refusal('usage', `--period「${text}」：${read.reason}`);
  return read.value;
}

function dayFrom(text: string): Day {
  const read = parseDay(text);
  if (!read.ok) throw new Refusal('usage', `--as-of「${text}」：${read.reason}`);
  return read.value;
}

function groupingFrom(of: Figure, text: string): Grouping {
  if (!Object.hasOwn(groupings, text))
    throw new Refusal('usage', `--group「${text}」不能分組。填${Object.keys(groupings).join('、')}其中之一。`);
  const by = text as Grouping;
  groupField(of, by);
  return by;
}
