import { type Day, parseDay } from '../base/day.ts';
import { textKey } from '../base/text-key.ts';
import { newestEntry } from '../forms/dated-entries.ts';
import { itemDecisions } from '../registers/item.ts';
import { executions } from '../registers/motion.ts';

export type Decision = keyof typeof itemDecisions;
export type Execution = keyof typeof executions;

/** What files call a decision besides its name. */
export const decisionNames = {
  通過: 'passed',
  照案: 'passed',
  原案通過: 'passed',
  照原案通過: 'passed',
  無異議通過: 'passed',
  無異議照案通過: 'passed',
  審查意見通過: 'reviewed',
  依審查意見通過: 'reviewed',
  照審查意見: 'reviewed',
  修正後通過: 'amended',
  照修正案通過: 'amended',
  墊付: 'advanced',
  准予墊付: 'advanced',
  同意先行墊付: 'advanced',
  暫緩: 'shelved',
  暫予擱置: 'shelved',
  保留再議: 'kept',
  下次會再議: 'kept',
  退回公所: 'returned',
  併案討論: 'merged',
  併案辦理: 'merged',
  撤案: 'withdrawn',
  自行撤回: 'withdrawn',
  提案人撤回: 'withdrawn',
  不通過: 'rejected',
  不予通過: 'rejected',
  未通過: 'rejected',
  送公所辦理: 'forwarded',
  送鄉公所辦理: 'forwarded',
  送請鄉公所辦理: 'forwarded',
  函請公所辦理: 'forwarded',
  送請公所研處: 'forwarded',
  備查: 'noted',
  准予備查: 'noted',
} as const satisfies Record<string, Decision>;

/** The decision that a resolution begins with; what stands first in the list goes before what is less. */
const decided: readonly (readonly [RegExp, Decision])[] = [
  [/^(?:不|未)(?:予|獲)?通過|否決/, 'rejected'],
  [/審查意見.{0,4}(?:通過|辦理)/, 'reviewed'],
  [/修正.{0,6}通過/, 'amended'],
  [/(?:同意|准予|准|先行).{0,4}墊付/, 'advanced'],
  [/^(?:暫予?|予以)?擱置|暫緩/, 'shelved'],
  [/^(?:予以)?保留|(?:下次|留待).{0,6}再議/, 'kept'],
  [/^(?:予以)?退回/, 'returned'],
  [/^(?:與|併).{0,12}併?(?:案|提案)/, 'merged'],
  [/(?:撤回|撤案)/, 'withdrawn'],
  [/^(?:無異議|照原?案|原案|同意)?(?:照案)?通過/, 'passed'],
  [/^(?:送|函|建|交|移)請?.{0,8}(?:公所|政府).{0,8}(?:辦|處|參|研)/, 'forwarded'],
  [/附帶決議/, 'attached'],
  [/洽悉|備查/, 'noted'],
];

/** 照案通過。: which decision the text of a resolution begins with; undefined where it names none. */
export function decisionIn(resolution: string): Decision | undefined {
  const [line = ''] = resolution.trim().split('\n');
  const [first = ''] = textKey(line)
    .replace(/^(?:大會)?(?:決議|議決)[:：]?|^本案/g, '')
    .split(/[。;]/);
  const named = Object.entries(itemDecisions).find(([, label]) => first.startsWith(textKey(label)));
  if (named) return named[0] as Decision;
  return decided.find(([pattern]) => pattern.test(first))?.[1];
}

const executionWords: readonly (readonly [string, Execution])[] = [
  ...Object.entries(executions).map(([code, label]) => [label, code as Execution] as const),
  ['辦理完成', 'done'],
  ['已辦理完成', 'done'],
  ['完成', 'done'],
  ['已結案', 'done'],
  ['已執行', 'done'],
  ['持續辦理中', 'ongoing'],
  ['持續辦理', 'ongoing'],
  ['執行中', 'ongoing'],
  ['研究中', 'studying'],
  ['無法辦理', 'hindered'],
  ['無法執行', 'hindered'],
  ['已函轉', 'forwarded'],
];

const byWord = new Map(executionWords.map(([word, code]) => [textKey(word), code]));

/** Longest first: 持續辦理中 is more than 持續辦理. */
const beginning = [...byWord.keys()].toSorted((a, b) => b.length - a.length);

export interface ExecutionSaid {
  execution: Execution;
  text: string;
  on: Day | undefined;
}

/** 【辦理中】（115.10.05）, as the office's own table has it. */
const ownHead = /^[【[]([^】\]]{2,5})[】\]]\s*(?:[（(]([^）)]+)[）)])?\s*/;

/**
 * What a cell of 執行情形 says: how far it is by the word it begins with (辦理中 where it names none), of stacked entries the
 * newest, and its day.
 */
export function executionIn(cell: string, today: Day): ExecutionSaid | undefined {
  const [head = '', word = '', said = ''] = ownHead.exec(cell) ?? [];
  const named = byWord.get(textKey(word));
  // 【函送】: where a motion stands of which nobody has reported.
  if (head !== '' && !named && head.length === cell.length) return undefined;
  const rest = named ? cell.slice(head.length).trim() : cell.trim();
  const newest = newestEntry(rest, today);
  const text = newest?.text || rest;
  const day = said === '' ? undefined : parseDay(said, { today });
  const on = newest?.on ?? (day?.ok ? (day.value ?? undefined) : undefined);
  return { execution: named ?? wordAt(text), text: text || word, on };
}

function wordAt(text: string): Execution {
  const key = textKey(text);
  const word = beginning.find(
    (one) => key === one || (key.startsWith(one) && /^[\p{P}\s]/u.test(key.slice(one.length))),
  );
  if (word) return byWord.get(word) ?? 'ongoing';
  return key.includes('窒礙難行') ? 'hindered' : 'ongoing';
}

/** A cell that holds the word and nothing else. */
export const executionWord = (cell: string): Execution | undefined => byWord.get(textKey(cell).replace(/[。.]$/, ''));
