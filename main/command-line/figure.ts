import { type Day, parseDay } from '#shared/base/day.ts';
import { type Period, parsePeriod } from '#shared/base/period.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FigureWish } from '#shared/contract/figure-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { type Grouping, groupings } from '#shared/figures/fact.ts';
import { mostPlaces, type StyleName, styleNames } from '#shared/figures/style.ts';
import { refuseGroup } from '../operations/figures/ask.ts';
import { catalogued, figureCatalogue } from '../operations/figures.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce } from './call.ts';
import { conditionFrom, positionFrom } from './conditions.ts';
import type { Print } from './print.ts';

/** One JSON object a line. The catalogue stands in the program; what an office counts and defined itself is asked of it. */
export async function figures(read: Arguments, print: Print): Promise<number> {
  const known =
    read.options.office === undefined ? { figures: figureCatalogue() } : await callOnce(read, 'figure.list', {});
  for (const one of (known as Calls['figure.list']['answer']).figures) print(one);
  return 0;
}

/** All that was asked is judged before the office is opened. */
export async function figure(read: Arguments, print: Print): Promise<number> {
  const [name, ...more] = read.words;
  if (name === undefined || more.length > 0)
    throw new Refusal('usage', '用法：figure 名稱 --period 110/4-110/9 --office 資料夾 --as 帳號；以figures列出名稱。');
  const { filter, group, places, style, 'as-of': asOf, 'known-at': knownAt } = read.options;
  const input = {
    name,
    period: periodFrom(wanted(read, 'period')),
    ...(filter === undefined ? {} : { filter: conditionFrom(filter) }),
    ...(asOf === undefined ? {} : { asOf: dayFrom(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: positionFrom(knownAt) }),
    ...(group === undefined ? {} : { group: groupingFrom(group) }),
    ...(places === undefined ? {} : { places: placesFrom(places) }),
    ...(style === undefined ? {} : { style: { name: styleFrom(style) } }),
    ...narrowing(read),
  };
  // What only an office knows (indicator:…, own:…) is judged there.
  const about = catalogued(name)?.about;
  if (about && input.group !== undefined) refuseGroup(about, input.group);
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

/** What alone is counted, as it was given. */
function narrowing({ options: { unit, kind, source, account } }: Arguments): Partial<FigureWish> {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(source === undefined ? {} : { source }),
    ...(account === undefined ? {} : { account }),
  };
}

function placesFrom(text: string): number {
  if (!/^\d$/.test(text) || Number(text) > mostPlaces)
    throw new Refusal('usage', `--places「${text}」不是小數位數。填0到${mostPlaces}。`);
  return Number(text);
}

function styleFrom(text: string): StyleName {
  const style = styleNames.find((name) => name === text);
  if (!style) throw new Refusal('usage', `--style「${text}」不是寫法。填${styleNames.join('、')}其中之一。`);
  return style;
}

function groupingFrom(text: string): Grouping {
  if (!Object.hasOwn(groupings, text))
    throw new Refusal('usage', `--group「${text}」不能分組。填${Object.keys(groupings).join('、')}其中之一。`);
  return text as Grouping;
}
